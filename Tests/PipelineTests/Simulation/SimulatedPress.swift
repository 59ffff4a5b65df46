import Synchronization
import TestSupport
import Text

/// The simulated sites behind one server, and a record of what their listings offered.
final class SimulatedPress: Sendable {
  /// When an article was first offered, and when its site's listing was read before that.
  struct Offer: Sendable {
    var at: Instant
    var before: Instant?
  }

  private struct State {
    var now: Instant
    var step = 0
    var polls = 0
    var offered: [Int: Offer] = [:]
    var lastListing: [Int: Instant] = [:]
  }

  let sites: [SimulatedSite]
  private let state: Mutex<State>
  private let address: String

  init(sites: [SimulatedSite], address: String, now: Instant) {
    (self.sites, self.address) = (sites, address)
    state = Mutex(State(now: now))
  }

  /// Moves on to a step.
  func move(to now: Instant, step: Int) { state.withLock { ($0.now, $0.step) = (now, step) } }

  /// What was offered so far, by the article's number.
  var offered: [Int: Offer] { state.withLock { $0.offered } }

  func answer(_ request: ServerRequest) -> ServerReply? {
    let path = request.target.split(separator: "?", maxSplits: 1).first.map(String.init) ?? ""
    if path == "/robots.txt" {
      return .ok(
        "User-agent: *\n" + sites.map { "Disallow: \($0.base)/tertutup/\n" }.joined(), ["Content-Type: text/plain"])
    }
    guard let site = sites.first(where: { path == $0.base || path.hasPrefix($0.base + "/") }) else { return nil }
    if path == site.listing || path == site.listingElsewhere { return list(site, request, at: path) }
    guard let post = site.posts.first(where: { site.path($0) == path }) else {
      return path == site.base + "/"
        ? .ok("<html><body><h1>\(site.name)</h1><p>Selamat datang.</p></body></html>") : nil
    }
    return page(of: post, at: site)
  }

  // MARK: Listings

  private func list(_ site: SimulatedSite, _ request: ServerRequest, at path: String) -> ServerReply {
    state.withLock { state in
      if site.isElsewhere(at: state.step) != (path == site.listingElsewhere) {
        return path == site.listing
          ? .status(301, ["Location: " + address + site.listingElsewhere]) : .status(404)
      }
      let fault = site.faults[min(state.step, site.faults.count - 1)]
      switch fault {
      case .broken: return .status(500)
      case .missing: return .closeBeforeAnswer
      case .notice:
        return .ok("<html><body><h1>Situs dalam pemeliharaan</h1><p>Silakan kembali nanti.</p></body></html>")
      case .refused: return .status(403)
      case .tooMany: return .status(429, ["Retry-After: 3600"])
      case .unasked: return .status(304)
      case .none, .archive, .emptyFeed, .half: break
      }
      if site.kind == .cookie, request["Cookie"]?.contains("baca=1") != true {
        return .status(302, ["Location: " + site.listing, "Set-Cookie: baca=1; Path=/"])
      }
      var posts =
        fault == .emptyFeed && site.kind.isFeed && !site.kind.isSitemap
        ? [] : site.listed(at: state.now, withArchive: fault == .archive)
      state.polls += 1
      let poll = site.kind == .volatile ? state.polls : 0
      let listing = SimulatedListing(site: site, server: address, poll: poll)
      var text = listing.text(posts)
      if fault == .half, site.kind.isRSS {
        posts = Array(posts.prefix(posts.count / 2))
        text = listing.text(posts).replacing("</channel></rss>", with: "<item><title>Pekerja Sosial Yang Terp")
      }
      let tag = "\"\(StableHash.of(text.utf8))\""
      if request["If-None-Match"] == tag { return .status(304) }
      for post in posts where state.offered[post.number] == nil {
        state.offered[post.number] = Offer(at: state.now, before: state.lastListing[site.number])
      }
      state.lastListing[site.number] = state.now
      let type =
        switch site.kind {
        case .json: "application/feed+json"
        case .page, .datedPage: "text/html; charset=utf-8"
        default: "application/xml"
        }
      return .ok(text, ["Content-Type: " + type] + (site.number % 3 == 0 ? [] : ["ETag: " + tag]))
    }
  }

  // MARK: Pages

  private func page(of post: SimulatedPost, at site: SimulatedSite) -> ServerReply {
    let now = state.withLock { $0.now }
    if now < post.faultEnds {
      switch post.fault {
      case .none, .forbidden: break
      case .ofSection, .ofFirst, .ofNext: return article(post, at: site)
      case .notFound: return .status(404)
      case .gone: return .status(410)
      case .unlawful: return .status(451)
      case .consent:
        return .ok(
          Pages.article(
            "Persetujuan", (1...6).map { "Kami dan mitra kami menyimpan kuki nomor \($0) pada perangkat Anda." }))
      case .login: return .redirect(302, to: address + site.base + "/?lanjut=" + site.path(post))
      case .endless: return .redirect(302, to: address + site.path(post))
      case .elsewhere: return .redirect(302, to: "http://127.0.0.1:9" + site.path(post))
      case .picture: return .ok("\u{FF}JFIF", ["Content-Type: image/jpeg"])
      case .refused: return .status(403)
      case .broken: return .status(500)
      case .busy: return .status(503, ["Retry-After: 7200"])
      case .tooMany: return .status(429)
      case .wall:
        return .ok(
          Pages.article("Masuk untuk membaca", ["Silakan masuk dengan akun Anda untuk membaca seluruh isi situs ini."]))
      case .notice:
        return .ok(Pages.article("Halaman tidak ditemukan", ["Maaf, halaman yang Anda cari tidak ada di sini."]))
      case .home: return .redirect(302, to: address + site.base + "/")
      case .pdf: return .ok("%PDF-1.4 pekerja sosial", ["Content-Type: application/pdf"])
      case .empty: return .ok("")
      case .shell: return .ok("<html><head><title>Memuat</title></head><body><div id=\"app\"></div></body></html>")
      case .dropped: return .closeBeforeAnswer
      }
    }
    return article(post, at: site)
  }

  private func article(_ post: SimulatedPost, at site: SimulatedSite) -> ServerReply {
    let canonical: String? =
      switch post.fault {
      case .ofSection: site.base + "/berita"
      case .ofFirst: site.posts.first.map(site.path)
      case .ofNext: site.posts.first { $0.number > post.number }.map(site.path)
      default: nil
      }
    let head = canonical.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
    return .ok(head + Pages.article(post.title, post.paragraphs, published: Moment(post.born, offset: 25_200).iso8601))
  }
}
