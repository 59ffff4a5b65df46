import Foundation
import Testing
import Text

/// Times out of a damaged database: none stops the program.
@Suite struct StoredTimesTests {
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "253402300800", "1e3000", "\"x\""])
  func noInstant(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\(json)]".utf8)) }
  }

  @Test(arguments: [-62_135_596_800, 0, 253_402_300_799] as [Int64])
  func anInstant(seconds: Int64) throws {
    let data = try JSONEncoder().encode([Instant(seconds: seconds)])
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [Instant(seconds: seconds)])
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "86401"])
  func noMoment(offset: String) {
    let json = "{\"instant\":253402300799,\"offset\":\(offset),\"zone\":\"\"}"
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Moment.self, from: Data(json.utf8)) }
  }

  @Test(arguments: [
    "{\"hour\":9223372036854775807,\"minute\":0,\"second\":0}", "{\"hour\":1,\"minute\":-1,\"second\":0}",
  ])
  func noTime(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(TimeOfDay.self, from: Data(json.utf8)) }
  }

  @Test func whatIsWrittenIsRead() throws {
    let moment = Moment(Instant(seconds: 1_700_000_000), offset: 25_200, zone: "WIB")
    #expect(try JSONDecoder().decode(Moment.self, from: JSONEncoder().encode(moment)) == moment)
    let time = TimeOfDay(hour: 23, minute: 59, second: 1)
    #expect(try JSONDecoder().decode(TimeOfDay?.self, from: JSONEncoder().encode(time)) == time)
  }
}
