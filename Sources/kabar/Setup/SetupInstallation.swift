import Digests
import ArgumentParser
import Configuration
import Files
import Foundation
import Glibc
import Pipeline

/// Puts in place what `kabar setup` has made: the configuration, the mail server's password, the group's members, the
/// service.
struct SetupInstallation {
  let words: SetupWords
  let file: ConfigurationFile

  private let say = WordingLanguage.current
  private static let service = "/etc/systemd/system/kabar.service.d"
  private var folder: String { URL(fileURLWithPath: file.path).deletingLastPathComponent().path }
  private var isRoot: Bool { geteuid() == 0 }
  private var hasSystemd: Bool { access("/run/systemd/system", F_OK) == 0 }

  /// Writes the configuration; one that somebody has changed stays, and the new one lies beside it.
  ///
  /// - Returns: whether the new one is the one in use.
  func write(_ bytes: [UInt8], sources: Int) async throws -> Bool {
    let old = FileManager.default.contents(atPath: file.path).map { [UInt8]($0) }
    let isTheirs = old.map { $0 != BuiltInData.sources && !SetupMark.isUnchanged($0) } ?? false
    try await DiskWriter().makeFolder(folder)
    if isTheirs {
      let changed = try? FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
      let day = changed.map { " (\(say("changed", "diubah")) \($0.formatted(.iso8601.year().month().day())))" } ?? ""
      try await file.replace(with: bytes, at: file.path + ".setup")
      Terminal.tell(
        "kabar: \(file.path) "
          + say("is yours\(day) and stays; the new one is ", "milik Anda\(day) dan tetap ada; yang baru: ")
          + "\(file.path).setup")
      return false
    }
    try await file.replace(with: bytes, keeping: old == bytes || old == BuiltInData.sources ? nil : old)
    if isRoot, let group = getgrnam("kabar") {
      _ = chown(file.path, 0, group.pointee.gr_gid)
      chmod(file.path, 0o640)
    }
    Terminal.answer("\(words.written)   \(file.path), \(say(sources, "source", "sumber"))")
    return true
  }

  /// Stores the password where only root reads it, and has systemd hand it to the service.
  func store(password: String) async throws {
    let secret = folder + "/smtp-password"
    try await DiskWriter().write(Array(password.utf8), to: secret, mode: 0o600)
    Terminal.answer("\(words.written)   \(secret) (0600)")
    guard isRoot, hasSystemd else { return }
    let dropIn = Self.service + "/smtp.conf"
    try await DiskWriter().makeFolder(Self.service)
    let lines =
      "# Written by kabar setup: the mail server's password.\n[Service]\nLoadCredential=smtp-password:\(secret)\n"
    try await DiskWriter().write(Array(lines.utf8), to: dropIn, mode: 0o644)
    Terminal.answer("\(words.written)   \(dropIn)")
  }

  /// Lets accounts use Kabar.
  func add(members: [String]) async throws {
    guard !members.isEmpty else { return }
    for name in members where try await !run("/usr/sbin/usermod", ["-aG", "kabar", name]) {
      throw CommandContext.report(
        "\(name) " + say("could not be added to the group kabar", "tidak dapat ditambahkan ke grup kabar")
          + ": sudo usermod -aG kabar \(name)")
    }
    Terminal.answer("\(say("group ", "grup  "))    \(words.group(members)); \(words.counts)")
  }

  /// Starts the service, or says how.
  func start(at hour: String, isWanted: Bool) async throws {
    let command = ["enable", "--quiet", "--now", "kabar"]
    guard isWanted, isRoot, hasSystemd else {
      return Terminal.answer("\(say("next", "lalu"))      sudo systemctl enable --now kabar")
    }
    _ = try await run("/usr/bin/systemctl", ["daemon-reload"])
    guard try await run("/usr/bin/systemctl", command) else {
      throw CommandContext.report(say("the service did not start", "layanan tidak mulai") + ": journalctl -u kabar")
    }
    Terminal.answer("\(say("started", "dimulai"))   kabar.service; \(words.started) \(hour). \(words.next)")
  }

  /// Whether a program of the system ended well.
  private func run(_ program: String, _ arguments: [String]) async throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    return await withCheckedContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus == 0) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(returning: false)
      }
    }
  }
}
