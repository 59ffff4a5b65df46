import CLibXML2
import Text

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
    bytes.withUnsafeBufferPointer { whole in
      let source = UnsafeBufferPointer(rebasing: whole[..<readable(whole)])
      guard !recovering, let sections = XMLSections(source) else {
        return read(source, recovering: recovering, handler: handler, sections: [], of: source)
      }
      return sections.document.withUnsafeBufferPointer {
        read($0, recovering: false, handler: handler, sections: sections.ranges, of: source)
      }
    }
  }

  /// Attributes of one element at most, and bytes of a document from which they are counted: libxml2 compares each with all
  /// before it, so that a megabyte of them takes seconds.
  private static let (mostAttributes, leastCounted) = (1_000, 65_536)

  /// Where reading ends: in front of an element with more attributes than any has.
  private static func readable(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > leastCounted else { return text.count }
    var (start, quoted, quotes) = (-1, UInt8(0), 0)
    for i in text.indices {
      let byte = text[i]
      if quoted != 0 {
        if byte == quoted { quoted = 0 }
      } else if byte == .lessThan {
        (start, quotes) = (i + 1 < text.count && text[i + 1].isASCIILetter ? i : -1, 0)
      } else if start >= 0 {
        if byte == .greaterThan {
          start = -1
        } else if byte == .quotationMark || byte == .apostrophe {
          (quoted, quotes) = (byte, quotes + 1)
          if quotes > mostAttributes { return start }
        }
      }
    }
    return text.count
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, recovering: Bool, handler: any XMLHandler, sections: [Range<Int>],
    of source: UnsafeBufferPointer<UInt8>
  ) -> Outcome {
    guard text.count > 0, text.count < Int(Int32.max),
      let context = xmlCreateMemoryParserCtxt(
        UnsafeRawBufferPointer(text).bindMemory(to: CChar.self).baseAddress, Int32(text.count))
    else { return Outcome(isComplete: false, errorLine: 1) }
    defer { xmlFreeParserCtxt(context) }
    var options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
    options |= Int32(XML_PARSE_NOWARNING.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
    if recovering { options |= Int32(XML_PARSE_RECOVER.rawValue) }
    xmlCtxtUseOptions(context, options)
    let session = XMLSession(handler: handler, context: context, sections: sections, source: source)
    context.pointee.sax.pointee = XMLSession.callbacks
    if !recovering { context.pointee.sax.pointee.serror = XMLSession.noteFatalError }
    return withExtendedLifetime(session) {
      context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
      _ = xmlParseDocument(context)
      let right = context.pointee.wellFormed == 1 || session.stopped
      if right { return Outcome(isComplete: true, errorLine: 0) }
      let line = (session.errorLine ?? Int(context.pointee.lastError.line)) + session.skippedLines
      return Outcome(isComplete: false, errorLine: max(1, line))
    }
  }
}

/// One run of the parser: carries the handler through C.
private final class XMLSession {
  let handler: any XMLHandler
  let context: xmlParserCtxtPtr
  /// Whether the handler had enough.
  var stopped = false
  /// Whether nothing more of the document is handed over.
  var isDeaf = false
  var errorLine: Int?
  let sections: [Range<Int>]
  let source: UnsafeBufferPointer<UInt8>
  var nextSection = 0

  init(
    handler: any XMLHandler, context: xmlParserCtxtPtr, sections: [Range<Int>], source: UnsafeBufferPointer<UInt8>
  ) {
    (self.handler, self.context) = (handler, context)
    (self.sections, self.source) = (sections, source)
  }

  /// Lines of the source that were in sections read so far.
  var skippedLines: Int {
    sections.prefix(nextSection).reduce(0) { sum, range in sum + source[range].count { $0 == .lineFeed } }
  }

  /// Hands over the section that an instruction stands for.
  func section() {
    guard nextSection < sections.count else { return }
    let range = sections[nextSection]
    nextSection += 1
    if !range.isEmpty { handler.text(UnsafeBufferPointer(rebasing: source[range])) }
  }

  func stopIfDone() {
    guard !isDeaf, handler.isDone else { return }
    // libxml2 reads on to the end. Its own `xmlStopParser` takes the input away from under a parser that goes on with
    // pointers into it (2.9.14, seen as SIGSEGV after `]]>` in a text).
    (stopped, isDeaf) = (true, true)
    context.pointee.disableSAX = 1
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
    data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  static let noteFatalError: xmlStructuredErrorFunc = { data, error in
    guard let session = XMLSession.from(data), let error, error.pointee.level == XML_ERR_FATAL else { return }
    if session.errorLine == nil { session.errorLine = Int(error.pointee.line) }
    // libxml2 goes on handing over texts.
    session.isDeaf = true
  }

  static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    sax.startElementNs = { data, local, prefix, namespace, _, _, count, _, attributes in
      guard let session = XMLSession.from(data), !session.isDeaf, let local else { return }
      session.handler.start(
        XMLTag(local: local, prefix: prefix, namespace: namespace, attributes: attributes, count: Int(count)))
      session.stopIfDone()
    }
    sax.endElementNs = { data, _, _, _ in
      guard let session = XMLSession.from(data), !session.isDeaf else { return }
      session.handler.end()
      session.stopIfDone()
    }
    let text: charactersSAXFunc = { data, bytes, count in
      guard let session = XMLSession.from(data), !session.isDeaf, let bytes, count > 0 else { return }
      session.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = text
    sax.ignorableWhitespace = text
    sax.cdataBlock = text
    sax.processingInstruction = { data, target, _ in
      guard let session = XMLSession.from(data), !session.isDeaf, let target else { return }
      if XMLTag.bytes(target).equalsAnyCase(XMLSections.target) { session.section() }
    }
    return sax
  }
}
