import ArgumentParser
import Digests
import Pipeline
import Web

/// `kabar move`: a source has another address.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a source another address; nothing is told twice.",
    discussion: SourceChange.discussion("kabar move \"Warta Desa\" https://desa.example.id/feed/")
      + "\nWithout an address the one is taken that the site itself has named for good. An address where nothing is found changes"
      + "\nnothing, but with --anyway.")

  @Argument(help: "The name of a source.") var source: String
  @Argument(help: "Its new address; none for the one that the site has named.") var url: String?
  @Flag(help: "Also where nothing is found at the new address now.") var anyway = false
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let say = WordingLanguage.current
    let change = try SourceChange(source, options)
    let name = change.source.name
    var target = url
    if target == nil {
      try await CommandContext(options).withNewsroom(isReader: true) { room in
        let state = try await room.store.sourceStates()[name]
        target = state.flatMap { $0.url == change.source.url ? $0.memory.moved?.target : nil }?.href
      }
    }
    guard let target else {
      throw CommandContext.report(
        "\(name): " + say("the site has named no new address", "situsnya tidak menyebut alamat baru") + "\n  "
          + say("do", "cara") + ": kabar move \"\(name)\" URL")
    }
    guard let address = WebURL(target) else { throw CommandContext.noAddress(target) }
    if address == change.source.url {
      return Terminal.answer("\(name): " + say("has this address already", "sudah memakai alamat ini"))
    }
    var moved = change.source
    moved.url = address
    let report = try await TestCommand.report(of: moved, options: options, say)
    let found = report.offered > 0
    let kinds = ["page": ("a page", "sebuah halaman"), "sitemap": ("a sitemap", "sebuah peta situs")]
    let kind = kinds[report.kind ?? ""] ?? ("a feed", "sebuah umpan")
    let nothing = say("nothing is found there now", "saat ini tidak ada yang ditemukan di sana")
    Terminal.answer(
      say("tried     ", "dicoba    ")
        + (found
          ? say(kind.0, kind.1) + ", " + say(report.offered, "article", "artikel")
          : nothing + (report.trouble.map { ": " + $0 } ?? "")))
    guard found || anyway else {
      throw CommandContext.report(
        say(
          "\(name): nothing was changed\n  do: kabar test \(address.href) says more; all the same: ",
          "\(name): tidak ada yang diubah\n  cara: kabar test \(address.href) menjelaskan; jika tetap mau: ")
          + "kabar move \"\(name)\" \(address.href) --anyway")
    }
    _ = try await change.make(.move(to: address.href))
    let (from, to) = (change.source.url.href, address.href)
    Terminal.answer(
      "\(name): "
        + say(
          "moved from \(from) to \(to); nothing is told twice",
          "dipindahkan dari \(from) ke \(to); tidak ada yang ditampilkan dua kali"))
    if !found {
      Terminal.tell(
        "  " + say("do", "cara") + ": kabar test \"\(name)\"; " + say("and back", "dan batal")
          + ": kabar move \"\(name)\" \(from)")
    }
  }
}
