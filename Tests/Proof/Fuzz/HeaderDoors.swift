import Text
import Web

@testable import Fetching

/// What servers say beside the page.
enum HeaderDoors {
  /// The header lines of an answer, as libcurl hands them over, and all that is read from them.
  static func headers(_ bytes: [UInt8]) {
    var collector = HeaderCollector()
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      Array(line).withUnsafeBufferPointer { collector.take($0) }
    }
    let headers = collector.headers
    _ = LinkHeader.links(in: headers)
    for line in headers.lines {
      _ = CacheControl(line.value)
      _ = HTTPDate.parse(line.value)
      _ = RetryAfter.instant(line.value, now: now)
    }
    for (status, failures) in [(collector.status, 0), (200, 0), (429, 3)] {
      _ = PollPlan.next(
        now: now, every: 7_200, headers: headers, status: status, ttlMinutes: headers["ttl"].flatMap { Int($0) },
        syPeriodSeconds: headers["period"].flatMap { Int($0) }, failures: failures, jitter: 0.5, closing: now + 3_600)
    }
  }

  private static let now = Instant(seconds: 1_795_000_000)
}
