import CLibXML2
import Text

extension Document {
  /// Steps that libxml2 may take for one selector: well under a second of work.
  private static let mostSteps: UInt = 3_000_000

  /// Finds what a selector names, at most `limit` pieces; of the text of each at most `textLimit` bytes.
  public borrowing func select(_ selector: Selector, limit: Int, textLimit: Int) -> Selection {
    var selection = Selection()
    selection.isGivenUp = !find(selector) { node, text in
      if let text {
        selection.items.append(.init(element: nil, text: Array(text.truncated(toBytes: textLimit).utf8), machine: nil))
      } else if let node, node.kind == .element {
        let machine = node.attribute("datetime") ?? node.attribute("content") ?? node.attribute("title")
        selection.items.append(.init(element: node.id, text: node.text(limit: textLimit), machine: machine))
      } else if let node {
        selection.items.append(.init(element: nil, text: node.leafText(limit: textLimit), machine: nil))
      }
      return selection.items.count < limit
    }
    return selection
  }

  /// Takes the elements that a selector names out of the page; says how many, nil when the search was given up.
  public borrowing func remove(_ selector: Selector) -> Int? {
    var found: [xmlNodePtr] = []
    let isDone = find(selector) { node, _ in
      if let node, node.kind == .element, node.parent?.kind == .element { found.append(node.pointer) }
      return found.count < 10_000
    }
    // From the last to the first: what lies in another found element goes before it.
    for pointer in found.reversed() {
      xmlUnlinkNode(pointer)
      xmlFreeNode(pointer)
    }
    return isDone ? found.count : nil
  }

  /// Hands over each found node, or the text that the expression gives; false when the search was given up.
  private borrowing func find(_ selector: Selector, _ body: (Node?, String?) -> Bool) -> Bool {
    withPointer { document in
      guard let context = xmlXPathNewContext(document) else { return false }
      defer { xmlXPathFreeContext(context) }
      context.pointee.error = { _, _ in }
      context.pointee.opLimit = Self.mostSteps
      xmlXPathOrderDocElems(document)
      guard let result = xmlXPathEval(selector.xpath, context) else { return false }
      defer { xmlXPathFreeObject(result) }
      guard result.pointee.type == XPATH_NODESET else {
        guard let text = xmlXPathCastToString(result) else { return true }
        defer { kabar_xml_free(text) }
        let string = String(cString: text)
        if !string.isEmpty { _ = body(nil, string) }
        return true
      }
      guard let set = result.pointee.nodesetval, let nodes = set.pointee.nodeTab else { return true }
      for i in 0..<Int(set.pointee.nodeNr) {
        // A namespace is not laid out like a node.
        guard let node = nodes[i], node.pointee.type != XML_NAMESPACE_DECL else { continue }
        if !body(Node(node), nil) { break }
      }
      return true
    }
  }
}
