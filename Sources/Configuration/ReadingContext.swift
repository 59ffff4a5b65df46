import Model

/// What the keys of a configuration are read with.
struct ReadingContext {
  let environment: ConfigurationEnvironment
  let log: ProblemLog
  /// The topics of the file; nil before they are read, and where it has none.
  var topics: [Topic]?
}
