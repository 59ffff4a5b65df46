/// The keys at the top of the file: each is a section, but for the operator's address.
enum RootKeys {
  static let all = [
    KeyEntry("sources", "the sites and feeds that are read", also: ["feeds", "sites", "urls", "sumber"]),
    KeyEntry("digest", "what the digest looks like", also: ["output", "ringkasan", "settings"]),
    KeyEntry("digests", "further digests of a part of the articles", also: ["lists", "editions", "daftar"]),
    KeyEntry("email", "who gets the digest by mail", also: ["mail", "smtp"]),
    KeyEntry(
      "operator", "who is mailed when something needs a person, once a day at most",
      also: ["admin", "administrator", "contact"]),
    KeyEntry("relevance", "which articles are about social work", also: ["keywords"]),
    KeyEntry("topics", "sections of the digest", also: ["sections", "topik"]),
    KeyEntry("defaults", "what holds for every source", also: ["default", "bawaan"]),
  ]
}
