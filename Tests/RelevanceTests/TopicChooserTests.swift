import Configuration
import Model
import Relevance
import Testing
import Text

@Suite struct TopicChooserTests {
  private let topics = [
    Topic(name: "Layanan", terms: ["panti", "pendampingan", "bansos"]),
    Topic(name: "Kampus", terms: ["mahasiswa", "prodi", "kuliah"]),
    Topic(name: "Opini", kinds: ["opinion"]),
    Topic(name: "Dunia", languages: ["en"]),
  ]

  private func topic(
    _ title: String, _ text: String, language: String? = "id", source: String? = nil, isOpinion: Bool = false,
    topics: [Topic]? = nil
  ) -> Verdict {
    Judge(lexicon: .small, settings: .init(), topics: topics ?? self.topics)
      .verdict(
        ReadText(title: title, text: text), language: language, keep: .all, sourceTopic: source, isOpinion: isOpinion)
  }

  @Test func theSourcesTopicWins() {
    let verdict = topic("Mahasiswa", "kuliah", source: "Opini")
    #expect(verdict.topic == "Opini" && verdict.topicReason == "set for the source")
  }

  @Test func theTopicWithMostTermsWins() {
    let verdict = topic("Kabar panti", "Mahasiswa datang ke panti itu untuk kuliah dan pendampingan.")
    #expect(verdict.topic == "Layanan")
    #expect(verdict.topicReason == "terms: panti (title), pendampingan 1×")
  }

  @Test(arguments: [
    ("UU Pekerja Sosial", "Undang-Undang Pekerja Sosial berlaku."),
    ("undang-undang pekerja sosial", "Isi UU Peksos dibahas."),
    ("bansos", "Penyaluran bantuan sosial dimulai."), ("program studi", "Prodinya baru."),
  ])
  func aTermFindsItsOtherNames(_ term: String, _ text: String) {
    let topics = [Topic(name: "Umum"), Topic(name: "Hukum", terms: [term])]
    let verdict = topic("x", text, topics: topics)
    #expect(verdict.topic == "Hukum" && verdict.topicReason == "terms: \(term) 1×")
  }

  @Test func aTermWithoutOtherNamesFindsOnlyItself() {
    let topics = [Topic(name: "Umum"), Topic(name: "Hukum", terms: ["UU Pekerja Sosial"])]
    #expect(topic("x", "Pekerja sosial di daerah.", topics: topics).topic == "Umum")
  }

  @Test func theTitleCountsMore() { #expect(topic("Mahasiswa", "panti panti panti").topic == "Kampus") }

  @Test func termsIgnoreClitics() { #expect(topic("x", "Mahasiswanya, prodinya").topic == "Kampus") }

  @Test func tiesGoToTheFirst() { #expect(topic("x", "kuliah di panti").topic == "Layanan") }

  @Test func anOpinionGoesToItsKind() {
    let verdict = topic("Mahasiswa dan prodi", "kuliah", isOpinion: true)
    #expect(verdict.topic == "Opini" && verdict.topicReason == "kind: opinion")
  }

  @Test func anotherLanguageGoesToItsTopic() {
    let verdict = topic("Strike", "Social workers strike", language: "en-GB")
    #expect(verdict.topic == "Dunia" && verdict.topicReason == "language: en-GB")
  }

  @Test func elseTheMostGeneralTopic() {
    #expect(topic("x", "y").topic == nil)
    #expect(topic("x", "y", topics: topics + [Topic(name: "Lainnya")]).topic == "Lainnya")
    #expect(topic("x", "y", topics: []).topic == nil)
    #expect(topic("x", "y", topics: [Topic(name: "Opini", kinds: ["opinion"])]).topic == nil)
  }

  @Test func relatedWordsOfATopicsFieldCountHalf() {
    let verdict = topic("Dosen Menulis Jurnal", "Naskah dibahas di panti.")
    #expect(verdict.topic == "Kampus" && verdict.topicReason == "terms: dosen (title), jurnal (title)")
    // A term of a topic's own is no relative of another's.
    #expect(topic("x", "pendampingan").topic == "Layanan")
  }

  @Test func aLongerFormOfATopicsOwnTermIsItsOwn() {
    let topics = [
      Topic(name: "Layanan", terms: ["praktik", "panti"]), Topic(name: "Kampus", terms: ["kuliah", "mahasiswa"]),
    ]
    let verdict = Judge(lexicon: .standard, settings: .init(), topics: topics).verdict(
      ReadText(title: "Kuliah Tamu Bahas Praktik", text: "Dosen tamu berbicara di aula."), language: "id", keep: .all,
      sourceTopic: nil, isOpinion: false)
    #expect(verdict.topic == "Kampus")
  }

  @Test(arguments: ["UPT Panti Sawo Jadi Tempat Kuliah", "Kuliah Umum Digelar di Panti Sawo"])
  func aVenuesNameDecidesNothing(_ title: String) { #expect(topic(title, "").topic == "Kampus") }
}
