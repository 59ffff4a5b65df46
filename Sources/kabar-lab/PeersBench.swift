import Foundation
import TestSupport
import Text

/// `kabar-lab bench peers [PYTHON] [FEEDS]`: what a user would pick instead of Kabar, on the same bytes in the same run, where it is
/// installed: newsboat, and of Python the packages reader, trafilatura and resiliparse, which PYTHON (else `python3`) has.
/// Processor time of whole programs for a first round over 500 feeds (or as many as said) of 20 entries each and for one in
/// which none has changed; of extraction, without starting, for 200 pages at most. `to_kabar` says how many times Kabar's it is.
enum PeersBench {

  static func run(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let python = MeasuredProgram.path(of: arguments.first ?? "python3")
    let feeds = arguments.dropFirst().first.flatMap { Int($0) } ?? 500
    try await rounds(folder, python, feeds: feeds)
    try await extraction(folder, python, pages: min(feeds, 200))
  }

  /// A command that reads all feeds, the same at each round.
  private struct Reader {
    var name: String
    /// Of the round, 0 or 1; nil where it is not installed.
    var command: ((Int) -> [String])?
  }

  private static func rounds(_ folder: TemporaryFolder, _ python: String?, feeds: Int) async throws {
    let sites = BenchSites(sources: feeds, start: BenchNewsroom.start, isNew: false)
    guard let server = PollServer({ sites.answer($0) }) else { return }
    let urls = sites.urls(port: server.port)
    try folder.write(urls.joined(separator: "\n") + "\n", to: "urls")
    let options = try StartBench.configure(folder, urls: urls)
    let kabar = try MeasuredProgram.kabar
    try folder.write("", to: "config")
    let newsboat = MeasuredProgram.path(of: "newsboat").map { program in
      { (_: Int) in
        [
          program, "-q", "-u", folder.path("urls"), "-c", folder.path("cache.db"), "-C", folder.path("config"), "-x",
          "reload",
        ]
      }
    }
    let reader = try await has("reader", python, folder).map { python in
      { (_: Int) in [python, "-c", PeerScripts.reader, folder.path("urls"), folder.path("reader.db")] }
    }
    var own: [Double] = []
    for peer in [
      // The hours between two rounds: its feeds are due again.
      Reader(name: "kabar") { round in
        [kabar, "once", "--now", (BenchNewsroom.start + round * 46_800).iso8601] + options
      },
      Reader(name: "newsboat", command: newsboat), Reader(name: "reader", command: reader),
    ] {
      guard let command = peer.command else {
        write(["peer": peer.name, "installed": false])
        continue
      }
      for (round, name) in ["first", "unchanged"].enumerated() {
        let answered = server.answers
        let run = try await MeasuredProgram.run(command(round), in: folder.path)
        if peer.name == "kabar" { own.append(run.cpu) }
        write([
          "peer": peer.name, "round": name, "feeds": feeds, "cpu": run.cpu, "seconds": run.seconds,
          "answers": server.answers - answered, "to_kabar": run.cpu / own[round],
        ])
      }
    }
  }

  private static func extraction(_ folder: TemporaryFolder, _ python: String?, pages: Int) async throws {
    let place = folder.path("pages")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for number in 0..<pages { try folder.write(BenchSites.page(number), to: "pages/\(number).html") }
    let own = ExtractBench.extractSeconds(place)
    write(["peer": "kabar", "pages": pages, "cpu": own, "to_kabar": 1])
    for (name, script) in [("trafilatura", PeerScripts.trafilatura), ("resiliparse", PeerScripts.resiliparse)] {
      guard let python = try await has(name, python, folder) else {
        write(["peer": name, "installed": false])
        continue
      }
      let run = try await MeasuredProgram.run([python, "-c", script, place], in: folder.path)
      let cpu = Double(run.output.split(whereSeparator: \.isWhitespace).last ?? "") ?? 0
      write(["peer": name, "pages": pages, "cpu": cpu, "to_kabar": cpu / own])
    }
  }

  /// The Python that has a package.
  private static func has(_ package: String, _ python: String?, _ folder: TemporaryFolder) async throws -> String? {
    guard let python else { return nil }
    return (try? await MeasuredProgram.run([python, "-c", "import \(package)"], in: folder.path)) == nil ? nil : python
  }
}
