import ArgumentParser
import Configuration
import Files
import Foundation
import Glibc
import Pipeline
import Web

/// `kabar add`: one more source.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a source, or those of an OPML file, to the configuration, keeping all in it.",
    discussion: """
      EXAMPLES
        kabar add https://kampus.example.ac.id/
        kabar add www.lembaga.example.org     without https://, as it is said
        kabar add https://dinsos.example.go.id/berita --name "Dinas Sosial"
        kabar add langganan.opml          every feed of a feed reader's list that is not a source yet
      The file is replaced in one step, and only when the result has no errors. kabar test shows what a site would bring;
      systemctl reload kabar takes the change into use.
      """)

  @Argument(help: "The address of a site, page or feed; or a file with a list of feeds (OPML).") var url: String
  @OptionGroup var options: GlobalOptions
  @Option(help: "What it is called in the digest; else its host.") var name: String?

  func run() async throws {
    // A link is followed: the file is replaced where it really is.
    let path = URL(fileURLWithPath: options.configPath).resolvingSymlinksInPath().path
    // A file that is there comes before a host of that name.
    let isFile = !url.contains("://") && FileManager.default.fileExists(atPath: url)
    guard !isFile, let address = WebURL(typed: url) else { return try await addList(to: path) }
    let configuration = try Self.read(path, most: ConfigurationReader.mostBytes)
    let bytes: [UInt8]
    do throws(SourceAddition.Failure) {
      bytes = try SourceAddition.adding(url: address.href, name: name, to: configuration, file: path)
    } catch {
      throw Self.report(error, path)
    }
    try await replace(path, with: bytes)
    print("\(path): added \(address.href)")
  }

  /// Adds the subscriptions of a file.
  private func addList(to path: String) async throws {
    guard !url.contains("://"), FileManager.default.fileExists(atPath: url) else {
      throw CommandContext.report("\"\(url)\" is neither an http address nor a file", code: .failure)
    }
    let list = try Self.read(url, most: Limits.standard.bodyBytes)
    let configuration = try Self.read(path, most: ConfigurationReader.mostBytes)
    let result: SubscriptionImport
    do throws(SubscriptionImport.Failure) {
      result = try SubscriptionImport(list, into: configuration, file: path)
    } catch {
      switch error {
      case .noList: throw CommandContext.report("\(url): this is no list of feeds (OPML)", code: .failure)
      case .addition(let failure): throw Self.report(failure, path)
      }
    }
    let left = result.unusable.map { "left out, no http address: \(TerminalText.line($0))" }
    for words in result.diagnostics + left { _ = CommandContext.report("\(url): \(words)", code: .failure) }
    if !result.added.isEmpty { try await replace(path, with: result.bytes) }
    for name in result.added { print("+ \(TerminalText.line(name))") }
    print("\(path): added \(result.added.count) sources; \(result.known) were there already")
  }

  private static func read(_ path: String, most: Int) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: most + 1) ?? Data(),
      data.count <= most
    else { throw CommandContext.report("\(path): cannot be read", code: .configuration) }
    try? handle.close()
    return [UInt8](data)
  }

  private static func report(_ failure: SourceAddition.Failure, _ path: String) -> ExitCode {
    switch failure {
    case .form(let line):
      CommandContext.report(
        "\(path):\(line): \"sources\" is not a list with a line for each; please add it by hand", code: .configuration)
    case .rejected(let report): CommandContext.report(report + "\nnothing was changed", code: .configuration)
    }
  }

  /// Replaces the file; its owner and mode stay.
  private func replace(_ path: String, with bytes: [UInt8]) async throws {
    var old = stat()
    let isKnown = stat(path, &old) == 0
    do throws(FileError) {
      try await DiskWriter().write(bytes, to: path, mode: isKnown ? old.st_mode & 0o777 : 0o644)
    } catch {
      throw CommandContext.report(error)
    }
    guard isKnown else { return }
    // Only root can give a file away; for others it is theirs already.
    _ = chown(path, old.st_uid, old.st_gid)
    chmod(path, old.st_mode & 0o777)
  }
}
