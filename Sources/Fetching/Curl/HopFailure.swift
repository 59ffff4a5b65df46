/// Why one hop brought no answer.
struct HopFailure: Error {
  var error: FetchError
  /// Whether the server said that it did not look at the request, so that it may be sent again at once.
  var mayRepeat: Bool

  init(_ error: FetchError, mayRepeat: Bool = false) { (self.error, self.mayRepeat) = (error, mayRepeat) }
}
