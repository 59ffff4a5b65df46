import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

/// What another outlet tells in another story of an event that the agenda has.
@Suite struct AgendaStrangersTests {
  private let day = CalendarDay(daysSinceEpoch: 20_781)  // 2026-11-24

  private func record(_ address: String, _ title: String, _ text: String) throws -> ArticleRecord {
    try .test(
      address, source: try #require(WebURL(address)).site, title: title, text: text,
      published: Instant(day, .midnight, offset: 25_200))
  }

  private static let jamboree =
    "Jambore relawan sosial akan digelar Sabtu, 5 Desember 2026 di Bumi Perkemahan Cikole, Lembang."

  private func after(
    _ title: String, _ text: String, announced: (title: String, text: String) = ("Jambore Relawan Sosial", jamboree)
  ) throws -> (before: Agenda, after: Agenda) {
    var keeper = AgendaKeeper(nil, on: day, madeAt: Instant(seconds: 0))
    let first = try record("https://warta.test/a", announced.title, announced.text)
    keeper.add(.init(tellings: [first]), number: 1)
    let before = keeper.agenda
    var next = AgendaKeeper(before, on: day.adding(days: 1), madeAt: Instant(seconds: 86_400))
    next.add(.init(tellings: [try record("https://suara.test/b", title, text)]), number: 4)
    return (before, next.agenda)
  }

  @Test(arguments: [
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Lembang yang semula dijadwalkan 5 Desember 2026."),
    (
      "Jambore Relawan Sosial Dibatalkan",
      "Panitia membatalkan jambore relawan sosial di Lembang. Semula jambore digelar 5 Desember 2026."
    ),
    (
      "Cuaca Buruk, Jambore Relawan Sosial di Lembang Dibatalkan",
      "Panitia membatalkan jambore relawan sosial di Lembang karena cuaca buruk."
    ),
    ("Panitia Batalkan Jambore Relawan", "Jambore relawan sosial di Lembang pada 5 Desember batal karena angin."),
  ]) func whatItCallsOffIsOff(title: String, text: String) throws {
    let (before, after) = try after(title, text)
    #expect(after.entries.count == 1)
    let entry = try #require(after.entries.first)
    #expect(entry.uid == before.entries[0].uid)
    #expect((entry.sequence, entry.coming.change, entry.url) == (1, .calledOff, "https://suara.test/b"))
    #expect(entry.coming.day.iso == "2026-12-05")
  }

  @Test(arguments: [
    (
      "Jambore Relawan Diundur",
      "Jambore relawan sosial di Lembang yang semula 5 Desember 2026 diundur menjadi 12 Desember 2026."
    ),
    (
      "Jambore Relawan Sosial Ditunda",
      "Jambore relawan sosial di Lembang ditunda. Jambore yang sedianya berlangsung pada 5 Desember itu akan diadakan pada "
        + "Sabtu, 12 Desember 2026."
    ),
  ]) func whatItMovesIsMoved(title: String, text: String) throws {
    let (before, after) = try after(title, text)
    #expect(after.entries.map(\.uid) == before.entries.map(\.uid))
    #expect(after.entries.map(\.coming.day.iso) == ["2026-12-12"])
    #expect(after.entries[0].coming.change == .moved(from: CalendarDay(iso: "2026-12-05")))
  }

  /// One names the hall, the other the campus; markets are events, too.
  @Test func aPlaceNamedMoreCloselyIsTheSame() throws {
    let lecture = (
      title: "Kampus Gelar Seminar Kesehatan Lansia",
      text:
        "Universitas Anggrek Kedu akan menggelar seminar kesehatan lansia di Aula Melati kampus, Sabtu, 5 Desember 2026."
    )
    let told = "Seminar kesehatan lansia yang semula dijadwalkan 5 Desember di Universitas Anggrek Kedu batal digelar."
    #expect(
      try after("Seminar Lansia Batal", told, announced: lecture).after.entries.map(\.coming.change) == [.calledOff])
    let others = told.replacing("Anggrek Kedu", with: "Cempaka Waru")
    #expect(try after("Seminar Lansia Batal", others, announced: lecture).after.entries.first?.isOff == false)

    let market = (
      title: "Pasar Murah di Kedu",
      text: "Dinas Sosial Kedu akan mengadakan pasar murah bagi lansia pada Sabtu, 5 Desember 2026 di Alun-alun Kedu."
    )
    let off = "Pasar murah yang akan diadakan Dinas Sosial Kedu pada Sabtu (5/12/2026) ditiadakan."
    #expect(
      try after("Pasar Murah Kedu Ditiadakan", off, announced: market).after.entries.map(\.coming.change) == [
        .calledOff
      ])
  }

  @Test func whatItTellsAgainIsOneEntry() throws {
    let text = "Jambore relawan sosial akan dihelat pada Sabtu, 5 Desember 2026 di Lembang."
    let (before, after) = try after("Ribuan Relawan ke Lembang", text)
    #expect(after.entries.map(\.uid) == before.entries.map(\.uid))
    #expect(after.entries[0].tellings.map(\.number) == [1, 4])
    #expect(after.entries[0].sequence == 0)
  }

  @Test(arguments: [
    ("Jambore Batal", "Panitia membatalkan jambore pramuka di Lembang yang semula dijadwalkan 5 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Kaliurang yang dijadwalkan 5 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Lembang yang dijadwalkan 6 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial yang dijadwalkan 5 Desember 2026."),
    ("Jambore Dibatalkan", "Panitia membatalkan jambore relawan sosial di Kaliurang karena cuaca buruk."),
    ("Jambore Pramuka Dibatalkan", "Panitia membatalkan jambore pramuka di Lembang karena cuaca buruk."),
    (
      "Mengapa Jambore Relawan Sosial Lembang Dibatalkan Tahun Lalu",
      "Tahun lalu panitia membatalkan jambore relawan sosial di Lembang karena pandemi."
    ),
    ("Jambore Relawan Sosial Lembang Terancam Batal", "Jambore relawan sosial di Lembang batal jika hujan turun."),
    ("Jambore Tetap Digelar", "Jambore relawan sosial di Lembang tidak dibatalkan dan tetap digelar 5 Desember 2026."),
  ]) func aStrangersEventIsNotTouched(title: String, text: String) throws {
    let (before, after) = try after(title, text)
    let entry = try #require(after.entries.first { $0.uid == before.entries[0].uid })
    #expect((entry.sequence, entry.coming, entry.url) == (0, before.entries[0].coming, before.entries[0].url))
  }
}
