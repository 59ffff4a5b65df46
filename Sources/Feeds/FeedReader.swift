import Markup
import Model
import Text
import Web

/// Reads feeds in every format and most states of disrepair. Pure: same bytes, same feed.
public enum FeedReader {
  /// Reads a feed.
  ///
  /// XML is read as it stands; where that fails it is repaired and read again, and `diagnostics` says so. Of more than
  /// `limits.entries` the newest are kept. An entry that only says when it was updated is taken to be published then.
  ///
  /// - Parameters:
  ///   - bytes: the body of the answer, decompressed.
  ///   - contentType: its `Content-Type`, which may name the encoding.
  ///   - contentLanguage: its `Content-Language`, the language where the feed names none.
  ///   - url: the address that answered, against which relative links are read.
  public static func read(
    _ bytes: [UInt8], contentType: String?, contentLanguage: String?, url: WebURL?, limits: Limits
  ) throws(FeedError) -> ParsedFeed {
    let unpacked = Gunzip.read(bytes, limit: limits.bodyBytes)
    let (text, charset) = Transcoder.utf8(unpacked?.bytes ?? bytes, contentType: contentType, as: .xml)
    guard let first = text.first(where: { $0 > .space }) else { throw .empty }
    var feed: ParsedFeed
    if let json = jsonStart(text, first) {
      feed = try JSONFeed.read(Array(text[json...]), base: LinkBase(url: url), limits: limits)
    } else {
      feed = try xml(text, base: LinkBase(url: url), limits: limits)
    }
    if feed.language == nil, let header = contentLanguage?.split(separator: ",").first {
      feed.language = FeedText.plain(Array(header.utf8)[...])
    }
    feed.language = feed.language.map { $0.replacing("_", with: "-") }
    feed.keepNewest(limits.entries)
    if feed.isShortened { feed.noteLeftOut("only the newest \(limits.entries) entries were read") }
    if let unpacked {
      feed.diagnostics.append("the feed was stored compressed")
      // It may stop between two entries, where nothing else shows it.
      if unpacked.ending != .whole, !feed.breaksOff {
        feed.breaksOff = true
        feed.noteLeftOut("the feed breaks off in the middle: the first \(feed.entries.count) entries were read")
      }
    }
    if charset != "utf-8" { feed.diagnostics.append("the encoding is \(charset)") }
    return feed
  }

  /// Where JSON begins, behind the guard that some servers put before it (`)]}'`); nil: it is none.
  private static func jsonStart(_ text: [UInt8], _ first: UInt8) -> Int? {
    if first == .openBrace || first == .openBracket { return 0 }
    guard first != .lessThan, let start = text.firstIndex(where: { $0 > .space }) else { return nil }
    let guards = [")]}',", ")]}'", "for(;;);", "for (;;);", "while(1);", "while (1);"]
    for word in guards where text[start...].starts(with: word.utf8) { return start + word.utf8.count }
    return nil
  }

  private static func xml(_ text: [UInt8], base: LinkBase, limits: Limits) throws(FeedError) -> ParsedFeed {
    if !hasDocumentType(text) {
      let events = FeedEvents(FeedBuilder(limits: limits, base: base))
      let outcome = XMLReader.read(text, recovering: false, handler: events)
      if outcome.isComplete, !events.builder.isTooDeep { return try finished(events.builder, []) }
      let line = outcome.isComplete ? nil : outcome.errorLine
      return try repaired(text, base, limits, line.map { "not well-formed XML (line \($0)), repaired" })
    }
    return try repaired(text, base, limits, nil)
  }

  /// A document that was mended, and whether it ends in the middle of an entry.
  private static func repaired(
    _ text: [UInt8], _ base: LinkBase, _ limits: Limits, _ diagnostic: String?
  ) throws(FeedError) -> ParsedFeed {
    var feed = try mended(text, base, limits, diagnostic)
    if let start = brokenEntry(text), !feed.isShortened {
      feed.breaksOff = true
      let whole = (try? mended(Array(text[..<start]), base, limits, nil))?.entries.count ?? 0
      feed.isLastHalf = feed.entries.count > whole
      feed.noteLeftOut("the feed breaks off in the middle: the first \(whole) entries were read")
    }
    return feed
  }

  private static func mended(
    _ text: [UInt8], _ base: LinkBase, _ limits: Limits, _ diagnostic: String?
  ) throws(FeedError) -> ParsedFeed {
    let events = FeedEvents(FeedBuilder(limits: limits, base: base))
    let fixed = XMLRepair.wellFormed(text, levels: limits.feedDepth)
    guard !fixed.bytes.isEmpty else { throw .notAFeed }
    _ = XMLReader.read(fixed.bytes, recovering: true, handler: events)
    events.endAll()
    // Depth alone makes libxml2 give up too; then nothing was wrong with the XML.
    if fixed.isFlattened {
      var feed = try finished(events.builder, [])
      feed.noteLeftOut("elements further in than \(fixed.levels) levels were left out, their text kept")
      return feed
    }
    return try finished(events.builder, diagnostic.map { [$0] } ?? [])
  }

  /// Where the entry begins in the middle of which a document ends; nil: it ends elsewhere.
  private static func brokenEntry(_ text: [UInt8]) -> Int? {
    let ends: [StaticString] = ["</item", "</entry", "</channel", "</rss", "</feed", "</rdf"]
    var place = text.endIndex
    while let start = text[..<place].lastIndex(of: .lessThan) {
      // A megabyte of other tags is no reason to look for ten names at each.
      let next = start + 1 < text.endIndex ? text[start + 1].asciiLowercased : 0
      guard next == .slash || next == UInt8(ascii: "i") || next == UInt8(ascii: "e") else {
        place = start
        continue
      }
      let tail = text[start..<min(start + 12, text.count)]
      func begins(_ name: StaticString) -> Bool { tail.firstIndex(ofAnyCase: name, from: start) == start }
      if ends.contains(where: begins) { return nil }
      if begins("<item>") || begins("<item ") || begins("<entry>") || begins("<entry ") { return start }
      place = start
    }
    return nil
  }

  private static func finished(_ builder: FeedBuilder, _ diagnostics: [String]) throws(FeedError) -> ParsedFeed {
    guard builder.hasRoot else { throw builder.isPage ? .page : .notAFeed }
    var feed = builder.feed
    builder.slashDates.settle(&feed.entries)
    if feed.link == nil { feed.link = builder.feedDraft.otherLink ?? builder.feedDraft.ownLink }
    feed.syPeriodSeconds = builder.feedDraft.periodSeconds
    feed.diagnostics = diagnostics
    if builder.skippedBytes {
      feed.noteLeftOut("a field longer than \(builder.limits.fieldBytes) bytes was cut")
    }
    return feed
  }

  /// Whether there is a document type before the root: its entities are ours to read, not libxml2's to expand.
  private static func hasDocumentType(_ text: [UInt8]) -> Bool {
    text.prefix(4096).firstIndex(ofAnyCase: "!doctype", from: 0) != nil
  }
}
