import Web

/// What one hop brought.
struct HopAnswer: Sendable {
  var status: Int
  var headers: HTTPHeaders
  var body: [UInt8]
  /// Whether the body was not read to its end, which is no error.
  var isCut: Bool
}
