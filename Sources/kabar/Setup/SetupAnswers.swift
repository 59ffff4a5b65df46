import Configuration
import Glibc
import Pipeline
import Web

/// What a first configuration needs to know, and how answers are read.
struct SetupAnswers: Sendable {
  var configuration = NewConfiguration()
  /// The password of the mail server; it never stands in the configuration.
  var password: String?
  /// Who may use Kabar without sudo.
  var members: [String] = []
  /// Whether an address brought nothing.
  var isIll = false

  /// A zone by its Indonesian short name or its own.
  static func zone(_ text: String) -> String? {
    let short = ["wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"]
    if let zone = short[text.lowercased()] { return zone }
    return ZoneRules(identifier: text) == nil ? nil : text
  }

  /// An hour: `6`, `06:30`, `6.30`.
  static func hour(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]),
      let minute = parts.count == 2 ? Int(parts[1]) : 0, (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(hour) + ":" + two(minute)
  }

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
