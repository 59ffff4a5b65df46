extension WebURL {
  /// Whether a parameter of the query is the address `other`: pages to log in or to agree to something on say so where they
  /// were entered from.
  public func leadsBack(to other: WebURL) -> Bool {
    guard let query, other.path.utf8.count > 1 else { return false }
    return query.utf8.split(separator: UInt8(ascii: "&")).contains { pair in
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return false }
      let value = PercentEncoding.decoded(Array(pair[pair.index(after: equals)...])[...])
      guard value.first == UInt8(ascii: "/") || value.starts(with: "http".utf8) else { return false }
      return WebURL(String(decoding: value, as: UTF8.self), base: other)?.key == other.key
    }
  }
}
