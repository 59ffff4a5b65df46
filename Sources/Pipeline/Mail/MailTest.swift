import Configuration
import Delivery
import Digests
import Model
import Text

/// A message that only tries the way to a recipient: nothing in the outbox changes.
public struct MailTest: Sendable, Hashable {
  /// What the server answered, a line each: `receiver  budi@senja.test, "250 2.1.5 Ok"`.
  public var lines: [String] = []
  /// Why it did not work, with what to do about it; nil when the server took the message.
  public var failure: String?
}

extension MailDelivery {
  /// Sends a test message to one address and tells what the server answers.
  public func test(to recipient: String, language: String, within limit: Duration = .seconds(60)) async -> MailTest {
    guard let email else { return MailTest(failure: "the configuration has no \"email\"") }
    let bytes = Views.testMessage(from: email.from, to: recipient, at: zone.moment(clock.now()), language: language)
    let message = MailMessage(sender: email.from, recipient: recipient, bytes: bytes)
    switch counter(email) {
    case .failure(let problem):
      return MailTest(failure: "\(problem.reason)\n  do: correct \"email:\" in the configuration, then kabar reload")
    case .success(let carrier):
      guard let mailer = carrier as? Mailer else {
        let outcome = await carrier.send(message, within: limit)
        return MailTest(lines: ["program   \(email.smtp)"], failure: Self.failure(outcome, [], email))
      }
      let (outcome, replies) = await mailer.rehearse(message, within: limit)
      await mailer.close()
      return MailTest(
        lines: Self.lines(replies, message, email), failure: Self.failure(outcome, replies, email))
    }
  }

  private static func lines(_ replies: [MailReply], _ message: MailMessage, _ email: EmailSettings) -> [String] {
    func line(_ label: String, _ words: String, _ reply: MailReply) -> String {
      "\(label)\(words)\(reply.isRefusal ? ", REFUSED" : ",") \"\(reply.text)\""
    }
    var lines: [String] = []
    for reply in replies {
      switch reply.step {
      case .greeting:
        lines.append(line("server    ", "\(email.smtp) answered", reply))
        let isPlain = MailRoute(email.smtp)?.security == MailRoute.Security.none
        if !reply.isRefusal { lines.append("security  " + (isPlain ? "not encrypted" : "encrypted")) }
      case .login: lines.append(line("login     ", email.username ?? "none", reply))
      case .sender: lines.append(line("sender    ", message.sender, reply))
      case .receiver: lines.append(line("receiver  ", message.recipient, reply))
      case .message: lines.append(line("message   ", reply.isRefusal ? "not taken" : "taken", reply))
      }
    }
    return lines
  }

  /// Why a message was not taken, and what to do about it.
  private static func failure(_ outcome: DeliveryOutcome, _ replies: [MailReply], _ email: EmailSettings) -> String? {
    guard let reason = outcome.reason, outcome != .cancelled else { return outcome.reason }
    guard let last = replies.last(where: \.isRefusal) else {
      return
        "the mail server cannot be used: \(reason)\n  do: look at \"smtp:\" (\(email.smtp)) and at this machine's network"
    }
    let words = "\(last.text)".lowercased()
    switch last.step {
    case .login:
      return "the login was refused\n  do: renew the password that \"password:\" names, then restart the service"
    case .sender:
      return "the server does not take mail from this sender\n  do: use an address of the login's own as \"from:\""
    case .receiver where words.contains("relay"):
      return "the server does not send to other hosts for this login\n"
        + "  do: ask its administrator to let \(email.username ?? "this machine") send, or use your provider's server"
    case .receiver:
      return "the server does not take mail for this address\n  do: look for a typing error in the address"
    case .greeting, .message: return "the server refuses: \(last.text)\n  do: ask its administrator"
    }
  }
}
