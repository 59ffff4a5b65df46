import Extraction
import Foundation
import Text
import Web

/// `kabar-lab extract`: article text and metadata of page files.
enum ExtractLab {
  /// `kabar-lab extract-blocks FILE…`: each block of a page and what became of it.
  static func blocks(_ paths: [String]) {
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      for line in BlockTrace.lines(Array(data), url: nil) { print(line) }
    }
  }

  /// `kabar-lab extract-features`: for each job the texts of the blocks and their features (Float32, base64), for the
  /// trainer; the names of the features in a first line.
  static func features() {
    write(["names": FeatureTrace.names])
    answerLines { job in
      guard let path = job.text("path"), let data = FileManager.default.contents(atPath: path) else {
        return ["id": orNull(job["id"]), "error": "no file"]
      }
      let rows = FeatureTrace.rows(Array(data), url: job.text("url").flatMap { WebURL($0) })
      let values = rows.values.withUnsafeBytes { Data($0) }
      return ["id": orNull(job["id"]), "texts": rows.texts, "values": values.base64EncodedString()]
    }
  }

  /// What lost for headline, authors and date, each as place and value.
  private static func rivals(_ about: Explanation) -> [String: String] {
    let all = [("title", about.titleRival), ("author", about.bylineRival), ("date", about.dateRival)]
    return Dictionary(
      uniqueKeysWithValues: all.compactMap { name, rival in
        rival.map { (name, $0.origin + ": " + $0.value) }
      })
  }

  /// `kabar-lab extract`: JSON lines.
  static func run() {
    let extractor = Extractor()
    answerLines { job in
      guard let path = job.text("path"), let data = FileManager.default.contents(atPath: path) else {
        return ["id": orNull(job["id"]), "error": "no file"]
      }
      let page = extractor.extract(
        Array(data), url: job.text("url").flatMap { WebURL($0) }, contentType: nil,
        now: Moment(Instant(seconds: Int64(Date().timeIntervalSince1970)), offset: 0))
      let about = page.explanation
      return [
        "id": orNull(job["id"]), "text": page.paragraphs.joined(separator: "\n"), "title": orNull(page.title),
        "author": page.byline.joined(separator: "; "), "date": orNull((page.published ?? page.mentioned)?.day.iso),
        "isArticle": page.isArticle, "verdict": about.verdict, "isOpinion": page.isOpinion,
        "titleOrigin": orNull(about.title?.rawValue), "bylineOrigin": orNull(about.byline?.rawValue),
        "dateSource": orNull(about.date?.rawValue), "rivals": rivals(about), "bodyOrigin": about.body.rawValue,
        "container": about.container,
        "mentioned": orNull(page.mentioned?.iso8601), "printed": orNull(page.published?.iso8601),
        "nextPages": page.nextPages.map(\.href), "onePageView": orNull(page.onePageView?.href),
      ]
    }
  }
}
