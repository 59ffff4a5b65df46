import ArgumentParser
import Configuration
import Digests
import Files
import Foundation
import Glibc
import Pipeline

/// The configuration's file as a command changes it: in one step, and only where the result has no errors.
struct ConfigurationFile {
  /// Where it really is: a link is followed.
  let path: String

  private static var say: WordingLanguage { .current }
  private static var unchanged: String { say("nothing was changed", "tidak ada yang diubah") }

  init(_ options: GlobalOptions) {
    path = URL(fileURLWithPath: options.configPath).resolvingSymlinksInPath().path
  }

  /// Its bytes; or those of another file.
  static func read(_ path: String, most: Int) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: most + 1) ?? Data(),
      data.count <= most
    else {
      throw CommandContext.report("\(path): " + say("cannot be read", "tidak dapat dibaca"), code: .configuration)
    }
    try? handle.close()
    return [UInt8](data)
  }

  func read() throws -> [UInt8] { try Self.read(path, most: ConfigurationReader.mostBytes) }

  /// Says why it cannot be changed.
  ///
  /// - Parameter command: what adds a source with `--private-network`.
  func report(_ failure: SourceAddition.Failure, command: String = "kabar add") -> ExitCode {
    switch failure {
    case .form(let line):
      CommandContext.report(
        "\(path):\(line): "
          + Self.say(
            "the sources are written in a form that only a person should change; please edit the file by hand",
            "sumber ditulis dalam bentuk yang sebaiknya hanya diubah orang; silakan sunting berkas itu sendiri"),
        code: .configuration)
    case .unusable(let faults):
      CommandContext.report(
        Self.say("it cannot be added: ", "tidak dapat ditambahkan: ")
          + Set(faults.map { KeptReason.words($0.words, Self.say) }).sorted().joined(separator: "; ")
          + (faults.contains { $0.code == "E204" }
            ? "\n  " + Self.say("do: if that is meant", "cara: bila memang itu maksudnya")
              + ": \(command) --private-network" : "")
          + "\n" + Self.unchanged, code: .configuration)
    case .rejected(let report): CommandContext.report(report + "\n" + Self.unchanged, code: .configuration)
    }
  }

  /// Replaces the file; its owner and mode stay.
  ///
  /// - Parameters:
  ///   - old: keeps what stood in it beside it, as `sources.yaml.old`; what was kept before stays.
  ///   - place: where the content goes instead, beside the file.
  /// - Returns: where `old` is kept.
  @discardableResult
  func replace(with bytes: [UInt8], keeping old: [UInt8]? = nil, at place: String? = nil) async throws -> String? {
    let path = place ?? path
    var status = stat()
    let isKnown = stat(path, &status) == 0
    let kept = old.map { Self.place(for: $0, beside: path) }
    let files = (kept.flatMap { kept in old.map { [(kept, $0)] } } ?? []) + [(path, bytes)]
    for (file, content) in files {
      do throws(FileError) {
        try await DiskWriter().write(content, to: file, mode: isKnown ? status.st_mode & 0o777 : 0o644)
      } catch  where error.code == EACCES || error.code == EPERM {
        throw CommandContext.report(
          "\(error.description)\n  \(Self.say("do", "cara")): sudo \(CommandLine.arguments.map(Self.quoted).joined(separator: " "))",
          code: .cannotCreate)
      } catch {
        throw CommandContext.report(error)
      }
      guard isKnown else { continue }
      // Only root can give a file away; for others it is theirs already.
      _ = chown(file, status.st_uid, status.st_gid)
      chmod(file, status.st_mode & 0o777)
    }
    return kept
  }

  /// The first free name for an old content; one that has it already is as good.
  private static func place(for old: [UInt8], beside path: String) -> String {
    let names = [path + ".old"] + (2...99).map { path + ".old-\($0)" }
    let files = FileManager.default
    return names.first { !files.fileExists(atPath: $0) || files.contents(atPath: $0) == Data(old) } ?? path + ".old-100"
  }

  private static func quoted(_ word: String) -> String { word.contains(" ") ? "\"\(word)\"" : word }
}
