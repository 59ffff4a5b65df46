import Text

/// Where the metrics go, and what they say of the program.
public struct MetricsFile: Sendable {
  /// The file, replaced as a whole.
  public let path: String
  let version: String
  let started: Instant

  /// Metrics of this version in a file.
  public init(path: String, version: String, started: Instant) {
    (self.path, self.version, self.started) = (path, version, started)
  }
}
