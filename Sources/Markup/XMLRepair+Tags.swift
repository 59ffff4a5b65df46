import Text

extension XMLRepair {
  mutating func endTag() {
    let from = i + 2
    var k = from
    while k < source.count, isName(source[k]) { k += 1 }
    guard k > from else {
      append("&lt;")
      i += 1
      return
    }
    let name = from..<k
    while k < source.count, source[k] != .greaterThan, source[k] != .lessThan { k += 1 }
    i = k < source.count && source[k] == .greaterThan ? k + 1 : k
    if let last = flattened.last, sameName(last, name) {
      flattened.removeLast()
      return
    }
    guard let level = open.lastIndex(where: { sameName($0, name) }) else { return }
    close(to: level)
  }

  /// Ends all elements from the innermost down to the one at `level`.
  mutating func close(to level: Int) {
    while open.count > level, let name = open.popLast() { closeTag(name) }
    flattened.removeAll(keepingCapacity: true)
    if open.isEmpty { rootClosed = true }
  }

  mutating func closeTag(_ name: Range<Int>) {
    textBytes = 0
    out.append(contentsOf: [.lessThan, .slash])
    out.append(contentsOf: source[name])
    out.append(.greaterThan)
  }

  mutating func startTag() {
    let from = i + 1
    var k = from
    while k < source.count, isName(source[k]) { k += 1 }
    let isTag = k > from && isLetter(source[from]) && k < source.count && endsName(at: k)
    guard isTag else {
      append("&lt;")
      i += 1
      return
    }
    let name = from..<k
    textBytes = 0
    makeRoom(for: name)
    let isTooDeep = open.count >= levels
    let mark = out.count
    out.append(.lessThan)
    out.append(contentsOf: source[name])
    let isEmpty = attributes(from: k)
    if isTooDeep {
      out.removeSubrange(mark...)
      isFlattened = true
      if !isEmpty, flattened.count < Self.flattenedLimit { flattened.append(name) }
    } else if isEmpty || Self.voids.contains(where: { sameName(name, $0) }) {
      out.append(contentsOf: [.slash, .greaterThan])
      if open.isEmpty { rootClosed = true }
    } else {
      out.append(.greaterThan)
      open.append(name)
    }
  }

  /// Ends what must be over before an element of that name starts.
  mutating func makeRoom(for name: Range<Int>) {
    if Self.items.contains(where: { sameName(name, $0) }), let level = open.lastIndex(where: { sameName($0, name) }),
      level > 0
    {
      close(to: level)
    }
    guard open.count >= 2, let top = open.last, Self.fields.contains(where: { sameName(name, $0) }) else { return }
    let parent = open[open.count - 2]
    let isInItem =
      Self.items.contains { sameName(parent, $0) } || sameName(parent, "channel") || sameName(parent, "feed")
    guard isInItem, Self.fields.contains(where: { sameName(top, $0) }), !sameName(top, "description") else { return }
    close(to: open.count - 1)
  }

  /// Writes the attributes from `k` on, moves behind the tag, and tells whether it ends with `/>`.
  mutating func attributes(from start: Int) -> Bool {
    var k = start
    var seen: [Range<Int>] = []
    defer { i = k }
    while true {
      k = skipSpace(k)
      guard k < source.count else { return false }
      if source[k] == .greaterThan {
        k += 1
        return false
      }
      if source[k] == .lessThan { return false }
      if source[k] == .slash {
        k += 1
        if k < source.count, source[k] == .greaterThan {
          k += 1
          return true
        }
        continue
      }
      let from = k
      while k < source.count, isName(source[k]) { k += 1 }
      let name = from..<k
      if name.isEmpty {
        k += 1
        continue
      }
      let value = attributeValue(&k)
      guard isLetter(source[from]), seen.count < 64, !seen.contains(where: { sameName($0, name) }) else { continue }
      seen.append(name)
      out.append(.space)
      out.append(contentsOf: source[name])
      out.append(contentsOf: [.equalsSign, .quotationMark])
      write(value: value ?? name)
      out.append(.quotationMark)
    }
  }

  mutating func attributeValue(_ k: inout Int) -> Range<Int>? {
    let equals = skipSpace(k)
    guard equals < source.count, source[equals] == .equalsSign else { return nil }
    k = skipSpace(equals + 1)
    guard k < source.count else { return k..<k }
    let quote = source[k]
    if quote == .quotationMark || quote == .apostrophe {
      let from = k + 1
      var end = from
      var firstEnd: Int?
      while end < source.count, source[end] != quote {
        if source[end] == .greaterThan, firstEnd == nil { firstEnd = end }
        // A tag after the end of a tag: the closing quote is missing.
        if source[end] == .lessThan, let firstEnd {
          k = firstEnd
          return from..<firstEnd
        }
        end += 1
      }
      k = min(end + 1, source.count)
      return from..<min(end, source.count)
    }
    let from = k
    while k < source.count, !source[k].isASCIISpace, source[k] != .greaterThan { k += 1 }
    if k < source.count, source[k] == .greaterThan, k > from, source[k - 1] == .slash { k -= 1 }
    return from..<k
  }

  mutating func write(value: Range<Int>) {
    let back = i
    let wasEmpty = open.isEmpty
    if wasEmpty { open.append(0..<0) }
    i = value.lowerBound
    while i < value.upperBound {
      switch source[i] {
      case .ampersand: reference()
      case .lessThan:
        append("&lt;")
        i += 1
      case .quotationMark:
        append("&quot;")
        i += 1
      default:
        if !forbidden(at: i) { out.append(source[i]) } else if source[i] >= 0x80 { i += 2 }
        i += 1
      }
    }
    if wasEmpty { open.removeLast() }
    i = back
  }
}
