import Text

/// Makes the key by which addresses of one page are recognised, and addresses without tracking.
///
/// Merged is only what is one page by public convention; a parameter that may carry meaning stays (a wrong merge loses an
/// article, a missed one is caught by the comparison of texts).
enum URLKey {
  /// Redirectors inside redirectors that are followed.
  private static let hops = 3

  static func of(_ url: WebURL) -> String {
    let page = target(of: url)
    var out = host(page.host)
    if let port = page.port { out += ":" + String(port) }
    var bytes = path(page.path)
    let query = query(page.query)
    if !query.isEmpty { bytes += [.questionMark] + query }
    if let route = page.route { bytes += Array(("#" + route).utf8) }
    return out + String(decoding: bytes, as: UTF8.self)
  }

  static func withoutTracking(_ url: WebURL) -> WebURL {
    let page = redirected(url)
    let route = page.route
    guard let query = page.query else { return route == nil ? page.withoutFragment : page }
    let kept = query.utf8.split(separator: .ampersand).filter { pair in
      let (name, value) = parameter(Array(pair)[...])
      return !isTracking(name, value)
    }
    if kept.isEmpty { return page.with(query: nil, fragment: route) }
    return page.with(query: kept.map { String(Substring($0)) }.joined(separator: "&"), fragment: route)
  }

  // MARK: Targets

  /// The page behind redirectors and AMP caches.
  private static func target(of url: WebURL) -> WebURL {
    var page = redirected(url)
    for _ in 0..<hops {
      guard let inner = behindAMPCache(page) else { break }
      page = redirected(inner)
    }
    return page
  }

  private static func redirected(_ url: WebURL) -> WebURL {
    var page = url
    for _ in 0..<hops {
      guard let next = behindRedirector(page) else { return page }
      page = next
    }
    return page
  }

  private static func behindRedirector(_ url: WebURL) -> WebURL? {
    guard let query = url.query else { return nil }
    let site = url.site
    for rule in Redirectors.rules where rule.path == url.path {
      guard rule.host == site || (rule.host.hasSuffix(".") && site.hasPrefix(rule.host)) else { continue }
      let pairs = query.utf8.split(separator: .ampersand).map { parameter(Array($0)[...]) }
      for name in rule.parameters {
        guard let value = pairs.first(where: { $0.name.elementsEqual(name.utf8) })?.value else { continue }
        if let next = WebURL(String(decoding: value, as: UTF8.self)) { return next }
      }
    }
    return nil
  }

  /// `google.com/amp/s/host/path`, `host.cdn.ampproject.org/c/s/host/path`.
  private static func behindAMPCache(_ url: WebURL) -> WebURL? {
    var rest: Substring
    if url.site.hasPrefix("google."), url.path.hasPrefix("/amp/") {
      rest = url.path.dropFirst(5)
    } else if url.host.hasSuffix(".ampproject.org"), let kind = url.path.split(separator: "/").first,
      ["c", "v", "a", "i", "wp"].contains(kind)
    {
      rest = url.path.dropFirst(kind.count + 2)
    } else {
      return nil
    }
    let isSecure = rest.hasPrefix("s/")
    if isSecure { rest.removeFirst(2) }
    guard let dot = rest.firstIndex(of: "."), dot < (rest.firstIndex(of: "/") ?? rest.endIndex) else { return nil }
    return WebURL((isSecure ? "https://" : "http://") + rest + (url.query.map { "?" + $0 } ?? ""))
  }

  // MARK: Host

  /// Labels in front of a site's name that only tell which of its faces is meant.
  private static let faces = ["www", "m", "mobile", "amp", "wap"].map { Array($0.utf8) }

  /// Without `www.`, the labels of mobile and AMP sites, and a last dot.
  static func host(_ host: String) -> String {
    guard !host.hasPrefix("["), !isPlain(host: host) else { return host }
    var labels = host.split(separator: ".")
    while labels.count > 2, faces.contains(where: { labels[0].utf8.elementsEqual($0) }) {
      // Below a country's second level ("m.co.id") the label is the name.
      if labels.count == 3, labels[1].utf8.count <= 3, labels[2].utf8.count == 2, labels[0] != "www" { break }
      labels.removeFirst()
    }
    // `id.m.wikipedia.org`
    if labels.count >= 4, labels[1] == "m" { labels.remove(at: 1) }
    return labels.joined(separator: ".")
  }

  /// Whether no label of a host can be left out: most hosts need no more than this.
  private static func isPlain(host: String) -> Bool {
    var host = host
    return host.withUTF8 { bytes in
      if faces.contains(where: { bytes.starts(with: $0) && bytes.dropFirst($0.count).first == .period }) {
        return false
      }
      var start = 0
      for i in bytes.indices where bytes[i] == .period {
        if i == start || i == start + 1 && bytes[start] == UInt8(ascii: "m") { return false }
        start = i + 1
      }
      return start < bytes.count
    }
  }

  // MARK: Path

  private static let indexFiles: Set<String> = [
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "index.shtml", "index.xhtml",
    "default.asp", "default.aspx", "default.htm", "default.html",
  ]

  private static func path(_ path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    if isPlain(path: bytes) { return bytes.last == .slash && bytes.count > 1 ? bytes.dropLast() : bytes }
    var segments = path.utf8.split(separator: .slash).map { segment in
      var out: [UInt8] = []
      let decoded = Normalisation.bytes(PercentEncoding.decoded(Array(segment)[...]))
      PercentEncoding.keyPath.append(withoutSession(decoded)[...], to: &out)
      return out
    }
    if let last = segments.last, indexFiles.contains(lowered(last)) { segments.removeLast() }
    removeAMP(&segments)
    return [.slash] + segments.joined(separator: [.slash])
  }

  /// Whether nothing in a path is written in a way of several, and no segment of it can be left out; a last slash may be.
  private static func isPlain(path: [UInt8]) -> Bool {
    guard path.first == .slash else { return false }
    return path.withUnsafeBufferPointer { path in
      for i in path.indices {
        let byte = path[i]
        if byte == .percentSign || byte == .semicolon || byte != .slash && PercentEncoding.keyPath.encodes(byte) {
          return false
        }
        guard byte == .slash || byte == .period, i + 1 < path.count else { continue }
        if path[i + 1] == .slash && byte == .slash || path.matchesAnyCase("amp", at: i + 1) { return false }
        if byte == .slash, path.matchesAnyCase("index.", at: i + 1) || path.matchesAnyCase("default.", at: i + 1) {
          return false
        }
      }
      return true
    }
  }

  /// Without `;jsessionid=…`.
  private static func withoutSession(_ segment: [UInt8]) -> [UInt8] {
    guard let semicolon = segment.firstIndex(of: .semicolon) else { return segment }
    let parameter = segment[(semicolon + 1)...]
    guard let equals = parameter.firstIndex(of: .equalsSign) else { return segment }
    let name = parameter[..<equals]
    return name.equalsAnyCase("jsessionid") || name.equalsAnyCase("phpsessid") ? Array(segment[..<semicolon]) : segment
  }

  /// A last segment `amp`, a last `.amp` or `.amp.html`, and a first segment `amp` before what looks like an article.
  private static func removeAMP(_ segments: inout [[UInt8]]) {
    guard segments.count >= 1, let last = segments.last else { return }
    if segments.count >= 2, last.equalsAnyCase("amp") || last.equalsAnyCase("amp.html") {
      segments.removeLast()
      if let slug = segments.last, indexFiles.contains(lowered(slug)) { segments.removeLast() }
    } else if last.count > 4, last.suffix(4).equalsAnyCase(".amp") {
      segments[segments.count - 1] = last.dropLast(4)
    } else if last.count > 9, last.suffix(9).equalsAnyCase(".amp.html") {
      segments[segments.count - 1] = last.dropLast(9) + Array(".html".utf8)
    }
    if segments.count >= 2, segments[0].equalsAnyCase("amp"), isArticleLike(segments[1...]) { segments.removeFirst() }
  }

  private static func isArticleLike(_ segments: ArraySlice<[UInt8]>) -> Bool {
    segments.contains { segment in
      segment.count { $0 == .hyphen } >= 3 || (segment.count >= 5 && segment.allSatisfy(\.isASCIIDigit))
    }
  }

  private static func lowered(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  // MARK: Query

  /// The parameters that are not tracking, in one spelling, sorted by name; those of one name keep their order.
  private static func query(_ query: String?) -> [UInt8] {
    guard let query else { return [] }
    let pairs = query.utf8.split(separator: .ampersand).map { parameter(Array($0)[...]) }
    let kept = pairs.enumerated().filter { _, pair in
      if pair.name.isEmpty && pair.value.isEmpty { return false }
      if let values = TrackingParameters.shapes[lowered(pair.name)] {
        return !(values.isEmpty || values.contains(lowered(pair.value)))
      }
      return !isTracking(pair.name, pair.value)
    }
    let sorted = kept.sorted { a, b in
      if a.element.name == b.element.name { return a.offset < b.offset }
      return a.element.name.lexicographicallyPrecedes(b.element.name)
    }
    var out: [UInt8] = []
    for (_, pair) in sorted {
      if !out.isEmpty { out.append(.ampersand) }
      PercentEncoding.keyQuery.append(pair.name[...], to: &out)
      out.append(.equalsSign)
      PercentEncoding.keyQuery.append(pair.value[...], to: &out)
    }
    return out
  }

  /// Name and value, decoded. A name left over from a wrongly escaped `&amp;` is mended.
  private static func parameter(_ pair: ArraySlice<UInt8>) -> (name: [UInt8], value: [UInt8]) {
    let equals = pair.firstIndex(of: .equalsSign) ?? pair.endIndex
    var name = decoded(pair[..<equals])
    if name.starts(with: "amp;".utf8) { name.removeFirst(4) }
    return (name, decoded(pair[equals...].dropFirst()))
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Normalisation.bytes(PercentEncoding.decoded(text, plusIsSpace: true))
  }

  private static func isTracking(_ name: [UInt8], _ value: [UInt8]) -> Bool {
    let name = lowered(name)
    if TrackingParameters.names.contains(name) { return true }
    if TrackingParameters.namesByValue.contains(name) { return TrackingParameters.sharedFrom.contains(lowered(value)) }
    if TrackingParameters.namesUnlessNumber.contains(name) { return value.isEmpty || !value.allSatisfy(\.isASCIIDigit) }
    return TrackingParameters.prefixes.contains { name.hasPrefix($0) }
  }
}
