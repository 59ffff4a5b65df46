import Foundation
import Glibc
import Pipeline
import TestSupport
import TestTurns
import Testing

@testable import Service

/// The control socket: requests, answers, and what hostile clients send.
@Suite(.network, .lastNet) struct ControlServerTests {
  let folder: TemporaryFolder
  let server: ControlServer
  var path: String { folder.path("c.socket") }

  init() throws {
    folder = try TemporaryFolder()
    server = try ControlServer(path: folder.path("c.socket"))
  }

  /// Answers the first `count` calls.
  private func serve(_ count: Int, _ answer: @escaping @Sendable (ControlServer.Call) -> Void) -> Task<Void, Never> {
    Task { [server] in
      var left = count
      for await call in server.calls {
        answer(call)
        left -= 1
        if left == 0 { return }
      }
    }
  }

  /// The answers come from a task: on a busy machine it waits for its thread longer than a person would.
  private func ask(_ request: ControlRequest) async -> [ControlReply] {
    await ServerThread.run { [path] in
      var replies: [ControlReply] = []
      _ = ControlClient(path: path)?.ask(request, within: 240) { replies.append($0) }
      return replies
    }
  }

  @Test func aRequestIsAnsweredLineByLine() async {
    let serving = serve(1) { call in
      #expect(call.request == ControlRequest(.fetch, sources: ["Warta \"A\"\n"]))
      call.send(.progress(.started(source: "Warta")))
      call.send(.done(isWell: true, message: "selesai"))
    }
    let replies = await ask(ControlRequest(.fetch, sources: ["Warta \"A\"\n"]))
    #expect(replies == [.progress(.started(source: "Warta")), .done(isWell: true, message: "selesai")])
    await serving.value
  }

  @Test func garbageAndSilenceDoNotStopIt() async throws {
    for bytes in [
      Array("bukan json\n".utf8), [UInt8](repeating: 0xFF, count: 200_000), [], Array("{\"command\":".utf8),
    ] {
      let address = try #require(UnixAddress(path))
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      #expect(address.withPointer { connect(descriptor, $0, $1) } == 0)
      _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      close(descriptor)
    }
    let serving = serve(1) { $0.send(.done(isWell: true, message: "")) }
    #expect(await ask(ControlRequest(.status)) == [.done(isWell: true, message: "")])
    await serving.value
  }

  @Test func anAnswerThatTheSocketDoesNotHoldArrivesWhole() async {
    // A socket holds about 200 kB.
    let message = String(repeating: "panjang ", count: 300_000)
    let serving = serve(1) { call in
      for _ in 0..<3 { call.send(.progress(.note(message))) }
      call.send(.done(isWell: true, message: message))
    }
    let replies = await ask(ControlRequest(.status))
    #expect(replies.count == 4 && replies.dropLast().allSatisfy { $0 == .progress(.note(message)) })
    #expect(replies.last == .done(isWell: true, message: message))
    await serving.value
  }

  @Test func aClientThatTakesNothingHoldsUpNobody() async throws {
    let serving = serve(3) { call in
      let note = ControlReply.progress(.note(String(repeating: "x", count: 1 << 20)))
      // One that takes nothing is dropped when too much waits for it.
      var isServed = true
      for _ in 0..<40 where isServed { isServed = call.send(call.request.command == .reload ? note : .working) }
      #expect(isServed == (call.request.command != .reload))
      call.send(.done(isWell: true, message: "selesai"))
    }
    let address = try #require(UnixAddress(path))
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    #expect(address.withPointer { connect(descriptor, $0, $1) } == 0)
    let line = ControlLine.encode(ControlRequest(.reload))
    #expect(send(descriptor, line, line.count, Int32(MSG_NOSIGNAL)) == line.count)
    for _ in 0..<2 { #expect(await ask(ControlRequest(.status)).last == .done(isWell: true, message: "selesai")) }
    await serving.value
  }

  @Test func moreClientsThanItServesAtATimeWaitForTheirTurn() async throws {
    let serving = serve(150) { $0.send(.done(isWell: true, message: "selesai")) }
    let address = try #require(UnixAddress(path))
    // As many as it serves at a time, which ask nothing yet.
    let idlers = (0..<128).map { _ in socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
    for idler in idlers { #expect(address.withPointer { connect(idler, $0, $1) } == 0) }
    let answers = await withTaskGroup(of: ControlReply?.self) { group in
      for _ in 0..<22 { group.addTask { await ask(ControlRequest(.status)).last } }
      let line = ControlLine.encode(ControlRequest(.status))
      for idler in idlers {
        #expect(send(idler, line, line.count, Int32(MSG_NOSIGNAL)) == line.count)
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: .done(isWell: true, message: "selesai"), count: 22))
    await serving.value
    for idler in idlers { close(idler) }
  }

  @Test func aServiceThatSaysNothingIsToldFromNone() async throws {
    // Nobody takes the calls.
    let client = try #require(ControlClient(path: path))
    #expect(client.service == Int(getpid()))
    let ending = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: client.ask(ControlRequest(.status), within: 1) { _ in }) }
    }
    #expect(ending == .silent)
    #expect(ControlClient(path: path + "x") == nil)
  }

  @Test func onlyOwnerAndGroupMayConnect() throws {
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o660)
  }

  @Test func stoppingRemovesTheSocketAndEndsTheCalls() async {
    server.stop()
    for await _ in server.calls { Issue.record("a call after the end") }
    #expect(ControlClient(path: path) == nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aPathThatDoesNotFitIsSaidSo() {
    #expect(throws: (any Error).self) { try ControlServer(path: "/" + String(repeating: "a", count: 200)) }
  }
}
