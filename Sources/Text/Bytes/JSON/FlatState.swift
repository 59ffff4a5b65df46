/// The state that Nuxt writes as one flat list (`__NUXT_DATA__`): the members of its objects and the elements of its lists
/// are the places of their values.
struct FlatState {
  private let items: [JSONValue]
  /// Values that are made at most: one place may be told many times.
  private var budget = 100_000

  private static let deepest = 40
  /// What a list begins with that stands for one value: `["ShallowReactive", 1]`.
  private static let wrappers: Set<String> = [
    "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef",
  ]

  /// The value that a list stands for; the list itself where it is no such state.
  static func told(_ value: JSONValue) -> JSONValue {
    guard case .array(let items) = value, items.count > 3 else { return value }
    var state = FlatState(items: items)
    let isState =
      switch items[0] {
      case .array(let first): state.wrapped(first) != nil
      case .object(let members): !members.isEmpty && members.allSatisfy { state.place($0.value) ?? 0 > 0 }
      default: false
      }
    return isState ? state.value(at: 0, depth: 0) : value
  }

  private init(items: [JSONValue]) { self.items = items }

  private func place(_ value: JSONValue) -> Int? {
    guard case .number(let text) = value, let place = Int(text), items.indices.contains(place) else { return nil }
    return place
  }

  private func wrapped(_ items: [JSONValue]) -> Int? {
    guard items.count == 2, case .string(let name) = items[0], Self.wrappers.contains(name) else { return nil }
    return place(items[1])
  }

  private mutating func value(at place: Int, depth: Int) -> JSONValue {
    budget -= 1
    guard depth < Self.deepest, budget > 0 else { return .null }
    switch items[place] {
    case .array(let elements):
      if let inner = wrapped(elements) { return value(at: inner, depth: depth + 1) }
      return .array(elements.compactMap { self.place($0) }.map { value(at: $0, depth: depth + 1) })
    case .object(let members):
      return .object(
        members.compactMap { member in
          self.place(member.value).map { JSONValue.Member(name: member.name, value: value(at: $0, depth: depth + 1)) }
        })
    case let flat: return flat
    }
  }
}
