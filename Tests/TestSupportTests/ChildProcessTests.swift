import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// Programs that tests run, and that do not outlive them.
@Suite(.program, .lastNet) struct ChildProcessTests {
  private func sleeper() async throws -> ChildProcess { try await ChildProcess.start(["/bin/sleep", "600"]) }

  /// Whether a process of that number runs; one that has ended and that nobody has asked about is still listed, as Z.
  private func isThere(_ pid: pid_t) -> Bool {
    guard let line = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
    return !line.contains(") Z ")
  }

  @Test func saysHowItEnded() async throws {
    #expect(try await ChildProcess.start(["/bin/sh", "-c", "exit 7"]).ending() == .exit(7))
    let sleeper = try await sleeper()
    #expect(sleeper.isRunning)
    sleeper.signal(SIGTERM)
    #expect(await sleeper.ending() == .signal(SIGTERM))
    #expect(!sleeper.isRunning)
  }

  @Test func readsAndWritesWhereItIsTold() async throws {
    let folder = try TemporaryFolder()
    let child = try await ChildProcess.start(
      ["/bin/sh", "-c", "echo \"$SALAM\"; echo salah >&2"], environment: ["SALAM": "halo dunia"],
      output: .file(folder.path("out")), errors: .file(folder.path("err")))
    #expect(await child.ending() == .exit(0))
    #expect(try String(contentsOfFile: folder.path("out"), encoding: .utf8) == "halo dunia\n")
    #expect(try String(contentsOfFile: folder.path("err"), encoding: .utf8) == "salah\n")
  }

  @Test func endsWhenNobodyHoldsIt() async throws {
    var child: ChildProcess? = try await sleeper()
    let pid = try #require(child?.pid)
    #expect(isThere(pid))
    child = nil
    #expect(try await eventually { !isThere(pid) })
  }

  /// A test process that is killed cannot tidy up: another one plays it here.
  @Test func endsWithItsTestProcess() async throws {
    #expect(
      access("/usr/bin/setpriv", X_OK) == 0, "without setpriv (util-linux) a killed run leaves its programs running")
    let folder = try TemporaryFolder()
    let script = "setpriv --pdeathsig KILL -- sleep 600 & echo $! > \(folder.path("pid")); wait"
    let parent = try await ChildProcess.start(["/bin/sh", "-c", script])
    func child() -> pid_t? {
      (try? String(contentsOfFile: folder.path("pid"), encoding: .utf8)).flatMap { pid_t($0.dropLast()) }
    }
    #expect(try await eventually { child() != nil })
    let pid = try #require(child())
    // Not before it is the program, which has asked to be killed.
    #expect(
      try await eventually { (try? String(contentsOfFile: "/proc/\(pid)/comm", encoding: .utf8)) == "sleep\n" })
    parent.signal(SIGKILL)
    #expect(try await eventually { !isThere(pid) })
  }
}
