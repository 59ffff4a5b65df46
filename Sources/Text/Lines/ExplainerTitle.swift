/// Headlines of texts that explain instead of telling news: "Mengenal …", "Apa Itu …", "What is …".
public enum ExplainerTitle {
  private static let openings: [[String]] = [
    ["mengenal"], ["apa", "itu"], ["apa", "yang", "dimaksud"], ["apakah"], ["pengertian"], ["sejarah"], ["definisi"],
    ["memahami"],
    ["ketahui"], ["simak"], ["begini", "cara"], ["cara"], ["tips"], ["panduan"], ["contoh"], ["daftar"],
    ["tugas", "dan", "fungsi"],
    ["what", "is"], ["what", "are"], ["what", "does"], ["how", "to"], ["guide", "to"], ["a", "guide"], ["tips", "for"],
    ["history", "of"], ["understanding"], ["everything", "you"],
  ]

  /// Whether a headline opens as explainers do; a number in front ("7 Tugas …") is passed over.
  public static func isOne(_ title: String) -> Bool {
    var words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.prefix(4).map { String($0) }
    if let first = words.first, first.allSatisfy(\.isNumber) {
      words.removeFirst()
      if let next = words.first, counted.contains(next) { return true }
    }
    return openings.contains { words.starts(with: $0) }
  }

  /// What such lists count: "7 Tugas Pekerja Sosial", "10 Facts about …".
  private static let counted: Set<String> = [
    "tugas", "fakta", "cara", "tips", "alasan", "peran", "manfaat", "hal", "facts", "ways",
    "reasons", "things",
  ]
}
