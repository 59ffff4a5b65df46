import Testing

@testable import Extraction

@Suite("PhraseSet")
struct PhraseSetTests {
  private let phrases = PhraseSet(
    """
    kanal whatsapp|sign up for
    ikuti kami
    """)

  @Test(
    "Phrases are found anywhere, in either case",
    arguments: ["Gabung di Kanal WhatsApp kami", "SIGN UP FOR news", "ayo ikuti kami"])
  func found(text: String) { #expect(phrases.isFound(in: ArraySlice(text.utf8))) }

  @Test("Other text is not", arguments: ["", "ik", "ikuti kam", "kanal", "sign up fo", "kanal  whatsapp"])
  func other(text: String) { #expect(!phrases.isFound(in: ArraySlice(text.utf8))) }
}
