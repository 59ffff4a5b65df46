import Model
import Testing

@testable import Digests

@Suite struct SubjectTests {
  @Test(arguments: [
    ("ordinary", "14 Mei: Rumah Singgah Bandar Dampingi 48 Keluarga Nelayan – dan 4 berita lain"),
    ("partly", "31 Des: Uji Kompetensi Pekerja Sosial Digelar Januari"),
    ("overflow", "[Social Work Daily] Home Visits Resume After the Flood (+1)"),
    ("empty", "Kabar Peksos, 15 Mei: tidak ada artikel baru"),
    ("failed", "Kabar Peksos, 17 Mei: tidak ada digest, semua sumber gagal diperiksa"),
    ("no-sources", "Kabar Peksos, 18 Mei: tidak ada digest"),
  ])
  func saysTheNews(name: String, subject: String) throws {
    #expect(Views.subject(try Fixture(name).edition) == subject)
  }

  /// Each field that the configuration takes is filled.
  @Test func fillsEachField() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections[0].items[0].title = "Judul {count}"
    edition.mailSubject = EmailSettings.SubjectField.allCases.map { "{\($0)}" }.joined(separator: "|")
    #expect(Views.subject(edition) == "14 Mei|Judul {count}|4|5|Kabar Peksos")
  }

  @Test func theSubjectCarriesNewsNotAnExplainer() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections[0].items[0].title = "Apa Itu Manajemen Kasus?"
    edition.sections[0].items[1].title = "Tiga Panti Dibuka"
    #expect(Views.subject(edition).contains("Tiga Panti Dibuka"))
  }

  @Test func aDayOfCorrectionsAloneSaysSo() throws {
    var edition = try Fixture("partly").edition
    #expect(!edition.corrections.isEmpty)
    edition.sections = []
    #expect(Views.subject(edition) == "Kabar Peksos, 31 Des: hanya koreksi")
  }

  @Test func cutsTheHeadlineNotTheRest() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections[0].items[0].title = String(repeating: "kata panjang ", count: 30)
    let subject = Views.subject(edition)
    #expect(subject.count <= 78)
    #expect(subject.hasSuffix("… – dan 4 berita lain"))
  }

  @Test func aPatternWithoutOthersDropsTheirCount() throws {
    var edition = try Fixture("partly").edition
    edition.mailSubject = "{title}: {lead}, dan {more} lain"
    #expect(Views.subject(edition) == "Kabar Peksos: Uji Kompetensi Pekerja Sosial Digelar Januari")
  }
}
