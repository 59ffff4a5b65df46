import Model
import Text

/// The keys of an entry of `digests:`: what it takes of the articles, and all of `digest:` that is not settled when an article is read.
enum ListKeys {
  static let all: [Key<FurtherDigest>] =
    [
      Key(
        "list", \.name, .checked(checkedName), example: "aceh",
        "its folder, and its name in messages; made of the title",
        also: ["id", "slug"]),
      Key(
        "to", \.to, .recipients, "who gets it by mail", also: ["recipients", "recipient", "kepada"]),
      Key("topics", \.topics, .terms, "only articles of these sections", also: ["topic", "topik"]),
      Key(
        "regions", \.regions, .terms, "only articles from these provinces or countries",
        also: ["region", "wilayah", "provinsi"]),
      Key(
        "sources", \.sources, .terms, "only articles of these sources, by their names",
        also: ["source", "sumber", "feeds"]),
      Key("languages", \.languages, .languages, "only articles in these languages", also: ["articles_in"]),
    ] + DigestKeys.all.filter { !["timezone", "summary", "publish"].contains($0.name) }.map { Key($0, of: \.digest) }

  private static func checkedName(_ value: Value, _ section: Section) -> String? {
    let text = value.text ?? ""
    let isName = (1...40).contains(text.utf8.count) && text == slug(of: text)
    if isName { return text }
    return section.log.refuse(
      "E112", at: value,
      "\"\(text.prefix(60))\" is not a name: small letters, digits and hyphens, as in \"\(slug(of: text))\"")
  }

  /// A title as a name: "Kabar Aceh" is "kabar-aceh".
  static func slug(of title: String) -> String { Slug.of(title, most: 40, other: "digest") }
}
