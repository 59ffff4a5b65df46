/// How bylines begin that say what somebody wrote ("Guest post by", "Liputan oleh"), without the white space behind.
enum BylineLeads {
  static let all = [
    "guest post by", "a guest post by", "guest blog by", "opinion by", "analysis by", "interview by", "review by",
    "essay by", "cerita oleh", "teks oleh", "naskah oleh", "artikel oleh", "laporan oleh", "liputan oleh",
    "teks dan foto oleh", "teks & foto oleh", "foto dan teks oleh", "foto & teks oleh", "naskah dan foto oleh",
    "tulisan oleh", "dilaporkan oleh", "diposkan oleh", "wawancara oleh", "interviewed by",
  ]
}
