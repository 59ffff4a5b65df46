import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// How many runs with other seeds follow the first.
private let moreRuns = ProcessInfo.processInfo.environment["KABAR_TEST_LONG"].flatMap(Int.init) ?? 0

/// Thirty days of sites of every kind with every fault at random: what was offered is accounted for, nothing is told twice, nothing
/// that is news is missing, and nothing old is told as news.
///
/// `KABAR_TEST_SEED` repeats a run; `KABAR_TEST_LONG` is how many runs with other seeds follow the first.
@Suite(.network, .timeLimit(.minutes(30 + moreRuns))) struct LedgerPropertyTests {
  private static let days = 30
  private static let stepsOfDay = 3

  @Test func everythingOfferedIsAccountedFor() async throws {
    for _ in 0...moreRuns { try await run() }
  }

  /// What readers got of one article.
  private struct Told {
    var day: CalendarDay
    var isNews: Bool
  }

  private func run() async throws {
    var random = SeededRandom(for: "LedgerPropertyTests")
    let server = try ScriptedServer()
    defer { server.stop() }
    let test = try TestNewsroom()
    let steps = Self.days * Self.stepsOfDay
    let sites = SimulatedSite.Kind.allCases.enumerated().map { number, kind in
      SimulatedSite(
        number: number, kind: kind, days: Self.days, steps: steps, from: TestNewsroom.start, using: &random)
    }
    let press = SimulatedPress(sites: sites, address: server.url, now: TestNewsroom.start)
    server.otherwise { press.answer($0) }
    let sources = try sites.map { site in
      var source = try Source.test(site.name, server.url + site.listing)
      source.keep = .all
      source.every = 4 * 3600
      source.perDay = 40
      if site.kind == .feedOnly { source.articleText = .feed }
      if site.kind.isPage { source.kind = .page }
      if site.kind.isSitemap { source.kind = .sitemap }
      return source
    }
    let room = try test.room(sources) { settings in
      settings.digest.maxArticles = 500
      settings.digest.formats = [.json]
      settings.digest.weekly = nil
    }
    var told: [String: [Told]] = [:]
    var settled = 0
    for step in 0..<steps {
      press.move(to: room.clock.now(), step: step)
      let due = try await room.refreshRound.sources(named: [], onlyDue: true)
      _ = try await room.refreshRound.run(due) { _ in }
      if step % Self.stepsOfDay == 0 {
        try await room.desk.publishDue { _ in }
        let day = room.zone.moment(room.clock.now()).day
        let edition = try #require(try await room.store.edition(of: day))
        settled += check(edition)
        for item in edition.items {
          for title in [item.title] + item.alsoReported.map(\.title) {
            told[title, default: []].append(Told(day: day, isNews: !item.isArchive))
          }
        }
        for line in edition.more + edition.maybe { told[line.title, default: []].append(Told(day: day, isNews: true)) }
        try await checkSums(room, sites, press)
      }
      test.advance(seconds: 86_400 / Self.stepsOfDay)
    }
    let open = try await room.store.openEntries()
    let pending = try await room.store.pending(until: room.clock.now())
    #expect(settled + open.count + pending.count == press.offered.count, "the editions do not add up")
    for site in sites { check(site, told, press, room) }
  }

  /// An edition accounts for itself; returns how many entries it settled.
  private func check(_ edition: Edition) -> Int {
    let ledger = edition.counts.ledger
    #expect(ledger.unaccounted == 0, "\(edition.day.iso)")
    #expect(ledger[.shown] == edition.items.count)
    return ledger.offered - ledger[.waiting]
  }

  /// Each source has as many entries as it offered, each with an outcome.
  private func checkSums(_ room: Newsroom, _ sites: [SimulatedSite], _ press: SimulatedPress) async throws {
    let report = try await room.status(servicePID: nil)
    let day = String(report.now.prefix(10))
    for source in report.sources {
      let ledger = source.ledger
      for one in [ledger.lastPoll, ledger.today, ledger.week] {
        #expect(one.unaccounted == 0, "\(day) \(source.name)")
      }
    }
    let offered = press.offered
    let sums = try await room.store.ledger(since: Instant(seconds: 0), day: room.clock.now())
    for site in sites {
      let count = sums.filter { $0.source == site.name }.reduce(0) { $0 + $1.count }
      let posts = site.posts.filter { offered[$0.number] != nil }
      #expect(count == posts.count, "\(day) \(site.name)")
    }
  }

  /// Nothing twice, nothing missing, nothing old.
  private func check(_ site: SimulatedSite, _ told: [String: [Told]], _ press: SimulatedPress, _ room: Newsroom) {
    let offered = press.offered
    let end = room.clock.now() - 2 * 86_400
    for post in site.posts {
      let times = told[post.title] ?? []
      let place = "\(site.name) \(post.number) \(post.fault)"
      #expect(times.count <= 1, "\(place) was told \(times.map(\.day.iso))")
      guard let offer = offered[post.number] else {
        #expect(times.isEmpty, "\(place) was never offered")
        continue
      }
      let window = (offer.before ?? offer.at) - 86_400
      // Of a first listing without dates nobody can tell what is news.
      let isTellable = site.kind.isDated || offer.before != nil
      if site.kind.isFeed, isTellable, post.born >= window, offer.at < end {
        let day = room.zone.moment(room.desk.calendar.nextClosing(after: offer.at - 60)).day
        let course = "offered \(room.zone.moment(offer.at).iso8601), due \(day.iso), told \(times.map(\.day.iso))"
        #expect(times.contains { $0.day <= day }, "\(place) is missing: \(course)")
      }
      // A day that a page prints counts until its end.
      let doubt = site.kind == .datedPage ? 86_400 : 60
      if post.born < window - doubt { #expect(!times.contains { $0.isNews }, "\(place) is old, and told as news") }
    }
  }
}
