import Model

/// The views of an edition. Each is a pure function of the edition: the same bytes on every machine, at any time.
///
/// All views show the same items with the same numbers and links in the same order; text from outside is cleaned once
/// (no controls, direction marks or hidden characters) and escaped by each view for its format.
public enum Views {
  /// The edition in one format, UTF-8. The message is addressed to all of `mailTo`; `message(_:to:)` makes one for one
  /// recipient.
  public static func render(_ edition: Edition, as format: DigestSettings.Format) -> [UInt8] {
    EditionViews(edition).bytes(as: format)
  }

  /// The message (RFC 5322, lines end in CR LF) with `recipient` alone in its To field: an address such as
  /// `redaksi@example.org` or `Redaksi <redaksi@example.org>`. Differs from the others only in that field.
  public static func message(_ edition: Edition, to recipient: String) -> [UInt8] {
    MessageView(content: ContentBuilder(edition).content(), edition: edition, recipients: [recipient]).bytes()
  }

  /// The subject of the edition's message in plain Unicode, at most 78 characters, one line.
  public static func subject(_ edition: Edition) -> String {
    Subject(content: ContentBuilder(edition).content(), pattern: edition.mailSubject).text
  }
}
