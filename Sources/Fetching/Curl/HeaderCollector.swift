import Text
import Web

/// Reads the header lines of one answer as libcurl hands them over; forgets those of interim answers (103 and the like).
struct HeaderCollector {
  /// The status of the answer read last, 0 before any.
  private(set) var status = 0
  private(set) var headers = HTTPHeaders()
  /// Bytes of all lines so far, interim answers and trailers included.
  private(set) var bytes = 0
  /// Whether the empty line after the headers has come.
  private(set) var isComplete = false

  /// Takes a line with its end.
  mutating func take(_ raw: UnsafeBufferPointer<UInt8>) {
    bytes += raw.count
    let line = Self.trimmed(raw[...])
    if line.isEmpty { return isComplete = true }
    if raw.starts(with: "HTTP/".utf8), !isComplete || status < 200 {
      return begin(line)
    }
    // What follows the body are trailers: nothing that is read from them may differ from the headers.
    guard !isComplete else { return }
    if let first = raw.first, first == .space || first == .tab {
      return fold(line)
    }
    guard let colon = line.firstIndex(of: .colon), colon > line.startIndex else { return }
    let name = Self.text(Self.trimmed(line[..<colon]))
    headers.lines.append(HTTPHeaders.Line(name: name, value: Self.text(Self.trimmed(line[(colon + 1)...]))))
  }

  private mutating func begin(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let code = line.drop { $0 != .space }.drop { $0 == .space }.prefix { $0.isASCIIDigit }.prefix(3)
    status = code.reduce(0) { $0 * 10 + $1.digitValue }
    headers.lines.removeAll()
    isComplete = false
  }

  /// A line that begins with white space belongs to the one before (RFC 9112 section 5.2).
  private mutating func fold(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let last = headers.lines.indices.last else { return }
    headers.lines[last].value += " " + Self.text(line)
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes.trimmed { $0.isASCIISpace || $0 == 0 }
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
