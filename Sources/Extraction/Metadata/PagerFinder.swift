import Text
import Web

/// Finds the other pages of one article, and the view that has all in one.
enum PagerFinder {
  /// Whether an address could be another page of an article: a cheap test before anything is kept.
  static func mayBePage(_ href: String) -> Bool {
    var href = href
    return href.withUTF8 { text in
      // Ends in a number, or has a query with one of the usual names.
      let name = text.dropLast(endingLength(text))
      let digits = name.suffix(3).reversed().prefix(while: \.isASCIIDigit).count
      if digits == 1 || digits == 2 { return true }
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
    let own = stem(url)
    let ownNumber = number(of: url, from: own) ?? 1
    for anchor in facts.anchors {
      guard let target = WebURL(anchor.href, base: url), target.site == url.site else { continue }
      if isWhole(target), stem(target) == own {
        all = all ?? target
        continue
      }
      let isNear = anchor.block >= body.lowerBound && anchor.block <= body.upperBound + 12
      if let number = number(of: target, from: own), number > ownNumber {
        let isNumber = Int(anchor.text) == number
        guard anchor.isInPager || (isNear && (isNumber || isNext(anchor.text))) else { continue }
        // What counts from zero may count entries as well.
        if offset(of: target) != nil, !isNumber, number != 2 || !isNext(anchor.text) { continue }
        add(number, target)
      } else if anchor.isInPager || isNear, let page = Slug(target).page(after: Slug(url)) {
        // Another article may be called like this one and count on ("tahap-2").
        guard Int(anchor.text) == page.number || page.isWorded && isNext(anchor.text) else { continue }
        add(page.number, target)
      }
    }
    // A page may name the next one to programs alone; the next article it names just so.
    for link in facts.links where link.rel.split(separator: " ").contains("next") {
      guard let target = WebURL(link.href, base: url), target.site == url.site else { continue }
      let page = Slug(target).page(after: Slug(url))
      let found = number(of: target, from: own).map { ($0, ownNumber) } ?? page.map { ($0.number, $0.before) }
      if let (number, before) = found, number == before + 1 { add(number, target) }
    }
    next.sort { $0.number < $1.number }
    // Only an unbroken run belongs to one pager; a long one shows just its neighbours.
    return (next.prefix(limit).map(\.url), all)

    func add(_ number: Int, _ url: WebURL) {
      if !next.contains(where: { $0.number == number }) { next.append((number, url.withoutFragment)) }
    }
  }

  /// An address whose last segment ends in the number of a page: `judul-part2`, `judul-2.html`, `judul_hal_3`, `judul/page-2`.
  private struct Slug {
    /// The address without the number.
    let stem: String
    /// The whole address.
    let whole: String
    /// Nil where it ends in no number.
    let number: Int?
    /// Whether a word before the number says that it is a page's.
    let isWorded: Bool

    init(_ url: WebURL) {
      var path = Substring(url.path)
      while path.utf8.last == .slash { path = path.dropLast() }
      let query = "?" + (url.query ?? "")
      whole = path + query
      let name = withoutEnding(path)
      let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
      let value = Int(name.suffix(digits)) ?? 0
      guard digits > 0, digits <= 2, PagerFinder.numbers.contains(value) else {
        (stem, number, isWorded) = (whole, nil, false)
        return
      }
      var rest = PlainText.lowercased(String(name.dropLast(digits)))
      let hasSign = rest.hasSuffix("-") || rest.hasSuffix("_")
      while rest.hasSuffix("-") || rest.hasSuffix("_") { rest.removeLast() }
      let word = PagerFinder.words.first { word in
        guard rest.hasSuffix(word), let before = rest.dropLast(word.count).last else { return false }
        return "-_/".contains(before)
      }
      guard word != nil || hasSign else {
        (stem, number, isWorded) = (whole, nil, false)
        return
      }
      rest.removeLast(word?.count ?? 0)
      while let last = rest.last, "-_/".contains(last) { rest.removeLast() }
      stem = rest + path.dropFirst(name.count) + query
      (number, isWorded) = (value, word != nil)
    }

    /// The number of this page where it follows another one of its article, and that one's number.
    func page(after other: Slug) -> (number: Int, before: Int, isWorded: Bool)? {
      guard let number else { return nil }
      if stem == PlainText.lowercased(other.whole) { return number > 1 ? (number, 1, isWorded) : nil }
      guard let before = other.number, stem == other.stem, number > before else { return nil }
      // A number that belongs to the name.
      if !isWorded, before > 9 { return nil }
      return (number, before, isWorded)
    }
  }

  /// Numbers that pages of one article have.
  private static let numbers = 1...50

  /// Words before the number of a page, the longest first.
  private static let words = ["halaman", "bagian", "laman", "page", "part", "hal", "p"]

  private static let endings = [".html", ".htm", ".shtml", ".php", ".aspx", ".asp"]

  /// A path without `.html` and the like.
  private static func withoutEnding(_ path: Substring) -> Substring {
    let bytes = path.utf8
    return path[..<bytes.index(bytes.endIndex, offsetBy: -endingLength(bytes))]
  }

  /// Bytes of the ending of a file's name in an address; 0 without one.
  private static func endingLength(_ path: some BidirectionalCollection<UInt8>) -> Int {
    endings.first { path.suffix($0.utf8.count).elementsEqual($0.utf8) }?.utf8.count ?? 0
  }

  /// The address without what numbers pages.
  private static func stem(_ url: WebURL) -> String {
    var path = Substring(url.path)
    while path.utf8.last == .slash { path = path.dropLast() }
    let parts = path.split(separator: "/")
    if let last = parts.last, parts.count > 1, let number = Int(last), numbers.contains(number) {
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

  private static let parameters: Set<String> = [
    "page", "single", "showpage", "halaman", "hal", "pg", "p", "page_num", "pagenum", "page_no", "pageno", "pn",
    "paged", "hlm",
    "laman",
    "part", "bagian",
  ]

  /// Parameters that count pages from zero, as Joomla does, and the one with which it shows all in one.
  private static let offsets: Set<String> = ["start", "limitstart"]
  private static let whole = "showall"

  private static func isPageParameter(_ parameter: Substring) -> Bool {
    let name = name(of: parameter)
    return parameters.contains(name) || offsets.contains(name) || name == whole
  }

  private static func name(of parameter: Substring) -> String {
    PlainText.lowercased(String(parameter.split(separator: "=", omittingEmptySubsequences: false).first ?? ""))
  }

  /// How many pages stand before the one of an address that counts them from zero.
  private static func offset(of url: WebURL) -> Int? {
    (url.query ?? "").split(separator: "&").first { offsets.contains(name(of: $0)) }?
      .split(separator: "=").last.flatMap { Int($0) }
  }

  /// The page number in an address of the same stem; nil for another article.
  private static func number(of url: WebURL, from stem: String) -> Int? {
    guard self.stem(url) == stem else { return nil }
    if let offset = offset(of: url) { return numbers.contains(offset) ? offset + 1 : nil }
    for parameter in (url.query ?? "").split(separator: "&") where isPageParameter(parameter) {
      let value = parameter.split(separator: "=").last.flatMap { Int($0) }
      if let value, value > 0 { return numbers.contains(value) ? value : nil }
    }
    if let last = url.path.split(separator: "/").last, let number = Int(last), numbers.contains(number) {
      return number
    }
    return nil
  }

  private static func isWhole(_ url: WebURL) -> Bool {
    for parameter in (url.query ?? "").split(separator: "&") {
      let text = PlainText.lowercased(String(parameter))
      if ["page=all", "single=1", "showpage=all", "halaman=all", "hal=all", "single=true", "showall=1"].contains(text) {
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
