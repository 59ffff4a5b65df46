extension UInt8 {
  /// How text of HTML and XML writes a byte that is markup there; nil for any other.
  @inlinable public var markupReference: StaticString? {
    switch self {
    case .ampersand: "&amp;"
    case .lessThan: "&lt;"
    case .greaterThan: "&gt;"
    case .quotationMark: "&quot;"
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends a fixed text.
  @inlinable public mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
