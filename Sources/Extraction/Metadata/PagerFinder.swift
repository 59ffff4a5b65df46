import Text
import Web

/// Finds the other pages of one article, and the view that has all in one.
enum PagerFinder {
  /// Whether an address could be another page of an article: a cheap test before anything is kept.
  static func mayBePage(_ href: String) -> Bool {
    var count = 0
    for byte in href.utf8.reversed() {
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
  static func find(_ anchors: [PageFacts.Anchor], url: WebURL, body: Range<Int>, limit: Int) -> (
    next: [WebURL], all: WebURL?
  ) {
    if isWhole(url) { return ([], nil) }
    var next: [(number: Int, url: WebURL)] = []
    var all: WebURL?
    let own = number(of: url, from: stem(url)) ?? 1
    for anchor in anchors {
      guard let target = WebURL(anchor.href, base: url), target.site == url.site else { continue }
      if isWhole(target), stem(target) == stem(url) {
        all = all ?? target
        continue
      }
      guard let number = number(of: target, from: stem(url)), number != own, number > own, number <= 50 else {
        continue
      }
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
    return ["page", "single", "showpage", "halaman", "hal", "pg", "p"].contains(name)
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
