import Text

/// Ways to say the same that Indonesian news use side by side, so that a topic's term "UU Pekerja Sosial" finds
/// "Undang-Undang Pekerja Sosial", too.
enum Synonyms {
  /// One meaning a line, each way after a comma; whole words, in lower case.
  static let table = """
    uu, undang undang
    ruu, rancangan undang undang
    peksos, pekerja sosial
    kessos, kesos, kesejahteraan sosial
    kemensos, kementerian sosial
    mensos, menteri sosial
    permensos, peraturan menteri sosial
    kepmensos, keputusan menteri sosial
    pp, peraturan pemerintah
    perpres, peraturan presiden
    perda, peraturan daerah
    dinsos, dinas sosial
    rehsos, rehabilitasi sosial
    prodi, program studi
    jamsos, jaminan sosial
    bansos, bantuan sosial
    lansia, lanjut usia
    abk, anak berkebutuhan khusus
    odgj, orang dengan gangguan jiwa
    kdrt, kekerasan dalam rumah tangga
    tppo, tindak pidana perdagangan orang
    lsm, lembaga swadaya masyarakat
    ngo, non governmental organization, non governmental organisation
    """

  private static let groups: [[[String]]] = table.split(separator: "\n").map { line in
    line.split(separator: ",").map { way in way.split(separator: " ").map { String($0) } }
  }

  /// Other ways of one term at most.
  private static let most = 16

  /// The term, then the other ways to say it.
  static func variants(of term: String) -> [String] {
    var variants = [term]
    var seen: Set<String> = [PhraseMatcher.key(term)]
    var next = 0
    while next < variants.count, variants.count < most {
      let words = PhraseMatcher.key(variants[next]).split(separator: " ").map { String($0) }
      for group in groups {
        for way in group {
          guard let place = place(of: way, in: words) else { continue }
          for other in group where other != way {
            let variant = (words[..<place] + other + words[(place + way.count)...]).joined(separator: " ")
            if seen.insert(variant).inserted { variants.append(variant) }
          }
        }
      }
      next += 1
    }
    return variants
  }

  private static func place(of way: [String], in words: [String]) -> Int? {
    guard words.count >= way.count else { return nil }
    return (0...(words.count - way.count)).first { Array(words[$0..<($0 + way.count)]) == way }
  }
}
