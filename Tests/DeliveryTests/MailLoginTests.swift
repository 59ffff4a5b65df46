import Glibc
import TestSupport
import Testing

@testable import Delivery

@Suite struct MailLoginTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["rahasia", "rahasia\n", "rahasia\r\n", "rahasia\n\n"])
  func readsAFileWithoutItsLineBreak(content: String) throws {
    let path = try folder.write(content, to: "secret")
    #expect(try MailLogin(user: "kabar", reference: "file:" + path).password == "rahasia")
  }

  @Test(arguments: ["", "\n", "a\nb", "a\u{0}b", String(repeating: "x", count: 5000)])
  func refusesWhatIsNoPassword(content: String) throws {
    let path = try folder.write(content, to: "secret")
    #expect(throws: MailLogin.Problem.self) { try MailLogin(user: "kabar", reference: "file:" + path) }
  }

  @Test func readsNoPipe() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: MailLogin.Problem(description: "\(path) cannot be read")) {
      try MailLogin(user: "kabar", reference: "file:" + path)
    }
  }

  @Test func theProblemNamesThePathOnly() throws {
    let path = folder.path("none")
    #expect(throws: MailLogin.Problem(description: "\(path) cannot be read")) {
      try MailLogin(user: "kabar", reference: "file:" + path)
    }
    #expect(throws: MailLogin.Problem.self) { try MailLogin(user: "kabar", reference: "rahasia") }
  }
}
