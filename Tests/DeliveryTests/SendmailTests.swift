import Foundation
import TestSupport
import TestTurns
import Testing

@testable import Delivery

/// A program that plays this machine's sendmail.
@Suite(.network, .lastNet) struct SendmailTests {
  private let folder: TemporaryFolder
  private static let text = Array("Subject: x\r\n\r\n.\r\nIsi.\r\n".utf8)

  init() throws { folder = try TemporaryFolder() }

  /// A program of these shell lines.
  private func program(_ script: String) async throws -> Sendmail {
    try #require(Sendmail(try await folder.writeProgram(script, to: "sendmail")))
  }

  private func send(
    _ program: Sendmail, to recipient: String = "ani@warta.test", _ text: [UInt8] = text,
    within: Duration = .seconds(120)
  ) async -> DeliveryOutcome {
    let message = MailMessage(sender: "Kabar <kabar@warta.test>", recipient: recipient, bytes: text)
    return await program.send(message, within: within)
  }

  @Test func theLetterGoesInWithTheMachinesLineEndsAndBothAddresses() async throws {
    let program = try await program(
      "printf '%s\\n' \"$@\" > '\(folder.path("arguments"))'; cat > '\(folder.path("message"))'")
    #expect(await send(program) == .accepted)
    let message = try Data(contentsOf: URL(fileURLWithPath: folder.path("message")))
    #expect(String(decoding: message, as: UTF8.self) == "Subject: x\n\n.\nIsi.\n")
    let arguments = try String(contentsOfFile: folder.path("arguments"), encoding: .utf8)
    #expect(arguments == "-i\n-f\nkabar@warta.test\n--\nani@warta.test\n")
  }

  @Test func aLargeLetterGoesInWhole() async throws {
    let program = try await program("echo working; cat | wc -c > '\(folder.path("size"))'")
    let text = [UInt8](repeating: 0x61, count: 3_000_000)
    #expect(await send(program, text) == .accepted)
    let size = try String(contentsOfFile: folder.path("size"), encoding: .utf8)
    #expect(size.trimmingCharacters(in: .whitespacesAndNewlines) == "3000000")
  }

  @Test(arguments: [(67, "refused"), (65, "refused"), (75, "deferred"), (69, "unavailable"), (1, "unavailable")])
  func theExitCodeDecides(code: Int, kind: String) async throws {
    let outcome = await send(try await program("cat > /dev/null; echo 'tidak bisa' >&2; exit \(code)"))
    let said = folder.path("sendmail") + " ended with \(code): tidak bisa"
    let expected: DeliveryOutcome =
      switch kind {
      case "refused": .refused(said)
      case "deferred": .deferred(said)
      default: .unavailable(said)
      }
    #expect(outcome == expected)
  }

  @Test func aProgramThatDoesNotReadHasNotTakenTheMessage() async throws {
    let outcome = await send(try await program("exec 0<&-; exit 0"), [UInt8](repeating: 0x61, count: 3_000_000))
    #expect(outcome == .deferred(folder.path("sendmail") + " did not read the message"))
  }

  @Test func aProgramThatHangsIsStopped() async throws {
    let outcome = await send(try await program("exec sleep 600"), within: .seconds(1))
    #expect(outcome == .deferred(folder.path("sendmail") + " did not end in time"))
  }

  @Test func aMissingProgramIsToldByName() async throws {
    let program = try #require(Sendmail(folder.path("nowhere") + "/sendmail"))
    #expect(await send(program) == .unavailable(program.path + ": No such file or directory"))
  }

  @Test func anAddressThatIsNoneIsNotTried() async throws {
    let program = try await program("touch '\(folder.path("ran"))'")
    #expect(await send(program, to: "ani warta") == .refused("not an address that a message can go to"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("ran")))
  }

  @Test func cancellingStopsTheProgram() async throws {
    let program = try await program("echo > '\(folder.path("started"))'; exec sleep 600")
    let task = Task { await send(program) }
    #expect(try await eventually { FileManager.default.fileExists(atPath: folder.path("started")) })
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test(arguments: ["smtp://127.0.0.1:25", "sendmail -t", "bin/sendmail", "/usr/sbin/exim"])
  func otherTextsAreNoSendmail(text: String) {
    #expect(Sendmail(text).map(\.path) == nil)
  }
}
