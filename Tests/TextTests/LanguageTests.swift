import Testing
import Text

@Suite struct LanguageTests {
  @Test(arguments: [
    (
      "id",
      "Pekerja sosial mendampingi keluarga yang kehilangan rumah karena banjir, kata kepala dinas pada hari Senin."
    ),
    (
      "ms",
      "Kerajaan akan membentangkan rang undang-undang itu kerana pekerja kebajikan perlu dilindungi, menurut beliau."
    ),
    ("en", "The council said that social workers would visit every family before the end of the year."),
    ("jv", "Para pekerja sosial padha teka ing desa kanggo mbantu warga sing kena banjir, lan iki dudu sing kapisan."),
    (
      "su",
      "Para pagawe sosial datang ka lembur pikeun mantuan warga anu katarajang banjir, jeung ieu lain nu munggaran."
    ),
    ("de", "Die Stadt will mehr Geld für die soziale Arbeit ausgeben, und das ist nicht alles."),
    ("nl", "De gemeente wil meer geld voor het maatschappelijk werk en dat is niet alles."),
    ("ar", "قالت الوزارة إن الأخصائيين الاجتماعيين سيزورون الأسر"),
    ("ja", "社会福祉士が家庭を訪問しました"),
  ])
  func tells(_ language: String, _ text: String) { #expect(Language.detect(text, prior: nil) == language) }

  @Test func theTextOutweighsAWrongPrior() {
    let text = "Warga desa itu sudah mendapat bantuan dari pemerintah, tetapi belum ada yang dapat kembali ke rumah."
    #expect(Language.detect(text, prior: "en-US") == "id")
    #expect(Language.detect("The report was sent to the council and it will be read this week.", prior: "id") == "en")
  }

  @Test func doesNotGuessALanguageWithoutATable() {
    let turkish = """
      Bakanlık sosyal hizmet uzmanlarının sayısını artıracağını ve yeni merkezler açacağını duyurdu. Uzmanlar deprem
      bölgesinde ailelere destek veriyor, çocuklarla çalışıyor ve yaşlıları evlerinde ziyaret ediyor. Yetkililer gelecek
      yıl her ilçede bir merkez kurulmasını planlıyor.
      """
    #expect(Language.detect(turkish, prior: nil) == nil)
    #expect(Language.detect(turkish, prior: "tr-TR") == "tr")
  }

  @Test func thePriorDecidesWithoutEvidence() {
    #expect(Language.detect("12 345", prior: "in_ID") == "id")
    #expect(Language.detect("", prior: nil) == nil)
    #expect(Language.detect("IPSPI", prior: "Indonesian text") == nil)
    #expect(Language.detect("Wakil rakyat itu hadir dalam sidang dan memberikan pendapat.", prior: "ms") == "ms")
  }

  @Test(arguments: [
    ("id-ID", "id"), ("in", "id"), ("EN_us", "en"), ("jw", "jv"), ("zsm", "ms"), ("und", nil), ("", nil),
    ("english", nil),
  ])
  func readsTags(_ tag: String, _ code: String?) { #expect(Language.primary(tag) == code) }

  @Test func readsAPartOfALongText() {
    let text = String(repeating: "yang dan di ke dari ", count: 50_000)
    #expect(Language.detect(text, prior: nil) == "id")
  }
}
