import CLibXML2

/// Reads XML with libxml2's SAX2 interface: no tree, nothing loaded, entities other than the five of XML never expanded,
/// at most 256 levels (the parser's own limit without `XML_PARSE_HUGE`).
public enum XMLReader {
  /// How reading ended.
  public struct Outcome: Sendable, Hashable {
    /// Whether all of it was well-formed XML, or the handler had enough before an error came.
    public var isComplete: Bool
    /// The line of the first error, 0 when there was none.
    public var errorLine: Int
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whatever its declaration says; fewer than 2 GB.
  ///   - recovering: whether to go on after an error as well as libxml2 can.
  public static func read(_ bytes: [UInt8], recovering: Bool, handler: any XMLHandler) -> Outcome {
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return Outcome(isComplete: false, errorLine: 1) }
    return bytes.withUnsafeBytes { raw in
      guard let context = xmlCreateMemoryParserCtxt(raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count)) else {
        return Outcome(isComplete: false, errorLine: 1)
      }
      defer { xmlFreeParserCtxt(context) }
      var options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
      options |= Int32(XML_PARSE_NOWARNING.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
      if recovering { options |= Int32(XML_PARSE_RECOVER.rawValue) }
      xmlCtxtUseOptions(context, options)
      let session = XMLSession(handler: handler, context: context)
      context.pointee.sax.pointee = XMLSession.callbacks
      // Without this, libxml2 reads the rest of a damaged document only to complain about it.
      if !recovering { context.pointee.sax.pointee.serror = XMLSession.stopAtFatalError }
      return withExtendedLifetime(session) {
        context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
        _ = xmlParseDocument(context)
        let right = context.pointee.wellFormed == 1 || session.stopped
        let line = session.errorLine ?? Int(context.pointee.lastError.line)
        return Outcome(isComplete: right, errorLine: right ? 0 : max(1, line))
      }
    }
  }
}

/// One run of the parser: carries the handler through C.
private final class XMLSession {
  let handler: any XMLHandler
  let context: xmlParserCtxtPtr
  var stopped = false
  var errorLine: Int?

  init(handler: any XMLHandler, context: xmlParserCtxtPtr) { (self.handler, self.context) = (handler, context) }

  func stopIfDone() {
    guard !stopped, handler.isDone else { return }
    stopped = true
    xmlStopParser(context)
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
    data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  static let stopAtFatalError: xmlStructuredErrorFunc = { data, error in
    guard let session = XMLSession.from(data), let error, error.pointee.level == XML_ERR_FATAL else { return }
    if session.errorLine == nil { session.errorLine = Int(error.pointee.line) }
    xmlStopParser(session.context)
  }

  static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    sax.startElementNs = { data, local, prefix, namespace, _, _, count, _, attributes in
      guard let session = XMLSession.from(data), !session.stopped, let local else { return }
      session.handler.start(
        XMLTag(local: local, prefix: prefix, namespace: namespace, attributes: attributes, count: Int(count)))
      session.stopIfDone()
    }
    sax.endElementNs = { data, _, _, _ in
      guard let session = XMLSession.from(data), !session.stopped else { return }
      session.handler.end()
      session.stopIfDone()
    }
    let text: charactersSAXFunc = { data, bytes, count in
      guard let session = XMLSession.from(data), !session.stopped, let bytes, count > 0 else { return }
      session.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = text
    sax.ignorableWhitespace = text
    sax.cdataBlock = text
    return sax
  }
}
