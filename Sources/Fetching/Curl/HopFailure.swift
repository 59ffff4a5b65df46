/// Why one hop brought no answer.
struct HopFailure: Error {
  var error: FetchError
  /// Whether the server said that it did not look at the request, so that it may be sent again at once.
  var mayRepeat: Bool
  /// The packing with which it may be asked for once more.
  var packing: Packing?

  init(_ error: FetchError, mayRepeat: Bool = false, packing: Packing? = nil) {
    (self.error, self.mayRepeat, self.packing) = (error, mayRepeat, packing)
  }
}
