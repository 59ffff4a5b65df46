import ArgumentParser
import Pipeline

/// `kabar export`: the sources for a feed reader.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the sources as OPML, the list that feed readers exchange.",
    discussion: """
      EXAMPLES
        kabar export > sources.opml
      Feeds that were found for sites are named; a site that is read without a feed is in the list with its address only.
      kabar add FILE.opml is the way back.
      """)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      let list = SubscriptionExport.opml(
        title: room.settings.digest.title, sources: room.settings.sources, states: try await room.store.sourceStates())
      Terminal.answer(list.hasSuffix("\n") ? String(list.dropLast()) : list)
    }
  }
}
