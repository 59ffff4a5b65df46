/// Fields of the feed itself while it is read.
struct FeedDraft {
  var titleDepth: Int?
  var descriptionDepth: Int?
  var linkDepth = Int.max
  var otherLink: String?
  /// The feed's own address, which at least names the site.
  var ownLink: String?
  var hasLastBuild = false
  var updatePeriod: String?
  var updateFrequency: Int?

  /// Seconds between updates (RSS 1.0 syndication module).
  var periodSeconds: Int? {
    let seconds: Int
    switch updatePeriod?.lowercased() {
    case "hourly": seconds = 3600
    case "daily": seconds = 86_400
    case "weekly": seconds = 604_800
    case "monthly": seconds = 2_592_000
    case "yearly": seconds = 31_536_000
    default: return nil
    }
    return max(60, seconds / max(1, updateFrequency ?? 1))
  }
}
