/// What exactly is wrong, as the key word that status, journal and mail share. Each has its words and what to do about it.
public enum TroubleCode: String, Sendable, Hashable, Codable, CaseIterable {
  case noName = "no-name"
  case noConnection = "no-connection"
  case timeout
  case broken
  case certificateExpired = "cert-expired"
  case certificateHost = "cert-host"
  case certificateIssuer = "cert-issuer"
  case certificateSelf = "cert-self"
  case certificate = "cert"
  case refuses
  case wall
  case password
  case passwordWrong = "password-wrong"
  case notFound = "not-found"
  case gone
  case withdrawn
  case serverError = "server-error"
  case status
  case toHome = "to-home"
  case leadsOn = "leads-on"
  case circle
  case empty
  case noArticles = "no-articles"
  case scripts
  case notAFeed = "not-a-feed"
  case feedDamaged = "feed-damaged"
  case sitemap
  case parked
  case tooLarge = "too-large"
  case robots
  case robotsUnread = "robots-unread"
  case tooMany = "too-many"
  case ownLine = "own-line"
  case privateNetwork = "private"
  case noAddresses = "no-addresses"
  case oldDates = "old-dates"
  case pagesUnreadable = "pages-unreadable"
  case sameText = "same-text"
  case unasked304 = "unasked-304"
  case ended
  case turn
  case other

  /// Whether an operator can do something about it; else it is tried again without anyone.
  public var needsYou: Bool {
    switch self {
    case .noConnection, .timeout, .broken, .serverError, .robotsUnread, .tooMany, .empty, .ended, .turn: false
    default: true
    }
  }

  /// When it is tried again.
  public enum Retry: String, Sendable, Hashable, Codable {
    /// After its interval, which doubles each time, a day at most; and once more before an edition closes.
    case soon
    /// When the site said.
    case asked
    /// Only by `kabar fetch`, or when the source is changed.
    case hand
  }

  /// When it is tried again.
  public var retry: Retry {
    switch self {
    case .gone: .hand
    case .tooMany: .asked
    default: .soon
    }
  }
}

extension Trouble {
  /// What exactly is wrong, by the status or the words that came with it.
  public var code: TroubleCode {
    switch kind {
    case .status: statusCode
    case .timeout: .timeout
    case .unreachable:
      detail.hasPrefix("robots.txt") ? .robotsUnread : detail.contains("no address") ? .noName : .noConnection
    case .certificate: certificateCode
    case .privateAddress: .privateNetwork
    case .limit: detail.contains("redirect") ? .circle : .tooLarge
    case .robots: .robots
    case .noArticles: .noArticles
    case .scripts: .scripts
    case .wall: .wall
    case .login: .passwordWrong
    case .empty: .empty
    case .home: .toHome
    case .leadsOn: .leadsOn
    case .notAFeed: .notAFeed
    case .damagedFeed: .feedDamaged
    case .sitemap: .sitemap
    case .parked: .parked
    case .noAddresses: .noAddresses
    case .oldDates: .oldDates
    case .line: .ownLine
    case .gone: .gone
    case .withdrawn: .withdrawn
    case .pages: .pagesUnreadable
    case .sameText: .sameText
    case .ended: .ended
    case .turn: .turn
    case .other: detail.contains("connection broke") || detail.contains("not compressed") ? .broken : .other
    }
  }

  private var statusCode: TroubleCode {
    switch detail {
    case "304": .unasked304
    case "401", "407": .password
    case "403", "451": .refuses
    case "404": .notFound
    case "410": .gone
    case "429": .tooMany
    default: detail.hasPrefix("5") ? .serverError : .status
    }
  }

  /// OpenSSL's and libcurl's words.
  private var certificateCode: TroubleCode {
    let words = detail.lowercased()
    if words.contains("expired") { return .certificateExpired }
    if words.contains("self-signed certificate in") || words.contains("self signed certificate in") {
      return .certificateIssuer
    }
    if words.contains("self-signed") || words.contains("self signed") { return .certificateSelf }
    if words.contains("issuer") { return .certificateIssuer }
    if words.contains("match") || words.contains("subject name") { return .certificateHost }
    return .certificate
  }
}
