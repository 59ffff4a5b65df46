import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// An account that is neither root's nor the tests'.
private enum Nobody {
  static let account = getpwnam("nobody").map { (id: $0.pointee.pw_uid, group: $0.pointee.pw_gid) }
  /// A group that it is not in.
  static let users = getgrnam("users").map { $0.pointee.gr_gid }
  /// Runs what follows as nobody.
  static let command = ["/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]

  /// Whether it can run the program: needs root, who can be anybody, and a way to the program that is open to all.
  static func canRun() async throws -> Bool {
    guard geteuid() == 0, account != nil, users != nil, access(command[0], X_OK) == 0 else { return false }
    let process = try await ChildProcess.start(command + [KabarProcess.path, "--version"])
    return await process.ending() == .exit(0)
  }
}

/// What somebody is told who may not use Kabar's files, and whose files root leaves behind.
@Suite(.program, .lastNet, .enabled("nobody can run the program", { try await Nobody.canRun() }))
struct StrangerTests {
  private let site: Site

  init() throws {
    site = try Site(articles: 1)
    // Who may pass comes to what each test closes.
    chmod(site.folder.path, 0o755)
    mkdir(site.state, 0o755)
  }

  /// Runs the program as nobody.
  private func stranger(_ command: String...) async throws -> (status: Int32, errors: String) {
    let errors = site.folder.path("err-" + UUID().uuidString)
    let process = try await ChildProcess.start(
      Nobody.command + [KabarProcess.path] + command + site.options,
      environment: Self.environment, errors: .file(errors))
    guard case .exit(let status) = await process.ending() else { return (-1, "") }
    return (status, try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Coverage is noted by each account in files of its own.
  private static let environment: [String: String] = {
    guard let path = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"] else { return [:] }
    return ["LLVM_PROFILE_FILE": (path as NSString).deletingLastPathComponent + "/stranger-%p.profraw"]
  }()

  @Test func whoIsNotInTheGroupIsToldHowToComeIn() async throws {
    let users = try #require(Nobody.users)
    chown(site.state, 0, users)
    chmod(site.state, 0o750)
    let told = try await stranger("status")
    #expect(told.status == 77)
    #expect(
      told.errors
        == "kabar: you (nobody) may not read Kabar's files: you are not in the group users\n"
        + "  do: sudo usermod -aG users nobody, then log out and in again\n")
    chown(site.config, 0, users)
    chmod(site.config, 0o640)
    #expect(try await stranger("status").status == 77)
  }

  @Test func whereAGroupWouldNotHelpItIsSaidWhoseItIs() async throws {
    chmod(site.state, 0o700)
    let told = try await stranger("search", "lansia")
    #expect(told.status == 77)
    #expect(
      told.errors == "kabar: you (nobody) may not read \(site.state): \(site.state) belongs to root, mode 0700\n"
        + "  do: the same with sudo before it\n")
  }

  @Test func whoMayOnlyLookChangesNothing() async throws {
    let told = try await stranger("once", "--quiet")
    #expect(told.status == 73)
    #expect(told.errors.contains("you (nobody) may not write \(site.state)"), "\(told.errors)")
    let before = try site.configuration()
    let paused = try await stranger("pause", "Warta")
    #expect(paused.status != 0)
    #expect(!paused.errors.isEmpty)
    #expect(try site.configuration() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.state).isEmpty)
  }

  @Test func aFileInThePlaceOfTheFolderIsSaidToBeOne() async throws {
    rmdir(site.state)
    _ = try site.folder.write("", to: "state")
    let told = try await stranger("status")
    #expect(told.status == 77)
    #expect(
      told.errors
        == "kabar: \(site.state) is a file, not a folder\n  do: move it away, or name another folder\n")
  }

  /// What root does in the service's folder is the service's.
  @Test func rootLeavesTheOwnerFilesThatAreTheirs() async throws {
    let nobody = try #require(Nobody.account)
    chown(site.state, nobody.id, nobody.group)
    let once = try await site.kabar(["once"], environment: Self.environment)
    #expect(once.status == 0, "\(once.errors)")
    for name in ["kabar.sqlite", "digests/2023-09-09.md"] {
      var status = stat()
      #expect(stat(site.state + "/" + name, &status) == 0)
      #expect(status.st_uid == nobody.id, "\(name)")
    }
  }

  @Test func theDoctorGivesStrangersFilesBack() async throws {
    let nobody = try #require(Nobody.account)
    try await site.readADay()
    let path = site.state + "/digests/2023-09-09.md"
    chown(path, nobody.id, nobody.group)
    let ill = try await site.kabar("doctor")
    #expect(ill.status == 1)
    #expect(ill.output.contains("folder    \(path) not of the owner root\n"), "\(ill.output)")
    let mended = try await site.kabar("doctor", "--repair")
    #expect(mended.status == 0, "\(mended.output)\(mended.errors)")
    #expect(mended.output.contains("given     \(path) to its owner\n"))
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_uid == 0)
  }
}
