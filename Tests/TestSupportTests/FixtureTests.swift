import TestSupport
import Testing

/// Files beside the tests.
struct FixtureTests {
  @Test func isReadAsItIs() throws {
    #expect(try Fixture.bytes("hello.txt") == Array("Halo, dunia.\n".utf8))
    #expect(try Fixture.text("hello.txt") == "Halo, dunia.\n")
  }

  @Test func isListed() throws {
    #expect(try Fixture.names(endingIn: ".txt") == ["hello.txt"])
    #expect(try Fixture.names(endingIn: ".none").isEmpty)
  }

  @Test func isMissed() {
    #expect(throws: Fixture.Problem.self) { try Fixture.bytes("none.txt") }
  }
}
