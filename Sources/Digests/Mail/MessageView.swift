import Model
import Text

/// The edition as a message (RFC 5322): plain text first, then HTML, with the same items and links; ASCII, lines of at
/// most 78 octets, CR LF. The same edition has the same Message-ID each time, so that a repeated sending is recognised.
struct MessageView {
  let content: DigestContent
  let edition: Edition
  let recipients: [String]

  func bytes() -> [UInt8] {
    let from = Mailbox(edition.mailFrom ?? "")
    let leave = "mailto:" + from.address + "?subject=" + content.words.unsubscribeSubject
    let unsubscribe = from.isGiven ? leave : nil
    let fitted = MailFit.fitted(content) { MailPage(content: $0, unsubscribe: unsubscribe).text() }
    let boundary = "=_digest_" + edition.day.iso + "_r1"
    var out = Array(head(from: from, unsubscribe: leave, boundary: boundary).utf8)
    out += part(boundary, "text/plain; charset=utf-8; format=flowed; delsp=no")
    out += QuotedPrintable.body(TextView(content: fitted.content).lines(flowed: true))
    out += part(boundary, "text/html; charset=utf-8")
    let lines = fitted.page.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).dropLast()
    out += QuotedPrintable.body(lines.map { String(Substring($0)) })
    return out + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  private func head(from: Mailbox, unsubscribe: String, boundary: String) -> String {
    var sender = from
    if sender.name.isEmpty { sender.name = content.title }
    // An address that a header cannot carry is left out rather than sent broken.
    let to = recipients.map { Mailbox($0) }.filter(\.isGiven)
    return HeaderField.mailboxes("From", [sender])
      + (to.isEmpty ? HeaderField.raw("To", "undisclosed-recipients:;") : HeaderField.mailboxes("To", to))
      + HeaderField.text("Subject", Subject(content: content, pattern: edition.mailSubject).text)
      + HeaderField.raw("Date", HeaderField.date(edition.madeAt))
      + HeaderField.raw(
        "Message-ID", identity(of: edition.day, domain: from.domain, telling: 1 + (edition.revision?.number ?? 0)))
      + references(domain: from.domain)
      + HeaderField.named("List-Id", content.title, listName + "." + from.domain)
      + HeaderField.raw("List-Unsubscribe", "<" + unsubscribe + ">")
      + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
      + HeaderField.raw("Content-Language", content.words.language)
      + "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n"
  }

  /// The Message-ID of a day's digest. Two digests of one sender have different titles.
  private func identity(of day: CalendarDay, domain: String, telling: Int = 1) -> String {
    let digest =
      edition.list.map { _ in listName } ?? String(StableHash.of(Array(content.title.utf8)) & 0xFFFF_FFFF, radix: 36)
    return "<digest.\(day.iso).r\(telling).\(digest)@\(domain)>"
  }

  /// The messages that this one corrects, so that mail programs show it beside them. Other days do not thread together.
  private func references(domain: String) -> String {
    var days = Set(edition.corrections.map(\.day))
    if edition.revision != nil { days.insert(edition.day) }
    if days.isEmpty { return "" }
    return HeaderField.raw(
      "References", days.sorted().suffix(10).map { identity(of: $0, domain: domain) }.joined(separator: " "))
  }

  /// The digest's name, or its title, as a part of a domain name: `kabar-peksos` (RFC 2919, section 2).
  private var listName: String {
    var out: [UInt8] = []
    for byte in (edition.list ?? content.title).utf8.prefix(60) {
      if byte.isASCIILetterOrDigit {
        out.append(byte.asciiLowercased)
      } else if let last = out.last, last != .hyphen {
        out.append(.hyphen)
      }
    }
    if out.last == .hyphen { out.removeLast() }
    return out.isEmpty ? "digest" : String(decoding: out, as: UTF8.self)
  }

  private func part(_ boundary: String, _ type: String) -> [UInt8] {
    Array("\r\n--\(boundary)\r\nContent-Type: \(type)\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n".utf8)
  }
}
