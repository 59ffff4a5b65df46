import Fetching
import Foundation
import Web

/// `kabar-lab fetch`: gets one address a line.
enum FetchLab {
  /// Reads `{"url": …, "etag": …, "private": true}`; answers with status, address, length, redirects or error.
  static func run() async {
    let fetcher = Fetcher()
    while let line = readLine(strippingNewline: true) {
      guard let job = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? Job, let text = job.text("url"),
        let url = WebURL(text)
      else {
        write(["error": "no address"])
        continue
      }
      var request = FetchRequest(url: url, userAgent: "kabar-lab/1.0")
      request.allowsPrivateNetwork = job["private"] as? Bool ?? false
      request.validators = job.text("etag").map { Validators(etag: $0) }
      do {
        let answer = try await fetcher.fetch(request)
        write([
          "status": answer.status, "url": answer.url.href, "bytes": answer.body.count,
          "hops": answer.hops.map { ["status": $0.status, "to": $0.to.href] },
        ])
      } catch {
        write(["error": error.description, "transient": error.isTransient])
      }
    }
  }
}
