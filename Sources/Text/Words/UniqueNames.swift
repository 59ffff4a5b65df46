/// Names of which no two differ in capital letters alone; one that is taken gets a number behind it.
public struct UniqueNames: Sendable {
  private var taken: Set<String>
  /// The number that the next of a name may have: with thousands of one name each would be tried from 2 on.
  private var next: [String: Int] = [:]

  /// Names beside these.
  public init(besides names: some Sequence<String> = []) { taken = Set(names.lazy.map { $0.lowercased() }) }

  /// Takes a name; whether it was free.
  public mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  /// Takes the name, or the first of "name 2", "name 3" … that is free; returns what was taken.
  public mutating func numbered(_ name: String) -> String {
    if take(name) { return name }
    let key = name.lowercased()
    var number = next[key] ?? 2
    while !take("\(name) \(number)") { number += 1 }
    next[key] = number + 1
    return "\(name) \(number)"
  }
}
