import Foundation
import Model
import Testing

@testable import Configuration

@Suite struct ConfigurationReaderTests {
  @Test(arguments: Fixture.names(in: "errors", ending: ".yaml"))
  func wrongFileGetsItsMessages(name: String) {
    let reading = ConfigurationReader().read(Fixture.bytes("errors/\(name).yaml"), file: "sources.yaml")
    let expected = Fixture.text("errors/\(name).txt")
    #expect(reading.report() + "\n" == expected)
    #expect((reading.settings == nil) == reading.hasErrors)
  }
}
