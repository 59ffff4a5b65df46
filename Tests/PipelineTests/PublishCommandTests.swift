import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite(.timeLimit(.minutes(2)))
struct PublishCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ words: [String], limit: Int = 60) async -> String? {
    do throws(PublishCommand.Failure) {
      try await PublishCommand(words: words, limit: limit).run(folder: folder.path, day: "2026-11-27")
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
    let words = await run(["sh", "-c", "sh -c 'sleep 300; touch late' & sleep 300"], limit: 1)
    #expect(words == "\"sh\" took more than 1 s and was stopped")
  }

  @Test func endsWithItsTask() async {
    let task = Task { await run(["sleep", "300"]) }
    task.cancel()
    #expect(await task.value == "\"sleep\" was told to stop")
  }
}
