import Testing
import Text

@testable import Deduplication

@Suite struct ComparedTextTests {
  static let title = "Pendamping Sosial Lembah Hijau Gelar Kelas Pengasuhan"
  static let sentences = [
    "Belasan pendamping sosial di Lembah Hijau membuka kelas pengasuhan bagi keluarga muda pada awal pekan ini.",
    "Kelas itu berlangsung di balai desa dan diikuti ibu, bapak, serta kakek dan nenek yang ikut merawat cucu.",
    "Setiap pertemuan dimulai dengan cerita dari rumah masing-masing, lalu dibahas bersama tanpa menghakimi.",
    "Ratna, salah seorang pendamping, mengatakan banyak orang tua merasa sendirian menghadapi anak yang beranjak remaja.",
    "Ia berharap kelas ini menjadi tempat saling menguatkan, bukan tempat mencari siapa yang salah.",
    "Dinas setempat menyediakan modul, makanan ringan, dan ruang bermain agar anak tidak perlu ditinggal di rumah.",
    "Pertemuan berikutnya akan membahas cara mengenali tanda kekerasan dan ke mana warga dapat meminta pertolongan.",
    "Kepala desa menyambut baik rencana itu dan meminta jadwal ditempel di setiap pos ronda.",
  ]
  static let text = sentences.joined(separator: "\n")

  /// The same event told by another outlet.
  static let retold = (
    "Kelas Pengasuhan Digelar Pendamping Sosial di Lembah Hijau",
    "Keluarga muda di Lembah Hijau kini punya kelas pengasuhan. Pendamping sosial desa membuka kelas itu di balai desa, "
      + "tempat ibu, bapak, kakek dan nenek bercerita tentang anak. Menurut Ratna, pendamping kelas, orang tua sering merasa "
      + "sendirian saat anak remaja. Dinas menyediakan modul dan ruang bermain anak, kepala desa menempel jadwal pertemuan."
  )

  private func relation(_ a: (String, String), _ b: (String, String), strictness: Double = 0.85) -> Likeness {
    ComparedText(ReadText(title: a.0, text: a.1)).relation(
      to: ComparedText(ReadText(title: b.0, text: b.1)), strictness: strictness)
  }

  @Test func sameWordsAreADuplicateWhateverThePageAddsAroundThem() {
    let page = """
      Beranda
      Daerah
      Reporter: Tim Redaksi
      LEMBAH HIJAU, CONTOHNEWS.COM - \(Self.text)
      Baca juga: Harga Beras Turun di Pasar Induk
      Artikel Terkait
      Warga Kampung Sebelah Membangun Jembatan Baru Secara Swadaya Tahun Ini
      """
    let plain = ReadText(title: Self.title, text: Self.text)
    let dressed = ReadText(title: Self.title.uppercased(), text: page)
    #expect(Fingerprint(plain) == Fingerprint(dressed))
    #expect(ComparedText(plain).exactHash == Fingerprint(plain).exactHash)
    #expect(ComparedText(plain).relation(to: ComparedText(dressed)) == .duplicate)
  }

  @Test func aShortenedCopyIsADuplicateAndKnownAsShorter() {
    let whole = ComparedText(ReadText(title: Self.title, text: Self.text))
    let part = ComparedText(ReadText(title: Self.title, text: Self.sentences.prefix(5).joined(separator: " ")))
    #expect(whole.relation(to: part) == .duplicate)
    #expect(whole.overlap(with: part).otherIsShorter)
    #expect(!part.overlap(with: whole).otherIsShorter)
    #expect(whole.overlap(with: part).containment > 0.95)
  }

  @Test func aChangedWordStillSharesABand() {
    let changed = Self.text.replacing("Belasan", with: "Puluhan").replacing("berharap", with: "ingin")
    let (a, b) = (ReadText(title: Self.title, text: Self.text), ReadText(title: Self.title, text: changed))
    #expect(Fingerprint(a).exactHash != Fingerprint(b).exactHash)
    #expect(!Set(Fingerprint(a).bands).isDisjoint(with: Fingerprint(b).bands))
    #expect(ComparedText(a).relation(to: ComparedText(b)) == .duplicate)
  }

  @Test func serialReportsAreNotDuplicates() {
    func report(_ price: String, _ day: String) -> (String, String) {
      (
        "Harga Telur Hari Ini Rp \(price)",
        "Harga telur di pasar induk pada \(day) tercatat Rp \(price) per kilogram. Pedagang menyebut pasokan dari peternak lancar "
          + "dan permintaan rumah makan stabil sehingga harga diperkirakan tidak banyak berubah sampai akhir pekan nanti."
      )
    }
    #expect(relation(report("27.500", "Senin"), report("28.250", "Selasa")) != .duplicate)
    #expect(relation(report("27.500", "Senin"), report("27.500", "Senin")) == .duplicate)
  }

  /// Another figure in a like headline is another report, also where neither text has it.
  @Test(arguments: [("41 Klien", "87 Klien"), ("Tahap Dua", "Tahap Lima")])
  func figuresOfHeadlinesStandForThemselves(one: String, other: String) {
    func report(_ figure: String, _ counted: Int) -> (String, String) {
      (
        "Balai Rehabilitasi Arunika Terima \(figure) Disabilitas",
        "Balai Rehabilitasi Arunika menerima klien disabilitas, Rabu. Pekerja sosial mencatat \(counted) keluarga pendamping. "
          + "Asesmen berlangsung di aula balai dan didampingi psikolog."
      )
    }
    #expect(relation(report(one, 512), report(other, 733)) == .none)
  }

  @Test func eventsToldAfterOneMouldAreTwo() {
    func lecture(_ subject: String, _ speaker: String, _ topic: String) -> (String, String) {
      (
        "Universitas Arunika Gelar Kuliah Umum Pekerjaan Sosial \(subject)",
        "Universitas Arunika menggelar kuliah umum pekerjaan sosial \(subject.lowercased()), Kamis. Pembicara \(speaker) memaparkan \(topic)."
      )
    }
    #expect(
      relation(
        lecture("Kebencanaan", "Salman Wirya", "posko yang ramah anak"),
        lecture("Perkotaan", "Titi Maharani", "permukiman padat di bantaran")) == .none)
  }

  @Test func theSameEventInOtherWordsIsAStory() {
    #expect(relation((Self.title, Self.text), Self.retold) == .story)
  }

  @Test func otherSubjectsAreNotAlike() {
    let other = (
      "New Bridge Opens", "The council opened a bridge across the river on Monday after three years of work."
    )
    #expect(relation((Self.title, Self.text), other) == .none)
    #expect(relation(("", ""), ("", "")) == .none)
    #expect(Fingerprint(ReadText(title: "", text: "")).bands.isEmpty)
  }

  @Test func strictnessOneJoinsOnlyWhatIsContained() {
    let changed = Self.text.replacing("Belasan", with: "Puluhan")
    #expect(relation((Self.title, Self.text), (Self.title, changed), strictness: 1) != .duplicate)
    #expect(relation((Self.title, Self.text), (Self.title, Self.text), strictness: 1) == .duplicate)
  }

  /// Who joins only equal texts joins no other telling of the event either; the nearer to 1, the fewer.
  @Test func strictnessOneJoinsNoTellingInOtherWords() {
    #expect(relation((Self.title, Self.text), Self.retold) == .story)
    #expect(relation((Self.title, Self.text), Self.retold, strictness: 0.5) == .story)
    #expect(relation((Self.title, Self.text), Self.retold, strictness: 1) == .none)
  }

  /// These numbers are stored: they may not change.
  @Test func numbersAreTheSameOnEveryMachine() {
    let text = Fingerprint(ReadText(title: "Satu", text: "Tiga kata saja."))
    #expect(text.bands.count == 32)
    #expect(Set(text.bands).count == 32)
    #expect(text.exactHash == Self.exactHash)
    #expect(text.bands[0] == Self.firstBand)
    for text in ["Tiga kata saja.", Self.text, ""] {
      let read = ReadText(title: "Satu", text: text)
      #expect(Fingerprint(exactly: read).exactHash == Fingerprint(read).exactHash)
    }
  }

  static let exactHash: UInt64 = 14_486_179_384_504_330_677
  static let firstBand: UInt64 = 823_048_372_721_400_794

  @Test func longTextsAreBounded() {
    var words = WordHashes()
    words.add([UInt8](String(repeating: "kata lain ", count: 30_000).utf8)[...])
    #expect(words.words.count == WordHashes.most)
    #expect(words.shingles.count == 2)
  }

  @Test func whatIsStoredComparesAsTheTextDoes() throws {
    let texts = [
      ComparedText(ReadText(title: Self.title, text: Self.text)),
      ComparedText(ReadText(title: Self.title, text: Self.sentences.prefix(4).joined(separator: "\n"))),
      ComparedText(ReadText(title: "Harga cabai naik 12 persen", text: "Harga cabai naik.")),
      ComparedText(ReadText(title: "", text: "")),
    ]
    for one in texts {
      let read = try #require(ComparedText(stored: one.stored))
      #expect(read.stored == one.stored)
      #expect(read.exactHash == one.exactHash)
      for other in texts {
        #expect(read.overlap(with: other) == one.overlap(with: other))
        #expect(read.kinship(with: other) == one.kinship(with: other))
        #expect(read.relation(to: other) == one.relation(to: other))
      }
    }
  }

  /// A text that grew says something of its own once a figure or a name is new in it.
  @Test func anUpdateIsNoRepetition() {
    let told = ComparedText(ReadText(title: Self.title, text: Self.text))
    func isRepeated(_ text: String) -> Bool { ComparedText(ReadText(title: Self.title, text: text)).repeats(told) }
    #expect(isRepeated(Self.text))
    #expect(isRepeated(Self.sentences.prefix(5).joined(separator: "\n")))
    let grown =
      Self.text + " Kelas itu ditutup dengan doa bersama dan makan siang, lalu semua pulang membawa modul ke rumah."
      + " Sebagian peserta tinggal sampai sore untuk bertukar cerita, sedangkan anak mereka bermain bola di halaman."
    #expect(isRepeated(grown))
    #expect(!isRepeated(grown + " Kini 640 keluarga ikut."))
    #expect(!isRepeated(grown + " Menurut Bupati Joko Lelana kelas akan ditambah."))
  }

  @Test func brokenBytesAreNotRead() {
    func isNil(_ bytes: [UInt8]) -> Bool { ComparedText(stored: bytes).map { _ in false } ?? true }
    let whole = ComparedText(ReadText(title: Self.title, text: Self.text)).stored
    #expect(isNil([]))
    for length in 0..<whole.count { #expect(isNil(Array(whole[..<length]))) }
    #expect(isNil(whole + [0]))
    #expect(isNil([1] + whole.dropFirst()))
    // A count that would ask for more memory than there is.
    #expect(isNil(Array(whole[..<9]) + [255, 255, 255, 255]))
  }
}
