import Discovery
import Foundation
import Web

/// `links`: {"file" or "html", "url", "pattern"} → {"feeds","sitemaps","candidates":[[url,title]],"next","printed":[[date]]};
/// `sitemap`: {"file","url"} → {"pages":[[url,date]],"children"}.
enum DiscoveryLab {
  static func run() {
    answerLines { job in
      guard let url = WebURL(job.text("url") ?? "") else { return ["error": "no url"] }
      let pattern = job.text("pattern").flatMap { try? ArticlePattern($0) }
      let links = FrontPage.read(bytes(job), url: url, pattern: pattern)
      return [
        "feeds": links.feeds.map { [$0.url.href, $0.title ?? ""] }, "sitemaps": links.sitemaps.map(\.href),
        "candidates": links.candidates.map { [$0.url.href, $0.title ?? ""] }, "next": links.nextPages.map(\.href),
        "printed": links.candidates.map(\.printed),
      ]
    }
  }

  static func runSitemaps() {
    answerLines { job in
      guard let url = WebURL(job.text("url") ?? "") else { return ["error": "no url"] }
      let map = Sitemap.read(bytes(job), url: url)
      return [
        "pages": map.pages.map { [$0.url.href, $0.lastModified?.iso8601 ?? "", $0.title ?? ""] },
        "children": map.children.map(\.href),
      ]
    }
  }

  private static func bytes(_ job: Job) -> [UInt8] {
    if let html = job.text("html") { return Array(html.utf8) }
    return (job.text("file").flatMap { FileManager.default.contents(atPath: $0) }).map { Array($0) } ?? []
  }
}
