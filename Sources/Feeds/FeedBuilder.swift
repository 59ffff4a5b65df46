import Markup
import Model
import Text
import Web

/// Builds a feed out of the events of its XML. One pass; keeps only the text of elements that mean something.
struct FeedBuilder {
  /// What surrounds the present element.
  enum Surroundings { case feed, item, person, aside, skipTimes }

  /// An element that is open.
  struct Open {
    var element: FeedElement
    /// Where the name of markup inside a text field was put, for its end tag.
    var markupName: Range<Int>?
    var hasBase: Bool
    var surroundings: Bool
    var capture: Bool
  }

  /// A text field that is being read.
  struct Capture {
    var element: FeedElement
    var start: Int
    var form: TextForm
    var holdsMarkup: Bool
    var base: LinkBase
  }

  let limits: Limits
  var feed = ParsedFeed(format: .rss)
  var hasRoot = false
  var isPage = false
  var isDone = false
  /// More levels than `limits.feedDepth`; reading stopped.
  var isTooDeep = false
  var draft: EntryDraft?
  var feedDraft = FeedDraft()
  var captures: [Capture] = []
  var buffer: [UInt8] = []
  var open: [Open] = []
  var surroundings: [Surroundings] = [.feed]
  var bases: [LinkBase]
  var person = PersonDraft()
  var skippedBytes = false
  var slashDates = EntrySlashDates()
  private var markupNames: [UInt8] = []
  private var cache: [XMLTag.Identity: FeedElement] = [:]

  init(limits: Limits, base: LinkBase) {
    self.limits = limits
    bases = [base]
  }

  var base: LinkBase { bases[bases.count - 1] }
  var depth: Int { open.count }
  var isAtom: Bool { feed.format == .atom10 || feed.format == .atom03 }

  // MARK: Events

  mutating func start(_ tag: XMLTag) {
    if open.count >= limits.feedDepth {
      (isTooDeep, isDone) = (true, true)
      return
    }
    if let last = captures.last, last.holdsMarkup, open.last?.capture == true || open.last?.markupName != nil {
      startMarkup(tag)
      return
    }
    let element = element(of: tag)
    var opened = Open(element: element, markupName: nil, hasBase: false, surroundings: false, capture: false)
    if tag.attributeCount > 0 { opened.hasBase = pushBase(tag, element) }
    open.append(opened)
    if open.count == 1 || !hasRoot { root(tag, element) }
    begin(tag, element)
  }

  mutating func end() {
    guard let last = open.last else { return }
    if let name = last.markupName {
      open.removeLast()
      guard !name.isEmpty else { return }
      buffer.append(contentsOf: [.lessThan, .slash])
      buffer.append(contentsOf: markupNames[name])
      buffer.append(.greaterThan)
      markupNames.removeSubrange(name.lowerBound...)
      return
    }
    if last.capture, let capture = captures.popLast() {
      // Out of the struct while it is read, so that nothing is copied.
      var bytes: [UInt8] = []
      swap(&bytes, &buffer)
      if let mended = CharsetDoubled.mended(bytes[capture.start...]) {
        store(capture, mended[...])
      } else if let clean = CharsetWindows1252.withoutControls(bytes[capture.start...]) {
        store(capture, clean[...])
      } else {
        store(capture, bytes[capture.start...])
      }
      bytes.removeSubrange(capture.start...)
      swap(&bytes, &buffer)
    }
    finish(last.element)
    if last.surroundings { surroundings.removeLast() }
    if last.hasBase { bases.removeLast() }
    open.removeLast()
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = captures.last, open.last?.capture == true || open.last?.markupName != nil else { return }
    if buffer.count - last.start + bytes.count > limits.fieldBytes {
      skippedBytes = true
      return
    }
    guard last.form == .xhtml else {
      buffer.append(contentsOf: bytes)
      return
    }
    HTMLWriter.append(bytes, to: &buffer)
  }

  // MARK: Markup inside text

  private mutating func startMarkup(_ tag: XMLTag) {
    let top = captures.count - 1
    let name = Array(tag.name)
    let from = markupNames.count
    if captures[top].form != .xhtml {
      // Some wrap their escaped HTML in a div that is not escaped.
      if name == Array("div".utf8) {
        open.append(
          Open(element: .unknown, markupName: from..<from, hasBase: false, surroundings: false, capture: false))
        return
      }
      // Markup where escaped markup was said to be.
      captures[top].form = .xhtml
    }
    markupNames.append(contentsOf: name)
    open.append(
      Open(element: .unknown, markupName: from..<markupNames.count, hasBase: false, surroundings: false, capture: false)
    )
    if buffer.count - captures[top].start > limits.fieldBytes {
      skippedBytes = true
      return
    }
    var writer = HTMLWriter()
    writer.beginTag(name)
    for i in 0..<tag.attributeCount {
      let attribute = tag[i]
      if attribute.prefix.isEmpty {
        writer.attribute(attribute.name, attribute.string)
      } else if attribute.prefix.equalsAnyCase("xlink") {
        writer.attribute(Array("xlink:".utf8) + attribute.name, attribute.string)
      }
    }
    writer.endOfTag(isVoid: false)
    buffer.append(contentsOf: writer.bytes)
  }

  // MARK: Elements

  private mutating func element(of tag: XMLTag) -> FeedElement {
    if let known = cache[tag.identity] { return known }
    let element = FeedElement(tag)
    if cache.count < 1000 { cache[tag.identity] = element }
    return element
  }

  private mutating func pushBase(_ tag: XMLTag, _ element: FeedElement) -> Bool {
    if let language = tag.string("lang", prefix: "xml") ?? (open.isEmpty ? tag.string("lang") : nil), !language.isEmpty,
      element == .feed || element == .rss || element == .rdf
    {
      feed.language = language
    }
    guard let text = tag.string("base", prefix: "xml") else { return false }
    bases.append(base.applying(text))
    return true
  }

  /// Decides the format by the root, which may lie in an unknown element or two.
  private mutating func root(_ tag: XMLTag, _ element: FeedElement) {
    switch element {
    case .rss: feed.format = .rss
    case .rdf: feed.format = .rdf
    case .feed:
      let space = String(decoding: tag.namespace, as: UTF8.self).lowercased()
      let isOld = tag.string("version") == "0.3" || space.hasPrefix("http://purl.org/")
      feed.format = isOld ? .atom03 : .atom10
    case .channel:
      feed.format = .cdf
    case .html:
      isPage = true
      return
    default: return
    }
    if open.count <= 3 { hasRoot = true }
  }

  mutating func push(_ place: Surroundings) {
    surroundings.append(place)
    open[open.count - 1].surroundings = true
  }

  /// Starts reading the text of the present element.
  mutating func capture(_ element: FeedElement, _ form: TextForm = .plain, holdsMarkup: Bool = false) {
    open[open.count - 1].capture = true
    captures.append(
      Capture(element: element, start: buffer.count, form: form, holdsMarkup: holdsMarkup, base: base))
  }
}
