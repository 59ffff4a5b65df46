import ArgumentParser
import Digests
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
    guard let address = WebURL(url) else { throw CommandContext.noAddress(url) }
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      guard let record = try await room.store.article(key: address.key) else {
        throw CommandContext.noArticle(url)
      }
      let say = json ? WordingLanguage.english : .current
      let course = try await StoryCourse.of(record, in: room.store, language: say.rawValue)
      if json { try Terminal.answer(json: course) } else { Terminal.answer(Self.text(course)) }
    }
  }

  private static func text(_ course: StoryCourse) -> String {
    let days = course.days.filter { $0.untold == nil }.compactMap(\.edition)
    let say = WordingLanguage.current
    var head = say(course.tellings, "telling", "pemberitaan") + ", " + say(course.sources, "source", "sumber")
    if let first = days.first, let last = days.last {
      head += first == last ? ", \(first)" : ", \(first) " + say("to", "sampai") + " \(last)"
    }
    return ([PrintableText.line(course.title), head] + course.days.map(line)).joined(separator: "\n")
  }

  private static func line(_ day: StoryCourse.Day) -> String {
    let say = WordingLanguage.current
    let number = day.number.map { "no. \($0)" } ?? (day.untold == nil ? say("line", "baris") : "–")
    let place = day.edition == nil ? say("next", "nanti") : number
    var line =
      (day.edition ?? say("pending   ", "menunggu  ")) + "  "
      + Columns.left(place, 6)
    line += "  " + PrintableText.line(day.title) + "  " + PrintableText.line(day.sources.first ?? "")
    if day.sources.count > 1 { line += ", +\(day.sources.count - 1)" }
    if let new = day.new { line += say(", new: ", ", baru: ") + PrintableText.line(new) }
    if let untold = day.untold { line += "; " + StoryCourse.said(untold, say) }
    if let mark = day.mark { line += "; " + mark }
    return line
  }
}
