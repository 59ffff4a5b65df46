import ArgumentParser
import Configuration
import Digests
import Foundation
import Model
import Pipeline
import Text
import Web

/// `kabar demo`: the whole job on invented sites.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a digest of invented news, without the internet.",
    discussion: """
      EXAMPLES
        kabar demo                   into ./kabar-demo
        kabar demo --into /tmp/x
      Serves three small sites to itself on loopback, reads them as it would read real ones, and writes the digest of
      the day in every format.
      """)

  @Option(help: ArgumentHelp("Where to put it.", valueName: "folder")) var into = "kabar-demo"
  @Option(name: .long, help: ArgumentHelp("A fixed clock, for tests.", valueName: "time")) var now: Moment?

  func run() async throws {
    let now = now?.instant ?? WallClock.system.now()
    let servers = DemoSite.all.compactMap { DemoServer(DemoPages(site: $0, now: now)) }
    guard servers.count == DemoSite.all.count else {
      throw CommandContext.report(
        WordingLanguage.current("no port free on loopback", "tidak ada port bebas di loopback"), code: .software)
    }
    defer { for server in servers { server.stop() } }

    var options = GlobalOptions()
    options.state = into
    options.now = Moment(now, offset: 0)
    let folder = options.folder
    // A demonstration starts from nothing each time.
    for name in ["kabar.sqlite", "kabar.sqlite-wal", "kabar.sqlite-shm"] { unlink(folder.path + "/" + name) }

    var settings = Settings()
    settings.digest.title = "Kabar Demo"
    settings.digest.formats = DigestSettings.Format.allCases
    settings.topics = [
      Topic(name: "Praktik & layanan", terms: ["pendampingan", "penyintas", "asesmen", "panti"]),
      Topic(name: "Profesi & regulasi", terms: ["uji kompetensi", "registrasi", "organisasi profesi"]),
      Topic(name: "Pendidikan & kampus", terms: ["mahasiswa", "praktikum", "dosen"]),
      Topic(name: "Dunia", languages: ["en"]),
    ]
    settings.sources = zip(DemoSite.all, servers).compactMap { site, server in
      WebURL(server.origin + "/").map { url in
        var source = Source(name: site.name, url: url)
        source.region = site.region
        source.privateNetwork = true
        return source
      }
    }
    guard let zone = ZoneRules(identifier: settings.digest.timezone) else { throw ExitCode.software }
    let loaded = CommandContext.Loaded(
      settings: settings, zone: zone, lexicon: Lexicon.builtIn(languages: settings.relevance.languages))
    let terminal = TerminalProgress(isQuiet: false)
    try await CommandContext(options).withNewsroom(loaded) { room, _ in
      let round = room.refreshRound
      let result = try await round.run(round.sources(named: [], onlyDue: false), progress: terminal.sink)
      try await room.publishDue(progress: terminal.sink)
      let (english, indonesian) = Self.end(result, in: room.digestFolder)
      terminal.finish(WordingLanguage.current(english, indonesian))
    }
  }

  /// What was done and what comes next.
  private static func end(_ result: RefreshRound.Tally, in folder: String) -> (english: String, indonesian: String) {
    (
      """
      \(result.new) articles read, \(result.kept) on social work.
      Open \(folder)/index.html. For real sources: write their addresses under "sources:" in a file
      (two lines are enough, see README.md), then kabar check --config FILE and kabar once --config FILE --state FOLDER.
      """,
      """
      \(result.new) artikel dibaca, \(result.kept) tentang pekerjaan sosial.
      Buka \(folder)/index.html. Untuk sumber sungguhan: tulis alamatnya di bawah "sources:" dalam sebuah berkas
      (dua baris cukup, lihat README.md), lalu kabar check --config BERKAS dan kabar once --config BERKAS --state FOLDER.
      """
    )
  }
}
