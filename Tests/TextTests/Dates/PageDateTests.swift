import Testing

@testable import Text

@Suite struct PageDateTests {
  /// Saturday, 2 March 2024, 09:30 WIB.
  let now = Moment(Instant(seconds: 1_709_346_600), offset: 7 * 3600, zone: "WIB")

  @Test(arguments: [
    ("Jum'at, 1 Maret 2024 | 08.15 WIB", "2024-03-01T08:15+07:00"),
    ("JUMAT, 1 MARET 2024", "2024-03-01"),
    ("Terbit: 29 Peb 2024, 20:00 WITA", "2024-02-29T20:00+08:00"),
    ("29/02/2024 06:10 WIT", "2024-02-29T06:10+09:00"),
    ("Kamis, 29 Februari 2024 19:30 Wita", "2024-02-29T19:30+08:00"),
    ("29 Februari 2024 pukul 06.10 wit", "2024-02-29T06:10+09:00"),
    ("Kamis, 29 Februari 2024 Pkl. 19.30 WIB", "2024-02-29T19:30+07:00"),
    ("Kamis (29/2/2024)", "2024-02-29"), ("29 Februari 2024 20:10 (GMT+8)", "2024-02-29T20:10+08:00"),
    ("29 Februari 2024 20:10 (WITA)", "2024-02-29T20:10+08:00"),
    ("Kegiatan 3/2/2024 - 6/2/2024, terbit 8/2/2024", "2024-02-08"),
    ("Tutup: 14/02/2024, terbit 8/2/2024", "2024-02-08"),
    ("2/28/2024", "2024-02-28"),
    ("Diperbarui: 2 Maret 2024 07:00 Terbit: 1 Maret 2024 06:00", "2024-03-01T06:00"),
    ("1 Maret 2024   06:00 Diperbarui: 1 Maret 2024   07:00 1187", "2024-03-01T06:00"),
    ("Diperbarui: 1 Maret 2024   07:00", "2024-03-01T07:00"),
    ("Posted on February 3rd, 2024 by sari", "2024-02-03"),
    ("Feb. 3, 2024 4:05 p.m.", "2024-02-03T16:05"),
    ("5-7 Februari 2024", "2024-02-05"),
    ("Diakses 120 kali, 5 Februari 2024", "2024-02-05"),
    ("Siaran Pers Nomor 12/01/2024 tanggal 5 Februari 2024", "2024-02-05"),
    ("Tayang ulang 20 Februari 2024, pertama terbit 5 Februari 2024", "2024-02-05"),
    ("Ditayangkan kembali 20 Februari 2024, terbit 5 Februari 2024", "2024-02-05"),
    ("Tim Warta 02 - 6 Februari 2024, 08:00 WITA", "2024-02-06T08:00+08:00"),
    ("Tim Warta 01 - 17 Februari 2024, 20:15 WIB", "2024-02-17T20:15+07:00"),
    ("Tim Warta 17 - 6 Februari 2024, 08:00 WIB", "2024-02-06T08:00+07:00"),
    ("Angkatan 12 s.d. 6 Februari 2024", "2024-02-06"),
    ("Sentra 11 & 6 Februari 2024", "2024-02-06"),
    ("Lokakarya 02 - 06 Februari 2024, 08:00 WIB", "2024-02-02T08:00+07:00"),
    ("Lokakarya 2 - 6 Februari 2024, 08:00 WIB", "2024-02-02T08:00+07:00"),
    ("30 Januari s.d. 2 Februari 2024", "2024-01-30"),
    ("5 Februari 2024 pukul 09.00-12.00 WIB", "2024-02-05T09:00+07:00"),
    ("20:15 WIB, 12 Februari 2024", "2024-02-12T20:15+07:00"),
    ("8 Ogos 2023, 3:15 petang", "2023-08-08T15:15"),
    ("2024-02-05T10:20:30-05:00", "2024-02-05T10:20:30-05:00"),
    ("Februari 2024", "2024-02"),
    ("le 5 février 2024", "2024-02-05"),
    ("2024年2月5日", "2024-02-05"),
  ])
  func readsWhatPagesPrint(text: String, date: String) { #expect(PageDate.find(in: text, now: now)?.iso8601 == date) }

  @Test(arguments: [
    ("4 jam lalu", "2024-03-02T05:30"), ("sejam yang lalu", "2024-03-02T08:30"), ("semenit lalu", "2024-03-02T09:29"),
    ("1 jam 10 menit lalu", "2024-03-02T08:20"), ("2 hari yang lalu", "2024-02-29"), ("setahun lalu", "2023-03-02"),
    ("Kemarin 14.20", "2024-03-01T14:20"), ("kemarin lusa", "2024-02-29"), ("hari ini, 07:05", "2024-03-02T07:05"),
    ("baru sahaja", "2024-03-02T09:30"), ("3 weeks ago", "2024-02-10"), ("yesterday", "2024-03-01"),
    ("lusa", "2024-03-04"),
  ])
  func countsFromNow(text: String, date: String) { #expect(PageDate.find(in: text, now: now)?.iso8601 == date) }

  @Test(arguments: [
    "UU Nomor 14 Tahun 2019", "Rp 1.250.500", "skor 3-1", "tahun ajaran 2023/2024", "Juni tahun lalu",
    "dibaca 2024 kali",
    "31 Februari 2024", "Jalan Mawar No. 5", "telepon 0812-10-2023", "perkara 12/3/2023/PN", "3 Maret 2031",
  ])
  func rejectsOtherNumbers(text: String) { #expect(PageDate.find(in: text, now: now) == nil) }

  @Test func datesToComeAreFoundButNotTakenAsPublished() {
    let text = "Seleksi dibuka 9 Mei 2024. Pengumuman 1 Maret 2024."
    #expect(PageDate.find(in: text, now: now)?.iso8601 == "2024-03-01")
    #expect(PageDate.all(in: text, now: now).map(\.date.iso8601) == ["2024-05-09", "2024-03-01"])
    #expect(PageDate.find(in: "3 Maret 2024", now: now) != nil)
    #expect(PageDate.find(in: "5 Maret 2024", now: now) == nil)
  }

  @Test func rangesHoldWhatIsPrinted() throws {
    let text = "Diterbitkan Jumat, 1 Maret 2024 08.15 WIB oleh Sari\nDiperbarui: 2 Maret 2024"
    let found = PageDate.all(in: text, now: now)
    try #require(found.count == 2)
    let bytes = Array(text.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "Jumat, 1 Maret 2024 08.15 WIB", "2 Maret 2024",
      ])
    #expect(found.map(\.role) == [.published, .modified])
  }

  /// Of whole hours no minute is known.
  @Test(arguments: [
    ("4 jam lalu", true), ("sejam yang lalu", true), ("an hour ago", true), ("2 hours ago", true),
    ("1 jam 10 menit lalu", false), ("35 menit lalu", false), ("2 hari lalu", false), ("kemarin 14.20", false),
  ])
  func hoursFromNowAreRounded(text: String, isRounded: Bool) throws {
    #expect(try #require(PageDate.find(in: text, now: now)).isRounded == isRounded)
  }

  @Test func proseDoesNotTellItsOwnDate() {
    let text =
      "Para pendamping sosial itu datang kemarin ke rumah keluarga yang sudah lama menunggu bantuan dari dinas setempat."
    #expect(PageDate.find(in: text, now: now) == nil)
  }

  @Test func damagedTextIsPassedOver() {
    var bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0xE2, 0x82]
    bytes += Array(" 1 Maret 2024".utf8) + [0xF0]
    #expect(PageDate.all(in: bytes, now: now).map(\.date.iso8601) == ["2024-03-01"])
  }

  @Test func manyNumbersAreReadInLinearTime() {
    let text = String(repeating: "1,2,3-4/5.6:7 27 dan 28 ", count: 10_000)
    #expect(PageDate.all(in: text, now: now).isEmpty)
  }

  @Test(arguments: [
    ("Diunggah: Rabu, 20 Mei 2026. Pukul: 10.15 WIB", "2026-05-20T10:15+07:00"),
    ("20 Mei 2026. Jam 10.15", "2026-05-20T10:15"),
    ("Ia tiba 20 Mei 2026. 10.15 orang", "2026-05-20"),
  ])
  func anHourInASentenceOfItsOwn(text: String, date: String) {
    #expect(PageDate.find(in: text, now: Moment(Instant(seconds: 1_798_000_000), offset: 25_200))?.iso8601 == date)
  }

  /// What was published anew was published before.
  @Test(arguments: [
    ("Diterbitkan ulang: 20 November 2026 — pertama terbit 2 November 2026", "2026-11-02"),
    ("Tayang ulang 8 Mei 2026, pertama tayang 1 April 2026", "2026-04-01"),
    ("Republished 9 June 2026 | First published 2 May 2024", "2024-05-02"),
    ("Dimuat ulang pada 9 Juni 2026", "2026-06-09"),
    ("Terbit pada ulang tahun kami 2 Mei 2026 | 9 Juni 2026", "2026-05-02"),
  ])
  func publishedAnew(text: String, day: String) {
    let now = Moment(Instant(seconds: 1_798_000_000), offset: 25_200)
    #expect(PageDate.find(in: text, now: now)?.day.iso == day)
  }
}
