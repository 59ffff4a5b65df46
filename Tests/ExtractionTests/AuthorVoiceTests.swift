import Extraction
import Testing
import Text

/// Who speaks in a text: its author, or the site that asks something of its readers.
@Suite struct AuthorVoiceTests {
  private let report = [
    "The Westport guild of social workers has revised its standards. They apply from 1 February.",
    "The guild has 4,100 members in nine counties and an office in Castle Street.",
  ]

  @Test(arguments: [
    "Become a member today and support our work.", "Subscribe to our newsletter.", "Have a story? Contact our desk.",
    "Please read our guide to the report.", "Members must record each hour.", "Our office in Mill Lane is open.",
    "We will update this story.", "Can you help? Volunteers are welcome.",
    "\u{201C}I learned to be silent,\u{201D} one of them recalled.",
    "Dukung jurnalisme kita dengan berlangganan.", "Punya informasi? Hubungi kami.",
  ])
  func aSiteThatAsksIsNoAuthor(_ end: String) {
    #expect(!SignedOpinion.isOne(firstLine: "By Orla Finn", rest: report + [end]))
  }

  @Test(arguments: [
    "I sat in court for nine hours, and nobody asked the child.", "Who would call a plumber's trade a calling?",
    "We count hours and not children. The state must pay.", "Kita terlalu lama menaruh lansia di panti.",
    "Sebaiknya upah mereka disetarakan.",
  ])
  func whoArguesSpeaks(_ sentence: String) {
    #expect(SignedOpinion.isOne(firstLine: "By Orla Finn", rest: [sentence] + report))
    #expect(SignedOpinion.isOne(firstLine: "By Orla Finn", rest: [sentence] + report + ["Support our work."]))
  }

  /// "Ann Reed is the chair" stands under reports of her own association, too.
  @Test func aNoteUnderAReportIsNoOpinion() {
    #expect(!SignedOpinion.isOne(lastLine: "Orla Finn is the chair of the guild.", rest: report))
    #expect(
      SignedOpinion.isOne(
        lastLine: "Orla Finn is a social worker in Westport.", rest: ["I have worked here for ten years."] + report))
  }

  private func sign(_ paragraphs: [String]) -> OpinionSign? {
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>Setahun di Sawo</title></head><body><article><h1>Setahun di Sawo</h1>\(text)</article></body></html>"
    return Extractor().extract(
      Array(page.utf8), url: nil, contentType: nil, now: Moment(Instant(seconds: 1_700_000_000), offset: 0)
    ).opinion
  }

  /// No line names an author, and yet he tells of himself from beginning to end.
  @Test func whoTellsOfHimselfWritesAnEssay() {
    let essay = [
      "Saya tidak pernah menyangka setahun di rumah singgah mengubah cara saya memandang jalanan.",
      "Anak pertama yang menyapa saya bernama Udin, dan saya tidak punya jawaban untuk tanyanya.",
      "Kini saya tahu bahwa mendampingi bukan menasihati. Saya pulang membawa cerita mereka.",
    ]
    #expect(sign(essay) == .essay)
    let report = [
      "Seorang pekerja sosial menceritakan pengalamannya setahun bertugas di rumah singgah Kota Sawo.",
      "“Saya tidak pernah menyangka akan betah di sini. Saya datang terlambat di hari pertama,” kata Rina.",
      "Dinas sosial mencatat 40 anak tinggal di rumah singgah itu. Rina mendampingi 12 di antaranya.",
      "“Saya belajar bahwa mendampingi bukan menasihati,” ujarnya di hadapan wartawan, Rabu.",
    ]
    #expect(sign(report) == nil)
  }
}
