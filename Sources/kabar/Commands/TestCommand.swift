import ArgumentParser
import Digests
import Configuration
import Model
import Pipeline
import Text
import Web

/// `kabar test`: what a site would bring.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Read a site once and show which of its articles would be kept, and why.",
    discussion: """
      EXAMPLES
        kabar test https://kampus.example.ac.id/
        kabar test "Kementerian Sosial"       a source of the configuration
      Nothing is written. The first five articles are read, for 15 seconds at most. Exit code 1 when nothing was found.
      """)

  @Argument(help: "An address, or the name of a source.") var site: String
  @OptionGroup var options: GlobalOptions
  @Option(help: "How the address is read: auto, feed, page or sitemap.") var kind: String?
  @Option(help: "Which links of a page are articles, as in /berita/*.") var articles: String?
  @Flag(help: "Allow addresses in private networks.") var privateNetwork = false
  @Flag(help: "As JSON.") var json = false

  func run() async throws {
    if site.contains("://"), WebURL(typed: site) == nil { throw CommandContext.noAddress(site) }
    // An address can be tried without a configuration.
    let loaded = try CommandContext.loadOrReport(options.configPath, isOptional: WebURL(typed: site) != nil)
    let source = try source(among: loaded.settings.sources)
    // What programs read is English whatever the locale.
    let say = json ? WordingLanguage.english : .current
    let last = try await Self.report(of: source, among: loaded, options: options, say)
    if json {
      try Terminal.answer(json: last)
    } else {
      Terminal.answer(TrialText(say: say).render(last))
    }
    if last.offered == 0 { throw ExitCode.failure }
  }

  /// What is found at an address, with a state folder that is thrown away.
  ///
  /// - Parameter loaded: the configuration; nil for the standard settings where there is none.
  static func report(
    of source: Source, among loaded: CommandContext.Loaded? = nil, options: GlobalOptions, _ say: WordingLanguage
  ) async throws -> SourceTrial.Report {
    let loaded = try loaded ?? CommandContext.loadOrReport(options.configPath, isOptional: true)
    var report = SourceTrial.Report(address: source.url.href)
    try await CommandContext.withTrialRoom(loaded, options) { report = await $0.trial(of: source, in: say).run() }
    return report
  }

  private func source(among sources: [Source]) throws -> Source {
    var found = sources.first { $0.name.lowercased() == site.lowercased() }
    if found == nil, let url = WebURL(typed: site) {
      found = sources.first { $0.url.key == url.key } ?? Source(name: url.site, url: url)
    }
    guard var source = found else {
      let wrong = WordingLanguage.current(
        "is neither an http address nor the name of a source", "bukan alamat http dan bukan nama sumber")
      throw CommandContext.report("\"\(site)\" " + wrong)
    }
    if let kind {
      guard let known = Source.Kind(rawValue: kind) else {
        throw CommandContext.misuse("--kind is one of auto, feed, page, sitemap", of: Self.self)
      }
      source.kind = known
    }
    if let articles {
      do throws(ArticlePatternError) {
        source.articles = try ArticlePattern(articles)
      } catch {
        throw CommandContext.misuse("--articles: \(error.message)", of: Self.self)
      }
    }
    source.privateNetwork = source.privateNetwork || privateNetwork
    return source
  }
}
