import Digests
import Model
import Pipeline
import Web

/// Asks every source of a configuration once: what it brings, or what is wrong with it. Nothing is kept.
struct OnlineCheck {
  /// What a source answered.
  struct Answer: Sendable {
    var source: Source
    var report: SourceTrial.Report
    /// Whether the same address brings articles over https, too.
    var hasSecure = false

    var isWell: Bool { report.offered > 0 && report.trouble == nil }

    /// The source as a line, and what to do below it.
    func lines(_ say: WordingLanguage) -> [String] {
      let name = source.name
      guard isWell else {
        let trouble = report.trouble ?? say("does not answer in time", "tidak menjawab pada waktunya")
        return [
          say("\(name): ILL: ", "\(name): BERMASALAH: ") + trouble,
          say("  do: kabar test \"\(name)\" says more", "  cara: selengkapnya: kabar test \"\(name)\""),
        ]
      }
      let words = "\(name): \(say(report.offered, "article", "artikel"))"
      let notes = report.notes.map { say("  note: ", "  catatan: ") + $0 }
      if !hasSecure { return [words] + notes }
      return [words + say(", also over https", ", juga lewat https")] + notes
        + [say("  do", "  cara") + ": kabar move \"\(name)\" \(secure ?? "")"]
    }

    /// Its address over https; nil where it has one already, or lies in a network of one's own.
    var secure: String? {
      guard source.url.href.hasPrefix("http://"), !source.privateNetwork else { return nil }
      return "https://" + source.url.href.dropFirst("http://".count)
    }
  }

  /// Sources asked at the same time.
  private static let lanes = 8

  /// Asks all sources that are not paused, and hands over each answer as it comes.
  static func run(
    _ loaded: CommandContext.Loaded, _ options: GlobalOptions, _ tell: @Sendable (Answer) -> Void
  ) async throws -> [Answer] {
    var answers: [Answer] = []
    try await CommandContext.withTrialRoom(loaded, options) { room in
      var rest = loaded.settings.sources.filter(\.enabled)[...]
      await withTaskGroup(of: Answer.self) { group in
        for _ in 0..<Self.lanes {
          if let next = rest.popFirst() { group.addTask { await ask(next, room) } }
        }
        while let answer = await group.next() {
          tell(answer)
          answers.append(answer)
          if let next = rest.popFirst() { group.addTask { await ask(next, room) } }
        }
      }
    }
    return answers
  }

  private static func ask(_ source: Source, _ room: Newsroom) async -> Answer {
    var answer = Answer(source: source, report: await room.trial(of: source, in: .current).run())
    if answer.isWell, let url = answer.secure.flatMap({ WebURL($0) }) {
      var secure = source
      secure.url = url
      answer.hasSecure = await room.trial(of: secure).run().offered > 0
    }
    return answer
  }
}
