import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// The commands of whoever looks after Kabar: sources changed, a backup taken and put back, faults explained.
@Suite(.program, .lastNet) struct OperatorCommandTests {
  @Test func unknownCommandsAreGuessed() async throws {
    let site = try Site(articles: 1)
    for (word, guess) in [
      ("statsu", "did you mean \"status\"?"), ("logs", "did you mean journalctl -u kabar?"),
      ("qqqqqqqq", "kabar --help lists all"),
    ] {
      let result = try await KabarProcess.run([word], folder: site.folder.path)
      #expect(result.status == 64)
      #expect(result.errors == "kabar: no command \"\(word)\"; \(guess)\n")
    }
  }

  @Test func aMistypedFolderIsGuessedAndNotMade() async throws {
    let site = try Site(articles: 1)
    mkdir(site.state, 0o755)
    let wrong = site.folder.path("staet")
    let result = try await KabarProcess.run(
      ["status", "--config", site.config, "--state", wrong], folder: site.folder.path)
    #expect(result.status == 1)
    #expect(result.errors == "kabar: \(wrong): no such folder; did you mean \(site.state)?\n")
    #expect(!FileManager.default.fileExists(atPath: wrong))
  }

  @Test func sourcesArePausedResumedAndNamedWrongly() async throws {
    let site = try Site(articles: 1)
    let before = try site.configuration()
    let wrong = try await site.kabar("pause", "Wart")
    #expect(wrong.status == 1)
    #expect(wrong.errors == "kabar: no source named \"Wart\"; did you mean \"Warta\"?\n")
    #expect(try await site.kabar("pause", "warta").status == 0)
    #expect(try site.configuration().contains("enabled: no"))
    #expect(try await site.kabar("once").status == 0)
    let fetched = try await site.kabar("fetch", "Warta")
    #expect(fetched.status == 1)
    #expect(fetched.errors == "kabar: Warta: is paused, and is not read\n  do: kabar resume \"Warta\"\n")
    #expect(try await site.kabar("status", "Warta").output.contains("next poll     none until kabar resume \"Warta\""))
    #expect(site.server.requests.isEmpty)
    #expect(try await site.kabar("resume", "Warta").status == 0)
    #expect(try site.configuration().replacing("    enabled: yes\n", with: "") == before)
    #expect(try await site.kabar("remove", "Warta").status == 78)
  }

  @Test func aBackupBringsTheSameDigestsBack() async throws {
    let site = try await Site.afterADay(articles: 2)
    let digest = try await site.kabar("digest", "--print", "md").output
    let file = site.folder.path("kabar.tar")
    let backup = try await site.kabar("backup", file)
    #expect(backup.status == 0, "\(backup.errors)")
    #expect(try await site.kabar("backup", file).status == 73)
    for name in try FileManager.default.contentsOfDirectory(atPath: site.state) {
      try FileManager.default.removeItem(atPath: site.state + "/" + name)
    }
    #expect(try await site.kabar("restore", file).status == 64)
    let restore = try await site.kabar("restore", "--yes", file)
    #expect(restore.status == 0, "\(restore.errors)")
    #expect(restore.output.contains("restored  2 articles, 1 source,"))
    #expect(try await site.kabar("digest", "--print", "md").output == digest)
    #expect(FileManager.default.fileExists(atPath: site.state + "/digests/2023-09-09.md"))
    #expect(try await site.kabar("doctor").status == 0)
    try FileManager.default.moveItem(atPath: site.config, toPath: site.config + ".away")
    let bare = try await site.kabar("restore", "--yes", file)
    #expect(bare.status == 0, "\(bare.errors)")
    #expect(bare.output.contains("file      \(site.config) is not there; the backup's: sudo cp "))
    #expect(bare.errors == "")
    try FileManager.default.moveItem(atPath: site.config + ".away", toPath: site.config)
    _ = try site.folder.write("bukan cadangan", to: "lain.tar")
    let strange = try await site.kabar("restore", "--yes", site.folder.path("lain.tar"))
    #expect(strange.status == 1)
    #expect(strange.errors == "kabar: \(site.folder.path("lain.tar")): this is no backup of Kabar\n")
    let whole = try #require(FileManager.default.contents(atPath: file))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: site.folder.path("separuh.tar")))
    let half = try await site.kabar("restore", "--yes", site.folder.path("separuh.tar"))
    #expect(half.status == 1)
    #expect(half.errors.contains("breaks off in the middle"), "\(half.errors)")
    let nowhere = try await site.kabar("backup", site.folder.path("tidak/ada.tar"))
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.hasSuffix("cannot be written: its folder is not there\n"), "\(nowhere.errors)")
  }

  @Test func aBackupTakesNothingElseAway() async throws {
    let site = try await Site.afterADay(articles: 1)
    let file = site.folder.path("kabar.tar")
    for name in ["kabar.tar.part", "kabar.tar.new"] { _ = try site.folder.write("milik orang", to: name) }
    #expect(try await site.kabar("backup", file).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path).filter {
      $0.hasPrefix("kabar.tar")
    }
    #expect(names.sorted() == ["kabar.tar", "kabar.tar.new", "kabar.tar.part"])
  }

  @Test func everySourceIsAskedOnce() async throws {
    let site = try Site(articles: 2)
    let well = try await KabarProcess.run(["check", "--online", site.config], folder: site.folder.path)
    #expect(well.status == 0, "\(well.errors)")
    #expect(well.output.contains("Warta: 2 articles\n1 source asked in "))
    let cut =
      "<rss><channel><title>W</title><item><title>Peksos</title><link>\(site.server.url)/1</link></item><item><title>De"
    site.server.reply("/feed", with: .ok(cut, ["Content-Type: application/rss+xml"]))
    let half = try await KabarProcess.run(["check", "--online", site.config], folder: site.folder.path)
    #expect(half.output.contains("Warta: 1 article\n  note: the feed breaks off in the middle"), "\(half.output)")
    site.server.reply("/feed", with: .status(404))
    let ill = try await KabarProcess.run(["check", "--online", site.config], folder: site.folder.path)
    #expect(ill.status == 1)
    #expect(ill.output.contains("Warta: ILL: has no such page any more (404)\n"), "\(ill.output)")
    #expect(ill.output.hasSuffix("0 bring articles, 1 ill\n"))
    #expect(!FileManager.default.fileExists(atPath: site.state))
  }

  @Test func aMoveIsTriedFirst() async throws {
    let site = try Site(articles: 2)
    let feed = "<rss><channel><item><title>Peksos Desa</title><link>\(site.server.url)/1</link></item></channel></rss>"
    site.server.reply("/feed?baru", with: .ok(feed, ["Content-Type: application/rss+xml"]))
    let moved = try await site.kabar("move", "Warta", site.server.url + "/feed?baru")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.hasPrefix("tried     "), "\(moved.output)")
    #expect(moved.output.hasSuffix("; nothing is told twice\n"))
    #expect(try site.configuration().contains("url: \(site.server.url)/feed?baru"))
    let before = try site.configuration()
    let failed = try await site.kabar("move", "Warta", site.server.url + "/tidak-ada")
    #expect(failed.status == 1)
    #expect(failed.errors.contains("nothing was changed"), "\(failed.errors)")
    #expect(try site.configuration() == before)
    #expect(try await site.kabar("move", "Warta", site.server.url + "/tidak-ada", "--anyway").status == 0)
    #expect(try site.configuration().contains("/tidak-ada"))
  }

  @Test func whatIsNotPublishedIsTold() async throws {
    let site = try Site(articles: 2)
    let mark = site.folder.path("boleh")
    let text = try site.configuration()
    _ = try site.folder.write(
      text.replacing("digest:\n", with: "digest:\n  publish: [test, -e, \(mark)]\n"), to: "sources.yaml")
    let once = try await site.kabar("once")
    #expect(once.status == 1)
    #expect(
      once.errors.contains("kabar: publish: \"test\" ended with 1; tried again from 2023-09-09 06:05"), "\(once.errors)"
    )
    let status = try await site.kabar("status")
    #expect(status.status == 1)
    #expect(
      status.output.contains("publish   FAILED, 1 try since 2023-09-09 06:00: \"test\" ended with 1"),
      "\(status.output)")
    #expect(try await site.kabar("health", "--timer").output.contains("not published"))
    #expect(try await site.kabar("digest", "--publish").status == 1)
    _ = try site.folder.write("ya", to: "boleh")
    #expect(try await site.kabar("digest", "--publish").status == 0)
    #expect(try await site.kabar("status").status == 0)
  }

  /// A folder that cannot be written is no mistake of the file: readers read, and all else goes on.
  @Test func aFolderOfDigestsThatIsGoneStopsNobody() async throws {
    let site = try Site(articles: 2)
    let folder = try site.folder.write("bukan folder", to: "arsip")
    let text = try site.configuration()
    _ = try site.folder.write(
      text.replacing("digest:\n", with: "digest:\n  directory: \(folder)\n"), to: "sources.yaml")
    #expect(try await KabarProcess.run(["check", site.config], folder: site.folder.path).status == 78)
    let once = try await site.kabar("once")
    #expect(once.status == 73)
    #expect(once.errors.contains("kabar: \(folder) is not a directory that exists"), "\(once.errors)")
    let status = try await site.kabar("status")
    #expect(status.status == 0 || status.status == 1)
    #expect(status.output.contains("still to be written: the files of 2023-09-09"), "\(status.output)\(status.errors)")
    #expect(status.output.contains("articles  2 known"))
    #expect(try await site.kabar("health", "--timer").errors == "")
    #expect(try await site.kabar("doctor").output.contains("database  "))
    try FileManager.default.removeItem(atPath: folder)
    #expect(try await site.kabar("once").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/2023-09-09.md"))
  }

  @Test func whatIsRemovedCanBeBroughtBackFromEachStep() async throws {
    let site = try Site(articles: 1)
    try site.configure(
      "  - {name: Dua, url: \(site.server.url)/dua}\n  - {name: Tiga, url: \(site.server.url)/tiga}\n"
        + "digests:\n  - title: Kecil\n    sources: [warta]\n")
    let whole = try site.configuration()
    let first = try await site.kabar("remove", "Dua")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("kept in \(site.config).old)"), "\(first.output)")
    let second = try await site.kabar("remove", "Tiga")
    #expect(second.output.contains("kept in \(site.config).old-2)"), "\(second.output)")
    #expect(try String(contentsOfFile: site.config + ".old", encoding: .utf8) == whole)
    let now = try site.configuration()
    let named = try await site.kabar("remove", "Warta")
    #expect(named.status == 1)
    #expect(named.errors.contains("the digest \"Kecil\" under \"digests:\" takes its articles"), "\(named.errors)")
    #expect(try site.configuration() == now)
  }

  @Test func healthIsALineAndAnExitCode() async throws {
    let site = try await Site.afterADay(articles: 2)
    let bare = try await site.kabar("health")
    #expect(bare.status == 1)
    #expect(bare.output == "ill: the service is not running\n")
    let timer = try await site.kabar("health", "--timer")
    #expect(timer.status == 0, "\(timer.output)")
    #expect(timer.output.hasPrefix("ok: edition of 2023-09-09, no mail waits, "))
    #expect(timer.output.hasSuffix("0 of 1 source ill\n"))
  }

  @Test func aLostDatabaseIsNoHealthyOne() async throws {
    let site = try await Site.afterADay(articles: 2)
    removeDatabase(of: site)
    #expect(try await site.kabar("once").status == 0)
    let lost = try await site.kabar("doctor")
    #expect(lost.status == 1)
    #expect(lost.output.contains("editions  the database knows none, but "))
    let accepted = try await site.kabar("doctor", "--start-over")
    #expect(accepted.status == 0, "\(accepted.output)")
    #expect(try await site.kabar("doctor").output.hasSuffix("healthy\n"))
  }

  private func removeDatabase(of site: Site) {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: site.state + "/kabar.sqlite" + ending)
    }
  }

  /// A new source would have its first articles shown; these were, by digests that lie there.
  @Test(arguments: ["json", "md"])
  func whatDigestsOnTheDiskHaveIsNotToldAgain(kept: String) async throws {
    let site = try await Site.afterADay(articles: 2)
    removeDatabase(of: site)
    let folder = site.state + "/digests/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("2023") && !name.hasSuffix(kept) {
      try FileManager.default.removeItem(atPath: folder + name)
    }
    let next = try await site.kabar("once", clock: ["--now", "2023-09-10T06:00:30+07:00"])
    #expect(next.status == 0, "\(next.errors)")
    let text = try String(contentsOfFile: folder + "2023-09-10.md", encoding: .utf8)
    #expect(!text.contains("Dampingi Desa"), "\(text)")
    #expect(try String(contentsOfFile: folder + "2023-09-09.\(kept)", encoding: .utf8).contains("Dampingi Desa"))
  }

  @Test func aSoundDatabaseIsNotStartedOver() async throws {
    let site = try await Site.afterADay(articles: 2)
    let told = try await site.kabar("doctor", "--start-over")
    #expect(told.output.hasPrefix("noted     nothing"), "\(told.output)")
    removeDatabase(of: site)
    let lost = try await site.kabar("doctor")
    #expect(lost.status == 1)
    #expect(lost.output.contains("kabar.sqlite is not there"), "\(lost.output)")
    #expect(lost.output.contains("editions  the database knows none, but "), "\(lost.output)")
  }

  @Test func healthLooksAtTheDatabase() async throws {
    let site = try await Site.afterADay(articles: 3)
    let path = site.state + "/kabar.sqlite"
    let whole = try #require(FileManager.default.contents(atPath: path))
    for (words, bytes) in [
      ("damaged", whole.prefix(whole.count / 2)), ("damaged", Data(repeating: 0x5A, count: 9_000)),
      ("damaged", whole.prefix(8_192) + Data(repeating: 0x5A, count: 40_000) + whole.dropFirst(48_192)),
      ("missing", Data()),
    ] {
      try bytes.write(to: URL(fileURLWithPath: path))
      let health = try await site.kabar("health", "--timer")
      #expect(health.status == 1)
      #expect(health.output.hasPrefix("ill: "), "\(health.output)\(health.errors)")
      #expect(health.output.contains(words), "\(health.output)\(health.errors)")
    }
  }

  @Test func aDatabaseWithoutItsHeadIsTakenOverWhole() async throws {
    let site = try await Site.afterADay(articles: 2)
    let digest = try await site.kabar("digest", "--print", "md").output
    let path = site.state + "/kabar.sqlite"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes.replaceSubrange(0..<60, with: Data(repeating: 0, count: 60))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try await site.kabar("doctor").status == 1)
    let repaired = try await site.kabar("doctor", "--repair")
    #expect(repaired.status == 0, "\(repaired.output)")
    #expect(repaired.output.contains("all in it was taken over"))
    #expect(try await site.kabar("digest", "--print", "md").output == digest)
  }

  @Test func theDoctorFindsAndMends() async throws {
    let site = try await Site.afterADay(articles: 2)
    let path = site.state + "/digests/2023-09-09.md"
    let before = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path)
    let ill = try await site.kabar("doctor")
    #expect(ill.status == 1)
    #expect(ill.output.contains("editions  2023-09-09: files are missing"))
    #expect(try await site.kabar("doctor", "--repair").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    // The header stays, pages behind it do not.
    let database = try #require(FileHandle(forUpdatingAtPath: site.state + "/kabar.sqlite"))
    try database.seek(toOffset: 8_192)
    try database.write(contentsOf: Data(repeating: 0x5A, count: 40_000))
    try database.close()
    let damaged = try await site.kabar("doctor")
    #expect(damaged.status == 1)
    #expect(damaged.output.contains("database  DAMAGED"), "\(damaged.output)")
  }
}
