import Testing
import Text

@testable import Deduplication

/// Which texts are one story.
@Suite struct StoryGroupsTests {
  private static let congress = (
    "Ratna Dilla Pimpin Ikatan Peksos Kepulauan Arung",
    "Ratna Dilla terpilih memimpin ikatan pekerja sosial Kepulauan Arung di Gedung Bahari, Sabtu. Ia unggul atas Markus Ola pada putaran kedua. Pemilihan berlangsung sampai tengah malam karena dua cabang meminta penghitungan ulang."
  )
  private static let wages = (
    "Peksos Kepulauan Arung Minta Upah Pendamping Dinaikkan",
    "Upah pendamping sosial diminta naik dalam rekomendasi kongres peksos Kepulauan Arung di Gedung Bahari. Kongres juga meminta perahu dinas dan asuransi laut. Ketua sidang, Samuel Goa, menyerahkan naskah kepada wakil bupati, yang menjanjikan pembahasan."
  )
  private static let reading = (
    "Lapas Anak Merantau Punya Perpustakaan Keliling",
    "Pekerja sosial lembaga anak di Merantau merintis perpustakaan keliling. Setiap Rabu kotak buku dibawa dari blok ke blok. Kepala lembaga, Joni Saragih, menyebut minat baca naik sejak Juni."
  )

  private func groups(_ articles: [(String, String)], minor: Int? = nil) -> StoryGroups {
    StoryGroups(articles.map { ComparedText(ReadText(title: $0.0, text: $0.1)) }, minor: minor)
  }

  @Test func aTellingOfBothHalvesUnitesThem() {
    let both = (
      "Kongres Peksos Kepulauan Arung: Ratna Dilla Terpilih, Upah Pendamping Diminta Naik",
      Self.congress.1 + "\n" + Self.wages.1
    )
    #expect(groups([Self.congress, Self.wages]).groups == [0, 1])
    #expect(groups([Self.congress, Self.wages, both]).groups == [0, 0, 0])
  }

  @Test func aRoundUpUnitesNothing() {
    let roundUp = (
      "Sepekan Kabar Peksos: Perpustakaan Lapas Merantau dan Kongres Kepulauan Arung",
      Self.congress.1.split(separator: ".").prefix(2).joined(separator: ".") + ".\n"
        + Self.reading.1.split(separator: ".").prefix(2).joined(separator: ".") + "."
    )
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let articles = order.map { [Self.congress, Self.reading, roundUp][$0] }
      let found = groups(articles).groups
      #expect(found[order.firstIndex(of: 0) ?? 0] != found[order.firstIndex(of: 1) ?? 0])
    }
  }

  private static let flood = (
    "Banjir di Lontar, 640 Warga Mengungsi",
    "LONTAR – Banjir merendam empat desa di Kecamatan Anggrek, Lontar, Senin (23/11/2026). Sebanyak 640 warga mengungsi ke gedung sekolah. Pekerja sosial mendampingi anak-anak. Tagana membuka dapur umum."
  )

  @Test(arguments: [
    (
      "Pengungsi Banjir di Lontar Bertambah Jadi 910 Orang",
      "LONTAR – Jumlah pengungsi banjir di Lontar bertambah menjadi 910 orang, Selasa (24/11/2026). Mereka tersebar di tiga titik. Pekerja sosial meminta tambahan selimut.",
      true
    ),
    // Another place, another mishap, and a flood of which nothing says that it is the same.
    (
      "Pengungsi Banjir di Merantau Bertambah Jadi 910 Orang",
      "MERANTAU – Jumlah pengungsi banjir di Merantau bertambah menjadi 910 orang, Selasa (24/11/2026). Mereka tersebar di tiga titik. Pekerja sosial meminta tambahan selimut.",
      false
    ),
    (
      "Korban Kebakaran di Lontar Mengungsi",
      "LONTAR – Korban kebakaran di Lontar mengungsi ke gedung sekolah, Selasa (24/11/2026). Pekerja sosial mendampingi anak-anak dan mendata kerugian. Tagana membuka dapur umum.",
      false
    ),
  ])
  func theAftermathOfAMishapFollowsIt(_ title: String, _ text: String, _ follows: Bool) {
    let texts = [Self.flood, (title, text)].map { ComparedText(ReadText(title: $0.0, text: $0.1)) }
    let groups = StoryGroups(texts, told: [0])
    #expect(groups.groups == [0, 1])
    #expect(groups.followed == (follows ? [1: 0] : [:]))
  }

  @Test func whatBecameOfAToldEventFollowsIt() {
    let attack = (
      "Pendamping Anak Diserang Anjing Penjaga di Kampung Lontar",
      "TELUK SARI – Pendamping anak Yuliana Bessie digigit anjing penjaga saat mengunjungi keluarga klien di Kampung Lontar, Senin. Lukanya dijahit di Klinik Harapan. Pemilik anjing, Anton Seran, belum dapat ditemui polisi."
    )
    let verdict = (
      "Pemilik Anjing Didenda Dua Juta, Korban Sudah Bekerja Lagi",
      "TELUK SARI – Anton Seran, pemilik anjing penjaga di Kampung Lontar, dijatuhi denda dua juta rupiah. Hakim menilai ia lalai. Yuliana Bessie, pendamping anak yang digigit, telah bekerja lagi."
    )
    let texts = [attack, verdict, Self.reading].map { ComparedText(ReadText(title: $0.0, text: $0.1)) }
    let found = StoryGroups(texts, told: [0])
    #expect(found.groups == [0, 1, 2])
    #expect(found.followed == [1: 0])
    #expect(StoryGroups(texts).followed.isEmpty)
  }

  @Test func anOfficesNextEventFollowsNothing() {
    func training(_ what: String, _ whom: String) -> ComparedText {
      let text = """
        Balai Tirta Kencana melatih dua puluh \(whom) \(what) di Aula Merpati, kata Kepala Balai Ridwan Saleh. Pelatihan \
        berlangsung lima hari dan ditutup pameran hasil karya.
        """
      return ComparedText(ReadText(title: "Balai Tirta Kencana Latih \(whom) \(what)", text: text))
    }
    let texts = [training("menjahit", "janda nelayan"), training("beternak lebah", "pemuda pesisir")]
    #expect(StoryGroups(texts, told: [0]).followed.isEmpty)
  }

  @Test func aMinorTextJoinsNothing() {
    let found = groups([Self.congress, Self.reading, Self.congress], minor: 2)
    #expect(found.groups == [0, 1, 2])
    #expect(found.repeated == [2: 0])
  }

  @Test func noTextsAndTextsWithoutWords() {
    #expect(groups([]).groups.isEmpty)
    #expect(groups([("", ""), ("", "")]).groups == [0, 1])
  }

  @Test func namesArePrintedAsTheyStand() {
    let read = ReadText(
      title: "", text: "WARU, WARTA.TEST - Menurut Sri Mulyati Rahayu, posko dibuka. Bupati Joko Lelana setuju.")
    #expect(ComparedText.names(in: read, beyond: []) == ["Sri Mulyati Rahayu", "Joko Lelana"])
    let known = ComparedText(ReadText(title: "", text: "Kata Rahayu, posko ditutup oleh Rahayu."))
    #expect(ComparedText.names(in: read, beyond: [known]) == ["Joko Lelana"])
  }

  /// Streets and houses that are called after people are no people.
  @Test(
    arguments: [
      ("Kelas itu digelar di aula, Jl. Kartika Wening, Lubuk, oleh Joko Lelana dari panitia.", ["Joko Lelana"]),
      ("Kelas itu digelar di Jalan Kartika Wening pada Senin.", []),
      ("Warga tiba di Bandara Kartika Wening pada Senin.", []),
      ("Warga tiba di Wening Terminal pada Senin.", []),
      ("Kelas itu dibuka di rumah oleh Kartika Wening pada Senin.", ["Kartika Wening"]),
    ] as [(String, [String])])
  func streetsAreNoPeople(text: String, names: [String]) {
    #expect(ComparedText.names(in: ReadText(title: "", text: text), beyond: []) == names)
  }

  @Test(arguments: [
    ("mengesahkan", "disahkan"), ("pelatihan", "dilatih"), ("menulis", "ditulis"), ("penulisan", "menulis"),
    ("bantuannya", "membantu"), ("trained", "training"), ("workers", "worker"),
  ])
  func wordsHaveTheirStem(one: String, other: String) {
    func stem(_ word: String) -> String {
      let bytes = Array(word.utf8)
      return String(decoding: bytes[RoughStem.range(of: bytes)], as: UTF8.self)
    }
    #expect(stem(one) == stem(other), "\(stem(one)) \(stem(other))")
  }
}
