import ArgumentParser
import Configuration
import Foundation
import Glibc
import Pipeline
import Storage
import Web

/// `kabar add`: one more source.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a source to the configuration, keeping all that stands in it.",
    discussion: """
      EXAMPLES
        kabar add https://kampus.example.ac.id/
        kabar add https://dinsos.example.go.id/berita --name "Dinas Sosial"
      The file is replaced in one step, and only when the result has no errors. kabar test shows what a site would bring;
      systemctl reload kabar takes the change into use.
      """)

  @Argument(help: "The address of a site, page or feed.") var url: String
  @OptionGroup var options: GlobalOptions
  @Option(help: "What it is called in the digest; else its host.") var name: String?

  func run() async throws {
    guard let address = WebURL(url) else { throw Opening.report("\"\(url)\" is not an http address", code: .failure) }
    // A link is followed: the file is replaced where it really is.
    let path = URL(fileURLWithPath: options.configPath).resolvingSymlinksInPath().path
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: ConfigurationReader.mostBytes + 1) ?? Data(),
      data.count <= ConfigurationReader.mostBytes
    else { throw Opening.report("\(path): cannot be read", code: .configuration) }
    try? handle.close()
    let bytes: [UInt8]
    do throws(SourceAddition.Failure) {
      bytes = try SourceAddition.adding(url: address.href, name: name, to: [UInt8](data), file: path)
    } catch {
      switch error {
      case .form(let line):
        throw Opening.report(
          "\(path):\(line): \"sources\" is not a list with a line for each; please add it by hand", code: .configuration
        )
      case .rejected(let report): throw Opening.report(report + "\nnothing was changed", code: .configuration)
      }
    }
    try replace(path, with: bytes)
    print("\(path): added \(address.href)")
  }

  /// Replaces the file; its owner and mode stay.
  private func replace(_ path: String, with bytes: [UInt8]) throws {
    var old = stat()
    let isKnown = stat(path, &old) == 0
    do throws(StorageError) {
      try AtomicFile.write(bytes, to: path, mode: isKnown ? old.st_mode & 0o777 : 0o644)
    } catch {
      throw Opening.report(error)
    }
    guard isKnown else { return }
    // Only root can give a file away; for others it is theirs already.
    _ = chown(path, old.st_uid, old.st_gid)
    chmod(path, old.st_mode & 0o777)
  }
}
