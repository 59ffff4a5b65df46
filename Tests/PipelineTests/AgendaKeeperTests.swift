import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

/// What becomes of the days ahead from edition to edition.
@Suite struct AgendaKeeperTests {
  private let day = CalendarDay(daysSinceEpoch: 20_781)  // 2026-11-24

  private func record(_ path: String, _ title: String, _ text: String, published: Int = -1) throws -> ArticleRecord {
    var record = try ArticleRecord.test(
      "https://warta.test/" + path, title: title, text: text,
      published: Instant(day.adding(days: published), .midnight, offset: 25_200))
    record.region = "Jawa Barat"
    return record
  }

  private func keeper(_ before: Agenda?, _ days: Int) -> AgendaKeeper {
    AgendaKeeper(before, on: day.adding(days: days), madeAt: Instant(seconds: Int64(days) * 86_400))
  }

  private func story(_ record: ArticleRecord, after entries: [(days: Int, number: Int)] = []) -> EditionMaker.Story {
    let told = entries.map { Edition.Continuation.Entry(day: day.adding(days: $0.days), number: $0.number) }
    return .init(tellings: [record], continues: told.isEmpty ? nil : Edition.Continuation(entries: told))
  }

  private func first() throws -> Agenda {
    var keeper = keeper(nil, 0)
    let text =
      "Pendaftaran uji kompetensi ditutup 30 November 2026. Jambore relawan akan digelar Sabtu, 5 Desember 2026."
    keeper.add(story(try record("a", "Uji dan Jambore", text)), number: 3)
    return keeper.agenda
  }

  @Test func daysComeInAndLeaveWhenTheyAreOver() throws {
    let agenda = try first()
    #expect(agenda.entries.map(\.coming.day.iso) == ["2026-11-30", "2026-12-05"])
    #expect(agenda.entries.map(\.sequence) == [0, 0])
    #expect(Set(agenda.entries.map(\.uid)).count == 2)
    #expect(try first() == agenda, "made anew it is the same")
    #expect(keeper(agenda, 6).agenda.entries.map(\.coming.day.iso) == ["2026-11-30", "2026-12-05"])
    #expect(keeper(agenda, 7).agenda.entries.map(\.coming.day.iso) == ["2026-12-05"])
    #expect(keeper(agenda, 20).agenda.entries.isEmpty)
  }

  /// Another outlet's move of an event takes along the deadline that its next sentence extends.
  @Test func aDeadlineIsMovedWithItsEvent() throws {
    var keeper = keeper(nil, 0)
    let old = """
      Konferensi kesehatan jiwa akan digelar Sabtu, 19 Desember 2026, di Gedung Melati Lubuk. Pengiriman abstrak ditutup \
      1 Desember 2026.
      """
    keeper.add(story(try record("a", "Konferensi Kesehatan Jiwa di Gedung Melati Lubuk", old)), number: 1)
    let agenda = keeper.agenda
    #expect(agenda.entries.map(\.coming.day.iso) == ["2026-12-01", "2026-12-19"])
    keeper = self.keeper(agenda, 2)
    let new = """
      Konferensi kesehatan jiwa di Gedung Melati Lubuk yang semula 19 Desember 2026 diundur menjadi 16 Januari 2027. Batas \
      pengiriman abstrak ikut diperpanjang hingga 31 Desember 2026.
      """
    keeper.add(story(try record("b", "Konferensi Kesehatan Jiwa Diundur", new, published: 1)), number: 1)
    #expect(keeper.agenda.entries.map(\.coming.day.iso) == ["2026-12-31", "2027-01-16"])
    #expect(keeper.agenda.entries.map(\.uid).sorted() == agenda.entries.map(\.uid).sorted())
  }

  /// Announced and called off in one edition: the event is called off, and of its deadline nobody was told.
  @Test func aDeadlineThatNobodyWasToldIsNotCalledOff() throws {
    var keeper = keeper(nil, 0)
    let on = """
      Seminar etika pekerja sosial akan digelar Sabtu, 28 November 2026, di Aula Sawo. Pendaftaran ditutup 27 November 2026.
      """
    let off = "Seminar etika pekerja sosial yang semula digelar Sabtu, 28 November 2026, di Aula Sawo dibatalkan."
    let tellings = [
      try record("b", "Seminar Etika Pekerja Sosial Dibatalkan", off), try record("a", "Seminar Etika Peksos", on),
    ]
    for order in [tellings, tellings.reversed()] {
      keeper = self.keeper(nil, 0)
      keeper.add(.init(tellings: order, continues: nil), number: 1)
      #expect(!keeper.agenda.entries.contains { $0.coming.day.iso == "2026-11-27" })
      #expect(!keeper.agenda.entries.contains { !$0.isOff })
    }
    keeper = self.keeper(nil, 0)
    keeper.add(story(tellings[1]), number: 1)
    var next = self.keeper(keeper.agenda, 1)
    next.add(story(tellings[0], after: [(0, 1)]), number: 1)
    #expect(next.agenda.entries.map(\.isOff) == [true, true], "every copy of the calendar learns of it")
  }

  @Test func aFollowUpMovesADeadlineUnderItsOldNumber() throws {
    let agenda = try first()
    var keeper = keeper(agenda, 2)
    let text =
      "Pendaftaran yang semula ditutup 30 November diperpanjang hingga Senin, 7 Desember 2026, pukul 16.00 WIB."
    keeper.add(story(try record("b", "Pendaftaran Diperpanjang", text, published: 1), after: [(0, 3)]), number: 1)
    let moved = try #require(keeper.agenda.entries.first { $0.coming.kind == .deadline })
    #expect(moved.uid == agenda.entries[0].uid)
    #expect(moved.sequence == 1)
    #expect(moved.coming.day.iso == "2026-12-07")
    #expect(moved.coming.change == .moved(from: CalendarDay(iso: "2026-11-30")))
    #expect(moved.coming.sentence == text)
    #expect(moved.url == "https://warta.test/b")
    #expect(keeper.agenda.entries.count == 2)
  }

  @Test func aStrangersMoveChangesNothing() throws {
    let agenda = try first()
    var keeper = keeper(agenda, 2)
    let text = "Pendaftaran yang semula ditutup 30 November diperpanjang hingga Senin, 7 Desember 2026."
    keeper.add(story(try record("b", "Pendaftaran Lain Diperpanjang", text, published: 1)), number: 1)
    #expect(keeper.agenda.entries.count == 3)
    #expect(keeper.agenda.entries[0] == agenda.entries[0])
  }

  @Test func whatIsCalledOffStaysForSixtyDays() throws {
    let agenda = try first()
    var keeper = keeper(agenda, 3)
    let text = "Panitia membatalkan jambore yang semula dijadwalkan Sabtu, 5 Desember 2026."
    keeper.add(story(try record("c", "Jambore Batal", text, published: 2), after: [(0, 3)]), number: 2)
    let off = try #require(keeper.agenda.entries.first { $0.isOff })
    #expect(off.uid == agenda.entries[1].uid)
    #expect(off.sequence == 1)
    #expect(self.keeper(keeper.agenda, 63).agenda.entries.map(\.uid) == [off.uid])
    #expect(self.keeper(keeper.agenda, 64).agenda.entries.isEmpty)
  }

  @Test func aHeadlineAloneCallsOffTheOnlyEvent() throws {
    var keeper = keeper(try first(), 3)
    let text = "Panitia membatalkan jambore itu karena gelombang tinggi di perairan selatan."
    keeper.add(story(try record("c", "Jambore Relawan Dibatalkan", text, published: 2), after: [(0, 3)]), number: 2)
    #expect(keeper.agenda.entries.filter(\.isOff).map(\.coming.day.iso) == ["2026-12-05"])
  }

  @Test func aPageThatWasChangedChangesItsDays() throws {
    let agenda = try first()
    var keeper = keeper(agenda, 1)
    let text =
      "Pendaftaran uji kompetensi ditutup 4 Desember 2026. Jambore relawan akan digelar Sabtu, 5 Desember 2026."
    keeper.reread(try record("a", "Uji dan Jambore", text))
    let entries = keeper.agenda.entries
    #expect(entries.map(\.coming.day.iso) == ["2026-12-04", "2026-12-05"])
    #expect(entries.map(\.uid) == agenda.entries.map(\.uid))
    #expect(entries.map(\.sequence) == [1, 0])
    #expect(entries[0].coming.change == .moved(from: CalendarDay(iso: "2026-11-30")))
    var again = self.keeper(keeper.agenda, 2)
    again.reread(try record("a", "Uji dan Jambore", text))
    #expect(again.agenda == keeper.agenda)
  }

  @Test func whatItsPageNoLongerSaysGoes() throws {
    var keeper = keeper(try first(), 1)
    keeper.reread(try record("a", "Uji dan Jambore", "Jambore relawan akan digelar Sabtu, 5 Desember 2026."))
    #expect(keeper.agenda.entries.map(\.coming.day.iso) == ["2026-12-05"])
    keeper.withdraw("https://warta.test/a")
    #expect(keeper.agenda.entries.isEmpty)
  }

  @Test func aDayToldAgainIsNotedOnce() throws {
    var keeper = keeper(try first(), 2)
    let text = "Pengurus mengingatkan bahwa pendaftaran ditutup 30 November 2026."
    keeper.add(story(try record("d", "Pendaftaran Segera Ditutup", text, published: 1), after: [(0, 3)]), number: 1)
    #expect(keeper.agenda.entries.count == 2)
    #expect(keeper.agenda.entries[0].tellings.map(\.number) == [3, 1])
    #expect(keeper.agenda.entries[0].sequence == 0)
  }

  /// A corrected figure must not go on in the agenda; the day is no other one.
  @Test func theHeadlineOfACorrectedPageIsTaken() throws {
    var keeper = keeper(try first(), 2)
    let text =
      "Pendaftaran uji kompetensi bagi 520 orang ditutup 30 November 2026. Jambore relawan akan digelar Sabtu, 5 Desember 2026."
    keeper.reread(try record("a", "Uji bagi 520 Orang dan Jambore", text))
    let entries = keeper.agenda.entries
    #expect(entries.map(\.title) == Array(repeating: "Uji bagi 520 Orang dan Jambore", count: 2))
    #expect(entries[0].coming.sentence.contains("520"))
    #expect(entries.allSatisfy { $0.sequence == 1 && $0.changed == nil && $0.coming.change == nil })
  }

  @Test func theHourOfAChangedPageIsTaken() throws {
    var keeper = keeper(nil, 0)
    let text = "Jambore relawan akan digelar Sabtu, 5 Desember 2026, pukul 08.00 WIB di Lembang."
    keeper.add(story(try record("a", "Jambore Relawan", text)), number: 1)
    let first = keeper.agenda
    keeper.reread(try record("a", "Jambore Relawan", text.replacing("08.00", with: "13.30")))
    let entry = try #require(keeper.agenda.entries.first)
    #expect(entry.coming.clock?.iso8601 == "2026-12-05T13:30:00+07:00")
    #expect((entry.uid, entry.sequence) == (first.entries[0].uid, 1))
    #expect(entry.coming.change == nil, "the day is the same")
  }

  @Test func theDeadlineOfAnotherTellingIsNotLost() throws {
    var keeper = keeper(nil, 0)
    let lead = try record("a", "Dinas Buka Pelatihan", "Dinas sosial membuka pelatihan bagi pendamping lansia.")
    let other = try record(
      "b", "Pelatihan Dibuka", "Pendaftaran ditutup 30 November 2026. Pelatihan digelar Sabtu, 5 Desember 2026.")
    keeper.add(.init(tellings: [lead, other], continues: nil), number: 1)
    #expect(keeper.agenda.entries.map(\.coming.kind) == [.deadline])
    #expect(keeper.agenda.entries.map(\.url) == ["https://warta.test/b"])
  }

  @Test func theRegionIsTheEventsAndNotTheOutlets() throws {
    var keeper = keeper(nil, 0)
    let text = "Jambore relawan akan digelar Sabtu, 5 Desember 2026 di Kabupaten Maros, Sulawesi Selatan."
    keeper.add(story(try record("a", "Jambore Relawan", text)), number: 1)
    #expect(keeper.agenda.entries.map(\.region) == ["Sulawesi Selatan"])
    keeper.add(story(try record("b", "Kemah", "Kemah relawan akan digelar Minggu, 6 Desember 2026.")), number: 2)
    #expect(keeper.agenda.entries.map(\.region) == ["Sulawesi Selatan", nil])
  }

  @Test func anEntryWhoseSentenceIsGoneIsOutdated() throws {
    let agenda = try first()
    let text = "Pendaftaran uji kompetensi ditutup 30 November 2026. Jambore relawan batal."
    let (same, changed) = (agenda.entries[0].url, try record("a", "Uji dan Jambore", text))
    #expect(AgendaKeeper.isOutdated(agenda, by: changed, at: same))
    #expect(!AgendaKeeper.isOutdated(agenda, by: changed, at: "https://warta.test/b"))
    #expect(!AgendaKeeper.isOutdated(nil, by: changed, at: same))
  }
}
