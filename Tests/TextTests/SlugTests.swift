import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Praktik & Layanan", "praktik-layanan"), ("  Kabar Aceh 2 ", "kabar-aceh-2"), ("UU No. 14/2019", "uu-no-14-2019"),
    ("Café", "caf"),
  ])
  func keepsLettersAndDigits(name: String, slug: String) { #expect(Slug.of(name) == slug) }

  @Test func namesOfOtherScriptsHaveOneToo() {
    #expect(Slug.of("社会工作") == Slug.sign(of: "社会工作"))
    #expect(Slug.of("社会工作", other: "digest") == "digest")
    #expect(Slug.sign(of: "社会工作") != Slug.sign(of: "社工"))
  }

  @Test func isCutWithoutAHyphenAtItsEnd() { #expect(Slug.of("Kabar Aceh", most: 6) == "kabar") }
}
