/// Waits until something holds, however slow the machine is.
///
/// - Parameter limit: a last net, so that what never comes fails one test and does not stop the whole run.
/// - Returns: False when it did not come.
public func eventually(
  within limit: Duration = .seconds(600), _ condition: () async throws -> Bool
) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while try await !condition() {
    if ContinuousClock.now > end { return false }
    try await Task.sleep(for: .milliseconds(5))
  }
  return true
}
