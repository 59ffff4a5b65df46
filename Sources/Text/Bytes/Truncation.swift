extension String {
  /// The text if it has at most `limit` bytes of UTF-8, else its beginning, cut between characters: one that does not fit
  /// with all its marks and modifiers is left out. Only a first character that is itself longer is cut inside, between
  /// scalars, so that something remains. One pass over the last character at most.
  public func truncated(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    // A range of a String begins and ends between scalars.
    var kept = String(self[..<utf8.index(startIndex, offsetBy: max(0, limit))])
    let end = utf8.index(startIndex, offsetBy: kept.utf8.count)
    if Index(end, within: self) == nil, let last = kept.popLast(), kept.isEmpty { kept.append(last) }
    return kept
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// At most `limit` bytes from the start, cut between the scalars of UTF-8. In bytes that are no UTF-8 it is cut where the
  /// limit is.
  @inlinable public func truncated(toBytes limit: Int) -> SubSequence {
    guard count > limit else { return self[...] }
    let wanted = startIndex + Swift.max(0, limit)
    var end = wanted
    while end > startIndex, wanted - end < 3, UTF8.isContinuation(self[end]) { end -= 1 }
    return self[..<(UTF8.isContinuation(self[end]) ? wanted : end)]
  }
}
