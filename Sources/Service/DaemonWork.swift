import Glibc
import Model
import Pipeline
import Storage
import Text
import Web

/// What the daemon does beside its loop: each piece of work ends with an event.
struct DaemonWork: Sendable {
  let room: Newsroom
  let feed: AsyncStream<Daemon.Event>.Continuation

  private func report(_ event: Schedule.Event) { feed.yield(.schedule(event)) }

  /// Reads from the store what is due.
  func readPlan() async {
    do throws(StoreError) {
      let states = try await room.store.sourceStates()
      let now = room.clock.now()
      var polls: [String: Instant] = [:]
      var ill: Set<String> = []
      for source in room.settings.sources where source.enabled {
        let state = states[source.name].flatMap { $0.url == source.url ? $0 : nil }
        if state?.trouble != nil { ill.insert(source.name) }
        polls[source.name] = state.map { $0.due(at: now) } ?? now
      }
      report(
        .loaded(
          Schedule.Plan(
            polls: polls, ill: ill, message: try await room.delivery.nextTry(),
            publishing: try await room.nextPublishing())))
    } catch {
      report(.notLoaded(reason: error.description))
    }
  }

  /// Refreshes sources.
  func refresh(_ names: [String], isByHand: Bool) async {
    let wanted = Set(names)
    let sources = room.settings.sources.filter { wanted.contains($0.name) }
    let rest = RoundRest(names)
    do throws(StoreError) {
      let tally = try await room.refreshRound.run(sources, isByHand: isByHand, progress: tell) {
        source, next, isWell in
        rest.note(source)
        report(.finished(source: source, next: next, isWell: isWell))
      }
      report(.roundEnded(sources: rest.sources, isLineDown: tally.isLineDown, failure: nil))
    } catch {
      report(.roundEnded(sources: rest.sources, isLineDown: false, failure: error.description))
    }
  }

  /// Makes the edition that is due and writes its files.
  func publish() async {
    let desk = room.desk
    let day = desk.calendar.day(at: room.clock.now())
    var publication = Schedule.Publication(day: day, outcome: .written)
    let written = WrittenEditions()
    do {
      switch try await room.publishDue(progress: written.counting(tell)) {
      case .written(let day): publication.day = day
      case .held(let day): (publication.day, publication.outcome) = (day, .held)
      }
    } catch {
      publication.outcome = .failed(reason: String(describing: error))
    }
    // An edition is kept before its files are written: its mail need not wait for them.
    do throws(StoreError) {
      publication.message = try await room.delivery.nextTry()
    } catch {
      // Not known: asked again at once.
      publication.message = room.clock.now()
    }
    report(.published(publication))
    if written.hasAny { report(.filesWritten) }
  }

  /// Runs the operator's program that takes the digests elsewhere.
  func publishFolder() async {
    do throws(StoreError) {
      report(.folderPublished(try await room.publishFolder()))
    } catch {
      let now = room.clock.now()
      let day = room.desk.calendar.day(at: now).iso
      report(.folderPublished(Setback(error.description, at: now, day: day, after: nil, by: .publish)))
    }
  }

  /// Sends messages.
  func sendMail(hurries: Bool, again: MailRepeat?) async {
    var delivery = Schedule.Delivery()
    do throws(StoreError) {
      delivery.tally = try await room.delivery.deliverDue(hurries: hurries, again: again, progress: tell)
      delivery.message = try await room.delivery.nextTry()
      delivery.standing = try await room.delivery.standing()
    } catch {
      delivery.failure = error.description
    }
    report(.mailed(delivery))
  }

  /// Writes the metrics; what cannot be written now is written with the next.
  func write(_ state: ServiceState, _ counts: Metrics.Counts, to file: MetricsFile) async {
    guard var status = try? await room.status(servicePID: Int(getpid())) else { return }
    status.add(state, zone: room.zone)
    await status.configuration?.look(with: room.disk)
    let metrics = Metrics(status, counts, started: file.started, version: file.version)
    try? await room.disk.write(Array(metrics.text.utf8), to: file.path, mode: 0o644)
  }

  /// Mails the operator if something needs a person. A database that fails now is told elsewhere.
  func tellOperator(cause: String?) async {
    guard let outcome = try? await room.operatorMail.tell(cause: cause) else { return }
    report(.toldOperator(outcome))
  }

  /// Answers how things stand.
  func report(_ state: ServiceState, to call: ControlServer.Call) async {
    do throws(StoreError) {
      let language = call.request.language ?? "en"
      var status = try await room.status(servicePID: Int(getpid()), language: language)
      status.add(state, zone: room.zone)
      status.speak(language)
      call.send(.status(status))
      call.send(.done(isWell: true, message: ""))
    } catch {
      call.send(.done(isWell: false, message: error.description))
    }
  }

  /// Writes an edition that a client asks for.
  func write(_ request: EditionRequest, for call: ControlServer.Call) async {
    if request.makesWhatIsDue { await publish() }
    guard let desk = room.desk(named: request.list) else {
      call.send(.done(isWell: false, message: "no digest named \"\(request.list ?? "")\""))
      return
    }
    do {
      let answer = try await EditionAnswer(request, at: desk, progress: tell)
      for line in answer.lines { call.send(.answer(line)) }
      call.send(.done(isWell: answer.isWell, message: answer.message))
      if answer.hasWritten { report(.filesWritten) }
    } catch {
      call.send(.done(isWell: false, message: String(describing: error)))
    }
  }

  /// Tries the way to an address.
  func testMail(_ address: String, for call: ControlServer.Call) async {
    let test = await room.delivery.test(to: address, language: room.settings.digest.language)
    for line in test.lines { call.send(.answer(line)) }
    call.send(.done(isWell: test.failure == nil, message: test.failure ?? ""))
  }

  private var tell: ProgressSink {
    let feed = feed
    return { feed.yield(.schedule(.progress($0))) }
  }
}
