/// Agencies and papers of one word that sign like a person of one name.
enum NewsAgencies {
  /// Folded.
  static let names: Set<String> = [
    "antara", "ant", "reuters", "afp", "xinhua", "bernama", "kyodo", "tass", "ansa", "efe", "dpa", "aap", "bloomberg",
    "kompas", "tempo", "detik", "detikcom", "tribun", "tribunnews", "okezone", "liputan", "kumparan", "republika",
    "sindonews", "viva", "merdeka", "suara", "jawapos", "bisnis", "kontan", "metro", "inews", "tirto", "mongabay",
    "associated",
  ]
}
