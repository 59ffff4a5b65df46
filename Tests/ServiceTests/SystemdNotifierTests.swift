import Glibc
import TestSupport
import Testing

@testable import Service

/// What systemd is told, read from a socket such as it gives.
@Suite struct SystemdNotifierTests {
  private func receive(at path: String, _ body: (SystemdNotifier) -> Void) throws -> String {
    let address = try #require(UnixAddress(path))
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(descriptor) }
    #expect(address.withPointer { bind(descriptor, $0, $1) } == 0)
    body(SystemdNotifier(path: path))
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func assignmentsArriveAsTheyAre() throws {
    let folder = try TemporaryFolder()
    #expect(try receive(at: folder.path("n")) { $0.send("READY=1\nSTATUS=siap") } == "READY=1\nSTATUS=siap")
  }

  @Test func anAbstractSocketIsReached() throws {
    #expect(try receive(at: "@kabar-test-\(getpid())") { $0.send("WATCHDOG=1") } == "WATCHDOG=1")
  }

  @Test func aReloadNamesItsTime() throws {
    let folder = try TemporaryFolder()
    let text = try receive(at: folder.path("n")) { $0.reloading() }
    #expect(text.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
    #expect(Int(text.split(separator: "=").last ?? "").map { $0 > 0 } == true)
  }

  @Test func withoutASocketNothingHappensAndALaterOneIsReached() throws {
    let nobody = SystemdNotifier(path: nil, watchdog: 1_000_000)
    nobody.send("READY=1")
    #expect(nobody.beat == nil)
    let folder = try TemporaryFolder()
    let early = SystemdNotifier(path: folder.path("n"), watchdog: 1_000_000)
    early.send("READY=1")
    #expect(access(folder.path("n"), F_OK) != 0)
    #expect(early.beat == .microseconds(500_000))
    #expect(try receive(at: folder.path("n")) { _ in early.send("STATUS=siap") } == "STATUS=siap")
  }
}
