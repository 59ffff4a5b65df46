import Extraction
import Testing

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
}
