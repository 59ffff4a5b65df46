import Text
import Web

/// Finds the other pages of one article, and the view that has all in one.
enum PagerFinder {
  /// Whether an address could be another page of an article: a cheap test before anything is kept.
  static func mayBePage(_ href: String) -> Bool {
    var count = 0
    for byte in withoutEnding(href).utf8.reversed() {
      // Ends in a number, or has a query with one of the usual names.
      if byte.isASCIIDigit { count += 1 } else { break }
      if count > 2 { break }
    }
    if count > 0, count <= 2 { return true }
    var bytes = href
    return bytes.withUTF8 { text in
      if text.suffix(4).elementsEqual("/all".utf8) { return true }
      guard let query = text.firstIndex(of: .questionMark) else { return false }
      // "page=", "showpage=", "single=", "halaman=", "hal=", "p=": the letter before the sign tells most others apart.
      for i in query..<text.count where text[i] == .equalsSign && i > query + 1 {
        let before = text[i - 1].asciiLowercased
        if before == UInt8(ascii: "e") || before == UInt8(ascii: "n") || before == UInt8(ascii: "l") { return true }
      }
      return false
    }
  }

  /// The following pages in order, without this one, and the one-page view.
  static func find(_ facts: PageFacts, url: WebURL, body: Range<Int>, limit: Int) -> (next: [WebURL], all: WebURL?) {
    if isWhole(url) { return ([], nil) }
    var next: [(number: Int, url: WebURL)] = []
    var all: WebURL?
    let own = number(of: url, from: stem(url)) ?? 1
    for link in facts.links where next.isEmpty && link.rel == "next" {
      guard let target = WebURL(link.href, base: url), target.site == url.site else { continue }
      if let number = number(of: target, after: url), number == own + 1 {
        next.append((number, target.withoutFragment))
      }
    }
    for anchor in facts.anchors {
      guard let target = WebURL(anchor.href, base: url), target.site == url.site else { continue }
      if isWhole(target), stem(target) == stem(url) {
        all = all ?? target
        continue
      }
      guard let number = number(of: target, after: url), number > own, number <= 50 else { continue }
      let isNumber = Int(anchor.text) == number
      let isNear = anchor.block >= body.lowerBound && anchor.block <= body.upperBound + 12
      guard anchor.isInPager || (isNear && (isNumber || isNext(anchor.text))) else { continue }
      if !next.contains(where: { $0.number == number }) { next.append((number, target.withoutFragment)) }
    }
    next.sort { $0.number < $1.number }
    // Only an unbroken run belongs to one pager; a long one shows just its neighbours.
    return (next.prefix(limit).map(\.url), all)
  }

  /// The address without what numbers pages.
  private static func stem(_ url: WebURL) -> String {
    var path = Substring(url.path)
    while path.utf8.last == .slash { path = path.dropLast() }
    let parts = path.split(separator: "/")
    if let last = parts.last, parts.count > 1, let number = Int(last), number < 51 {
      path = path.dropLast(last.count + 1)
      if let before = parts.dropLast().last, before == "page" || before == "hal" || before == "halaman" {
        path = path.dropLast(before.count + 1)
      }
    } else if parts.last == "all", parts.count > 1 {
      path = path.dropLast(4)
    }
    let kept = (url.query ?? "").split(separator: "&").filter { !isPageParameter($0) }
    return path + "?" + kept.joined(separator: "&")
  }

  private static func isPageParameter(_ parameter: Substring) -> Bool {
    let name = PlainText.lowercased(
      String(parameter.split(separator: "=", omittingEmptySubsequences: false).first ?? ""))
    return [
      "page", "single", "showpage", "halaman", "hal", "pg", "p", "pn", "page_num", "pagenum", "paged", "page_no", "hlm",
    ]
    .contains(name)
  }

  /// The page number in an address that is another with a number in it or behind it; nil for another article.
  private static func number(of target: WebURL, after url: WebURL) -> Int? {
    number(of: target, from: stem(url)) ?? suffix(of: target, behind: url)
  }

  /// The number in `slug-2.html`, `slug-part2` or `slug/halaman-2` beside `slug`.
  private static func suffix(of target: WebURL, behind url: WebURL) -> Int? {
    guard target.query == url.query else { return nil }
    let (path, own) = (withoutEnding(target.path), withoutEnding(url.path))
    guard own.utf8.count > 1, path.utf8.count > own.utf8.count, path.hasPrefix(own) else { return nil }
    var rest = path.dropFirst(own.count)
    while let first = rest.utf8.first, first == .hyphen || first == .underscore || first == .slash {
      rest = rest.dropFirst()
    }
    guard rest.utf8.count < path.utf8.count - own.utf8.count else { return nil }
    for word in ["part", "page", "halaman", "hal", "bagian", "p"]
    where PlainText.lowercased(String(rest)).hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    if rest.utf8.first == .hyphen || rest.utf8.first == .underscore { rest = rest.dropFirst() }
    guard rest.utf8.count <= 2, rest.utf8.allSatisfy(\.isASCIIDigit), let number = Int(rest), number > 1 else {
      return nil
    }
    return number
  }

  /// A path without a slash or the kind of file at its end.
  private static func withoutEnding(_ path: String) -> String {
    var path = path
    while path.utf8.last == .slash { path.removeLast() }
    for ending in [".html", ".htm", ".php", ".shtml"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    return path
  }

  /// The page number in an address of the same stem; nil for another article.
  private static func number(of url: WebURL, from stem: String) -> Int? {
    guard self.stem(url) == stem else { return nil }
    for parameter in (url.query ?? "").split(separator: "&") where isPageParameter(parameter) {
      let value = parameter.split(separator: "=").last.flatMap { Int($0) }
      if let value, value > 0 { return value }
    }
    if let last = url.path.split(separator: "/").last, let number = Int(last), number > 0, number < 51 { return number }
    return nil
  }

  private static func isWhole(_ url: WebURL) -> Bool {
    for parameter in (url.query ?? "").split(separator: "&") {
      let text = PlainText.lowercased(String(parameter))
      if ["page=all", "single=1", "showpage=all", "halaman=all", "hal=all", "single=true"].contains(text) {
        return true
      }
    }
    return url.path.hasSuffix("/all")
  }

  private static func isNext(_ text: String) -> Bool {
    let lower = PlainText.lowercased(text)
    return ["next", "selanjutnya", "berikutnya", "halaman", "page", "lanjut", "›", "»", ">"].contains {
      lower.hasPrefix($0)
    }
  }
}
