import Web

/// `robots`: {"robots_txt","user_agent","url"} → {"allowed"}.
enum RobotsLab {
  static func run() {
    answerLines { job in
      let rules = RobotsRules(parsing: Array((job.text("robots_txt") ?? "").utf8))
      let target = target(of: Array((job.text("url") ?? "").utf8))
      return ["allowed": rules.allows(target, userAgent: job.text("user_agent") ?? "")]
    }
  }

  /// Path and query of any spelling of an address, as it stands: without `scheme://host` and fragment.
  private static func target(of url: [UInt8]) -> String {
    let isStart = { (byte: UInt8) in "/?;".utf8.contains(byte) }
    var start = url.starts(with: "//".utf8) ? 2 : 0
    let path = url[start...].firstIndex(where: isStart) ?? url.count
    if let colon = url[start...].firstIndex(of: UInt8(ascii: ":")), colon < path, url[colon...].starts(with: "://".utf8)
    {
      start = colon + 3
    }
    let end = url[start...].firstIndex(of: UInt8(ascii: "#")) ?? url.count
    guard let found = url[start..<end].firstIndex(where: isStart) else { return "/" }
    let text = String(decoding: url[found..<end], as: UTF8.self)
    return text.hasPrefix("/") ? text : "/" + text
  }
}
