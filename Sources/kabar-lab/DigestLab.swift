import Digests
import Foundation
import Model

/// `kabar-lab digest DIR FILE…`: writes every edition of the files (JSON, one edition a line or one a file) to DIR in all
/// formats, an index of them, the page of sources, the feed of editions, and the week up to the last.
enum DigestLab {
  static func run() {
    let arguments = CommandLine.arguments.dropFirst(2)
    guard let folder = arguments.first, arguments.count > 1 else {
      print("usage: kabar-lab digest DIR FILE…")
      exit(64)
    }
    do { try write(files: arguments.dropFirst(), to: URL(fileURLWithPath: folder)) } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func write(files: ArraySlice<String>, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var summaries: [EditionSummary] = []
    var all: [Edition] = []
    for file in files {
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let editions = try read(file)
      for (i, edition) in editions.enumerated() {
        let stem = editions.count == 1 ? name : "\(name)-\(i + 1)"
        for format in DigestSettings.Format.allCases {
          let bytes = Views.render(edition, as: format)
          try Data(bytes).write(to: folder.appendingPathComponent(stem + "." + format.rawValue))
        }
        summaries.append(EditionSummary(edition))
        all.append(edition)
        write(["name": stem, "subject": Views.subject(edition)])
      }
    }
    let weeks = Set(all.map { $0.day.adding(days: -$0.day.weekday) }).sorted().map {
      Week(title: "Kabar Peksos", language: "id", last: $0, editions: all).summary
    }
    let index = ArchiveIndex(
      title: "Kabar Peksos", language: "id", editions: summaries, weeks: weeks, hasSources: true, hasFeed: true)
    for format in [DigestSettings.Format.md, .html] {
      try Data(index.render(as: format)).write(to: folder.appendingPathComponent("index." + format.rawValue))
    }
    if let page = SourcesPage(editions: all) {
      try Data(page.render()).write(to: folder.appendingPathComponent(SourcesPage.fileName))
    }
    if let feed = EditionsFeed(editions: all).render(links: true) {
      try Data(feed).write(to: folder.appendingPathComponent(EditionsFeed.fileName))
    }
    guard let last = all.map(\.day).max() else { return }
    let week = Week(title: "Kabar Peksos", language: "id", last: last, editions: all)
    for format in [DigestSettings.Format.md, .txt, .html] {
      try Data(week.render(as: format)).write(to: folder.appendingPathComponent("week." + format.rawValue))
    }
  }

  private static func read(_ file: String) throws -> [Edition] {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    if let edition = try? JSONDecoder().decode(Edition.self, from: data) { return [edition] }
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Edition.self, from: Data($0)) }
  }

  private static func write(_ object: [String: String]) {
    print(object.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "  "))
  }
}
