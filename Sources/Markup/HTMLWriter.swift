import Text

/// Writes HTML that is well-formed by construction: every tag and attribute whole, all text escaped.
public struct HTMLWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// A writer with nothing written.
  public init() {}

  /// Makes room beforehand.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins a start tag.
  public mutating func beginTag(_ name: some Sequence<UInt8>) {
    bytes.append(.lessThan)
    bytes.append(contentsOf: name)
  }

  /// Writes an attribute of the tag that was begun; `value` is plain text.
  public mutating func attribute(_ name: some Sequence<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    bytes.append(.space)
    bytes.append(contentsOf: name)
    bytes.append(.equalsSign)
    bytes.append(.quotationMark)
    Self.append(value, to: &bytes)
    bytes.append(.quotationMark)
  }

  /// The same for an array.
  public mutating func attribute(_ name: some Sequence<UInt8>, _ value: [UInt8]) {
    value.withUnsafeBufferPointer { attribute(name, $0) }
  }

  /// The same for a String.
  public mutating func attribute(_ name: some Sequence<UInt8>, _ value: String) {
    var value = value
    value.withUTF8 { attribute(name, $0) }
  }

  /// Ends a start tag; `isVoid` for elements without content (`<br />`).
  public mutating func endOfTag(isVoid: Bool) { append(isVoid ? " />" : ">") }

  /// Writes an end tag.
  public mutating func endTag(_ name: some Sequence<UInt8>) {
    append("</")
    bytes.append(contentsOf: name)
    bytes.append(.greaterThan)
  }

  /// Writes plain text.
  public mutating func text(_ text: UnsafeBufferPointer<UInt8>) { Self.append(text, to: &bytes) }

  /// Appends plain text with `&`, `<`, `>` and `"` as references.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var from = 0
    for i in 0..<text.count {
      guard let reference = text[i].markupReference else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<i]))
      bytes.append(reference)
      from = i + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
  }

  /// Writes text that has references in it: what they mean, escaped again where it must be.
  public mutating func decodedText(_ text: UnsafeBufferPointer<UInt8>) {
    var from = 0
    var i = 0
    while true {
      i = ByteScan.first(.ampersand, .lessThan, .greaterThan, in: text, from: i)
      guard i < text.count else { break }
      switch text[i] {
      case .lessThan, .greaterThan:
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<i]))
        append(text[i] == .lessThan ? "&lt;" : "&gt;")
        i += 1
        from = i
      case .ampersand:
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<i]))
        i += reference(text, at: i)
        from = i
      default: i += 1
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
  }

  private mutating func reference(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard let found = HTMLEntities.reference(text, at: i) else {
      append("&amp;")
      return 1
    }
    switch found.scalar {
    case 0x26: append("&amp;")
    case 0x3C: append("&lt;")
    case 0x3E: append("&gt;")
    // Controls must not come in by reference.
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
    default: CharsetUTF8.append(found.scalar, to: &bytes)
    }
    return found.length
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(text)
  }
}
