import Testing

@testable import Extraction

@Suite("InlineCall")
struct InlineCallTests {
  private func text(_ html: String) -> String {
    let page = Pages.read(html)
    return page.blocks.first.map { InlineCall.without($0, page) } ?? ""
  }

  private static let first = "Relawan menemani keluarga di tiga dusun sejak pagi."
  private static let second = "Kepala desa ikut mengantar beras."

  @Test(
    "A call to read another article goes from amid a paragraph",
    arguments: [
      "<span>Baca juga: <a href='/1'>Madu Hutan Panen</a></span>",
      " <em>Baca juga</em> <a href='/1'>Madu Hutan Panen</a>",
      " (Baca juga: <a href='/1'>Madu Hutan Panen</a>)", " [<i>Baca Juga: Madu Hutan Panen</i>]",
      " <b>BACA JUGA : <a href='/1'>Madu Hutan Panen</a></b> ",
      " <a href='/1'><b>Simak juga: Madu Hutan Panen</b></a> ",
      " [Read also: <a href='/1'>Wild Honey</a>] ",
    ])
  func goes(_ call: String) {
    #expect(text("<p>\(Self.first)\(call) \(Self.second)</p>") == "\(Self.first) \(Self.second)")
    #expect(text("<p>\(Self.first)\(call)</p>") == Self.first)
  }

  @Test("A call in front of a paragraph takes nothing of it along")
  func inFront() {
    for call in ["Baca juga: <a href='/1'>Madu Hutan Panen</a>", "<b>Simak juga: <a href='/1'>Madu Hutan</a></b>"] {
      #expect(text("<p>\(call) \(Self.first) \(Self.second)</p>") == "\(Self.first) \(Self.second)")
    }
    let long = Self.first + " " + Self.second + " " + Self.first + " " + Self.second
    #expect(BlockBoilerplate.verdict(Array("Baca juga adalah kebiasaan baik. \(long)".utf8)[...], words: 30) == nil)
    let name = "Baca Juga merupakan nama kelompok literasi yang didirikan para kader."
    #expect(BlockBoilerplate.verdict(Array(name.utf8)[...], words: 10) == nil)
    #expect(BlockBoilerplate.verdict(Array("Baca juga: Madu Hutan Panen Raya".utf8)[...], words: 6) == .drop)
  }

  @Test("Two calls, and one without a link at the end")
  func two() {
    let call = "<b>Baca juga: <a href='/1'>Madu Hutan</a></b>"
    #expect(
      text("<p>\(Self.first)\(call) \(Self.second)\(call)</p>") == "\(Self.first) \(Self.second)")
    #expect(text("<p>\(Self.first) Baca juga: Madu Hutan Panen Raya</p>") == Self.first)
  }

  @Test(
    "What somebody reads, and what an author refers to, stays",
    arguments: [
      "Warga diminta baca juga syarat di papan.",
      "Mereka membaca undang-undang dan baca juga <a href='/pp'>peraturan turunannya</a> bersama.",
      "Temuan itu sejalan dengan riset lama (lihat juga Wibawa, 2019).",
      "Semua itu ada di panduan; you can <a href='/g'>read more about it</a> in our guide.",
      "Kader mencatatnya. Warga boleh <a href='/g'>baca juga catatan</a> itu.",
      "Kursus itu singkat. <a href='/g'>Read more about microlearning.</a>",
      "Kata dia singkat. Baca juga <a href='/pp'>peraturan itu</a> sebelum mendaftar.",
    ])
  func stays(_ sentence: String) {
    let plain = sentence.replacing(#/<[^>]*>/#, with: "")
    #expect(text("<p>\(Self.first) \(sentence)</p>") == "\(Self.first) \(plain)")
  }
}
