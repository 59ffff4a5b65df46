import Glibc

/// One conversation of a scripted mail server, on its own thread.
struct MailConnection {
  private let socket: Int32
  private let stopped: Int32
  private let number: Int
  private let extensions: [String]
  private var input: [UInt8] = []

  init(_ socket: Int32, stopped: Int32, number: Int, extensions: [String]) {
    (self.socket, self.stopped, self.number, self.extensions) = (socket, stopped, number, extensions)
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Speaks until either side ends.
  mutating func run(decide: (MailStep) -> MailAction, keep: (ReceivedMail) -> Void) {
    defer { close(socket) }
    guard answer(.connected, "", "220 mail.test ready", decide) != nil else { return }
    var (sender, recipient) = ("", "")
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let verb = MailStep.Verb(rawValue: (words.first ?? "").uppercased()) ?? .other
      let argument = words.count > 1 ? words[1] : ""
      switch verb {
      case .hello:
        let lines = ["mail.test"] + extensions
        let reply = lines.enumerated().map { "250\($0 + 1 < lines.count ? "-" : " ")\($1)" }.joined(separator: "\r\n")
        guard answer(verb, argument, reply, decide) != nil else { return }
      case .login:
        guard let isHonest = answer(verb, argument, "334 ", decide) else { return }
        if isHonest {
          guard let secret = readLine(), answer(.other, secret, "235 2.7.0 welcome", decide) != nil else { return }
        }
      case .sender:
        sender = Self.path(argument)
        guard answer(verb, argument, "250 2.1.0 ok", decide) != nil else { return }
      case .recipient:
        recipient = Self.path(argument)
        guard answer(verb, argument, "250 2.1.5 ok", decide) != nil else { return }
      case .data:
        guard let isHonest = answer(verb, recipient, "354 go on", decide) else { return }
        guard isHonest else { continue }
        guard let text = readText() else { return }
        let mail = ReceivedMail(sender: sender, recipient: recipient, bytes: text, connection: number)
        guard end(mail, decide, keep) else { return }
      case .reset: guard answer(verb, argument, "250 2.0.0 ok", decide) != nil else { return }
      case .quit:
        _ = answer(verb, argument, "221 2.0.0 bye", decide)
        return
      default: guard answer(verb, argument, "502 5.5.1 not here", decide) != nil else { return }
      }
    }
  }

  /// Does what the script says; nil when the connection is over, false when the script spoke itself.
  private func answer(
    _ verb: MailStep.Verb, _ argument: String, _ honest: String, _ decide: (MailStep) -> MailAction
  ) -> Bool? {
    switch decide(MailStep(verb: verb, argument: argument, connection: number)) {
    case .goOn: return send(honest) ? true : nil
    case .reply(let line): return send(line) ? false : nil
    case .drop, .keepAndDrop: return nil
    case .stall:
      stall()
      return nil
    case .pause(let milliseconds): return pause(milliseconds) && send(honest) ? true : nil
    }
  }

  private func end(_ mail: ReceivedMail, _ decide: (MailStep) -> MailAction, _ keep: (ReceivedMail) -> Void) -> Bool {
    let action = decide(MailStep(verb: .text, argument: mail.recipient, connection: number))
    switch action {
    case .reply(let line): return send(line)
    case .drop: return false
    case .goOn, .keepAndDrop, .stall, .pause: keep(mail)
    }
    switch action {
    case .keepAndDrop: return false
    case .stall:
      stall()
      return false
    case .pause(let milliseconds): return pause(milliseconds) && send("250 2.0.0 queued")
    default: return send("250 2.0.0 queued")
    }
  }

  /// `FROM:<a@b> SIZE=1` as `a@b`.
  private static func path(_ argument: String) -> String {
    guard let open = argument.firstIndex(of: "<"), let close = argument.firstIndex(of: ">"), open < close else {
      return argument
    }
    return String(argument[argument.index(after: open)..<close])
  }

  private mutating func readLine() -> String? {
    while true {
      if let end = input.firstIndex(of: 0x0A) {
        let line = input[..<end]
        defer { input.removeSubrange(...end) }
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
      guard input.count < 10_000, receive() else { return nil }
    }
  }

  /// The text up to the line with one dot alone, with the doubled dots undone.
  private mutating func readText() -> [UInt8]? {
    let end: [UInt8] = [0x0D, 0x0A, 0x2E, 0x0D, 0x0A]
    var seen = 0
    while true {
      // An empty text has its dot at the very start.
      if input.starts(with: end.dropFirst(2)) {
        input.removeFirst(3)
        return []
      }
      var at = max(0, seen - end.count)
      while at + end.count <= input.count {
        if input[at] == 0x0D, input[at..<at + end.count].elementsEqual(end) {
          defer { input.removeFirst(at + end.count) }
          return Self.undoubled(input[..<(at + 2)])
        }
        at += 1
      }
      seen = input.count
      guard input.count < 10_000_000, receive() else { return nil }
    }
  }

  private static func undoubled(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var isLineStart = true
    for byte in text {
      if isLineStart, byte == 0x2E {
        isLineStart = false
        continue
      }
      out.append(byte)
      isLineStart = byte == 0x0A
    }
    return out
  }

  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    guard ServerConnection.isReadable(socket, orStopped: stopped) else { return false }
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { input += buffer[..<count] }
    return count > 0
  }

  private func send(_ line: String) -> Bool {
    var rest = Array((line + "\r\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func stall() { while pause(1000) {} }

  /// Waits; false when the client went or the server was stopped.
  private func pause(_ milliseconds: Int) -> Bool {
    var both = [
      pollfd(fd: stopped, events: Int16(POLLIN), revents: 0), pollfd(fd: socket, events: 0x2000, revents: 0),
    ]
    return poll(&both, 2, Int32(milliseconds)) == 0
  }
}
