import ArgumentParser
import Digests
import Files
import Glibc
import Pipeline
import Service

/// The running service, asked over its control socket.
struct RunningService {
  private let client: ControlClient

  /// The service of this state folder; nil when none runs.
  init?(_ options: GlobalOptions) throws {
    for path in options.clientSockets { try Access.demand(path, R_OK | W_OK, isSocket: true) }
    if let client = options.clientSockets.lazy.compactMap(ControlClient.init(path:)).first {
      self.client = client
      return
    }
    // Where the holder of the state folder says that it listens: it may have another runtime folder.
    guard let socket = InstanceLock.holder(of: options.folder.path)?.socket else { return nil }
    try Access.demand(socket, R_OK | W_OK, isSocket: true)
    guard let client = ControlClient(path: socket) else { return nil }
    self.client = client
  }

  /// Its process.
  var process: Int? { client.service }

  /// Asks and hands each line of the answer to `show`.
  ///
  /// - Returns: whether all went well, and a sentence for people; nil where the service does not answer.
  func ask(_ request: ControlRequest, show: (ControlReply) -> Void = { _ in }) -> (isWell: Bool, message: String)? {
    var end: (isWell: Bool, message: String) = (false, "the service hung up")
    let ending = client.ask(request) { reply in
      if case .done(let isWell, let message) = reply { end = (isWell, message) } else { show(reply) }
    }
    return ending == .silent ? nil : end
  }

  /// The same for a command that needs the service.
  func demand(_ request: ControlRequest, progress: TerminalProgress) throws -> (isWell: Bool, message: String) {
    let end = ask(request) { reply in
      switch reply {
      case .progress(let event): progress.show(event)
      case .answer(let line): Terminal.answer(KeptReason.words(line, .current))
      case .working, .status, .done: break
      }
    }
    guard let end else {
      let (words, advice) = StatusText.hung(process, .current)
      let service = WordingLanguage.current("the service is", "layanan")
      throw CommandContext.report("\(service) \(words)\n  \(advice)", code: .unavailable)
    }
    return end
  }
}
