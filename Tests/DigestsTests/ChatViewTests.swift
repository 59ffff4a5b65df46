import Model
import TestSupport
import TestTurns
import Testing
import Text

@testable import Digests

@Suite(.processor, .serialized) struct ChatViewTests {
  private static let day = CalendarDay(daysSinceEpoch: 19_800)
  /// What messengers give a meaning, at every place of a line.
  private static let marks = [
    "*tebal* dan *", "_miring_", "~dicoret~", "`kode`", "```\nkode\n```", "||rahasia||", "- satu\n- dua",
    "* satu\n* dua",
    "1. satu\n2. dua", "12) satu", "> kutip", "• butir", "**__~~``", "*a\n*b", "nama_berkas_*",
    "\n\n*2. Palsu*\nhttps://jahat.test/",
  ]

  /// The lines of all messages, which must each fit a message.
  private func lines(_ edition: Edition) -> [Substring] {
    let text = String(decoding: Views.render(edition, as: .wa), as: UTF8.self)
    let parts = text.split(separator: ChatView.separator + "\n", omittingEmptySubsequences: false)
    for part in parts { #expect(part.utf16.count <= ChatView.longestPart) }
    return parts.flatMap { $0.split(separator: "\n") }
  }

  private func check(_ payload: String) {
    var edition = HostilePayload.edition(payload, day: Self.day)
    // These two are the operator's.
    edition.title = "Kabar *Peksos*"
    for section in edition.sections.indices {
      edition.sections[section].topic = "Praktik _dan_ layanan"
      for item in edition.sections[section].items.indices {
        edition.sections[section].items[item].url = "https://media.test/a_b*c~d?x=" + payload
      }
    }
    let lines = lines(edition)
    var (headlines, addresses) = (0, 0)
    for line in lines {
      if line.hasPrefix("http://") || line.hasPrefix("https://") {
        addresses += 1
        #expect(!line.contains { "*_~` ".contains($0) }, "\(payload.debugDescription)")
        continue
      }
      if line.hasPrefix("*") {
        #expect(line.utf8.count { $0 == .asterisk } == 2, "\(line) of \(payload.debugDescription)")
        headlines += line.firstMatch(of: #/^\*\d+\. /#) != nil && line.hasSuffix("*") ? 1 : 0
      } else {
        #expect(!line.contains("*"), "\(line) of \(payload.debugDescription)")
        #expect(line.first.map { !"->•#+".contains($0) } ?? true, "\(line) of \(payload.debugDescription)")
        #expect(line.firstMatch(of: #/^\d+[.)]/#) == nil, "\(line) of \(payload.debugDescription)")
      }
      #expect(!line.contains { "_~`".contains($0) } && !line.contains("||"), "\(line) of \(payload.debugDescription)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    }
    #expect(headlines == edition.items.count, "\(payload.debugDescription)")
    #expect(addresses <= edition.items.count, "\(payload.debugDescription)")
  }

  /// An edition with a deadline in two days.
  private func edition() throws -> Edition {
    var edition = try Fixture("ordinary").edition
    let coming = ComingDay(.deadline, edition.day.adding(days: 2))
    edition.agenda = Agenda(entries: [
      Agenda.Entry(
        uid: "a", coming: coming, title: "Pendaftaran", source: "Warta", url: "https://warta.test/a",
        tellings: [.init(day: edition.day, number: 1)], stamp: edition.madeAt.instant)
    ])
    return edition
  }

  @Test func theAddressOfThePageStandsWhereItIsKnown() throws {
    let edition = try edition()
    func text(_ address: String?) -> String {
      String(decoding: EditionViews(edition, links: PageLinks(address: address)).bytes(as: .wa), as: UTF8.self)
    }
    #expect(text(nil).contains("\nAgenda 21 hari ada di halaman digest.\n"))
    let known = text("https://kabar.test/d_e/2024-05-14.html")
    #expect(known.contains("\nAgenda 21 hari, sumber, dan alasan:\nhttps://kabar.test/d%5Fe/2024-05-14.html\n"))
    #expect(!known.contains("halaman digest"))
    #expect(text("javascript:alert(1)") == text(nil))
  }

  @Test func noTelephoneRingsAtMidnight() throws {
    var edition = try edition()
    let whole = String(decoding: try #require(AgendaCalendar(edition: edition)).render(), as: UTF8.self)
    #expect(whole.contains("TRIGGER:-P6DT16H\r\n") && whole.contains("TRIGGER:-PT16H\r\n"))
    let clock = Moment(edition.madeAt.instant + 200_000, offset: 25_200, zone: "WIB")
    edition.agenda?.entries[0].coming = ComingDay(.deadline, clock.day, clock: clock)
    let timed = String(decoding: try #require(AgendaCalendar(edition: edition)).render(), as: UTF8.self)
    #expect(timed.contains("TRIGGER:-P7D\r\n") && timed.contains("TRIGGER:-P1D\r\n"))
  }

  /// The last day of a time for registering is a deadline, whatever its first is.
  @Test func registrationRingsBeforeItsEnd() throws {
    var edition = try edition()
    let first = edition.day.adding(days: 3)
    let entries = Array(try #require(edition.agenda).entries.prefix(1))
    edition.agenda?.entries = entries
    for isOfRegistration in [true, false] {
      edition.agenda?.entries[0].coming = ComingDay(
        .span, first, until: first.adding(days: 13), isOfRegistration: isOfRegistration)
      let text = String(decoding: try #require(AgendaCalendar(edition: edition)).render(), as: UTF8.self)
      #expect(text.contains("TRIGGER;RELATED=END:-P7DT16H\r\n") == isOfRegistration)
      #expect(text.contains("TRIGGER;RELATED=END:-P1DT16H\r\n") == isOfRegistration)
      #expect(text.contains("SUMMARY:Pendaftaran") == isOfRegistration)
    }
  }

  @Test(arguments: 0..<4) func marksOfFiveHundredTitlesNeverChangeTheStructure(batch: Int) {
    let all = HostilePayload.all + Self.marks.flatMap { [$0, "Judul " + $0, $0 + " judul"] }
    for payload in all.indices where payload % 4 == batch { check(all[payload]) }
  }

  @Test func aLongDayIsCutBetweenEntries() throws {
    var edition = try Fixture("overflow").edition
    edition.sections = [
      Edition.Section(
        topic: "Berita",
        items: (1...14).map {
          Edition.Item(
            number: $0, url: "https://media.test/\($0)", title: "Judul nomor \($0)", source: "Media",
            host: "media.test",
            summary: String(repeating: "Kata demi kata. ", count: 60))
        })
    ]
    edition.more = []
    let lines = lines(edition)
    #expect(lines.count { $0.hasPrefix("https://media.test/") } == ChatView.mostItems)
    #expect(lines.contains("and 4 more on the digest page"))
    let heads = lines.filter { $0.hasPrefix("*\(edition.title)*") }
    #expect(heads.count > 1 && heads.last?.hasSuffix("(\(heads.count)/\(heads.count))") == true)
  }

  @Test func anAddressKeepsItsHost() {
    #expect(ChatEscape.address("https://media.test/a_b*c?d~e#_") == "https://media.test/a%5Fb%2Ac?d%7Ee#%5F")
    #expect(ChatEscape.address("https://media_satu.test/a") == nil)
    #expect(ChatEscape.address("https://media.test?a_b") == "https://media.test?a%5Fb")
  }

  @Test(arguments: ["- a", "• a", "> a", "1. a", "23) a"]) func noLineBeginsAList(line: String) {
    #expect(ChatEscape.line(line) == "\u{2060}" + line)
    #expect(ChatEscape.line("a " + line) == "a " + line)
  }
}
