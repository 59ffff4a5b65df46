import Model

/// How the pages did that one refresh asked for.
struct PageTally: Sendable {
  private(set) var read = 0
  private(set) var failed = 0
  /// Of those that failed, how many were asked for the first time.
  private(set) var new = 0
  /// Why the first of them could not be read.
  private(set) var cause: Trouble?

  /// Counts one reading. A file behind an entry is as it should be.
  mutating func note(_ reading: CandidateReader.Reading, isNew: Bool) {
    guard let failure = reading.failure, failure.file == nil else {
      read += 1
      return
    }
    failed += 1
    if isNew { new += 1 }
    cause = cause ?? failure.trouble
  }

  /// Counts one that was read as failed after all.
  mutating func takeBack(_ trouble: Trouble) {
    (read, failed, new, cause) = (read - 1, failed + 1, new + 1, cause ?? trouble)
  }
}
