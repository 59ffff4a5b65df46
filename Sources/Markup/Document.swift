import CLibXML2
import CTreeMemory

/// A parsed HTML or XML document of libxml2, freed when it goes out of scope. Nodes are lent out for the time of a closure.
public struct Document: ~Copyable {
  private let pointer: xmlDocPtr
  /// Where all of it lies.
  private let memory: OpaquePointer

  /// Parses HTML as libxml2 does (recovering, never loading anything). Nil only when there is nothing to parse.
  ///
  /// - Parameters:
  ///   - html: valid UTF-8 without NUL bytes (`Transcoder` sees to both); the caller has bounded its size.
  ///   - keepsUnread: whether comments, scripts, drawings and attributes that no reader of pages looks at stay in the
  ///     document; parsing takes half as long again with them.
  public init?(html: [UInt8], keepsUnread: Bool = false) {
    guard !html.isEmpty, html.count < Int(Int32.max) else { return nil }
    var memory: OpaquePointer?
    let parsed = HTMLGuard.guarded(html, keepsUnread: keepsUnread).withUnsafeBytes { raw in
      kabar_tree_read_html(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), kabar_html_flags, &memory)
    }
    guard let parsed, let memory else { return nil }
    pointer = parsed
    self.memory = memory
  }

  deinit { kabar_tree_free(memory) }

  /// Lends libxml2's document to this module.
  borrowing func withPointer<Result>(_ body: (xmlDocPtr) -> Result) -> Result { body(pointer) }

  /// Lends the root element to `body`. Nodes must not leave it.
  public borrowing func withRoot<Result>(_ body: (Node) throws -> Result) rethrows -> Result? {
    guard let root = xmlDocGetRootElement(pointer) else { return nil }
    return try body(Node(root))
  }
}
