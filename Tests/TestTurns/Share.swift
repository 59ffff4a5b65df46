/// What tests take turns at.
enum Share: CaseIterable {
  case processor, network, program

  /// How many tests have it at once.
  var width: Int {
    switch self {
    case .processor: 1
    // Most of them wait for a time-out.
    case .network: 6
    case .program: 2
    }
  }

  /// What nobody may have at the same time.
  var rival: Share? {
    switch self {
    case .processor: nil
    case .network: .program
    case .program: .network
    }
  }
}
