import Model
import Testing
import Text

@testable import Summaries

@Suite struct RegulationChangesTests {
  /// "UU 13/2022 amends UU 12/2011", in the order of the doers' first mention.
  private func changes(_ text: String, title: String = "") -> [String] {
    func name(_ law: KeyFact.Regulation) -> String { "\(law.kind) \(law.number)/\(law.year)" }
    return Regulations.named(in: ReadText(title: title, text: text)).flatMap { one in
      (one.changes ?? []).map { "\(name(one.law)) \($0.verb.rawValue) \(name($0.law))" }
    }
  }

  @Test(arguments: [
    (
      "UU Nomor 13 Tahun 2022 tentang Perubahan Kedua atas Undang-Undang Nomor 12 Tahun 2011 berlaku.",
      "UU 13/2022 amends UU 12/2011"
    ),
    ("UU No. 4 Tahun 2026 mencabut UU No. 13 Tahun 1998.", "UU 4/2026 repeals UU 13/1998"),
    (
      "Permensos Nomor 12 Tahun 2026 tentang Standar Panti terbit, Senin. Aturan ini mencabut Permensos Nomor 30 Tahun 2011.",
      "Permensos 12/2026 repeals Permensos 30/2011"
    ),
    (
      "Menteri menerbitkan Permensos 12/2026.\nPeraturan baru itu sekaligus mengubah beberapa ketentuan dalam Permensos 5/2021.",
      "Permensos 12/2026 amends Permensos 5/2021"
    ),
    (
      "UU No. 4 Tahun 2026 tentang Kesejahteraan Lanjut Usia resmi mencabut UU No. 13 Tahun 1998.",
      "UU 4/2026 repeals UU 13/1998"
    ),
    (
      "Permensos Nomor 7 Tahun 2021 telah dicabut dengan Permensos Nomor 5 Tahun 2026.",
      "Permensos 5/2026 repeals Permensos 7/2021"
    ),
    (
      "Dasarnya UU Nomor 23 Tahun 2002 tentang Perlindungan Anak, sebagaimana telah diubah dengan UU Nomor 35 Tahun 2014.",
      "UU 35/2014 amends UU 23/2002"
    ),
    (
      "Perda Kota Ternate Nomor 3 Tahun 2026 tentang Pencabutan atas Perda Kota Ternate Nomor 9 Tahun 2011 disahkan.",
      "Perda 3/2026 repeals Perda 9/2011"
    ),
    (
      "PP Nomor 8 Tahun 2026 mengubah beberapa ketentuan dalam PP Nomor 39 Tahun 2012.",
      "PP 8/2026 amends PP 39/2012"
    ),
    (
      "Permensos Nomor 2 Tahun 2020 yang dicabut dan dinyatakan tidak berlaku lagi oleh Permensos Nomor 1 Tahun 2026 itu lama.",
      "Permensos 1/2026 repeals Permensos 2/2020"
    ),
    ("Law No. 35 of 2014 amends Law No. 23 of 2002.", "UU 35/2014 amends UU 23/2002"),
    (
      "Kementerian menerbitkan Permensos Nomor 4 Tahun 2026, yang mencabut Permensos Nomor 9 Tahun 2018.",
      "Permensos 4/2026 repeals Permensos 9/2018"
    ),
    (
      "Berlaku Permensos Nomor 4 Tahun 2026 tentang Standar Rumah Singgah, yang menggantikan Permensos Nomor 9 Tahun 2018.",
      "Permensos 4/2026 repeals Permensos 9/2018"
    ),
  ])
  func areReadFromWhatIsPlainlySaid(text: String, change: String) {
    #expect(changes(text) == [change])
  }

  @Test func aHeadlineSaysSoToo() {
    #expect(
      changes("Aturan baru terbit.", title: "UU No. 4 Tahun 2026 Cabut UU No. 13 Tahun 1998")
        == ["UU 4/2026 repeals UU 13/1998"])
  }

  @Test(arguments: [
    "UU No. 14 Tahun 2019 dan UU No. 11 Tahun 2009 mengatur hal itu.",
    "Menurut UU No. 14 Tahun 2019, menteri mencabut Permensos Nomor 7 Tahun 2021.",
    "UU No. 4 Tahun 2026 tidak mencabut UU No. 13 Tahun 1998.",
    "UU No. 4 Tahun 2026 akan mengubah UU No. 13 Tahun 1998.",
    "Mereka mengusulkan UU No. 4 Tahun 2026 mencabut UU No. 13 Tahun 1998.",
    "Apakah UU No. 4 Tahun 2026 mencabut UU No. 13 Tahun 1998?",
    "UU No. 4 Tahun 2026 mencabut UU No. 13 Tahun 1998?",
    "UU No. 4 Tahun 2026 mencabut izin menurut UU No. 13 Tahun 1998.",
    "UU No. 4 Tahun 2026 dicabut. UU No. 13 Tahun 1998 tetap berlaku.",
    "UU No. 4 Tahun 2026 dicabut bersama UU No. 13 Tahun 1998.",
    "UU No. 4 Tahun 2026 mengubah kehidupan lansia, kata penyusun UU No. 13 Tahun 1998.",
    "UU No. 4 Tahun 2026\nmencabut UU No. 13 Tahun 1998.",
    "Pemerintah mengubah UU No. 4 Tahun 2026 dan UU No. 13 Tahun 1998.",
    "UU No. 4 Tahun 2026 mencabut sebagian UU No. 13 Tahun 1998.",
    "Jika UU No. 4 Tahun 2026 mencabut UU No. 13 Tahun 1998, pengasuhan berhenti.",
    "UU No. 4 Tahun 2026 diubah sebelum UU No. 13 Tahun 1998.",
    "Setelah UU No. 4 Tahun 2026, menteri yang mencabut UU No. 13 Tahun 1998 mundur.",
  ])
  func areNotReadFromAnythingElse(text: String) { #expect(changes(text) == []) }

  /// Two laws stand before "this"; a wish; another subject.
  @Test(arguments: [
    "Permensos Nomor 12 Tahun 2026 melaksanakan UU Nomor 14 Tahun 2019. Aturan ini mencabut Permensos Nomor 30 Tahun 2011.",
    "Permensos Nomor 12 Tahun 2026 terbit. Aturan ini diharapkan tidak mencabut Permensos Nomor 30 Tahun 2011.",
    "Permensos Nomor 12 Tahun 2026 terbit. Menteri mencabut Permensos Nomor 30 Tahun 2011.",
  ]) func anotherSentenceSaysNothing(_ text: String) { #expect(changes(text).isEmpty) }
}
