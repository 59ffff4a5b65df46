import Foundation
import Testing

@testable import Digests

@Suite struct Base64Tests {
  @Test(arguments: 0..<20) func agreesWithFoundation(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 83 &+ 200) }
    #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
  }
}
