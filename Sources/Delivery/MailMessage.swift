import Text

/// One message on its way to one recipient.
public struct MailMessage: Sendable, Hashable {
  /// The address that failures are told to (`MAIL FROM`), without a name.
  public let sender: String
  /// The one address it goes to (`RCPT TO`).
  public let recipient: String
  /// The message as it stands in the mailbox: lines end in CR LF, dots are not doubled.
  public let bytes: [UInt8]

  /// A message. Sender and recipient may be written `Name <address>`.
  public init(sender: String, recipient: String, bytes: [UInt8]) {
    (self.sender, self.recipient) = (Self.address(sender), Self.address(recipient))
    self.bytes = bytes
  }

  /// Whether both addresses can stand in a command: nothing that would end it or begin another.
  var isSendable: Bool {
    [sender, recipient].allSatisfy { address in
      address.utf8.count <= MailAddress.most && address.contains("@")
        && !address.utf8.contains {
          $0 <= .space || $0 == .delete || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
        }
    }
  }

  private static func address(_ text: String) -> String {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<"), !text.utf8.contains(where: { $0 < .space }) else {
      return text
    }
    return String(text[text.index(after: open)...].dropLast())
  }
}
