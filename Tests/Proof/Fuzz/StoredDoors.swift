import Configuration
import Foundation
import Glibc
import Model
import Text
import Web

@testable import Delivery
@testable import Digests
@testable import Pipeline
@testable import Storage

/// What lies on the disk, and what the operator types.
enum StoredDoors {
  /// The file of a database whose trees are broken: each row that its pages hold, read as each thing that is kept.
  static func database(_ bytes: [UInt8]) {
    let path = "/dev/shm/kabar-fuzz-\(getpid())"
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)), let pages = RawPages(path: path) else {
      return
    }
    var laws = LawTellingReader()
    pages.forEach { row in
      for value in row.values {
        guard let text = String.fromDatabaseValue(value) else { continue }
        _ = PollWords.words(text, .indonesian)
        _ = Trouble(stored: text)?.ofPages(2)
        _ = Array(text.utf8).withUnsafeBufferPointer { laws.tellings($0) }
      }
    }
  }

  /// A configuration whose first source is paused, moved, taken out; and which takes others.
  static func edit(_ bytes: [UInt8]) {
    guard let source = ConfigurationReader().read(bytes, file: "sources.yaml").settings?.sources.first else { return }
    for edit in [SourceEdit.pause, .resume, .remove, .move(to: "https://lain.test/umpan")] {
      _ = try? edit.apply(to: source, in: bytes, file: "sources.yaml")
    }
    _ = try? SourceAddition.adding(url: "https://lain.test/", name: "Lain: #1", to: bytes, file: "sources.yaml")
  }

  /// Lines that an operator may write at several places.
  static func operatorWords(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) {
      _ = SearchWords(line)
      _ = (try? ArticlePattern(line))?.matches("/berita/2026/11/judul-berita.html")
      _ = ZoneRules(identifier: line)
      _ = MailRoute(line)
      _ = Mailbox(line)
      _ = HeaderField.text("Subject", line)
      _ = PrintableText.line(line)
      _ = CleanText.line(line, limit: 40)
      _ = CitedName(line)
      _ = Slug.of(line)
    }
  }
}
