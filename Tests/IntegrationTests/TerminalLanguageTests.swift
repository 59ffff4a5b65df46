import Foundation
import TestSupport
import TestTurns
import Testing

/// What commands say where the locale is Indonesian, and where an answer finds no room.
@Suite(.program, .lastNet) struct TerminalLanguageTests {
  private static let indonesian = ["LANG": "id_ID.UTF-8"]

  /// A day with two articles of one source, and a source that refuses.
  private func siteAfterADay() async throws -> Site {
    let site = try Site(articles: 2)
    site.server.reply("/tutup", with: .status(403))
    try site.configure("  - {name: Tutup, url: \(site.server.url)/tutup}")
    _ = try await site.kabar("once")
    return site
  }

  @Test func statusIsIndonesianThroughout() async throws {
    let site = try await siteAfterADay()
    let status = try await site.kabar("status", environment: Self.indonesian)
    #expect(status.status == 1)
    let labels = status.output.split(separator: "\n").prefix(5).map { $0.split(separator: " ")[0] }
    #expect(labels == ["layanan", "edisi", "artikel", "digest", "sumber"])
    #expect(status.output.contains("edisi     terakhir 2023-09-09, 2 artikel; berikutnya 2023-09-10 06:00\n"))
    #expect(status.output.contains("sumber    2: 1 baik, 1 BERMASALAH\n"))
    #expect(status.output.contains("menolak program (403)"))
    for word in ["service", "running", "last", "next", "known", "sources", "ill", "today", "offered", "refuses"] {
      #expect(!status.output.lowercased().split { !$0.isLetter }.contains(Substring(word)), "\(word)")
    }
    let ill = try await site.kabar("status", "--ill", environment: Self.indonesian)
    #expect(ill.output.contains("  cara: "))
  }

  @Test func allAboutOneSourceIsIndonesian() async throws {
    let site = try await siteAfterADay()
    let status = try await site.kabar("status", "tutup", environment: Self.indonesian)
    #expect(status.output.hasPrefix("Tutup  BERMASALAH sejak "))
    #expect(status.output.contains("\n  karena        gagal sekali, jadi "))
    for word in ["trouble", "do", "last", "never", "next", "because", "try", "failures"] {
      #expect(!status.output.lowercased().split { !$0.isLetter }.contains(Substring(word)), "\(word)")
    }
  }

  /// A file with errors, wherever it is read, and what its sources bring.
  @Test func whatIsWrongWithAFileIsIndonesian() async throws {
    let site = try await siteAfterADay()
    let online = try await site.kabar("check", "--online", clock: [], environment: Self.indonesian)
    #expect(online.output.contains("Warta: 2 artikel\n"), "\(online.output)")
    #expect(online.output.contains("Tutup: BERMASALAH: menolak program (403)\n  cara: "), "\(online.output)")
    try site.configure("  - {name: Tiga, urll: \(site.server.url)/tiga}")
    let check = try await site.kabar("check", clock: [], environment: Self.indonesian)
    #expect(check.status == 78)
    let line = ": kesalahan: kunci \"urll\" tidak dikenal; maksud Anda \"url\"? [E102]\n"
    #expect(check.errors.contains(line), "\(check.errors)")
    for command in [["status"], ["add", "https://baru.example/"], ["once"]] {
      let answer = try await site.kabar(command, environment: Self.indonesian)
      #expect(answer.errors.contains(line), "\(command): \(answer.errors)")
    }
  }

  /// What was typed is said again in the message, and may be anything: what drives a terminal is taken out.
  @Test(arguments: [[:], indonesian])
  func whatWasTypedDrivesNoTerminal(environment: [String: String]) async throws {
    let site = try Site(articles: 1)
    let foul = "\u{1B}]0;JUDUL\u{7}\u{9B}31m\u{202E}x"
    for command in [["digest", "--date", foul], ["search", "--limit", foul, "a"], ["status", "--" + foul], [foul]] {
      let said = try await site.kabar(command, environment: environment)
      #expect(said.status == 64)
      let isFoul = said.errors.unicodeScalars.contains {
        ($0 < " " && $0 != "\n") || "\u{9B}\u{202E}".unicodeScalars.contains($0)
      }
      #expect(!isFoul && said.errors.contains("x"), "\(command[0])")
    }
  }

  /// Why a source cannot be added, too.
  @Test func whatCannotBeAddedIsIndonesian() async throws {
    let site = try Site(articles: 1)
    let known = site.server.url + "/feed"
    for (command, words) in [
      ([known], "alamatnya sama dengan "),
      (["https://a.test/", "--name", "Warta"], "nama \"Warta\" juga dipakai di "),
      (["https://a.test/", "--name", "a/b"], "\"/\" tidak boleh ada dalam nama"),
    ] {
      let said = try await site.kabar(["add"] + command, environment: Self.indonesian)
      #expect(said.status == 78 && said.errors.contains("tidak dapat ditambahkan: "))
      #expect(said.errors.contains(words), "\(said.errors)")
    }
  }

  @Test func healthIsIndonesianButForItsFirstWord() async throws {
    let site = try await siteAfterADay()
    let health = try await site.kabar("health", "--timer", environment: Self.indonesian)
    #expect(health.output.hasPrefix("ok: edisi 2023-09-09, tidak ada surel yang menunggu, "))
    #expect(health.output.hasSuffix(" 1 dari 2 sumber bermasalah\n"))
  }

  /// `pause`, `resume`, `move`, `story`, `remove`: what they do, what they refuse, and what to do then.
  @Test func changesOfSourcesAreIndonesian() async throws {
    let site = try await siteAfterADay()
    var said = ""
    for command in [
      ["pause", "Tutup"], ["pause", "Tutup"], ["pause", "Tutub"], ["resume", "Tutup"], ["resume", "Tutup"],
      ["move", "Tutup"], ["move", "Tutup", site.server.url + "/kosong"], ["story", site.server.url + "/1"],
      ["story", site.server.url + "/lain"], ["remove", "Tutup"],
    ] {
      let answer = try await site.kabar(command, clock: [], environment: Self.indonesian)
      said += answer.output + answer.errors
    }
    for words in [
      "Tutup: dijeda sampai kabar resume", "maksud Anda \"Tutup\"?", "1 pemberitaan, 1 sumber", "dihapus dari ",
    ] {
      #expect(said.contains(words), "\(said)")
    }
    for word in ["is", "the", "its", "already", "nothing", "found", "do", "from", "telling", "line", "kept", "named"] {
      #expect(!said.lowercased().split { !$0.isLetter }.contains(Substring(word)), "\(word) in \(said)")
    }
  }

  /// `why`, `test` and `search`: only key words of the configuration and what articles say is left as it is.
  @Test func whatBecomesOfArticlesIsIndonesian() async throws {
    let site = try await siteAfterADay()
    func answer(_ command: String...) async throws -> KabarProcess.Result {
      try await site.kabar(command, environment: Self.indonesian)
    }
    let why = try await answer("why", site.server.url + "/1")
    #expect(why.output.contains("\ndimuat: skor "), "\(why.output) \(why.errors)")
    #expect(
      why.output.contains("“pekerja sosial” di judul, 1×") && why.output.contains("\nedisi 2023-09-09: ditampilkan\n"),
      "\(why.output)")
    for word in ["looked", "page", "at", "again"] {
      #expect(!why.output.lowercased().split { !$0.isLetter }.contains(Substring(word)), "\(word) in \(why.output)")
    }
    let test = try await answer("test", "Warta")
    #expect(test.output.contains("\n  umpan    ") && test.output.contains("\n    dimuat, skor "), "\(test.output)")
    let search = try await answer("search", "pekerja")
    #expect(search.output.contains("Warta, edisi 2023-09-09 nomor "), "\(search.output)")
    for text in [why.output, test.output, search.output] {
      for word in ["kept", "score", "threshold", "offered", "shown", "lead", "edition", "number", "points", "offers"] {
        #expect(!text.lowercased().split { !$0.isLetter }.contains(Substring(word)), "\(word) in \(text)")
      }
    }
    #expect(try await answer("why", "bukan").errors == "kabar: \"bukan\" bukan alamat http\n")
    #expect(try await answer("search", "qqqq").errors == "kabar: tidak ada yang ditemukan\n")
    #expect(try await answer("why", "--json", site.server.url + "/1").output.contains("\"kept\""))
  }

  /// What is read, written and refused on the way; what readers look up is in the terminal's language, not the digest's.
  @Test func whatIsDoneIsToldInIndonesian() async throws {
    let site = try Site(articles: 2)
    site.server.reply("/tutup", with: .status(403))
    try site.configure("  - {name: Tutup, url: \(site.server.url)/tutup}")
    var said = ""
    for command in [
      ["once"], ["fetch"], ["digest"], ["digest", "--preview"], ["digest", "--again"], ["reload"], ["agenda"],
      ["regulations"], ["search"], ["search", "--limit", "0", "a"], ["agenda", "--days", "0"], ["send", "--to", "x"],
      ["cite"], ["cite", "2020-01-01"], ["search", "--topic", "qq", "a"], ["statsu"],
    ] {
      let answer = try await site.kabar(command, environment: Self.indonesian)
      said += answer.output + answer.errors
    }
    for words in [
      "Warta: 2 baru, 2 tentang pekerjaan sosial", "Tutup: menolak program (403)", "edisi 2023-09-09: 2 artikel",
      "1 dari 2 sumber yang jatuh tempo terbaca", "sudah ada, 2 artikel", "sebutkan yang dicari", "  pemakaian: kabar ",
    ] {
      #expect(said.contains(words), "\(words) in \(said)")
    }
    for word in [
      "read", "new", "kept", "edition", "written", "again;", "Error", "Usage", "nothing", "there", "neither",
    ] {
      #expect(!said.split { !$0.isLetter }.contains(Substring(word)), "\(word) in \(said)")
    }
    let english = try await site.kabar("agenda").output + site.kabar("regulations").output
    #expect(!english.contains("Tidak") && !english.contains("Belum"), "\(english)")
  }

  /// `backup`, `restore`, `demo`: what was written, what stands in the way, and what comes next.
  @Test func aCopyAndItsWayBackAreIndonesian() async throws {
    let site = try await siteAfterADay()
    let file = site.folder.path("cadangan.tar")
    var said = ""
    for command in [
      ["backup", file], ["backup", file], ["restore", file], ["restore", "--yes", file],
      ["restore", "--yes", site.config], ["restore", site.folder.path("tiada.tar")],
    ] {
      let answer = try await site.kabar(command, environment: Self.indonesian)
      said += answer.output + answer.errors
    }
    for words in [
      "ditulis   \(file)", "tanpa kata sandi", "sudah ada", "tambahkan --yes", "cadangan  dari 20", "2 artikel",
      "di sini   ",
      "pulih     ", "ini bukan cadangan Kabar", "tidak dapat dibaca",
    ] {
      #expect(said.contains(words), "\(words) in \(said)")
    }
    for word in [
      "written", "passwords", "already", "of", "holds", "aside", "restored", "article", "articles", "sources", "read",
    ] {
      let found = said.replacing("sources.yaml", with: "").split { !$0.isLetter }
      #expect(!found.contains(Substring(word)), "\(word) in \(said)")
    }
  }

  /// Programs read the same everywhere; the first of the variables that is set counts.
  @Test func otherLocalesAndProgramsGetEnglish() async throws {
    let site = try await siteAfterADay()
    for environment in [["LANG": "C"], ["LC_ALL": "en_US.UTF-8", "LANG": "id_ID.UTF-8"], ["LANG": "ido"]] {
      let status = try await site.kabar("status", environment: environment)
      #expect(status.output.hasPrefix("service   not running\n"))
    }
    let json = try await site.kabar("status", "--json", environment: Self.indonesian)
    #expect(json.output.contains("refuses programs (403)"))
  }

  @Test func anAnswerThatFindsNoRoomIsNoSuccess() async throws {
    let site = try await siteAfterADay()
    let command = "exec \(KabarProcess.path) export --config \(site.config) > /dev/full"
    let full = try await ChildProcess.start(
      ["/bin/sh", "-c", command], output: .file(site.folder.path("out")), errors: .file(site.folder.path("errors")))
    #expect(await full.ending() == .exit(73))
    #expect(try String(contentsOfFile: site.folder.path("errors"), encoding: .utf8).contains("could not be written"))
  }

  @Test(arguments: [
    ("cari", "search"), ("kirim", "send"), ("hapus", "remove"), ("pulihkan", "restore"), ("Jeda", "pause"),
  ])
  func indonesianWordsForCommandsAreGuessed(word: String, command: String) async throws {
    let folder = try TemporaryFolder()
    let result = try await KabarProcess.run([word], folder: folder.path)
    #expect(result.status == 64)
    #expect(result.errors == "kabar: no command \"\(word)\"; did you mean \"\(command)\"?\n")
  }
}
