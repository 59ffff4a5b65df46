import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

/// A day made anew as a correction, and the next one looked at before its hour.
@Suite(.network, .lastNet) struct EditionAgainTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/a", "Peksos Dampingi Keluarga")])
    server.serveArticle("Peksos Dampingi Keluarga", at: "/a")
    server.serveArticle("Pekerja Sosial Latih Kader Desa", Self.training, at: "/b")
  }

  private static let training = [
    "Pekerja sosial di Kabupaten Melati melatih 30 kader tentang pengasuhan anak. Pelatihan pekerjaan sosial itu dua hari.",
    "Menurut para peksos, kader belajar mengenali kekerasan terhadap anak dan merujuk korban ke layanan terdekat.",
    "Kepala dinas sosial berharap setiap kecamatan mempunyai pekerja sosial tetap mulai tahun depan.",
  ]

  private func room(mailTo: [String]) throws -> Newsroom {
    try test.room([source()]) {
      $0.email = EmailSettings(to: mailTo, from: "kabar@warta.test", smtp: "smtp://127.0.0.1:9")
    }
  }

  @Test func aDayMadeAnewHasWhatCameLaterAndSaysSo() async throws {
    let room = try room(mailTo: ["ani@warta.test"])
    try await room.refresh(isByHand: true)
    try await room.desk.publishDue { _ in }
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    let first = try #require(try await room.store.edition(of: day))
    let message = try #require(try await room.store.messages(of: day).first)
    try await room.store.settle(message, as: .sent, reason: "", at: TestNewsroom.start)
    #expect(try await room.desk.remake(nil) { _ in } == .unchanged)

    server.serveFeed([("/b", "Pekerja Sosial Latih Kader Desa"), ("/a", "Peksos Dampingi Keluarga")])
    test.advance(seconds: 7200)
    try await room.refresh(isByHand: true)
    let remade = try await room.desk.remake(nil) { _ in }
    guard case .corrected(let edition, let kept) = remade else {
      Issue.record("\(remade)")
      return
    }
    #expect(Set(edition.items.map(\.title)) == ["Peksos Dampingi Keluarga", "Pekerja Sosial Latih Kader Desa"])
    #expect(edition.revision == Edition.Revision(number: 1, added: 1, sources: ["Warta"]))
    #expect(edition.number == first.number)
    #expect(kept.hasSuffix("/2023-09-09.r1.json") && FileManager.default.fileExists(atPath: kept))
    let text = try room.text(of: "2023-09-09.md")
    #expect(text.contains("Koreksi 1, 9 Sep 2023 08.00 WIB: 1 artikel ditambahkan dari Warta."))

    // Who had the first telling gets the second only when somebody asks.
    #expect(try await room.store.messages(of: day).map(\.state) == [.outdated])
    #expect(try await room.store.repeatMessages(of: day, to: nil, at: TestNewsroom.start) == 1)
    // And nothing is told twice.
    #expect(try await room.desk.remake(day) { _ in } == .unchanged)
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try await room.desk.latest()?.articles == 0)
  }

  @Test func aDayWithoutAnEditionCannotBeMadeAnew() async throws {
    #expect(try await room().desk.remake(CalendarDay(iso: "2023-01-01")) { _ in } == .missing)
  }

  @Test func theNextDayIsLookedAtAndNothingIsUsedUp() async throws {
    let room = try room()
    try await room.desk.publishDue { _ in }
    try await room.refresh(isByHand: true)
    try await room.desk.publishDue { _ in }
    server.serveFeed([("/b", "Pekerja Sosial Latih Kader Desa")])
    test.advance(seconds: 7200)
    try await room.refresh(isByHand: true)
    for _ in 0..<2 {
      let preview = try await room.desk.preview()
      #expect(preview.day.iso == "2023-09-10")
      #expect(preview.items.map(\.title) == ["Pekerja Sosial Latih Kader Desa"])
      #expect(preview.counts.ledger.offered == 1)
    }
    #expect(try await room.store.editions().count == 1)
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try await room.desk.latest()?.articles == 1)
  }
}
