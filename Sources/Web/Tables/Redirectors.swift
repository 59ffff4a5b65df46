/// Addresses that only lead on to another one, named in a parameter. Plain data.
enum Redirectors {
  /// One kind of redirector.
  struct Rule {
    /// The host without `www.`; a host that begins with `google.` stands for all countries.
    let host: String
    /// The path.
    let path: String
    /// The parameters that may hold the target, the likelier first.
    let parameters: [String]
  }

  static let rules = [
    Rule(host: "google.", path: "/url", parameters: ["q", "url"]),
    Rule(host: "l.facebook.com", path: "/l.php", parameters: ["u"]),
    Rule(host: "lm.facebook.com", path: "/l.php", parameters: ["u"]),
    Rule(host: "facebook.com", path: "/l.php", parameters: ["u"]),
    Rule(host: "facebook.com", path: "/sharer/sharer.php", parameters: ["u"]),
    Rule(host: "facebook.com", path: "/sharer.php", parameters: ["u"]),
    Rule(host: "l.instagram.com", path: "/", parameters: ["u"]),
    Rule(host: "l.threads.com", path: "/", parameters: ["u"]),
    Rule(host: "youtube.com", path: "/redirect", parameters: ["q"]),
    Rule(host: "t.umblr.com", path: "/redirect", parameters: ["z"]),
    Rule(host: "out.reddit.com", path: "/", parameters: ["url"]),
    Rule(host: "vk.com", path: "/away.php", parameters: ["to"]),
    Rule(host: "duckduckgo.com", path: "/l/", parameters: ["uddg"]),
    Rule(host: "bing.com", path: "/news/apiclick.aspx", parameters: ["url"]),
    Rule(host: "slack-redir.net", path: "/link", parameters: ["url"]),
    Rule(host: "linkedin.com", path: "/redir/redirect", parameters: ["url"]),
  ]
}
