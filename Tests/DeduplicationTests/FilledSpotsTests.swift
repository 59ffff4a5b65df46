import Testing
import Text

@testable import Deduplication

/// One wording filled with two events, and one event that is copied with other spellings.
@Suite struct FilledSpotsTests {
  private struct Found {
    var village = "Sukasari"
    var county = "Kabupaten Kedu"
    var day = "Senin (30/11/2026)"
    var house = "SMP Negeri 2 Waru"
    var witness = "Sri Hartini"
    var suspect = "AR"
    var age = 34
    var batch = "tahap 1"
    var office = "Dinas Sosial"
    var end = ""

    var telling: Telling {
      (
        "Anak yang Ditinggalkan Didampingi Pekerja Sosial",
        """
        Seorang anak ditinggalkan di teras rumah warga di Desa \(village), Kecamatan Anggrek, \(county), \(day). Ia \
        duduk sendirian sejak pagi dan tidak mau berbicara dengan tetangga yang menyapanya.

        Guru dari \(house), \(witness), mengenali anak itu lalu melapor kepada perangkat desa. Ayahnya yang berinisial \
        \(suspect) (\(age)) sudah dimintai keterangan oleh polisi. Petugas puskesmas memeriksa kesehatan anak tersebut.

        \(office) menurunkan pekerja sosial untuk melakukan asesmen. Anak untuk sementara diasuh di rumah perlindungan \
        sampai keluarga besarnya ditemukan. Ia juga didaftarkan sebagai penerima bantuan \(batch) supaya biaya sekolahnya \
        tertanggung. Warga yang mengenal ibunya diminta menghubungi kantor desa.\(end)
        """
      )
    }
  }

  private func changed(_ change: (inout Found) -> Void) -> Likeness {
    var other = Found()
    change(&other)
    let texts = [Found().telling, other.telling].map { ComparedText(ReadText(title: $0.title, text: $0.text)) }
    let kept = texts.compactMap { ComparedText(stored: $0.stored) }
    let answer = relation(Found().telling, other.telling)
    #expect(kept.count == 2 && kept[0].relation(to: kept[1]) == answer)
    return answer
  }

  @Test func anotherPlaceIsAnotherEvent() {
    #expect(changed { $0.village = "Cempaka" } == .none)
    #expect(changed { $0.county = "Kabupaten Blambang" } == .none)
    #expect(changed { ($0.village, $0.county) = ("Cempaka", "Kabupaten Blambang") } == .none)
  }

  @Test func anotherPersonOrHouseIsAnotherEvent() {
    #expect(changed { $0.witness = "Yuli Anggraini" } == .none)
    #expect(changed { ($0.suspect, $0.age) = ("DS", 41) } == .none)
    #expect(changed { $0.house = "SMP Negeri 5 Waru" } == .none)
  }

  @Test func anotherDayOrRoundIsAnotherEvent() {
    #expect(changed { $0.day = "Senin (7/12/2026)" } == .none)
    #expect(changed { $0.day = "Kamis (3/12)" } == .none)
    #expect(changed { $0.batch = "tahap 2" } == .none)
  }

  @Test func oneWordingFilledTwiceIsNoFurtherReading() {
    var other = Found()
    other.county = "Kabupaten Blambang"
    let (a, b) = (Found().telling, other.telling)
    let texts = [a, b].map { ComparedText(ReadText(title: $0.title, text: $0.text)) }
    #expect(!texts[0].concerns(texts[1]))
  }

  @Test func namesOfManyLettersThatBeginAlikeAreTwo() {
    var (one, other) = (Found(), Found())
    (one.county, other.county) = ("Kabupaten Karanganyar", "Kabupaten Karangasem")
    #expect(relation(one.telling, other.telling) == .none)
  }

  @Test func aCopyIsOneWhateverItsSpelling() {
    #expect(changed { $0.village = "Sukasarie" } == .duplicate)
    #expect(changed { $0.witness = "Sri Hartinie" } == .duplicate)
    #expect(changed { $0.witness = "Hj. Sri Hartini, S.Pd" } == .duplicate)
    #expect(changed { $0.county = "Kab. Kedu" } == .duplicate)
    #expect(changed { $0.house = "SMPN 2 Waru" } == .duplicate)
    #expect(changed { $0.office = "Dinsos" } == .duplicate)
    #expect(changed { $0.day = "Senin, 30 November 2026" } == .duplicate)
    #expect(changed { $0.age = 35 } == .duplicate)
    #expect(changed { $0.end = "\nFoto: Rudi Pranata" } == .duplicate)
  }

  @Test func accentsMakeNoOtherName() {
    func report(_ name: String) -> Telling {
      ("Carer Praised for Rescue", "\(name) Hollis praised her carer. " + ComparedTextTests.text)
    }
    #expect(relation(report("José"), report("Jose")) == .duplicate)
  }

  @Test func theOutletsOwnNameIsNoSpot() {
    func report(_ outlet: String) -> Telling {
      ("Posko Dibuka", "Kepala dinas mengatakan kepada \(outlet) bahwa posko dibuka. " + ComparedTextTests.text)
    }
    #expect(relation(report("Warta"), report("Kabarindo")) == .duplicate)
  }

  /// A report of each day: one day apart with other counts.
  @Test func theNextDaysReportIsAnother() {
    func report(_ day: String, _ homes: Int, _ people: Int) -> Telling {
      (
        "Laporan Harian Penanganan Banjir",
        """
        Badan penanggulangan bencana menyampaikan laporan harian, \(day). Sebanyak \(homes) keluarga atau \(people) jiwa \
        masih mengungsi di balai desa. Kebutuhan mendesak adalah selimut, makanan siap saji dan perlengkapan bayi. Tim \
        gabungan sudah mendirikan dapur umum. Relawan mendampingi anak dan lansia di pengungsian. Warga diminta tetap \
        waspada karena hujan diperkirakan masih turun. Nomor darurat dapat dihubungi selama 24 jam setiap hari.
        """
      )
    }
    #expect(relation(report("Senin (30/11/2026)", 12, 43), report("Selasa (1/12/2026)", 19, 71)) == .none)
    #expect(relation(report("Senin (30/11/2026)", 12, 43), report("Selasa (1/12/2026)", 12, 43)) == .duplicate)
    #expect(relation(report("Senin (30/11/2026)", 12, 43), report("Senin (30/11/2026)", 12, 45)) == .duplicate)
  }
}
