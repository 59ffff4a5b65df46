import Testing

@testable import Extraction

@Suite("MachineDate")
struct MachineDateTests {
  @Test(
    "ISO dates keep what is printed",
    arguments: [
      ("2023-09-08T13:56:00+07:00", "2023-09-08T13:56+07:00"), ("2023-09-08T06:56:00.000Z", "2023-09-08T06:56Z"),
      ("2023-09-08 13:56", "2023-09-08T13:56"), ("20230908", "2023-09-08"), ("2023/09/08", "2023-09-08"),
      ("2023-09-08T13:56:07+0700", "2023-09-08T13:56:07+07:00"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(MachineDate.parse(text)?.iso8601 == expected)
  }

  @Test(
    "Others are left alone",
    arguments: ["", "8 September 2023", "2023-13-01", "2023-02-30", "202309081", "12345678901"])
  func refuses(_ text: String) {
    #expect(MachineDate.parse(text) == nil)
  }
}
