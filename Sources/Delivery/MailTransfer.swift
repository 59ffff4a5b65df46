import CCurl

/// One message on the wire, on the mailer's thread.
final class MailTransfer {
  /// How far it has come.
  private enum Stage {
    /// Greeting, encryption, login.
    case connecting
    /// The message's own commands and its text.
    case message
    /// The text is sent to its end; only the server's answer is missing.
    case answer
  }

  private let easy: UnsafeMutableRawPointer
  private let sockets: MailSockets
  private let message: MailMessage
  private let isCancelled: CancelFlag
  private let messages = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var recipients: UnsafeMutablePointer<curl_slist>?
  private var sent = 0
  private var stage = Stage.connecting
  private var reply = ReplyCollector()
  /// What the server answered so far, as far as it concerns the operator.
  private(set) var replies: [MailReply] = []

  init(_ message: MailMessage, on easy: EasyHandle, isCancelled: CancelFlag) {
    (self.message, self.easy, self.isCancelled) = (message, easy.raw, isCancelled)
    sockets = easy.sockets
    messages.pointee = 0
  }

  deinit {
    curl_slist_free_all(recipients)
    messages.deallocate()
  }

  /// Sends it and waits for the end. The handle keeps its connection for the next message.
  func perform(_ route: MailRoute, _ login: MailLogin?, authorities: String?, milliseconds: Int) -> DeliveryOutcome {
    curl_easy_reset(easy)
    configure(route, login, authorities: authorities, milliseconds: milliseconds)
    let code = curl_easy_perform(easy)
    // The handle outlives this object, whose address it holds.
    defer { curl_easy_reset(easy) }
    return outcome(code)
  }

  // MARK: Setting up

  private func configure(_ route: MailRoute, _ login: MailLogin?, authorities: String?, milliseconds: Int) {
    set(CURLOPT_URL, route.url)
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_USE_SSL, route.security == .none ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_TIMEOUT_MS, milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 30_000))
    // The only limit that libcurl heeds while it waits for the answer to the message's last line.
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, min(milliseconds / 1000, 300)))
    if let authorities { set(CURLOPT_CAINFO, authorities) }
    if let login {
      set(CURLOPT_USERNAME, login.user)
      set(CURLOPT_PASSWORD, login.password)
      // Others, such as Kerberos, need more than a password and would be tried first.
      set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN;AUTH=CRAM-MD5")
    }
    set(CURLOPT_MAIL_FROM, message.sender)
    recipients = curl_slist_append(nil, message.recipient)
    kabar_curl_set_list(easy, CURLOPT_MAIL_RCPT, recipients)
    set(CURLOPT_UPLOAD, 1)
    kabar_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.bytes.count))
    set(CURLOPT_NOPROGRESS, 0)
    kabar_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, messages)
    let this = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_XFERINFODATA, CURLOPT_PREREQDATA] {
      kabar_curl_set_pointer(easy, option, this)
    }
    kabar_curl_set_data(easy, CURLOPT_READFUNCTION, giveText)
    kabar_curl_set_data(easy, CURLOPT_WRITEFUNCTION, ignoreText)
    kabar_curl_set_data(easy, CURLOPT_HEADERFUNCTION, takeReply)
    kabar_curl_set_before_request(easy, beginMessage)
    kabar_curl_set_progress(easy, mayGoOn)
    let sockets = Unmanaged.passUnretained(sockets).toOpaque()
    kabar_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, sockets)
    kabar_curl_set_pointer(easy, CURLOPT_CLOSESOCKETDATA, sockets)
    kabar_curl_set_open_socket(easy, openMailSocket)
    kabar_curl_set_close_socket(easy, closeMailSocket)
  }

  private func set(_ option: CURLoption, _ value: Int) { kabar_curl_set_long(easy, option, value) }
  private func set(_ option: CURLoption, _ value: String) { kabar_curl_set_text(easy, option, value) }

  // MARK: What the callbacks do

  /// Copies the next bytes of the text; their count, 0 at the end.
  func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, message.bytes.count - sent)
    buffer.copyBytes(from: message.bytes[sent..<sent + count])
    sent += count
    if sent == message.bytes.count { stage = .answer }
    return count
  }

  func take(reply line: UnsafeBufferPointer<UInt8>) {
    reply.take(line)
    note(line)
  }

  /// Keeps the last line of an answer with what it answers.
  private func note(_ line: UnsafeBufferPointer<UInt8>) {
    guard line.count > 3, line[3] != .hyphen, replies.count < 10 else { return }
    var answer = ReplyCollector()
    answer.take(line)
    let isRefusal = answer.code >= 400
    let step: MailReply.Step
    switch stage {
    case .connecting where replies.isEmpty: step = .greeting
    case .connecting where answer.code == 235 || isRefusal: step = .login
    case .message where !replies.contains { $0.step == .sender }: step = .sender
    case .message where !replies.contains { $0.step == .receiver }: step = .receiver
    case .message where isRefusal, .answer where answer.code != 221: step = .message
    default: return
    }
    let isLogin = step == .login && isRefusal
    replies.append(MailReply(step: step, text: isLogin ? "\(answer.code)" : answer.text, isRefusal: isRefusal))
  }

  /// The connection stands: what comes now concerns this message.
  func begin() {
    stage = .message
    reply.forget()
  }

  var isWanted: Bool { !isCancelled.isSet }

  // MARK: The end

  private func outcome(_ code: CURLcode) -> DeliveryOutcome {
    if code == CURLE_OK { return .accepted }
    if code == CURLE_ABORTED_BY_CALLBACK || isCancelled.isSet { return .cancelled }
    let isRefusal = reply.code >= 400 && reply.code < 600
    if stage == .connecting {
      // The words that follow a wrong login may repeat it.
      if code == CURLE_LOGIN_DENIED { return .unavailable("the server refuses the login (\(reply.code))") }
      if code == CURLE_USE_SSL_FAILED {
        return .unavailable("the server does not offer STARTTLS; nothing is sent without encryption")
      }
      return .unavailable(isRefusal ? reply.text : words(code))
    }
    switch reply.code {
    // The server wants a login or an encryption first: the configuration's fault, not the message's.
    case 530, 534, 535, 538: return .unavailable(reply.text)
    case 500..<600: return .refused(reply.text)
    case 400..<500: return .deferred(reply.text)
    default:
      return .deferred(stage == .answer ? "the server's answer was lost: " + words(code) : words(code))
    }
  }

  /// libcurl's own words only where there are no plain ones.
  private func words(_ code: CURLcode) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return "there is no server of this name"
    case CURLE_COULDNT_CONNECT: return "the server takes no connections"
    case CURLE_OPERATION_TIMEDOUT: return "the server does not answer in time"
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING: return "the server hung up"
    case CURLE_WEIRD_SERVER_REPLY: return "what answers there is no mail server"
    default: break
    }
    let own = String(cString: messages)
    let ofCertificate = "SSL certificate problem: "
    if code == CURLE_PEER_FAILED_VERIFICATION, own.hasPrefix(ofCertificate) {
      return "the server's certificate is not trusted: \(own.dropFirst(ofCertificate.count))"
    }
    if code == CURLE_SSL_CONNECT_ERROR, own.contains("wrong version number") {
      return "the server does not encrypt from the first byte at this port; smtp+starttls:// may be meant"
    }
    return own.isEmpty ? String(cString: curl_easy_strerror(code)) : own
  }
}
