import Fetching
import Foundation
import Web

/// `kabar-lab fetch`: gets one address a line. `kabar-lab fetch-bench URL COUNT AT_ONCE`: how fast the client is against a
/// server nearby.
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

  /// Gets one address `count` times, `atOnce` at a time, and says requests a second and CPU seconds.
  static func bench(_ url: WebURL, count: Int, atOnce: Int) async {
    var limits = Limits.standard
    limits.hostConnections = 6
    let fetcher = Fetcher(limits: limits)
    var request = FetchRequest(url: url, userAgent: "kabar-lab/1.0")
    request.allowsPrivateNetwork = true
    let fixed = request
    let clock = ContinuousClock()
    let began = clock.now
    let bytes = await withTaskGroup(of: Int.self) { group in
      var (started, bytes) = (0, 0)
      while started < min(atOnce, count) {
        group.addTask { (try? await fetcher.fetch(fixed).body.count) ?? 0 }
        started += 1
      }
      while let read = await group.next() {
        bytes += read
        guard started < count else { continue }
        group.addTask { (try? await fetcher.fetch(fixed).body.count) ?? 0 }
        started += 1
      }
      return bytes
    }
    let wall = (clock.now - began) / .seconds(1)
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    let cpu = seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    write([
      "requests_per_second": Int(Double(count) / wall), "bytes": bytes, "cpu_seconds": cpu, "peak_kib": usage.ru_maxrss,
    ])
  }
}
