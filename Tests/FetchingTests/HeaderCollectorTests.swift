import Testing
import Web

@testable import Fetching

/// Header lines as servers send them.
struct HeaderCollectorTests {
  private func collect(_ lines: [String]) -> HeaderCollector {
    var collector = HeaderCollector()
    for line in lines { Array((line + "\r\n").utf8).withUnsafeBufferPointer { collector.take($0) } }
    return collector
  }

  @Test func readsStatusAndLines() {
    let collector = collect(["HTTP/1.1 200 OK", "Content-Type: text/html", "X:  a: b  ", "Empty:", ""])
    #expect(collector.status == 200)
    #expect(collector.isComplete)
    #expect(collector.headers.lines.map(\.name) == ["Content-Type", "X", "Empty"])
    #expect(collector.headers.lines.map(\.value) == ["text/html", "a: b", ""])
    #expect(collector.bytes == 17 + 25 + 12 + 8 + 2)
  }

  @Test(arguments: [
    ("HTTP/2 204 ", 204), ("HTTP/1.0  301", 301), ("HTTP/1.1", 0), ("HTTP/1.1 abc", 0), ("HTTP/1.1 9999", 999),
  ])
  func readsOddStatusLines(line: String, status: Int) {
    #expect(collect([line, ""]).status == status)
  }

  @Test func forgetsInterimAnswers() {
    let collector = collect(["HTTP/1.1 103 Early Hints", "Link: a", "", "HTTP/1.1 404 Not Found", "Age: 1", ""])
    #expect(collector.status == 404)
    #expect(collector.headers.lines.map(\.name) == ["Age"])
    #expect(collector.isComplete)
  }

  @Test func leavesTrailersOut() {
    let collector = collect([
      "HTTP/1.1 200 OK", "Age: 1", "", "Location: https://lain.example/", "HTTP/1.1 302 Found", "",
    ])
    #expect(collector.status == 200)
    #expect(collector.headers.lines.map(\.name) == ["Age"])
  }

  @Test func joinsFoldedLines() {
    #expect(collect(["HTTP/1.1 200 OK", " lost", "X: a", "\tb", "  c", ""]).headers["x"] == "a b c")
  }

  @Test func skipsWhatIsNoHeader() {
    #expect(collect(["HTTP/1.1 200 OK", "no colon", ": no name", "Age: 1", ""]).headers.lines.map(\.name) == ["Age"])
  }

  @Test func repairsBrokenText() {
    var collector = HeaderCollector()
    for line in [Array("HTTP/1.1 200 OK\r\n".utf8), [0x58, 0x3A, 0xFF, 0x41, 0x0D, 0x0A]] {
      line.withUnsafeBufferPointer { collector.take($0) }
    }
    #expect(collector.headers["X"] == "\u{FFFD}A")
  }
}
