import Text

/// The rules of one robots.txt (RFC 9309), decided as Google's open matcher decides them.
///
/// A file that cannot be read as rules gives no rules, and then everything is allowed. What an answer without a body means
/// (404: all allowed, 5xx: nothing allowed) is for the caller to say, see `everything` and `nothing`.
public struct RobotsRules: Sendable, Hashable {
  /// The lines of one group: which crawlers it speaks to and what it tells them.
  struct Group: Sendable, Hashable {
    /// Product tokens in lower case.
    var agents: [[UInt8]] = []
    /// Whether `*` is among the agents.
    var isForAll = false
    var rules = RobotsRuleSet()
    /// Seconds between requests, when the group asks for it.
    var delay: Int?
  }

  var groups: [Group] = []

  /// The values of all `Sitemap` lines, in order, as written; 1,000 at most.
  public private(set) var sitemaps: [String] = []

  /// No rules: everything is allowed (RFC 9309 section 2.3.1.3, for 4xx answers).
  public static let everything = RobotsRules(parsing: [])

  /// Nothing is allowed to anyone (RFC 9309 section 2.3.1.4, for 5xx answers and unreachable servers).
  public static let nothing = RobotsRules(parsing: Array("User-agent: *\nDisallow: /\n".utf8))

  /// Reads a robots.txt. Only the first `Limits.robotsBytes` bytes count; a line is cut at 16 KiB.
  public init(parsing bytes: [UInt8]) {
    var reader = RobotsLines(bytes, limit: Limits.standard.robotsBytes)
    var group = Group()
    var hasRules = false
    while let line = reader.next() {
      switch line.key {
      case .userAgent:
        if hasRules {
          groups.append(group)
          group = Group()
          hasRules = false
        }
        if RobotsLines.isForAll(line.value) {
          group.isForAll = true
        } else {
          group.agents.append(RobotsLines.productToken(line.value))
        }
      case .allow, .disallow:
        // Rules before the first user-agent line belong to nobody.
        guard group.isForAll || !group.agents.isEmpty else { continue }
        hasRules = true
        group.rules.append(RobotsPattern.patterns(line.value, allows: line.key == .allow))
      case .crawlDelay:
        if let seconds = RobotsLines.seconds(line.value) { group.delay = max(group.delay ?? 0, seconds) }
      case .sitemap:
        if sitemaps.count < 1_000, !line.value.isEmpty { sitemaps.append(String(decoding: line.value, as: UTF8.self)) }
      case .other:
        continue
      }
    }
    if group.isForAll || !group.agents.isEmpty { groups.append(group) }
    for index in groups.indices { groups[index].rules.sort() }
  }

  /// Whether a crawler may fetch an address of this site.
  ///
  /// - Parameters:
  ///   - target: path and query as a request line has them (`WebURL.requestTarget`), already percent-encoded.
  ///   - userAgent: the product token (`Kabar`); what follows a `/` is left away.
  public func allows(_ target: String, userAgent: String) -> Bool {
    let path = RobotsPattern.normalised(Array(target.utf8), encodesNonASCII: false)
    var (allow, disallow) = (0, 0)
    for group in groupsFor(userAgent) {
      guard let rule = group.rules.deciding(path) else { continue }
      if rule.allows { allow = max(allow, rule.length) } else { disallow = max(disallow, rule.length) }
    }
    return allow >= disallow
  }

  /// The seconds that the site asks a crawler to wait between requests (`Crawl-delay`, not part of the RFC), rounded up;
  /// nil when it does not ask.
  public func crawlDelay(userAgent: String) -> Int? {
    groupsFor(userAgent).compactMap(\.delay).max()
  }

  /// The groups that name the crawler; where none does, those for everyone (RFC 9309 section 2.2.1).
  private func groupsFor(_ userAgent: String) -> [Group] {
    let token = userAgent.utf8.prefix { $0 != .slash }.map(\.asciiLowercased)
    let own = groups.filter { $0.agents.contains(token) }
    return own.isEmpty ? groups.filter(\.isForAll) : own
  }
}
