import Foundation
import FoundationXML
import Model
import TestSupport
import TestTurns
import Testing
import Text

@testable import Digests

/// Nothing that a page puts into a text or an address becomes markup, a link of another scheme, a header or a line of its
/// own, in any view and beside them.
@Suite(.processor, .serialized) struct HostilePayloadTests {
  private static let day = CalendarDay(daysSinceEpoch: 19_800)
  private static let batches = 8

  @Test func thereAreFiveHundred() { #expect(Set(HostilePayload.all).count >= 500) }

  @Test(arguments: 0..<batches) func nothingOfAPayloadWorks(batch: Int) throws {
    for payload in HostilePayload.some.indices.filter({ $0 % Self.batches == batch }).map({ HostilePayload.some[$0] }) {
      let edition = HostilePayload.edition(payload, day: Self.day)
      let views = EditionViews(edition)
      let week = Week(title: edition.title, language: "id", last: edition.day, editions: [edition])
      let message = ReadMessage(views.bytes(as: .eml))
      let index = ArchiveIndex(
        title: edition.title, language: "id", editions: [KeptEdition(edition, filesWritten: true)],
        weeks: [week.summary])
      let pages = [
        views.bytes(as: .html), week.render(as: .html), index.render(as: .html),
        SourcesPage(editions: [edition])?.render() ?? [], AgendaPage(edition: edition)?.render() ?? [],
        Array((message.parts.last?.text ?? "").utf8),
      ]
      for page in pages { pageHasOnlyOurTagsAndLinks(String(decoding: page, as: UTF8.self), payload) }
      messageHasOnlyOurFieldsAndParts(message, payload)
      try calendarHasOnlyOurLines(edition, payload)
      try textsHaveOnlyOurLines(edition, views, week, payload)
    }
  }

  private func pageHasOnlyOurTagsAndLinks(_ page: String, _ payload: String) {
    let read = ReadMarkup(page)
    #expect(!read.tags.isEmpty)
    #expect(
      read.tags.isSubset(of: ReadMarkup.ours),
      "\(read.tags.subtracting(ReadMarkup.ours)) of \(payload.debugDescription)")
    #expect(!read.attributes.contains { $0.name.hasPrefix("on") }, "\(payload.debugDescription)")
    for (name, value) in read.attributes where ["href", "src", "action", "data-url"].contains(name) {
      let isOurs =
        ["#", "mailto:kabar@lembaga.test?", "http://", "https://"].contains { value.hasPrefix($0) }
        || ["index.html", "2024-W12.html", "agenda.html", "agenda.ics"].contains(value)
        || value.hasPrefix("2024-03-18.html")
      #expect(isOurs, "\(value) of \(payload.debugDescription)")
    }
  }

  private func messageHasOnlyOurFieldsAndParts(_ message: ReadMessage, _ payload: String) {
    #expect(
      message.fields.map(\.name) == [
        "From", "To", "Subject", "Date", "Message-ID", "References", "List-Id", "List-Unsubscribe", "Auto-Submitted",
        "MIME-Version", "Content-Language", "Content-Type",
      ], "\(payload.debugDescription)")
    #expect(message.parts.count == 2)
    #expect(message.value("To") == "redaksi@lembaga.test")
    #expect(message.value("From")?.hasSuffix("<kabar@lembaga.test>") == true)
    #expect(message.value("From")?.contains("@") == true && message.lines.allSatisfy { $0.count <= 78 })
  }

  private static let ofCalendars: Set<Substring> = [
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SEQUENCE", "STATUS", "SUMMARY",
    "DESCRIPTION",
    "LOCATION", "URL", "CATEGORIES", "TRANSP", "ACTION", "TRIGGER",
  ]

  private func calendarHasOnlyOurLines(_ edition: Edition, _ payload: String) throws {
    let text = String(decoding: try #require(AgendaCalendar(edition: edition)).render(), as: UTF8.self)
    let lines = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(lines.last == "" && lines.filter { $0 == "BEGIN:VEVENT" }.count == 4)
    for line in lines.dropLast() {
      let name = line.prefix { $0 != ":" && $0 != ";" }
      #expect(Self.ofCalendars.contains(name) && !line.contains("\n"), "\(line) of \(payload.debugDescription)")
    }
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }

  private func textsHaveOnlyOurLines(_ edition: Edition, _ views: EditionViews, _ week: Week, _ payload: String) throws
  {
    #expect(XMLParser(data: Data(views.bytes(as: .atom))).parse())
    #expect(XMLParser(data: Data(EditionsFeed(editions: [edition]).render(links: true) ?? [])).parse())
    let json = try JSONSerialization.jsonObject(with: Data(views.bytes(as: .json))) as? [String: Any]
    #expect((json?["items"] as? [Any])?.count == 3)
    // Of the day: itself, the overview, the agenda, three sections with an item each, three lists. Of the week: itself, a
    // topic, the lines.
    for (text, most) in [(views.bytes(as: .md), 12), (week.render(as: .md), 3)] {
      let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("#") } <= most, "\(payload.debugDescription)")
      #expect(!lines.contains { $0.hasPrefix("```") || $0.hasPrefix("<script") || $0.hasPrefix(">") })
    }
    for line in String(decoding: views.bytes(as: .txt), as: UTF8.self).split(separator: "\n") {
      #expect(line.hasPrefix("http") || line.unicodeScalars.count <= 72)
    }
  }
}
