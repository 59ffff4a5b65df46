import Model
import Relevance
import Testing
import Text

@Suite struct JudgeTests {
  private func verdict(
    _ title: String, _ text: String = "", settings: RelevanceSettings = .init(), keep: Source.Keep = .relevant
  ) -> Verdict {
    Judge(lexicon: .small, settings: settings, topics: [])
      .verdict(ReadText(title: title, text: text), language: nil, keep: keep, sourceTopic: nil, isOpinion: false)
  }

  @Test func decidesAsTheFixtureSays() throws {
    for row in try ArticleCase.all() {
      let verdict = verdict(row.title, row.fullText)
      #expect(verdict.decision == row.decision, "\(row.about): \(verdict.score) \(verdict.terms)")
    }
  }

  @Test func pointsAddUpToTheScore() throws {
    for row in try ArticleCase.all() {
      let verdict = verdict(row.title, row.fullText)
      let sum = verdict.terms.reduce(DecisionLine.start) { $0 + $1.points }
      #expect(abs(DecisionLine.probability(ofPoints: sum) - verdict.score) < 1e-9, "\(row.about)")
    }
  }

  @Test func namesTermsZonesAndCounts() throws {
    let verdict = verdict("Peksosnya hadir", "Pekerja sosial menyusun asesmen. Pekerja sosial lain membantu.")
    #expect(
      verdict.terms.map { "\($0.zone) \($0.phrase) \($0.count)" } == [
        "title peksos 1", "lead pekerja sosial 2", "lead asesmen 1",
      ])
  }

  @Test func sameArticleSameVerdict() throws {
    let row = try #require(ArticleCase.all().first)
    #expect(Set((0..<20).map { _ in verdict(row.title, row.text) }).count == 1)
  }

  @Test func withoutAStrongTermNothingIsKept() {
    let verdict = verdict(
      "Kesejahteraan sosial",
      "Asesmen dan praktikum kesejahteraan sosial berlangsung di kampus itu selama dua pekan penuh.")
    #expect(verdict.decision == .dropped)
    #expect(verdict.rules == ["no strong term"])
  }

  @Test func blockRuleNeedsItsContextCloseBefore() {
    #expect(
      verdict("Mereka dihukum sebagai pekerja sosial").rules == [
        "not counted: pekerja sosial after dihukum", "headline only", "no strong term",
      ])
    #expect(verdict("Pekerja sosial itu dihukum").decision == .kept)
    #expect(verdict("Pencuri dihukum. Pekerja sosial mendampingi korban").decision == .kept)
    #expect(verdict("Sanksi bagi tiga pejabat dinas, pekerja sosial prihatin").decision == .kept)
  }

  @Test func excludeWinsOverEverything() {
    var settings = RelevanceSettings()
    settings.exclude = ["lowongan kerja"]
    let verdict = verdict("Lowongan Kerja: Pekerja Sosial", "Pekerja sosial dicari.", settings: settings, keep: .all)
    #expect(verdict.decision == .dropped)
    #expect(verdict.rules == ["excluded: lowongan kerja"])
  }

  @Test func keepAllKeepsWithItsScore() {
    let verdict = verdict("Bupati Buka Pasar", "Pasar dibuka.", keep: .all)
    #expect(verdict.decision == .kept)
    #expect(verdict.rules == ["keep: all"])
    #expect(verdict.score < 0.01)
  }

  @Test func includeActsLikeAStrongTerm() {
    var settings = RelevanceSettings()
    #expect(verdict("Poltekesos Terima Mahasiswa Baru", settings: settings).decision == .dropped)
    settings.include = [.init("Poltekesos", 2), .init("IPSPI", 1)]
    #expect(verdict("Poltekesos Terima Mahasiswa Baru", settings: settings).decision == .kept)
    // An include weaker than the lexicon's own weight changes nothing.
    #expect(verdict("IPSPI Gelar Kongres", settings: settings).score == verdict("IPSPI Gelar Kongres").score)
  }

  @Test func aPhraseWithACliticIsNormalisedOnce() {
    var settings = RelevanceSettings()
    settings.include = [.init("masalahnya anak", 3), .init("Rehabilit* sosial", 3)]
    #expect(verdict("Masalahnya anak telantar", settings: settings).terms.map { $0.phrase } == ["masalahnya anak"])
    #expect(verdict("Masalah anak", settings: settings).decision == .kept)
    #expect(verdict("Rehabilitasi sosialnya", settings: settings).terms.map { $0.phrase } == ["Rehabilit sosial"])
  }

  @Test func aHigherThresholdKeepsLess() {
    let scores = stride(from: 0.0, through: 10, by: 0.5).map { value -> Double in
      var settings = RelevanceSettings()
      settings.threshold = value
      return verdict("x", "Pekerja sosial", settings: settings).threshold
    }
    #expect(scores == scores.sorted() && Set(scores).count == scores.count)
    #expect(verdict("x", "y").threshold == 0.48)
    #expect(verdict("x", "").threshold == 0.36)
    var strict = RelevanceSettings()
    strict.threshold = 6.5
    #expect(verdict("Kabar hari ini", "Seorang pekerja sosial datang.", settings: strict).decision == .maybe)
  }

  @Test func titleCountsAsConfigured() {
    var settings = RelevanceSettings()
    settings.titleCounts = 1
    let text = "Rapat membahas anggaran."
    #expect(verdict("Pekerja sosial", text).score > verdict("Pekerja sosial", text, settings: settings).score)
  }

  @Test func hostileTextStaysLinear() {
    let text = String(repeating: "pekerja sosial dihukum ", count: 5_000)
    for verdict in [verdict("x", text), verdict(text, "")] { #expect((0...1).contains(verdict.score)) }
  }
}
