import Model

extension Sequence<Edition> {
  /// One edition a day, the earliest first: of several for one day the last given.
  var byDay: [Edition] {
    Dictionary(map { ($0.day, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.day < $1.day }
  }
}
