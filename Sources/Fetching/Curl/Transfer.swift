import CCurl
import Web

/// One hop on the wire: libcurl's handle and what came back so far. Belongs to the fetcher, on its thread only.
final class Transfer {
  /// Bytes of a redirect's body that are read so that the connection can be kept.
  private static let ignoredBytes = 65_536

  let easy: UnsafeMutableRawPointer
  let ticket: UInt64
  let continuation: CheckedContinuation<Result<HopAnswer, HopFailure>, Never>
  let plan: HopPlan
  private let headerLimit: Int
  private let messages = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var lines: UnsafeMutablePointer<curl_slist>?
  private var hosts: UnsafeMutablePointer<curl_slist>?

  private(set) var collector = HeaderCollector()
  private(set) var body: [UInt8] = []
  private var ignored = 0
  /// Why a callback of ours made libcurl stop.
  private var stop: Stop?
  /// The address that the guard refused last.
  private var refused: String?

  private enum Stop {
    case enough
    case failed(FetchError)
  }

  /// Nil when there is no memory for a handle.
  init?(
    _ plan: HopPlan, ticket: UInt64, limits: Limits,
    continuation: CheckedContinuation<Result<HopAnswer, HopFailure>, Never>
  ) {
    guard let easy = curl_easy_init() else {
      messages.deallocate()
      return nil
    }
    (self.easy, self.ticket, self.plan, self.continuation) = (easy, ticket, plan, continuation)
    headerLimit = limits.headerBytes
    messages.pointee = 0
    configure(limits)
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(lines)
    curl_slist_free_all(hosts)
    messages.deallocate()
  }

  /// The transfer that a handle belongs to.
  static func of(_ easy: UnsafeMutableRawPointer) -> Transfer? {
    kabar_curl_get_text(easy, CURLINFO_PRIVATE).map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Setting up

  private func configure(_ limits: Limits) {
    set(CURLOPT_URL, plan.url.withoutFragment.href)
    // The address is already normalised; a second normalisation could change what robots.txt was asked about.
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_PIPEWAIT, 1)
    set(CURLOPT_NOSIGNAL, 1)
    // Without it the end of a transfer waits for the system's resolver, with all other transfers.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_USERAGENT, plan.userAgent)
    set(CURLOPT_TIMEOUT_MS, plan.milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, min(plan.milliseconds, limits.connectSeconds * 1000))
    set(CURLOPT_LOW_SPEED_LIMIT, limits.slowBytesPerSecond)
    set(CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    if plan.packing == .byLibcurl {
      set(CURLOPT_ACCEPT_ENCODING, "")
    } else {
      set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    }
    // libcurl would read the environment itself; the empty text keeps it from that.
    set(CURLOPT_PROXY, plan.proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    if let authorities = plan.authorities { set(CURLOPT_CAINFO, authorities) }
    if let login = plan.login {
      set(CURLOPT_USERNAME, login.user)
      set(CURLOPT_PASSWORD, login.password)
    }
    // libcurl knows which of them may go to this address.
    for line in plan.cookies { set(CURLOPT_COOKIELIST, "Set-Cookie: " + line) }
    if !plan.addresses.isEmpty {
      let port = plan.url.port ?? (plan.url.scheme == "https" ? 443 : 80)
      hosts = curl_slist_append(nil, "\(plan.url.host):\(port):" + plan.addresses.joined(separator: ","))
      kabar_curl_set_list(easy, CURLOPT_RESOLVE, hosts)
    }
    for line in plan.headerLines + (plan.packing.line.map { [$0] } ?? []) {
      if let longer = curl_slist_append(lines, line) { lines = longer }
    }
    kabar_curl_set_list(easy, CURLOPT_HTTPHEADER, lines)
    kabar_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, messages)
    connectCallbacks()
  }

  private func connectCallbacks() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
    ] {
      kabar_curl_set_pointer(easy, option, this)
    }
    kabar_curl_set_data(easy, CURLOPT_WRITEFUNCTION, receiveBody)
    kabar_curl_set_data(easy, CURLOPT_HEADERFUNCTION, receiveHeader)
    kabar_curl_set_open_socket(easy, openSocket)
    kabar_curl_set_before_request(easy, beforeRequest)
  }

  private func set(_ option: CURLoption, _ value: Int) { kabar_curl_set_long(easy, option, value) }
  private func set(_ option: CURLoption, _ value: String) { kabar_curl_set_text(easy, option, value) }

  // MARK: What the callbacks do

  /// Takes decoded bytes; false stops the transfer.
  func take(body bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if RedirectTrail.isRedirect(collector.status, collector.headers) {
      ignored += bytes.count
      if ignored > Self.ignoredBytes { stop = .enough }
    } else if bytes.count <= plan.maxBytes - body.count {
      body.append(contentsOf: bytes)
    } else if plan.cutsLongBody {
      body.append(contentsOf: bytes.prefix(plan.maxBytes - body.count))
      stop = .enough
    } else {
      stop = .failed(.bodyTooLarge(plan.maxBytes))
    }
    return stop == nil
  }

  /// Takes a header line; false stops the transfer.
  func take(header line: UnsafeBufferPointer<UInt8>) -> Bool {
    collector.take(line)
    if collector.bytes > headerLimit { stop = .failed(.headersTooLarge(headerLimit)) }
    if collector.isComplete, announcesTooMuch { stop = .failed(.bodyTooLarge(plan.maxBytes)) }
    return stop == nil
  }

  /// Not left to libcurl's own limit: that one counts the length in a 304, too, where no body follows.
  private var announcesTooMuch: Bool {
    let status = collector.status
    guard status >= 200, status != 204, status != 304, !plan.cutsLongBody,
      !RedirectTrail.isRedirect(status, collector.headers), let length = collector.headers["Content-Length"]
    else { return false }
    return (Int(length) ?? 0) > plan.maxBytes
  }

  /// Whether an address may be connected to or, on a connection that is already there, asked.
  func permits(_ address: [UInt8], _ spelling: @autoclosure () -> String) -> Bool {
    // With a proxy the address is the proxy's, which the operator chose.
    if plan.allowsPrivateNetwork || plan.proxy != nil || AddressGuard.isPublic(address) { return true }
    refused = spelling()
    return false
  }

  // MARK: The end

  /// What came of it, given libcurl's verdict.
  func result(_ code: CURLcode) -> Result<HopAnswer, HopFailure> {
    switch stop {
    case .failed(let error): return .failure(HopFailure(error))
    case .enough: break
    case nil:
      if code != CURLE_OK {
        let failure = CurlFailure(
          code: code, text: String(cString: messages), host: plan.url.host, phase: phase, refused: refused,
          headerLimit: headerLimit)
        return .failure(
          HopFailure(
            failure.error, mayRepeat: isRefused(code), packing: failure.error == .badEncoding ? Packing.plain : nil))
      }
      // libcurl takes a connection that ends within the headers for an empty answer.
      guard collector.isComplete else { return .failure(HopFailure(.connectionBroken("it ended within the headers"))) }
    }
    return .success(
      HopAnswer(status: collector.status, headers: collector.headers, body: body, isCut: stop != nil))
  }

  /// Whether an HTTP/2 server ended the connection or the stream before it looked at the request: only then does libcurl
  /// give up without a header.
  private func isRefused(_ code: CURLcode) -> Bool {
    (code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM) && collector.bytes == 0
  }

  private var phase: FetchError.Phase {
    if collector.isComplete { return .reading }
    if kabar_curl_get_size(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 { return .waiting }
    return kabar_curl_get_size(easy, CURLINFO_NAMELOOKUP_TIME_T) > 0 ? .connecting : .resolving
  }
}
