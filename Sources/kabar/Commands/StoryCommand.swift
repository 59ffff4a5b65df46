import ArgumentParser
import Pipeline
import Storage
import Text
import Web

/// `kabar story`: the course of a story from edition to edition.
struct StoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "Show the course of an article's story, edition by edition.",
    discussion: """
      EXAMPLES
        kabar story https://example.org/berita/1
      Stories are found when an edition is made; an article that waits for the next one stands alone until then.
      Exit code 1 when the article is not known.
      """)

  @Argument(help: "The address of an article that tells it.") var url: String
  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false

  func run() async throws {
    guard let address = WebURL(url) else {
      throw CommandContext.report("\"\(url)\" is not an http address", code: .validationFailure)
    }
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      guard let record = try await room.store.article(key: address.key) else {
        throw CommandContext.report("\(url): no source brought this article", code: .failure)
      }
      let course = try await StoryCourse.of(record, in: room.store)
      if json { try Terminal.answer(json: course) } else { Terminal.answer(Self.text(course)) }
    }
  }

  private static func text(_ course: StoryCourse) -> String {
    let days = course.days.compactMap(\.edition)
    var head = "\(course.tellings) \(course.tellings == 1 ? "telling" : "tellings"), "
    head += "\(course.sources) \(course.sources == 1 ? "source" : "sources")"
    if let first = days.first, let last = days.last { head += first == last ? ", \(first)" : ", \(first) to \(last)" }
    return ([PrintableText.line(course.title), head] + course.days.map(line)).joined(separator: "\n")
  }

  private static func line(_ day: StoryCourse.Day) -> String {
    let place = day.edition == nil ? "next" : day.number.map { "no. \($0)" } ?? "line"
    var line = (day.edition ?? "pending   ") + "  " + place + String(repeating: " ", count: max(0, 6 - place.count))
    line += "  " + PrintableText.line(day.title) + "  " + PrintableText.line(day.sources.first ?? "")
    if day.sources.count > 1 { line += ", +\(day.sources.count - 1)" }
    if let new = day.new { line += ", new: " + PrintableText.line(new) }
    return line
  }
}
