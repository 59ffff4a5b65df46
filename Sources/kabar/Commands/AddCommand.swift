import ArgumentParser
import Configuration
import Digests
import Foundation
import Pipeline
import Text
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
        kabar add http://192.168.1.20/rss --private-network
        kabar add langganan.opml          every feed of a feed reader's list that is not a source yet
      The file is replaced in one step, and only when the result has no errors. Then the address is tried, and what it brings
      is told; it stays in the file whatever that is. systemctl reload kabar takes the change into use.
      """)

  @Argument(help: "The address of a site, page or feed; or a file with a list of feeds (OPML).") var url: String
  @OptionGroup var options: GlobalOptions
  @Option(help: "What it is called in the digest; else its host.") var name: String?
  @Flag(help: "It lies in a network of your own (10.x, 192.168.x, localhost).") var privateNetwork = false

  private var say: WordingLanguage { .current }

  func run() async throws {
    let file = ConfigurationFile(options)
    let path = file.path
    // A file that is there comes before a host of that name.
    let isFile = !url.contains("://") && FileManager.default.fileExists(atPath: url)
    guard !isFile, let address = WebURL(typed: url) else { return try await addList(to: file) }
    let configuration = try file.read()
    let bytes: [UInt8]
    do throws(SourceAddition.Failure) {
      bytes = try SourceAddition.adding(
        url: address.href, name: name, settings: privateNetwork ? [("private_network", "yes")] : [], to: configuration,
        file: path)
    } catch {
      throw file.report(error)
    }
    try await file.replace(with: bytes)
    Terminal.answer("\(path): \(say("added", "ditambahkan")) \(address.href)")
    try await tell(of: address)
  }

  /// Tries what was added, and says what was found.
  private func tell(of address: WebURL) async throws {
    let loaded = try CommandContext.loadOrReport(options.configPath)
    guard let source = loaded.settings.sources.last(where: { $0.url == address }) else { return }
    let report = try await TestCommand.report(of: source, among: loaded, options: options, say)
    for line in TrialLines.lines(report, .current) { Terminal.answer("  " + PrintableText.line(line)) }
    if let polled = report.polled.flatMap({ WebURL($0) }),
      let same = loaded.settings.sources.first(where: { $0.name != source.name && $0.url.key == polled.key })
    {
      Terminal.tell(
        "  " + say("this is what \"\(same.name)\" brings already", "ini yang sudah dibawa \"\(same.name)\"") + "\n  "
          + say("do", "cara") + ": kabar remove \"\(source.name)\"")
    }
    if report.offered == 0 {
      Terminal.tell(
        "  " + say("do", "cara") + ": kabar test \"\(source.name)\"; " + say("and back", "dan batal")
          + ": kabar remove \"\(source.name)\"")
    }
  }

  /// Adds the subscriptions of a file.
  private func addList(to file: ConfigurationFile) async throws {
    guard !url.contains("://"), FileManager.default.fileExists(atPath: url) else {
      let words = say("is neither an http address nor a file", "bukan alamat http dan bukan berkas")
      throw CommandContext.report("\"\(url)\" \(words)")
    }
    let list = try ConfigurationFile.read(url, most: Limits.standard.bodyBytes)
    let configuration = try file.read()
    let path = file.path
    let result: SubscriptionImport
    do throws(SubscriptionImport.Failure) {
      result = try SubscriptionImport(list, into: configuration, file: path, privateNetwork: privateNetwork)
    } catch {
      switch error {
      case .noList:
        let words = say("this is no list of feeds (OPML)", "ini bukan daftar umpan (OPML)")
        throw CommandContext.report("\(url): \(words)")
      case .addition(let failure): throw file.report(failure)
      }
    }
    let reason = say(
      "left out, no http address or one in a private network",
      "dilewati, bukan alamat http atau alamat dalam jaringan pribadi")
    let left = result.unusable.map { "\(reason): \(PrintableText.line($0))" }
    for words in result.diagnostics + left { _ = CommandContext.report("\(url): \(words)") }
    if result.added.isEmpty, result.known == 0 {
      let words = say(
        "no feed in it could be added; nothing was changed",
        "tidak ada umpan yang dapat ditambahkan; tidak ada yang diubah")
      throw CommandContext.report("\(url): \(words)")
    }
    if !result.added.isEmpty { try await file.replace(with: result.bytes) }
    for name in result.added { Terminal.answer("+ \(PrintableText.line(name))") }
    let added = say(
      "added \(CountText.of(result.added.count, "source"))", "\(result.added.count) sumber ditambahkan")
    let known = say(
      "\(result.known) \(result.known == 1 ? "was" : "were") there already", "\(result.known) sudah ada sebelumnya")
    Terminal.answer("\(path): \(added); \(known)")
  }
}
