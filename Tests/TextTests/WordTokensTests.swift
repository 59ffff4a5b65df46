import Testing
import Text

@Suite struct WordTokensTests {
  @Test(arguments: [
    ("Pekerja Sosial", ["pekerja", "sosial"]),
    ("pilar-pilar sosial", ["pilar", "pilar", "sosial"]),
    ("pekerja–sosial/peksos", ["pekerja", "sosial", "peksos"]),
    ("Ｐｅｋｓｏｓ", ["peksos"]),
    ("ofﬁcial", ["official"]),
    ("Éta ÉTA e\u{301}ta", ["éta", "éta", "éta"]),
    ("pekerja\u{A0}sosial\u{200B} so\u{AD}sial", ["pekerja", "sosial", "sosial"]),
    ("children’s social worker's workers'", ["children", "social", "worker", "workers"]),
    ("Jum'at Mu’zizat", ["jumat", "muzizat"]),
    ("Rp2.998.500, 3,75 dan 4.", ["rp2.998.500", "3,75", "dan", "4"]),
    ("S.Sos., M.Si.", ["s", "sos", "m", "si"]),
    ("𝐏𝐞𝐤𝐬𝐨𝐬", ["peksos"]),
    ("Ünïcode Привет", ["ünïcode", "привет"]),
    ("👍 ok…", ["ok"]),
  ])
  func normalises(_ text: String, _ words: [String]) { #expect(WordTokens(text).words == words) }

  @Test(arguments: [
    ("peksosnya", "peksos"), ("dinsoslah", "dinsos"), ("siapakah", "siapa"), ("apapun", "apa"), ("itupun", "itu"),
    ("masalahnya", "masa"), ("masalah", "masa"), ("hanya", "hanya"), ("Allah", "allah"), ("bekerja", "bekerja"),
    ("pekerjaan", "pekerjaan"),
  ])
  func stripsCliticsAndNoPrefix(_ word: String, _ stem: String) { #expect(WordTokens(word).words == [stem]) }

  @Test(arguments: ["masalahnya", "sekolahlah", "pekerja-pekerja sosialnya", "children’s", "Ｆull", "2.500"])
  func normalisedWordsStayAsTheyAre(_ text: String) {
    let words = WordTokens(text).words
    #expect(WordTokens(words.joined(separator: " ")).words == words)
  }

  @Test func knowsWhereWordsStand() {
    let text = "Para “peksosnya” hadir."
    let words = WordTokens(text)
    let bytes = Array(text.utf8)
    let printed = (0..<words.count).map { String(decoding: bytes[words.sourceRange(of: $0)], as: UTF8.self) }
    #expect(printed == ["Para", "peksosnya", "hadir"])
  }

  @Test func marksEndsOfLinesAndSentences() {
    let words = WordTokens("Ia pekerja. Sosial itu\nDr. Ani! Ya")
    #expect((0..<words.count).map { words.startsAfterBreak($0) } == [true, false, true, false, true, false, true])
  }

  @Test func equalWordsHaveEqualHashes() {
    let words = WordTokens("Sosial sosialnya SOSIAL kerja")
    #expect(words.hash(of: 0) == words.hash(of: 1) && words.hash(of: 1) == words.hash(of: 2))
    #expect(words.hash(of: 0) != words.hash(of: 3))
  }

  @Test func bytesThatAreNotUTF8SeparateWords() {
    #expect(WordTokens(utf8: [0x61, 0xFF, 0x62, 0xC3, 0x28, 0x63, 0xE2, 0x80]).words == ["a", "b", "c"])
    #expect(WordTokens("").isEmpty)
  }
}
