import Glibc
import Pipeline

/// What a first configuration needs to know, and how answers are read.
struct SetupAnswers: Sendable {
  var configuration = NewConfiguration()
  /// The password of the mail server; it never stands in the configuration.
  var password: String?
  /// Who may use Kabar without sudo.
  var members: [String] = []
  /// Whether an address brought nothing.
  var isIll = false

  /// What lets a source in whose address lies in a network of one's own.
  static let privateNetwork = [(key: "private_network", value: "yes")]

  /// The entries of a list with commas.
  static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
  }

  /// A mail server; nil stands for this machine's own.
  static func server(_ text: String) -> String?? {
    if ["here", "sini", ""].contains(text.lowercased()) { return .some(nil) }
    return text.contains("://") && !text.contains(" ") ? text : nil
  }

  /// Recipients, where each is an address of mail.
  static func recipients(_ text: String) -> [String]? {
    let list = list(text)
    return list.allSatisfy { $0.split(separator: "@").count == 2 } ? list : nil
  }

  /// Accounts of this machine; the first name that is none where there is one.
  static func unknownAccount(among names: [String]) -> String? { names.first { getpwnam($0) == nil } }
}
