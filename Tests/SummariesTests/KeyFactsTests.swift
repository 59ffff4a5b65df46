import Model
import Summaries
import Testing
import Text

@Suite struct KeyFactsTests {
  private func facts(_ text: String, published: String? = nil, language: String = "id") -> [KeyFact.Kind: String] {
    let day = published.flatMap { CalendarDay(iso: $0) }
    let found = KeyFacts.find(ReadText(title: "", text: text), published: day, language: language)
    return Dictionary(found.map { ($0.kind, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func yearsAreConcludedOnlyWhereClear() {
    let text = "Pelatihan relawan digelar di balai desa pada Senin (4/3) dan diikuti warga dari lima dusun."
    #expect(facts(text, published: "2024-03-05")[.when] == "Senin, 4 Maret 2024")
    // In 2023 the fourth of March is no Monday.
    #expect(facts(text, published: "2023-03-05")[.when] == nil)
    #expect(facts(text)[.when] == nil)
    let untold = "Pelatihan relawan digelar di balai desa pada 4 Januari dan diikuti warga dari lima dusun."
    #expect(facts(untold, published: "2024-01-02")[.when] == "Kamis, 4 Januari 2024")
    #expect(facts(untold, published: "2023-12-30")[.when] == "Kamis, 4 Januari 2024")
  }

  @Test func otherDaysAreNotTheEvent() {
    #expect(
      facts("Acara mengenang tokoh yang lahir pada 3 Mei 1950 di kota itu.", published: "2024-05-04")[.when] == nil)
    #expect(
      facts("Acara itu penting, kata Sari kepada wartawan, Jumat (3/5/2024).", published: "2024-05-04")[.when] == nil)
    #expect(facts("Pendaftaran acara dibuka hingga 3 Mei 2024 di balai.", published: "2024-05-01")[.when] == nil)
    #expect(facts("Acara digelar Senin (3/5/2024) di balai.", published: "2024-05-04")[.when] == nil)
  }

  @Test(arguments: [
    ("Acara dihadiri sekitar 200 orang dari lima desa.", "sekitar 200 orang"),
    ("Seminar ini diikuti 45 peserta.", "45 orang"),
    ("Peserta yang hadir berjumlah 120 dari tiga kota.", "120 orang"),
    ("Lokakarya melibatkan 30 pendamping sosial.", "30 pendamping sosial"),
  ])
  func participantsAreCounted(text: String, value: String) { #expect(facts(text)[.participants] == value) }

  @Test(arguments: [
    "Sebanyak 3 dari 5 peserta terbaik mendapat hadiah.", "Bantuan diberikan kepada 200 keluarga.",
    "Pada 2023 peserta meningkat.",
    "Harga naik 12,5 persen menurut warga.", "Jalan itu dilalui 1 orang.",
  ])
  func otherNumbersAreNotParticipants(text: String) { #expect(facts(text)[.participants] == nil) }

  @Test(arguments: [
    ("Sesuai UU No. 14/2019 tentang profesi itu.", "UU No. 14 Tahun 2019"),
    ("Berdasar Undang-Undang Nomor 11 Tahun 2009.", "UU No. 11 Tahun 2009"),
    ("Lihat Peraturan Menteri Sosial Nomor 7 Tahun 2021.", "Permensos No. 7 Tahun 2021"),
    ("Menurut PP Nomor 39 Tahun 2012, bantuan diberikan.", "PP No. 39 Tahun 2012"),
  ])
  func regulationsAreNamed(text: String, value: String) { #expect(facts(text)[.regulation] == value) }

  @Test func namesMustBeNames() {
    #expect(facts("Kegiatan diselenggarakan oleh warga dan pemuda setempat.")[.organiser] == nil)
    #expect(facts("Acara menghadirkan narasumber dari berbagai profesi.")[.speaker] == nil)
    #expect(facts("Mereka bekerja sama dengan semua pihak.")[.partner] == nil)
    #expect(facts("Seminar menghadirkan narasumber yaitu Dr. Budi Santoso.")[.speaker] == "Dr. Budi Santoso")
    #expect(
      facts("Seminar itu diselenggarakan oleh Himpunan Mahasiswa Kesejahteraan Sosial (HMKS).")[.organiser]
        == "Himpunan Mahasiswa Kesejahteraan Sosial")
  }

  @Test func aSpeakersInstitutionIsNamed() {
    let text =
      "Seminar menghadirkan Tirta Wijaya, seorang peneliti dari Universitas Pesisir Jaya, sebagai pemateri utama."
    #expect(facts(text)[.speaker] == "Tirta Wijaya, Universitas Pesisir Jaya")
    let none = "Seminar menghadirkan Tirta Wijaya, seorang peneliti dari kota sebelah, sebagai pemateri utama."
    #expect(facts(none)[.speaker] == "Tirta Wijaya")
  }

  @Test func whoSendsTheSpeakersIsAPartner() {
    let text =
      "Kuliah umum dengan narasumber Dr. Tirta Wijaya, pendiri KOPI RIANG Nusantara, diwakili oleh Rina Ayu, direktur KOPI RIANG Nusantara."
    #expect(facts(text)[.partner] == "KOPI RIANG Nusantara")
    #expect(facts("Kuliah umum dengan narasumber Rina Ayu, direktur KOPI RIANG Nusantara.")[.partner] == nil)
  }

  @Test func aLongNameGivesWayToItsAbbreviation() {
    let text =
      "Himpunan Mahasiswa Program Studi Kesejahteraan Sosial (HMPKS Bina) Universitas Teluk menggelar seminar di aula."
    #expect(facts(text)[.organiser] == "HMPKS Bina Universitas Teluk")
  }

  @Test func formIsToldOnlyWherePlain() {
    #expect(facts("Seminar dilaksanakan secara daring.")[.form] == "Daring")
    #expect(facts("Seminar dilaksanakan secara hybrid.", language: "en")[.form] == "Hybrid")
    #expect(facts("Warga membeli beras secara online di kota.")[.form] == nil)
    #expect(facts("Seminar secara daring lalu tatap muka.")[.form] == nil)
  }

  @Test func usersOwnTextsAreMarked() {
    let text =
      "Konten ini menjadi tanggung jawab bloger dan bukan redaksi.\nSaya menulis tentang tetangga yang merawat ibunya sendiri."
    #expect(facts(text)[.genre] == "Tulisan bloger, bukan sikap redaksi")
    #expect(facts("Redaksi menerima surat dari pembaca tentang layanan lansia.")[.genre] == nil)
  }
}
