import Testing

@testable import Extraction

@Suite struct SubjectWordsTests {
  @Test(
    "Words that no name has",
    arguments: ["layanan", "pemberdayaan", "perlindungan", "kesejahteraan", "penanganan", "digitalisasi", "stories"])
  func subjects(word: String) { #expect(SubjectWords.holds(word)) }

  @Test(
    "Names",
    arguments: [
      "kertiawan", "kurniawan", "permana", "panjaitan", "kusumawardani", "setiawan", "permatasari", "pemayun", "hasan",
      "kencana", "perangin", "kertawirawan", "septian", "wulandari",
    ])
  func names(word: String) { #expect(!SubjectWords.holds(word)) }
}
