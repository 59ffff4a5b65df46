import Configuration
import Files
import Foundation
import Glibc
import Model
import Pipeline
import Storage
import Text

/// Looks at everything that Kabar has on the disk.
struct Doctor {
  /// What was looked at, a label of nine letters at most, and what is wrong with it.
  struct Finding {
    var label: String
    var words: String
    /// What to do or what will be done about it; nil where nothing is wrong.
    var remedy: String?
    /// Whether `--repair` mends it.
    var isMendable = false
  }

  let folder: StateFolder
  let settings: Settings
  private(set) var findings: [Finding] = []

  var ill: Int { findings.count { $0.remedy != nil } }
  var mendable: Int { findings.count { $0.isMendable } }

  init(folder: StateFolder, settings: Settings) { (self.folder, self.settings) = (folder, settings) }

  private var digestFolder: String { folder.digests(of: settings) }

  /// The findings as lines.
  var text: String {
    findings.map { finding in
      let label = finding.label.padding(toLength: 10, withPad: " ", startingAt: 0)
      return label + finding.words + (finding.remedy.map { "\n          do: \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  private mutating func note(_ label: String, _ words: String, do remedy: String? = nil, isMendable: Bool = false) {
    findings.append(Finding(label: label, words: words, remedy: remedy, isMendable: isMendable))
  }

  /// Whether the folder and all in it are the owner's.
  mutating func lookAtFolder() {
    var status = stat()
    guard stat(folder.path, &status) == 0 else {
      note("folder", "\(folder.path) is not there", do: "start the service once")
      return
    }
    let strangers = Self.strangers(in: folder.path, owner: status.st_uid)
    guard let first = strangers.first else {
      let mode = String(status.st_mode & 0o7777, radix: 8)
      let owner = Access.name(ofUser: status.st_uid)
      note("folder", "\(folder.path), owner \(owner), mode 0\(mode)")
      return
    }
    let more = strangers.count > 1 ? " and \(strangers.count - 1) more" : ""
    note(
      "folder", "\(first)\(more) not of the owner \(Access.name(ofUser: status.st_uid))",
      do: "kabar doctor --repair, as root", isMendable: geteuid() == 0)
  }

  /// Files of another owner than the folder's.
  static func strangers(in folder: String, owner: uid_t) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.map { folder + "/" + $0 }.filter { path in
      var status = stat()
      return lstat(path, &status) == 0 && status.st_uid != owner
    }.sorted()
  }

  /// Whether the database is sound; returns it where it can be read.
  mutating func lookAtDatabase() async throws(StoreError) -> Store? {
    let store: Store
    let words: [String]
    do throws(StoreError) {
      store = try Store(reading: folder.database)
      if !DatabaseFault.isThere(folder) {
        // Digests beside it tell that there was one (`lookAtUnknown`).
        note("database", "\(folder.database) is not there; the next start makes one")
        return store
      }
      words = try await store.check()
    } catch .damaged(let why) {
      noteDamage(why)
      return nil
    }
    let count = try await store.articleCount()
    if let first = words.first {
      let more = words.count > 1 ? " and \(words.count - 1) more" : ""
      noteDamage(first + more)
      return nil
    }
    let places = store.unreadablePlaces
    if places.isEmpty {
      note("database", "\(SizeText.of(store.bytes, .english)), sound, \(CountText.of(count, "article"))")
      if try await !store.searchIsWhole() {
        note(
          "search", "the index of words is missing or lacks articles", do: "kabar doctor --repair fills it again",
          isMendable: true)
      }
    } else {
      let some = places.prefix(3).joined(separator: "; ")
      let more = places.count > 3 ? " and \(places.count - 3) more" : ""
      note(
        "database", "\(CountText.of(places.count, "cell")) cannot be read: \(some)\(more)",
        do: "nothing: these rows are passed over, all else goes on; kabar restore has them where a backup is older")
    }
    return store
  }

  private mutating func noteDamage(_ words: String) {
    note(
      "database", "DAMAGED: " + words,
      do: "kabar doctor --repair: what is readable goes to a new file, the old one stays beside it", isMendable: true)
  }

  /// The days of digests that the database does not know and nobody accepted, the first first.
  func unknownDays(_ editions: [KeptEdition]) -> [CalendarDay] {
    let formats = DigestSettings.Format.allCases.map(\.rawValue)
    let days = digestNames.compactMap { name -> CalendarDay? in
      let parts = name.split(separator: ".")
      return parts.count == 2 && formats.contains(String(parts[1])) ? CalendarDay(iso: String(parts[0])) : nil
    }
    let kept = KeptFiles(editions, settings.digest)
    let started = StartedOver(path: folder.startedOver)
    return Set(days).subtracting(editions.map(\.day)).filter { day in
      !started.accepts(day) && kept.has(day)
    }.sorted()
  }

  /// Whether there are digests that the database does not know: it was lost, or what could be read of it was not all.
  private mutating func lookAtUnknown(_ editions: [KeptEdition]) {
    let unknown = unknownDays(editions)
    guard let day = unknown.first else { return }
    let words =
      editions.isEmpty
      ? "the database knows none, but \(digestFolder) has \(CountText.of(unknown.count, "day")): it looks lost, not new"
      : "\(CountText.of(unknown.count, "day")) in \(digestFolder) that the database does not know, the first \(day.iso)"
    note(
      "editions", words,
      do: "kabar restore FILE, where there is a backup; else kabar doctor --start-over: they stay as they are, and "
        + "are not made or mailed again")
  }

  private var digestNames: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: digestFolder)) ?? [])
  }

  /// Whether a database was damaged before, and what of it is gone.
  mutating func lookAtSalvage() {
    let files = FileManager.default
    let base = (folder.database as NSString).lastPathComponent + ".damaged-"
    let names = ((try? files.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    for name in names where name.hasPrefix(base) && name.dropFirst(base.count).allSatisfy(\.isNumber) {
      let path = folder.path + "/" + name
      let size = (try? files.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
      let list = Salvage.lostList(of: path)
      guard let lost = files.contents(atPath: list) else {
        note("damaged", "\(name), \(SizeText.of(size, .english)): all in it was taken over; it may be removed")
        continue
      }
      let count = lost.count { $0 == UInt8(ascii: "\n") }
      note(
        "damaged", "\(name), \(SizeText.of(size, .english)): not all could be read, see \(list) (\(count))",
        do: "kabar restore FILE, where there is a backup; remove the two files when nobody needs them any more")
    }
  }

  /// Whether each kept edition has its files. Returns the days that lack them.
  mutating func lookAtEditions(_ store: Store) async throws(StoreError) -> [String] {
    let editions = try await store.editions()
    let (names, kept) = (digestNames, KeptFiles(editions, settings.digest))
    lookAtUnknown(editions)
    let missing = editions.filter(kept.has).filter { edition in
      settings.digest.formats.contains { !names.contains(edition.day.iso + "." + $0.ending) }
    }.map(\.day.iso)
    guard let day = missing.first else {
      note("editions", "\(editions.count { kept.has($0.day) }) kept, their files are complete")
      return []
    }
    let more = missing.count > 1 ? " and \(missing.count - 1) more days" : ""
    note(
      "editions", "\(day)\(more): files are missing", do: "kabar doctor --repair writes them again, the same bytes",
      isMendable: true)
    return missing
  }
}
