import Model
import Text

/// What fails in the service at present, for `kabar status`.
struct ServiceState: Sendable, Hashable {
  /// Why the edition, or its files, cannot be written.
  var edition: Setback?
  /// Why the store cannot be read or written.
  var store: Setback?
  /// Why the outbox cannot be read or written.
  var mail: Setback?
  /// Since when no source at all can be reached.
  var lineDownSince: Instant?
}
