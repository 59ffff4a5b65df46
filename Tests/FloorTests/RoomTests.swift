import Testing

/// The rooms inside Pipeline, and which may know which.
@Suite struct RoomTests {
  /// The rooms that each one knows; what a room does not name here it must not mention.
  private static let below: [String: Set<String>] = [
    "Articles": [],
    "Reading": ["Articles"],
    "Changes": ["Articles", "Reading"],
    "Mail": [],
    "Refreshing": ["Articles", "Reading", "Changes"],
    "Editions": ["Articles", "Changes"],
    "Sources": ["Articles", "Reading", "Refreshing"],
    "Explaining": ["Articles", "Reading", "Refreshing", "Editions"],
  ]

  @Test func noRoomKnowsARoomAboveOrBesideIt() throws {
    let files = try SourceFiles.all().filter { $0.target == "Pipeline" }
    #expect(Set(files.map(\.room)).subtracting([""]) == Set(Self.below.keys))
    var home: [String: String] = [:]
    for file in files where !file.room.isEmpty { for type in file.types { home[type] = file.room } }
    #expect(home.count > 30)
    for file in files {
      guard let below = Self.below[file.room] else { continue }
      for name in file.names {
        guard let room = home[name], room != file.room else { continue }
        #expect(below.contains(room), "\(file.place) mentions \(name) of \(room)")
      }
      #expect(
        !file.names.contains("Newsroom"), "\(file.place) takes a Newsroom; what it needs is handed to it by name")
    }
  }

  /// Follows the arrows of the table: a room that reaches itself is in a circle.
  @Test func theRoomsFormNoCircle() {
    for room in Self.below.keys {
      var reached: Set<String> = []
      var next = Self.below[room] ?? []
      while !next.isEmpty {
        reached.formUnion(next)
        next = Set(next.flatMap { Self.below[$0] ?? [] }).subtracting(reached)
      }
      #expect(!reached.contains(room), "\(room) knows itself by way of others")
    }
  }
}
