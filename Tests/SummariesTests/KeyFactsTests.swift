import Model
import Summaries
import Testing
import Text

@Suite struct KeyFactsTests {
  private func facts(_ text: String, published: String? = nil) -> [KeyFact.Kind: KeyFact] {
    let day = published.flatMap { CalendarDay(iso: $0) }
    let found = KeyFacts.find(ReadText(title: "", text: text), published: day)
    return Dictionary(found.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func when(_ day: String, until last: String? = nil) throws -> KeyFact {
    .when(try #require(CalendarDay(iso: day)), until: try last.map { try #require(CalendarDay(iso: $0)) })
  }

  @Test(arguments: [
    ("Pelatihan PSM digelar di Aula Sawo, Kamis (26/11/2026) pukul 09.00–12.00 WIB.", "09:00-12:00 WIB"),
    ("Seminar berlangsung pada Sabtu, 28 November 2026, pukul 08.30 WITA sampai selesai.", "08:30 WITA"),
    ("Mulai pukul 13.00 WIB, Kamis (26/11/2026), pelatihan PSM digelar di Aula Sawo.", "13:00 WIB"),
    ("Pelatihan PSM digelar di Aula Sawo, Kamis (26/11/2026), dan dilanjutkan Jumat pukul 08.00 WIB.", nil),
    ("Pelatihan PSM digelar di Aula Sawo, Kamis (26/11/2026). Kantor buka pukul 08.00 WIB.", nil),
    ("Pelatihan PSM digelar pada 26–28 November 2026 pukul 08.00 WIB di Aula Sawo.", nil),
  ]) func hoursStandBesideTheDay(_ text: String, _ hours: String?) {
    let facts = facts(text, published: "2026-11-27")
    #expect(facts[.when] != nil)
    guard case .hours(let start, let end) = facts[.hours] else {
      #expect(hours == nil)
      return
    }
    #expect(start.time.hhmm + (end.map { "-" + $0.time.hhmm } ?? "") + " " + start.zone == hours)
  }

  @Test func yearsAreConcludedOnlyWhereClear() throws {
    let text = "Pelatihan relawan digelar di balai desa pada Senin (4/3) dan diikuti warga dari lima dusun."
    #expect(try facts(text, published: "2024-03-05")[.when] == when("2024-03-04"))
    let parade = "Upacara Hari Anak akan dipusatkan di Alun-alun Waru pada Minggu, 3 Maret 2024."
    #expect(try facts(parade, published: "2024-02-20")[.when] == when("2024-03-03"))
    for denied in [
      "Seminar fiktif yang disebut digelar di Hotel Rinjani, Senin (4/3/2024), tidak pernah ada.",
      "Dinas Sosial Waru membantah menggelar pelatihan bagi 200 peserta di Hotel Rinjani, Senin (4/3/2024).",
      "Kabar lokakarya pekerja sosial di Hotel Rinjani, Senin (4/3/2024), tidak benar.",
      "Undangan pelatihan pekerja sosial di Hotel Rinjani, Senin (4/3/2024), adalah palsu.",
      "Rapat koordinasi TKSK di Pendopo Waru pada Senin (4/3/2024) tidak jadi dilaksanakan.",
      "The training for 300 participants at Leeds Town Hall on Monday, 4 March 2024 has been called off.",
    ] {
      #expect(facts(denied, published: "2024-03-01")[.when] == nil && facts(denied)[.place] == nil)
      #expect(facts(denied)[.participants] == nil)
    }
    let before = "Ia pernah mengikuti pelatihan di Hotel Rinjani pada Senin, 4 Maret 2024."
    #expect(facts(before, published: "2024-03-20")[.when] == nil && facts(before)[.place] == nil)
    let atBest = "Pelatihan akan digelar bila anggaran turun, paling cepat Senin (4/3/2024)."
    #expect(facts(atBest, published: "2024-02-20")[.when] == nil)
    let lastWeek = "Seminar pekerjaan sosial digelar Sabtu pekan lalu (2/3/2024) di aula kampus."
    #expect(try facts(lastWeek, published: "2024-03-05")[.when] == when("2024-03-02"))
    // In 2023 the fourth of March is no Monday.
    #expect(facts(text, published: "2023-03-05")[.when] == nil)
    #expect(facts(text)[.when] == nil)
    let untold = "Pelatihan relawan digelar di balai desa pada 4 Januari dan diikuti warga dari lima dusun."
    #expect(try facts(untold, published: "2024-01-02")[.when] == when("2024-01-04"))
    #expect(try facts(untold, published: "2023-12-30")[.when] == when("2024-01-04"))
  }

  @Test func otherDaysAreNotTheEvent() {
    #expect(
      facts("Acara mengenang tokoh yang lahir pada 3 Mei 1950 di kota itu.", published: "2024-05-04")[.when] == nil)
    #expect(
      facts("Acara itu penting, kata Sari kepada wartawan, Jumat (3/5/2024).", published: "2024-05-04")[.when] == nil)
    #expect(
      facts("Pendaftaran acara dibuka pada 3 Mei 2024 hingga 7 Mei 2024 di balai.", published: "2024-05-08")[.when]
        == nil)
    #expect(facts("Pendaftaran acara dibuka hingga 3 Mei 2024 di balai.", published: "2024-05-01")[.when] == nil)
    #expect(facts("Acara digelar Senin (3/5/2024) di balai.", published: "2024-05-04")[.when] == nil)
    #expect(
      facts("Dinas menggelar acara. “Kami bertemu lagi pada 3 Juni 2024,” kata Sari.", published: "2024-05-04")[.when]
        == nil)
  }

  /// An agreement is signed on a day, and "sejak" opens a span that has an end.
  @Test func daysOfSigningAndOfSpansAreKnown() throws {
    let signing = "Dinas Sosial Kedu dan Polres Kedu menandatangani nota kesepahaman layanan anak, Senin (23/11/2026)."
    #expect(try facts(signing, published: "2026-11-27")[.when] == when("2026-11-23"))
    let passive = "Kerja sama layanan anak diteken Universitas Kedu dan dinas, Selasa (24/11/2026), di kampus."
    #expect(try facts(passive, published: "2026-11-27")[.when] == when("2026-11-24"))
    let span = "Lokakarya berlangsung sejak Rabu (25/11/2026) hingga Jumat (27/11/2026) di Wisma Melati."
    #expect(try facts(span, published: "2026-11-27")[.when] == when("2026-11-25", until: "2026-11-27"))
    let since = "Lokakarya itu digelar lembaga yang bekerja sejak Rabu (25/11/2026)."
    #expect(facts(since, published: "2026-11-27")[.when] == nil)
    let lecture = "The school will host a public lecture on kinship care on Dec. 3, 2026 at Smith Hall."
    #expect(try facts(lecture, published: "2026-11-27")[.when] == when("2026-12-03"))
  }

  /// Part of the day between the weekday and its date.
  @Test(arguments: ["Jumat siang (22/11/2024)", "Jumat malam (22/11)", "Jumat (22/11) pagi"])
  func partsOfDaysAreReadOver(day: String) throws {
    let text = "Dinas Sosial Kedu menggelar bimtek di aula, \(day)."
    #expect(try facts(text, published: "2024-11-23")[.when] == when("2024-11-22"))
  }

  /// An event that is announced long before has its year; what follows upon it is not its day.
  @Test func announcedDaysMayLieFarAhead() throws {
    let text = "Ikatan itu akan menggelar konferensi di Nusa Dua pada 14-17 Juni 2025. Abstrak ditunggu hingga Januari."
    #expect(try facts(text, published: "2024-11-28")[.when] == when("2025-06-14", until: "2025-06-17"))
    let pilot = "The ministry will run a pilot on supervision for practitioners from 7 to 11 December 2024."
    #expect(try facts(pilot, published: "2024-11-28")[.when] == when("2024-12-07", until: "2024-12-11"))
    let target = "Dinas menggelar rapat. Gedung itu ditargetkan selesai pada 14 Juni 2025."
    #expect(facts(target, published: "2024-11-28")[.when] == nil)
    let rise = "Vacancies rose from 7 to 11 percent on average, the ministry said at a conference."
    #expect(facts(rise, published: "2024-11-28")[.when] == nil)
  }

  @Test(arguments: [
    "Panitia memperkirakan 1.200 peserta dari 30 negara hadir.", "Acara itu diharapkan diikuti sekitar 300 mahasiswa.",
    "The conference is expected to be attended by 300 delegates.", "Dinas menargetkan pelatihan diikuti 90 TKSK.",
    "About 300 delegates attended last year.", "Tahun lalu acara itu diikuti 90 TKSK.",
  ])
  func whoIsExpectedHasNotComeYet(text: String) {
    #expect(facts("Konferensi digelar di aula kampus. " + text)[.participants] == nil)
  }

  @Test(arguments: [
    "diikuti tidak kurang dari 45 pendamping sosial", "diikuti sedikitnya 45 pendamping sosial",
    "diikuti setidaknya 45 pendamping sosial", "diikuti paling sedikit 45 pendamping sosial",
    "was attended by at least 45 pendamping sosial", "was attended by no fewer than 45 pendamping sosial",
  ])
  func leastNumbersStayOnes(words: String) {
    let count = KeyFact.Count(45, "pendamping sosial", estimate: .atLeast)
    #expect(facts("Pelatihan itu \(words).")[.participants] == .participants(count))
  }

  @Test(arguments: [
    ("Sebanyak 40 mahasiswa kesejahteraan sosial menjalani praktikum di desa.", 40),
    ("Dua belas TKSK se-Kabupaten Lombok Tengah mendapat pembekalan pencatatan.", 12),
    ("Dua puluh penerima manfaat sentra mengikuti pelatihan merakit sepeda.", 20),
    ("Delapan mahasiswa Poltekesos magang di panti lansia.", 8),
    ("Rapat kerja itu diikuti 130 pengurus.", 130),
    ("Ninety social workers from six countries took part in the workshop.", 90),
    ("Sebanyak 7 pendamping tidak mengikuti pelatihan.", nil),
    ("Sebanyak 7 keluarga menolak mengikuti pelatihan.", nil),
    ("Sebanyak 12 lansia meninggal saat mengikuti antrean beras.", nil),
    ("Program itu sejak 2019 telah melatih 4.500 pendamping.", nil),
    ("Kementerian akan melatih 5.000 pendamping tahun depan.", nil),
    ("Pelatihan sebelumnya diikuti 90 TKSK.", nil),
    ("Rapat itu diikuti 12 pekerja sosial dan keluarga korban.", 12),
    ("Sebanyak 40 lansia menjalani hukuman karena menolak pindah.", nil),
    ("Sebanyak 40 lansia mendapat layanan kunjungan rumah.", nil),
  ])
  func whoIsTaughtTakesPart(text: String, number: Int?) {
    guard case .participants(let count) = facts(text)[.participants] else {
      #expect(number == nil)
      return
    }
    #expect(count.number == number)
  }

  @Test(arguments: [
    "pada 27-28 Mei 2024", "pada Senin (27/5) hingga Selasa (28/5)", "pada Senin, 27 Mei 2024 s.d. Selasa, 28 Mei 2024",
    "Senin-Selasa (27-28/5/2024)", "Senin hingga Selasa (27-28/5/2024)", "selama dua hari, 27 dan 28 Mei 2024",
    "27 Mei sampai dengan 28 Mei 2024",
  ])
  func spansHaveTwoEnds(words: String) throws {
    let text = "Pelatihan relawan digelar \(words) di balai desa itu dan diikuti warga."
    #expect(try facts(text, published: "2024-05-29")[.when] == when("2024-05-27", until: "2024-05-28"))
  }

  @Test func spansReachIntoTheNextMonthAndYear() throws {
    #expect(
      try facts("Acara digelar pada 30 Mei - 2 Juni 2024.", published: "2024-06-03")[.when]
        == when("2024-05-30", until: "2024-06-02"))
    #expect(
      try facts("Acara digelar Senin (30/12) sampai Kamis (2/1).", published: "2025-01-03")[.when]
        == when("2024-12-30", until: "2025-01-02"))
    #expect(facts("Acara digelar pada 5 dan 12 Mei 2024.", published: "2024-05-13")[.when] == nil)
    #expect(facts("Acara digelar pada 6–8 Mei dan 13–15 Mei 2024.", published: "2024-05-16")[.when] == nil)
    #expect(facts("Acara digelar Senin (27/5) hingga Rabu (28/5).", published: "2024-05-29")[.when] == nil)
  }

  @Test func twoDaysAreASpanOnlyWhereTheyFollowEachOther() throws {
    #expect(
      try facts("Pelatihan digelar Sabtu (25/5/2024) dan Minggu (26/5/2024).", published: "2024-05-27")[.when]
        == when("2024-05-25", until: "2024-05-26"))
    #expect(facts("Pelatihan digelar Sabtu (18/5/2024) dan Sabtu (25/5/2024).", published: "2024-05-27")[.when] == nil)
  }

  @Test func aFewOfThemAreNotAll() {
    #expect(facts("Pelatihan itu berlangsung lancar. Dua peserta mengundurkan diri.")[.participants] == nil)
    #expect(facts("Pelatihan diikuti delapan peserta.")[.participants] == .participants(.init(8)))
  }

  @Test func eachGroupOfAListIsCounted() {
    let text = "Apel diikuti 40 Pekerja Sosial Masyarakat (PSM), 21 TKSK, dan sembilan anggota Tagana di lapangan."
    let counts = KeyFacts.find(ReadText(title: "", text: text), published: nil).compactMap { fact in
      if case .participants(let count) = fact { count } else { nil as KeyFact.Count? }
    }
    #expect(
      counts == [.init(40, "Pekerja Sosial Masyarakat"), .init(21, "TKSK"), .init(9, "anggota Tagana")])
  }

  @Test(arguments: [
    ("Seminar Pengasuhan Ditunda", "Seminar yang diikuti 90 peserta itu sedianya digelar Senin (27/5/2024)."),
    ("", "Seminar pada Senin, 27 Mei 2024 di Hotel Pandan yang diikuti 90 peserta dibatalkan."),
    ("Training cancelled", "The training on Monday, 27 May 2024 was to be attended by 90 people."),
  ])
  func whatIsCalledOffHasNoFacts(title: String, text: String) {
    #expect(KeyFacts.find(ReadText(title: title, text: text), published: CalendarDay(iso: "2024-05-26")).isEmpty)
  }

  @Test func whatTakesPlaceAllTheSameHasFacts() throws {
    let text = "Pelatihan yang sempat ditunda itu digelar pada Senin, 27 Mei 2024 di Hotel Pandan."
    #expect(try facts(text, published: "2024-05-28")[.when] == when("2024-05-27"))
    let other = "Dinas menggelar pelatihan pada Senin, 27 Mei 2024 setelah pelatihan tahun lalu dibatalkan."
    #expect(try facts(other, published: "2024-05-28")[.when] == when("2024-05-27"))
  }

  @Test func aComingDayStandsInTheLead() throws {
    let lead = "Dinas menggelar seminar untuk guru. Seminar itu akan berlangsung pada 7 Juni 2024."
    #expect(try facts(lead, published: "2024-05-29")[.when] == when("2024-06-07"))
    let other = "Dinas membuka acara di loket. Loket itu melayani warga. Seminar akan berlangsung pada 7 Juni 2024."
    #expect(facts(other, published: "2024-05-29")[.when] == nil)
  }

  @Test(arguments: [
    ("Acara dihadiri sekitar 200 orang dari lima desa.", KeyFact.Count(200, "orang", estimate: .about)),
    ("Acara dihadiri kurang lebih 200 warga.", .init(200, "warga", estimate: .about)),
    ("Acara dihadiri lebih dari 1.250 orang.", .init(1_250, "orang", estimate: .moreThan)),
    ("The summit was attended by nearly 1,250 students.", .init(1_250, "students", estimate: .nearly)),
    ("Seminar ini diikuti 45 peserta.", .init(45)),
    ("Peserta yang hadir berjumlah 120 dari tiga kota.", .init(120)),
    ("Lokakarya melibatkan 30 pendamping sosial.", .init(30, "pendamping sosial")),
    ("Bimtek itu diikuti 17 Pekerja Sosial Masyarakat.", .init(17, "Pekerja Sosial Masyarakat")),
    ("Dinas menggelar pelatihan kasus bagi 45 pekerja sosial.", .init(45, "pekerja sosial")),
    ("Sebanyak 40 anggota PSM dari tujuh desa mengikuti bimtek.", .init(40, "anggota PSM")),
    ("Acara itu diikuti 12 orang tagana.", .init(12, "tagana")),
    ("Bimtek diikuti dua puluh lima TKSK dari tujuh desa.", .init(25, "TKSK")),
    ("Sebanyak tiga puluh pekerja sosial mengikuti pelatihan.", .init(30, "pekerja sosial")),
    ("Dinas menggelar pelatihan kasus bagi 18 pengurus LKSA.", .init(18, "pengurus LKSA")),
  ])
  func participantsAreCounted(text: String, count: KeyFact.Count) {
    #expect(facts(text)[.participants] == .participants(count))
  }

  @Test(arguments: [
    "Seminar dibuka dengan kuota 250 peserta.", "Pelatihan terbatas bagi 30 orang peserta.",
    "Dinas memberi bantuan bagi 45 pekerja sosial seusai pelatihan.", "Lembaga itu punya 45 pekerja sosial.",
    "Sebanyak 45 pekerja sosial bekerja di kota itu.",
    "Sebanyak 3 dari 5 peserta terbaik mendapat hadiah.", "Bantuan diberikan kepada 200 keluarga.",
    "Pada 2023 peserta meningkat.",
    "Harga naik 12,5 persen menurut warga.", "Jalan itu dilalui 1 orang.",
  ])
  func otherNumbersAreNotParticipants(text: String) { #expect(facts(text)[.participants] == nil) }

  @Test(arguments: [
    ("Sesuai UU No. 14/2019 tentang profesi itu.", KeyFact.Regulation("UU", number: "14", year: "2019")),
    ("Berdasar Undang-Undang Nomor 11 Tahun 2009.", KeyFact.Regulation("UU", number: "11", year: "2009")),
    ("Lihat Peraturan Menteri Sosial Nomor 7 Tahun 2021.", KeyFact.Regulation("Permensos", number: "7", year: "2021")),
    ("Lihat Permenpan RB Nomor 1 Tahun 2024.", .init("Permen PANRB", number: "1", year: "2024")),
    ("Lihat PermenPANRB No. 1 Tahun 2024.", .init("Permen PANRB", number: "1", year: "2024")),
    ("Lihat Permen PPPA Nomor 4 Tahun 2018.", .init("Permen PPPA", number: "4", year: "2018")),
    ("Lihat Permensos Nomor 30/HUK/2011 itu.", .init("Permensos", number: "30/HUK", year: "2011")),
    ("Lihat Surat Edaran Nomor 5 Tahun 2023.", .init("SE", number: "5", year: "2023")),
    ("Lihat SKB Tiga Menteri Nomor 3 Tahun 2021.", .init("SKB", number: "3", year: "2021")),
    ("Lihat Qanun Aceh Nomor 11 Tahun 2013.", .init("Qanun", number: "11", year: "2013")),
    ("Lihat Peraturan Gubernur Jawa Barat Nomor 5 Tahun 2021.", .init("Pergub", number: "5", year: "2021")),
    ("Menurut PP Nomor 39 Tahun 2012, bantuan diberikan.", KeyFact.Regulation("PP", number: "39", year: "2012")),
  ])
  func regulationsAreNamed(text: String, law: KeyFact.Regulation) {
    #expect(facts(text)[.regulation] == .regulation(law))
  }

  @Test func namesMustBeNames() {
    #expect(facts("Kegiatan diselenggarakan oleh warga dan pemuda setempat.")[.organiser] == nil)
    #expect(facts("Acara menghadirkan narasumber dari berbagai profesi.")[.speaker] == nil)
    #expect(facts("Mereka bekerja sama dengan semua pihak.")[.partner] == nil)
    #expect(
      facts("Seminar menghadirkan narasumber yaitu Dr. Budi Santoso.")[.speaker]
        == .speaker("Dr. Budi Santoso", of: nil))
    #expect(
      facts("Seminar itu diselenggarakan oleh Himpunan Mahasiswa Kesejahteraan Sosial (HMKS).")[.organiser]
        == .organiser("Himpunan Mahasiswa Kesejahteraan Sosial"))
  }

  @Test func whoCarriesOutAnOccasionHoldsIt() {
    #expect(
      facts("Dinas Sosial Kota Baruga melaksanakan bimbingan teknis di aula.")[.organiser]
        == .organiser("Dinas Sosial Kota Baruga"))
    #expect(facts("Dinas Sosial Kota Baruga melaksanakan verifikasi data warga.")[.organiser] == nil)
  }

  @Test func degreesStandBetweenASpeakerAndTheInstitution() {
    let text = "Hadir sebagai narasumber Tirta Wijaya, S.Sos., M.Si. dari Universitas Pesisir Jaya."
    #expect(facts(text)[.speaker] == .speaker("Tirta Wijaya", of: "Universitas Pesisir Jaya"))
    #expect(facts("Hadir sebagai narasumber Tirta Wijaya, S.Sos. dan Rina Ayu, M.Si.")[.speaker] == nil)
    #expect(facts("Hadir sebagai narasumber Bupati Tambora dalam acara itu.")[.speaker] == nil)
  }

  @Test func aSpeakersInstitutionIsNamed() {
    let text =
      "Seminar menghadirkan Tirta Wijaya, seorang peneliti dari Universitas Pesisir Jaya, sebagai pemateri utama."
    #expect(facts(text)[.speaker] == .speaker("Tirta Wijaya", of: "Universitas Pesisir Jaya"))
    let none = "Seminar menghadirkan Tirta Wijaya, seorang peneliti dari kota sebelah, sebagai pemateri utama."
    #expect(facts(none)[.speaker] == .speaker("Tirta Wijaya", of: nil))
  }

  @Test func whoSendsTheSpeakersIsAPartner() {
    let text =
      "Kuliah umum dengan narasumber Dr. Tirta Wijaya, pendiri KOPI RIANG Nusantara, diwakili oleh Rina Ayu, direktur KOPI RIANG Nusantara."
    #expect(facts(text)[.partner] == .partner("KOPI RIANG Nusantara"))
    #expect(facts("Kuliah umum dengan narasumber Rina Ayu, direktur KOPI RIANG Nusantara.")[.partner] == nil)
  }

  @Test func aLongNameGivesWayToItsAbbreviation() {
    let text =
      "Himpunan Mahasiswa Program Studi Kesejahteraan Sosial (HMPKS Bina) Universitas Teluk menggelar seminar di aula."
    #expect(facts(text)[.organiser] == .organiser("HMPKS Bina Universitas Teluk"))
  }

  @Test func formIsToldOnlyWherePlain() {
    #expect(facts("Seminar dilaksanakan secara daring.")[.form] == .form(.online))
    #expect(facts("Seminar dilaksanakan secara hybrid.")[.form] == .form(.hybrid))
    #expect(facts("Warga membeli beras secara online di kota.")[.form] == nil)
    #expect(facts("Seminar secara daring lalu tatap muka.")[.form] == nil)
  }

  @Test func usersOwnTextsAreMarked() {
    let text =
      "Konten ini menjadi tanggung jawab bloger dan bukan redaksi.\nSaya menulis tentang tetangga yang merawat ibunya sendiri."
    #expect(facts(text)[.genre] == .genre(.blog))
    #expect(facts("Redaksi menerima surat dari pembaca tentang layanan lansia.")[.genre] == nil)
  }
}
