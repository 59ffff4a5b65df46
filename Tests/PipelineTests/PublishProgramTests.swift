import Foundation
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

@Suite(.lastNet) struct PublishProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ words: [String], limit: Int = 60) async -> String? {
    do throws(PublishProgram.Failure) {
      try await PublishProgram(words: words, limit: limit).run(folder: folder.path, day: "2026-11-27")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func runsWithoutAShell() async throws {
    #expect(await run(["touch", "{folder}/{day}.sent", "{folder}/$(id); rm -rf * & `id` > x"]) == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["$(id); rm -rf * & `id` > x", "2026-11-27.sent"])
    #expect(await run(["cp", "{folder}/2026-11-27.sent", "{folder}/salinan"]) == nil)
    #expect(FileManager.default.fileExists(atPath: folder.path("salinan")))
    #expect(await run([]) == nil)
  }

  @Test func saysWhatWentWrong() async {
    let words = await run(["sh", "-c", "echo ditolak >&2; exit 23"])
    #expect(words == "\"sh\" ended with 23: \"ditolak\"")
    #expect(await run(["sh", "-c", "kill -9 $$"]) == "\"sh\" was stopped by signal 9")
    #expect(await run(["/tidak/ada"])?.hasPrefix("\"/tidak/ada\" cannot be run: ") == true)
    // However much it says.
    #expect(
      await run(["sh", "-c", "yes ya | head -c 3000000; exit 1"])?.hasPrefix("\"sh\" ended with 1: \"ya") == true)
  }

  @Test func isStoppedWithAllThatItStarted() async throws {
    let words = await run(["sh", "-c", "sleep 300 & echo $! > {folder}/child; wait"], limit: 1)
    #expect(words == "\"sh\" took more than 1 s and was stopped")
    let text = try String(contentsOfFile: folder.path("child"), encoding: .utf8)
    let child = try #require(pid_t(text.dropLast()))
    // Until it is reaped it is there, but dead.
    #expect(try await eventually { kill(child, 0) != 0 || !isRunning(child) })
  }

  @Test func whatFailedIsKeptAndTriedAgain() async throws {
    let test = try TestNewsroom()
    let mark = folder.path("boleh")
    let room = try test.room([]) { $0.digest.publish = ["test", "-e", mark] }
    let first = try #require(try await room.publishFolder())
    #expect(first.reason == "\"test\" ended with 1" && first.tries == 1)
    #expect(first.nextTry == TestNewsroom.start + 300)
    #expect(try await room.status(servicePID: nil).publishFailure?.tries == 1)
    #expect(try await room.status(servicePID: nil).hasFailure)
    test.advance(seconds: 300)
    let second = try #require(try await room.publishFolder())
    #expect(second.tries == 2 && second.since == TestNewsroom.start)
    #expect(try await room.nextPublishing() == TestNewsroom.start + 900)
    try folder.write("ya", to: "boleh")
    #expect(try await room.publishFolder() == nil)
    #expect(try await room.nextPublishing() == nil)
    #expect(try await room.status(servicePID: nil).publishFailure == nil)
  }

  /// What a stop or a kill cuts off is due at the next start, and no failure.
  @Test func whatIsCutOffIsDueAgain() async throws {
    let test = try TestNewsroom()
    let room = try test.room([]) { $0.digest.publish = ["sleep", "300"] }
    let task = Task { try await room.publishFolder() }
    #expect(try await eventually { (try? await room.nextPublishing()) ?? nil != nil })
    task.cancel()
    _ = try? await task.value
    #expect(try await room.nextPublishing() == TestNewsroom.start)
    #expect(try await room.status(servicePID: nil).publishFailure == nil)
  }

  private func isRunning(_ process: pid_t) -> Bool {
    let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return line.map { !$0.contains(") Z ") } ?? false
  }

  @Test func endsWithItsTask() async {
    let task = Task { await run(["sleep", "300"]) }
    task.cancel()
    #expect(await task.value == "\"sleep\" was told to stop")
  }
}
