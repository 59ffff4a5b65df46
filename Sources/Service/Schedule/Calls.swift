import Pipeline
import Text

/// Clients of the control socket that wait for something.
struct Calls {
  /// A client that follows sources being read to the end.
  private struct Follower {
    let id: Int
    let all: Set<String>
    var waiting: Set<String>
    var failed = 0
    var reason: String?
  }

  private var followers: [Follower] = []
  /// Clients that wait for the configuration being read, and those that came while it was.
  fileprivate var reloading: [Int] = []
  fileprivate var reloadingLater: [Int] = []
  fileprivate var isReading = false
  fileprivate var isToBeReadAgain = false
  /// The first problem of a configuration that was refused; nil once one was taken.
  fileprivate(set) var refusal: String?
  /// What is wrong with each source that was told.
  fileprivate var troubles: [String: String] = [:]

  /// Everyone who waits.
  fileprivate var waiting: [Int] { followers.map(\.id) + reloading + reloadingLater }

  fileprivate mutating func follow(_ id: Int, _ sources: [String]) {
    followers.append(Follower(id: id, all: Set(sources), waiting: Set(sources)))
  }

  /// The clients that follow a source; all where it is about none.
  fileprivate func following(_ source: String?) -> [Int] {
    followers.filter { follower in source.map(follower.all.contains) ?? true }.map(\.id)
  }

  /// Notes that a source was read; answers those who waited for it last.
  mutating func finish(_ source: String, isWell: Bool, because reason: String? = nil) -> [Schedule.Action] {
    var answers: [Schedule.Action] = []
    for index in followers.indices.reversed() where followers[index].waiting.remove(source) != nil {
      if !isWell { followers[index].failed += 1 }
      followers[index].reason = followers[index].reason ?? reason
      guard followers[index].waiting.isEmpty else { continue }
      let follower = followers.remove(at: index)
      let count = follower.all.count
      let words =
        "\(count - follower.failed) of \(count) source\(count == 1 ? "" : "s") read"
        + (follower.reason.map { ": \($0)" } ?? "")
      answers.append(.reply(to: follower.id, .done(isWell: follower.failed == 0, message: words)))
    }
    return answers
  }
}

extension Schedule {
  /// Answers a client, or starts what it asks for.
  mutating func answer(_ id: Int, _ request: ControlRequest, _ now: Instant) -> [Action] {
    switch request.command {
    case .status: return [.report(to: id, state)]
    case .digest where edition.isBeingMade:
      return [.reply(to: id, .done(isWell: false, message: "the edition is being made; ask again in a moment"))]
    case .digest:
      let wanted = request.edition ?? EditionRequest(day: nil, isAgain: false)
      // What is due is made first, and by nobody else meanwhile.
      if wanted.makesWhatIsDue { edition.begin() }
      return [.reply(to: id, .working), .write(wanted, to: id)]
    case .testMail: return [.reply(to: id, .working), .testMail(request.recipient ?? "", to: id)]
    case .fetch: return fetch(id, request.sources)
    case .send:
      mail.ask(id, again: request.again)
      return [.reply(to: id, .working)]
    case .publish where !timetable.publishes:
      return [.reply(to: id, .done(isWell: false, message: "the configuration has no \"publish\" under \"digest\""))]
    case .publish:
      publishing.ask(id, now)
      return [.reply(to: id, .working)]
    case .reload:
      if calls.isReading { calls.reloadingLater.append(id) } else { calls.reloading.append(id) }
      return [.reply(to: id, .working)] + readConfiguration()
    }
  }

  /// Starts what a client asks to be fetched; it follows to the end. Sources already being read are followed only.
  private mutating func fetch(_ id: Int, _ wanted: [String]) -> [Action] {
    var names = timetable.sources
    if !wanted.isEmpty {
      let known = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
      if let unknown = wanted.first(where: { known[$0.lowercased()] == nil }) {
        return [.reply(to: id, .done(isWell: false, message: "no source named \"\(unknown)\" is enabled"))]
      }
      names = wanted.compactMap { known[$0.lowercased()] }
    }
    if names.isEmpty { return [.reply(to: id, .done(isWell: false, message: "no source is enabled"))] }
    calls.follow(id, names)
    let new = polls.take(names)
    return [.reply(to: id, .working)] + (new.isEmpty ? [] : [.refresh(new, isByHand: true)])
  }

  // MARK: The configuration

  /// Has the configuration read; once more where it is being read already, since it may have changed meanwhile.
  mutating func readConfiguration() -> [Action] {
    calls.isToBeReadAgain = calls.isReading
    if calls.isReading { return [] }
    calls.isReading = true
    return [.notifyReloading, .readConfiguration]
  }

  /// Takes a new configuration into use.
  mutating func take(_ timetable: Timetable) -> [Action] {
    self.timetable = timetable
    calls.refusal = nil
    forgetPlan()
    return [.tell("configuration reloaded", ["sources": "\(timetable.all)"], event: "reloaded")]
      + endReading(isWell: true, "the new configuration is in use")
  }

  /// Keeps the old configuration.
  mutating func refuse(_ problems: String) -> [Action] {
    calls.refusal = String(problems.prefix { $0 != "\n" })
    let words = "configuration refused, the old one stays"
    return [.tell(words, ["problems": problems], as: .error, event: "reload-refused")]
      + endReading(isWell: false, problems)
  }

  private mutating func endReading(isWell: Bool, _ words: String) -> [Action] {
    let answers = calls.reloading.map { Action.reply(to: $0, .done(isWell: isWell, message: words)) }
    (calls.reloading, calls.reloadingLater, calls.isReading) = (calls.reloadingLater, [], false)
    return answers + [.notify("READY=1")] + (calls.isToBeReadAgain ? readConfiguration() : [])
  }

  // MARK: What others are told

  /// Passes progress on to those who follow, and what changed to the log.
  mutating func tell(_ progress: ProgressEvent) -> [Action] {
    var source: String?
    var line: Action?
    switch progress {
    case .started(let name), .listed(let name, _), .page(let name, _, _): source = name
    case .finished(let name, let new, let kept, _, let trouble, _):
      source = name
      let before = calls.troubles.updateValue(trouble ?? "", forKey: name) ?? ""
      if let trouble {
        if trouble != before {
          line = .tell(
            "source failed", ["source": name, "trouble": trouble], as: .warning,
            event: before.isEmpty ? "source-ill" : "source-cause")
        }
      } else if new > 0 || !before.isEmpty {
        line = .tell(
          "source read", ["source": name, "new": "\(new)", "kept": "\(kept)"],
          event: before.isEmpty ? "articles" : "source-well")
      }
    case .edition(let day, let articles, let files):
      let fields = ["day": day, "articles": "\(articles)", "files": "\(files.count)"]
      line = .tell("edition written", fields, event: "edition")
    case .note(let words): line = .tell(Notice(text: words))
    }
    return [line].compactMap(\.self) + calls.following(source).map { .reply(to: $0, .progress(progress)) }
  }

  /// Tells those who wait that the service is at it, so that they can tell it from one that hangs.
  func tellWaiting() -> [Action] {
    (calls.waiting + mail.asking + mail.later + publishing.asking).map { .reply(to: $0, .working) }
  }

  // MARK: The end

  /// Ends the service; those who still wait are told.
  mutating func stop(because failure: String?) -> [Action] {
    isStopping = true
    let waiting = calls.waiting + mail.asking + mail.later + publishing.asking
    let line = Action.tell(
      "stopping", failure.map { ["reason": $0] } ?? [:], as: failure == nil ? .info : .error, event: "stopping")
    let count = polls.running.count
    let rest = count > 0 ? ": \(count) source\(count == 1 ? "" : "s") cut off, read again at the next start" : ""
    return [.notify("STOPPING=1\nSTATUS=stopping\(rest)"), line]
      + waiting.map { .reply(to: $0, .done(isWell: false, message: "the service is stopping")) }
      + [.end(failure: failure)]
  }
}
