import Digests
import Foundation
import Model
import TestSupport
import Text

/// `kabar-lab digest-made DIR COUNT`: the same for COUNT made days, of ten two hostile and three long, and for one day of each
/// hostile payload.
///
/// `kabar-lab digest DIR FILE…`: writes every edition of the files (JSON, one edition a line or one a file) to DIR in all
/// formats, an index of them, the page of sources, the feed of editions, and the week up to the last.
enum DigestLab {
  static func run() {
    let arguments = CommandLine.arguments.dropFirst(2)
    guard let folder = arguments.first, arguments.count > 1 else {
      print("usage: kabar-lab digest DIR FILE…")
      exit(64)
    }
    perform {
      var days: [(stem: String, edition: Edition)] = []
      for file in arguments.dropFirst() {
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let editions = try read(file)
        for (i, edition) in editions.enumerated() {
          days.append((editions.count == 1 ? name : "\(name)-\(i + 1)", edition))
        }
      }
      try write(days, to: URL(fileURLWithPath: folder))
    }
  }

  /// `digest-made`.
  static func runMade() {
    let arguments = Array(CommandLine.arguments.dropFirst(2))
    guard arguments.count == 2, let count = Int(arguments[1]) else {
      print("usage: kabar-lab digest-made DIR COUNT")
      exit(64)
    }
    let first = CalendarDay(daysSinceEpoch: 19_800)
    perform {
      for number in 0..<count {
        let kind: GeneratedEdition.Kind = number % 10 < 2 ? .hostile : number % 10 < 5 ? .long : .plain
        var generator = GeneratedEdition(seed: UInt64(number), kind: kind)
        let name = kind.rawValue + "-\(number)"
        try write([(name, generator.edition())], to: URL(fileURLWithPath: arguments[0] + "/" + name))
      }
      for (number, payload) in HostilePayload.all.enumerated() {
        let name = "payload-\(number)"
        try write(
          [(name, HostilePayload.edition(payload, day: first))], to: URL(fileURLWithPath: arguments[0] + "/" + name))
      }
    }
  }

  private static func perform(_ work: () throws -> Void) {
    do { try work() } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  /// Each day in all formats, and what lies beside them.
  private static func write(_ days: [(stem: String, edition: Edition)], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (stem, edition) in days {
      let views = EditionViews(edition)
      for format in DigestSettings.Format.allCases {
        try Data(views.bytes(as: format)).write(to: folder.appendingPathComponent(stem + "." + format.ending))
      }
      write(["name": stem, "subject": Views.subject(edition)])
    }
    let all = days.map(\.edition)
    let summaries = all.map { KeptEdition($0, filesWritten: true) }
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
