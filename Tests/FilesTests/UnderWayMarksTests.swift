import Glibc
import TestSupport
import Testing

@testable import Files

@Suite struct UnderWayMarksTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("under-way") }

  init() throws { folder = try TemporaryFolder() }

  @Test func whatWasUnderWayIsPutOffOnce() {
    let address = "https://contoh.example/" + String(repeating: "a", count: 5_000)
    #expect(UnderWayMarks(path: path, places: 2).begin(address, at: 1))
    let next = UnderWayMarks(path: path, places: 2)
    #expect(next.begin(address, at: 0))
    #expect(!next.begin(address, at: 1))
    #expect(next.begin(address, at: 1))
  }

  @Test func whatEndedIsForgotten() {
    let marks = UnderWayMarks(path: path, places: 2)
    #expect(marks.begin("a", at: 0))
    #expect(marks.begin("b", at: 1))
    marks.end(at: 0)
    let next = UnderWayMarks(path: path, places: 2)
    #expect(next.begin("a", at: 0))
    #expect(!next.begin("b", at: 1))
  }

  @Test func withoutAFileEverythingIsRead() throws {
    symlink(try folder.write("milik orang", to: "victim"), path)
    let marks = UnderWayMarks(path: path, places: 1)
    #expect(marks.begin("a", at: 0))
    marks.end(at: 0)
    #expect(try folder.text("victim") == "milik orang")
    #expect(UnderWayMarks(path: folder.path("tak-ada/x"), places: 1).begin("a", at: 0))
  }
}
