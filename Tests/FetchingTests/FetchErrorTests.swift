import Testing

@testable import Fetching

/// Words and kinds of errors.
struct FetchErrorTests {
  @Test(arguments: [
    FetchError.timedOut(.waiting), .tooSlow, .cannotResolve("a"), .cannotConnect("b"), .connectionBroken("c"),
  ])
  func helpsToAskAgain(error: FetchError) { #expect(error.isTransient) }

  @Test(arguments: [
    FetchError.addressRefused("10.0.0.1"), .badRedirect("ftp:"), .bodyTooLarge(1), .robotsDisallow, .tls("x"),
  ])
  func doesNotHelpToAskAgain(error: FetchError) { #expect(!error.isTransient) }

  @Test func saysWhatHappened() {
    #expect("\(FetchError.timedOut(.connecting))" == "timed out connecting")
    #expect("\(FetchError.addressRefused("10.0.0.1"))" == "refused to connect to 10.0.0.1: not a public address")
    #expect("\(FetchError.robotsUnreachable("HTTP status 503"))" == "robots.txt could not be read: HTTP status 503")
  }
}
