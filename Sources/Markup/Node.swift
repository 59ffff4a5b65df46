import CLibXML2
import Text

/// A node of a document, borrowed: valid only inside the closure that lent it.
public struct Node: Equatable {
  /// What a node is.
  public enum Kind: Sendable, Equatable {
    case element, text, rawText, comment, other
  }

  @usableFromInline let pointer: xmlNodePtr

  @inlinable init(_ pointer: xmlNodePtr) { self.pointer = pointer }

  /// What this node is; the content of `script` and `style` is `rawText`.
  @inlinable public var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE: .text
    case XML_CDATA_SECTION_NODE: .rawText
    case XML_COMMENT_NODE: .comment
    default: .other
    }
  }

  /// What tells a node from all others of its document.
  public struct ID: Hashable, Sendable {
    @usableFromInline let bits: UInt

    @inlinable init(_ pointer: xmlNodePtr) { bits = UInt(bitPattern: pointer) }
  }

  /// What tells this node from all others of its document.
  @inlinable public var id: ID { ID(pointer) }

  /// The element's name in lower case; empty for other nodes.
  public var name: String {
    guard kind == .element, let name = pointer.pointee.name else { return "" }
    return String(cString: name)
  }

  /// Whether this is an element of that name, without making a String.
  @inlinable public func isElement(_ name: StaticString) -> Bool {
    guard pointer.pointee.type == XML_ELEMENT_NODE, let own = pointer.pointee.name else { return false }
    var i = 0
    let count = name.utf8CodeUnitCount
    while i < count {
      if own[i] != name.utf8Start[i] { return false }
      i += 1
    }
    return own[count] == 0
  }

  /// The node above.
  @inlinable public var parent: Node? { pointer.pointee.parent.map(Node.init) }
  /// The first node inside.
  @inlinable public var firstChild: Node? { pointer.pointee.children.map(Node.init) }
  /// The next node of the same parent.
  @inlinable public var next: Node? { pointer.pointee.next.map(Node.init) }
  /// The node before it of the same parent.
  @inlinable public var previous: Node? { pointer.pointee.prev.map(Node.init) }

  /// The node after this one in document order, going no higher than `top`; its children first unless `skippingChildren`.
  /// An explicit walk: a page may be 100,000 levels deep.
  @inlinable public func following(within top: Node, skippingChildren: Bool = false) -> Node? {
    if !skippingChildren, let child = firstChild { return child }
    var node = self
    while node != top {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  /// The value of an attribute, entities decoded; nil when the element has none of that name.
  public func attribute(_ name: String) -> String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE, let value = kabar_xml_value(pointer, name) else { return nil }
    return String(cString: value)
  }

  /// Lends the bytes of a text node.
  @inlinable public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    guard let content = pointer.pointee.content, kind == .text || kind == .rawText else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(UnsafeBufferPointer(start: content, count: kabar_xml_length(content)))
  }

  /// Lends the bytes of the element's name; empty for other nodes.
  @inlinable public func withName<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    guard pointer.pointee.type == XML_ELEMENT_NODE, let name = pointer.pointee.name else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(Self.bytes(name))
  }

  /// Lends name and value of each attribute, entities decoded, at most `limit` of them: a page may write a million.
  @inlinable public func forEachAttribute(
    limit: Int, _ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return }
    var attribute = pointer.pointee.properties
    var left = limit
    while let current = attribute, left > 0 {
      if let name = current.pointee.name {
        if let value = current.pointee.children, let content = value.pointee.content {
          try body(Self.bytes(name), Self.bytes(content))
        } else {
          try body(Self.bytes(name), UnsafeBufferPointer(start: nil, count: 0))
        }
      }
      attribute = current.pointee.next
      left -= 1
    }
  }

  @inlinable static func bytes(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: kabar_xml_length(text))
  }

  /// The text below, cut off at `limit` bytes and after as many nodes: for short labels of a page that may be hostile.
  public func text(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var node: Node? = self
    var left = limit
    while let current = node, bytes.count <= limit, left > 0 {
      if current.kind == .text { current.withText { bytes.append(contentsOf: $0.prefix(limit + 1 - bytes.count)) } }
      if current.isElement("br") || current.isElement("p") || current.isElement("div") { bytes.append(.space) }
      let skips =
        current.isElement("style") || current.isElement("script") || current.isElement("rt") || current.isElement("rp")
      node = current.following(within: self, skippingChildren: skips)
      left -= 1
    }
    return Array(bytes.truncated(toBytes: limit))
  }

  /// The text of an attribute, or of a node that is text itself.
  func leafText(limit: Int) -> [UInt8] {
    guard let value = xmlNodeGetContent(pointer) else { return [] }
    defer { kabar_xml_free(value) }
    return Array(Self.bytes(value).truncated(toBytes: limit))
  }

  /// All text below, as it stands.
  public var textContent: String {
    var bytes: [UInt8] = []
    var node: Node? = self
    while let current = node {
      if current.kind == .text || current.kind == .rawText { current.withText { bytes.append(contentsOf: $0) } }
      node = current.following(within: self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The elements of a name below this node, in document order.
  public func elements(named name: StaticString) -> [Node] {
    var found: [Node] = []
    var node: Node? = following(within: self)
    while let current = node {
      if current.isElement(name) { found.append(current) }
      node = current.following(within: self)
    }
    return found
  }
}
