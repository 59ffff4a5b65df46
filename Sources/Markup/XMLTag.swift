import CLibXML2
import Text

/// A start tag as libxml2's SAX2 interface reports it; valid only during the call that hands it over.
public struct XMLTag {
  /// Bytes lent by the parser.
  public typealias Bytes = UnsafeBufferPointer<UInt8>

  /// One attribute of a tag.
  public struct Attribute {
    /// The name without its prefix.
    public let name: Bytes
    /// The prefix, empty when there is none.
    public let prefix: Bytes
    /// The value as the parser lends it: references replaced, but `&` written as `&#38;`.
    public let value: Bytes

    /// The value.
    public var string: String {
      guard value.contains(.ampersand) else { return String(decoding: value, as: UTF8.self) }
      // libxml2 keeps the ampersand as a reference for its own tree builder, which is not used here.
      var bytes: [UInt8] = []
      bytes.reserveCapacity(value.count)
      let reference = Array("&#38;".utf8)
      var i = 0
      while i < value.count {
        bytes.append(value[i])
        let isReference =
          i + 5 <= value.count && value[i] == reference[0] && value[i..<(i + 5)].elementsEqual(reference)
        i += isReference ? 5 : 1
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private let local: UnsafePointer<UInt8>
  private let prefixPointer: UnsafePointer<UInt8>?
  private let namespacePointer: UnsafePointer<UInt8>?
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// How many attributes there are.
  public let attributeCount: Int

  init(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    (self.local, prefixPointer, namespacePointer) = (local, prefix, namespace)
    (self.attributes, attributeCount) = (attributes, attributes == nil ? 0 : count)
  }

  /// The name without its prefix.
  public var name: Bytes { Self.bytes(local) }
  /// The prefix, empty when there is none.
  public var prefix: Bytes { Self.bytes(prefixPointer) }
  /// The namespace name, empty when there is none or the prefix is not declared.
  public var namespace: Bytes { Self.bytes(namespacePointer) }
  /// Equal for tags of equal name, prefix and namespace within one document: the parser keeps each name once.
  public var identity: Identity {
    Identity(
      local: UInt(bitPattern: local), space: UInt(bitPattern: namespacePointer), prefix: UInt(bitPattern: prefixPointer)
    )
  }

  /// What `identity` gives.
  public struct Identity: Hashable, Sendable {
    let local: UInt
    let space: UInt
    let prefix: UInt
  }

  /// The attribute at a place, 0 to `attributeCount - 1`.
  public subscript(index: Int) -> Attribute {
    guard let attributes, index < attributeCount else {
      return Attribute(
        name: Bytes(start: nil, count: 0), prefix: Bytes(start: nil, count: 0), value: Bytes(start: nil, count: 0))
    }
    let at = index * 5
    let start = attributes[at + 3]
    let end = attributes[at + 4]
    let count = start.flatMap { s in end.map { $0 - s } } ?? 0
    return Attribute(
      name: Self.bytes(attributes[at]), prefix: Self.bytes(attributes[at + 1]), value: Bytes(start: start, count: count)
    )
  }

  /// The value of the first attribute of that name (lower case; ASCII case of the document ignored), of that prefix or
  /// whatever prefix.
  public func string(_ name: StaticString, prefix: StaticString? = nil) -> String? {
    for i in 0..<attributeCount {
      let attribute = self[i]
      guard attribute.name.equalsAnyCase(name) else { continue }
      if let prefix, !attribute.prefix.equalsAnyCase(prefix) { continue }
      return attribute.string
    }
    return nil
  }

  static func bytes(_ pointer: UnsafePointer<UInt8>?) -> Bytes {
    guard let pointer else { return Bytes(start: nil, count: 0) }
    return Bytes(start: pointer, count: kabar_xml_length(pointer))
  }
}
