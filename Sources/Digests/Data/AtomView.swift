import Model

/// The edition as an Atom feed (RFC 4287): an entry an item.
struct AtomView {
  let content: DigestContent
  let edition: Edition
  private var words: Wording { content.words }

  func text() -> String {
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(words.language)\">\n"
    out += element("id", identifier)
    out += element("title", content.title + ": " + content.longDate)
    out += element(
      "subtitle",
      ([words.tagline] + content.notices).reduce("") { told, next in
        told.isEmpty ? next : told + (told.hasSuffix(".") ? " " : ". ") + next
      })
    out += element("updated", edition.madeAt.iso8601)
    out += "<author>" + element("name", content.title, newline: false) + "</author>\n"
    out += "<generator>kabar</generator>\n"
    out += element("rights", words.legal)
    for item in content.items { out += entry(item) }
    return out + "</feed>\n"
  }

  /// A tag URI (RFC 4151): unique to the day, and the same whenever it is made again.
  private var identifier: String {
    "tag:\(edition.authority),\(edition.day.iso):digest/\(edition.number)"
  }

  private func entry(_ item: ItemContent) -> String {
    var out = "<entry>\n"
    out += element("id", item.link ?? identifier + "/\(item.number)")
    out += element("title", item.title + (item.isTitleMade ? "†" : ""))
    if let link = item.link { out += "<link rel=\"alternate\" href=\"\(MarkupEscape.text(link))\"/>\n" }
    for outlet in item.also {
      guard let link = outlet.link else { continue }
      out += "<link rel=\"related\" href=\"\(MarkupEscape.text(link))\" title=\"\(MarkupEscape.text(outlet.host))\"/>\n"
    }
    if let date = item.exactDate { out += element("published", date) }
    out += element("updated", edition.madeAt.iso8601)
    for author in item.authors { out += "<author>" + element("name", author, newline: false) + "</author>\n" }
    for tag in [item.topic] + (item.region.map { [$0] } ?? []) {
      out += "<category term=\"\(MarkupEscape.text(tag))\"/>\n"
    }
    out += element("summary", item.summary)
    out += "<content type=\"html\">" + MarkupEscape.text(body(item)) + "</content>\n"
    return out + "</entry>\n"
  }

  /// The item as a reader of feeds shows it.
  private func body(_ item: ItemContent) -> String {
    func e(_ text: String) -> String { MarkupEscape.text(text) }
    let badge = item.isArchive ? [words.archive] : []
    var out = "<p><b>\(e(item.host))</b> · " + e((item.details + badge).joined(separator: " · ")) + "</p>"
    if let continues = item.continues { out += "<p>" + e(continues.sentence) + "</p>" }
    out += "<p>" + e(item.summary) + "</p><ul>"
    for fact in item.facts { out += "<li>\(e(fact.label)): \(e(fact.value))</li>" }
    if !item.also.isEmpty {
      let outlets = item.also.map { outlet in
        (outlet.link.map { "<a href=\"\(e($0))\">\(e(outlet.host))</a>" } ?? e(outlet.host))
          + (outlet.note.isEmpty ? "" : " (" + e(outlet.note) + ")")
      }
      let more = item.alsoMore.map { [Wording.fill(words.andMore, ["what": $0])] } ?? []
      out += "<li>\(e(words.alsoReported)): " + (outlets + more).joined(separator: " · ") + "</li>"
    }
    for only in item.only { out += "<li>\(e(only.label)): \(e(only.text))</li>" }
    out += "<li>\(e(words.reason)): \(e(item.reason))</li>"
    if !item.related.isEmpty {
      out +=
        "<li>\(e(words.related)): " + item.related.map { "\($0.number). " + e($0.title) }.joined(separator: " · ")
        + "</li>"
    }
    return out + "</ul>"
  }

  private func element(_ name: String, _ text: String, newline: Bool = true) -> String {
    "<\(name)>" + MarkupEscape.text(text) + "</\(name)>" + (newline ? "\n" : "")
  }
}
