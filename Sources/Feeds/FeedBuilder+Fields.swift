import Markup
import Model
import Text
import Web

extension FeedBuilder {
  /// What the end of an element means.
  mutating func finish(_ element: FeedElement) {
    guard element == .item, var draft, open.last?.surroundings == true else { return }
    self.draft = nil
    let site = base.url == nil ? LinkBase(url: feed.link.flatMap { WebURL($0) }) : base
    feed.entries.append(draft.finished(base: site))
    // Not after each one beyond the limit: to choose costs time.
    if feed.entries.count >= 2 * limits.entries {
      slashDates.settle(&feed.entries)
      slashDates = EntrySlashDates()
      feed.keepNewest(limits.entries)
    }
  }

  /// Takes the text of an element that has ended.
  mutating func store(_ capture: Capture, _ bytes: ArraySlice<UInt8>) {
    let place = surroundings[surroundings.count - 1]
    switch capture.element {
    case .title, .mediaTitle: storeTitle(capture, bytes)
    case .description, .extraDescription, .summary, .content, .encoded, .body: storeBody(capture, bytes)
    case .link: storeLink(capture.base.absolute(FeedText.plain(bytes)), rank: 0)
    case .id: storeID(FeedText.plain(bytes), capture)
    case .author, .creator: storePerson(capture, bytes)
    case .extraAuthor:
      if place != .aside, draft?.extraAuthor == nil {
        let author = filled(bytes)
        draft?.extraAuthor = author
      }
    case .name: if place == .person { person.name = filled(bytes) }
    case .email: if place == .person { person.email = filled(bytes) }
    case .published, .updated, .lastBuild, .date: if place != .aside { storeDate(capture.element, bytes) }
    case .category, .dcSubject, .mediaCategory: if let text = filled(bytes) { addCategory(text) }
    case .keywords:
      for word in FeedText.plain(bytes).split(separator: ",").prefix(50) {
        addCategory(FeedText.plain(Array(word.utf8)[...]))
      }
    case .comments:
      if let text = filled(bytes), draft?.entry.commentsURL == nil {
        draft?.entry.commentsURL = capture.base.absolute(text)
      }
    case .originalLink: if let text = filled(bytes) { draft?.originalLink = capture.base.absolute(text) }
    default: storeSchedule(capture.element, FeedText.plain(bytes), place)
    }
  }

  private func filled(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = FeedText.plain(bytes)
    return text.isEmpty ? nil : text
  }

  // MARK: Fields

  private mutating func storeTitle(_ capture: Capture, _ bytes: ArraySlice<UInt8>) {
    if let titleDepth = draft == nil ? feedDraft.titleDepth : draft?.titleDepth, titleDepth <= depth { return }
    let title = FeedText.title(unwrapped(capture, bytes), capture.form, base: capture.base, isAtom: isAtom)
    if draft != nil {
      let at = depth
      draft?.entry.title = title
      if capture.element == .title, !title.isEmpty { draft?.titleDepth = at }
    } else {
      feed.title = title
      if capture.element == .title, !title.isEmpty { feedDraft.titleDepth = depth }
    }
  }

  private mutating func storeBody(_ capture: Capture, _ bytes: ArraySlice<UInt8>) {
    let isExtra = capture.element == .extraDescription
    if draft == nil {
      if isExtra && feed.description != nil { return }
      if let known = feedDraft.descriptionDepth, known < depth { return }
      switch capture.element {
      case .description, .extraDescription, .summary: break
      default: return
      }
      feed.description = FeedText.html(unwrapped(capture, bytes), capture.form, base: capture.base, isAtom: isAtom)
      if !isExtra { feedDraft.descriptionDepth = depth }
      return
    }
    if isExtra && draft?.extraSummary != nil { return }
    let html = FeedText.html(unwrapped(capture, bytes), capture.form, base: capture.base, isAtom: isAtom)
    let depth = depth
    switch capture.element {
    case .extraDescription: if !html.isEmpty { draft?.extraSummary = html }
    case .content, .encoded, .body: setContent(html)
    default:
      guard let known = draft?.summaryDepth else {
        draft?.entry.summaryHTML = html
        draft?.summaryDepth = depth
        return
      }
      if depth < known {
        draft?.entry.summaryHTML = html
        draft?.summaryDepth = depth
      } else if depth == known, draft?.contentDepth == nil {
        setContent(html)
      }
    }
  }

  private mutating func setContent(_ html: String) {
    let depth = depth
    if let known = draft?.contentDepth, known < depth { return }
    // Several contents: the first that says something.
    if let old = draft?.entry.contentHTML, !old.isEmpty, draft?.contentDepth == depth { return }
    draft?.entry.contentHTML = html
    draft?.contentDepth = depth
  }

  /// Atom's XHTML content is the content of one `div`, which does not belong to it (RFC 4287 section 3.1.1.3).
  private func unwrapped(_ capture: Capture, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard capture.form == .xhtml, feed.format == .atom10 else { return bytes }
    let inner = FeedText.trimmed(bytes)
    let close = Array("</div>".utf8)
    guard inner.starts(with: Array("<div".utf8)), inner.count > 11, inner.suffix(6).elementsEqual(close),
      [.space, .greaterThan].contains(inner[inner.startIndex + 4]), let end = inner.firstIndex(of: .greaterThan)
    else { return bytes }
    let content = inner[(end + 1)..<(inner.endIndex - 6)]
    // The first div must end where all ends.
    var level = 1
    return content.withUnsafeBufferPointer { text in
      var scanner = HTMLScanner(text)
      while let token = scanner.next() {
        switch token {
        case .start(let name, let isEmpty):
          if !isEmpty, UnsafeBufferPointer(rebasing: text[name]).equalsAnyCase("div") { level += 1 }
        case .end(let name):
          if UnsafeBufferPointer(rebasing: text[name]).equalsAnyCase("div") { level -= 1 }
          if level == 0 { return bytes }
        default: break
        }
      }
      return content
    }
  }

  /// A link; `rank` 0 leads to a page, 1 to something else.
  mutating func storeLink(_ address: String, rank: Int) {
    guard !address.isEmpty, address.utf8.count <= limits.urlBytes else { return }
    let at = depth
    if draft != nil {
      if rank == 1 {
        if draft?.otherLink == nil { draft?.otherLink = address }
      } else if at <= draft?.linkDepth ?? 0 {
        draft?.link = address
        draft?.linkDepth = at
      }
    } else if rank == 1 {
      if feedDraft.otherLink == nil { feedDraft.otherLink = address }
    } else if at <= feedDraft.linkDepth {
      feed.link = address
      feedDraft.linkDepth = at
    }
  }

  private mutating func storeID(_ text: String, _ capture: Capture) {
    guard surroundings[surroundings.count - 1] != .aside, draft != nil, !text.isEmpty else { return }
    let depth = depth
    if let known = draft?.idDepth, known < depth { return }
    let isAddress = capture.form == .plain
    let id = isAddress && text.hasPrefix("/") ? capture.base.absolute(text) : text
    draft?.entry.id = id
    draft?.idDepth = depth
    if isAddress, LinkBase.scheme(text).map({ $0.lowercased().hasPrefix("http") }) ?? text.hasPrefix("/") {
      draft?.permalink = capture.base.absolute(text)
    }
  }

  private mutating func storePerson(_ capture: Capture, _ bytes: ArraySlice<UInt8>) {
    let text = FeedText.plain(bytes)
    let printed = person.printed ?? (text.isEmpty ? nil : PersonDraft.printed(text))
    guard let printed, draft != nil else { return }
    if capture.element == .creator {
      if (draft?.creators.count ?? 99) < 20, draft?.creators.contains(printed) == false {
        draft?.creators.append(printed)
      }
    } else if (draft?.authors.count ?? 99) < 20, draft?.authors.contains(printed) == false {
      draft?.authors.append(printed)
    }
  }

  private mutating func storeDate(_ element: FeedElement, _ bytes: ArraySlice<UInt8>) {
    let text = FeedText.plain(bytes)
    guard let date = FeedDate.read(text) else {
      if draft != nil {
        draft?.unlikelyDate = FeedDate.unlikely(text)
        if element == .published || element == .date { feed.noteUnread(date: text) }
      }
      return
    }
    if draft != nil {
      switch element {
      case .published:
        draft?.entry.published = date.instant
        draft?.entry.publishedDoubt = date.doubt
        slashDates.note(text, of: feed.entries.count)
      case .date: draft?.looseDate = date
      default:
        draft?.entry.updated = date.instant
        draft?.entry.updatedDoubt = date.doubt
      }
      return
    }
    switch element {
    case .updated, .lastBuild:
      feed.updated = date.instant
      feedDraft.hasLastBuild = true
    default: if !feedDraft.hasLastBuild { feed.updated = date.instant }
    }
  }

  /// Minutes of a week: what a feed asks for beyond is no wish that is followed.
  private static let longestTTL = 7 * 24 * 60

  private mutating func storeSchedule(_ element: FeedElement, _ text: String, _ place: Surroundings) {
    guard draft == nil else { return }
    switch element {
    case .language: if place != .aside, !text.isEmpty { feed.language = text }
    case .ttl: if let minutes = Int(text), minutes >= 0 { feed.ttl = min(minutes, Self.longestTTL) }
    case .hour:
      if place == .skipTimes, let hour = Int(text), (0...24).contains(hour) { feed.skipHours.insert(hour % 24) }
    case .day:
      let name = String(text.lowercased().prefix(3))
      if place == .skipTimes, let day = DateNames.weekdays(in: "en").firstIndex(where: { $0.contains(name) }) {
        feed.skipDays.insert(day)
      }
    case .newAddress: feed.movedTo = text.isEmpty ? nil : text
    case .updatePeriod: feedDraft.updatePeriod = text
    case .updateFrequency: feedDraft.updateFrequency = Int(text)
    default: break
    }
  }
}
