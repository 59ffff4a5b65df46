import Testing
import Text

@testable import Deduplication

/// When headlines are those of one series.
@Suite struct HeadingTests {
  private func heading(_ title: String) -> Heading {
    let read = ReadText(title: title, text: "")
    return Heading(read, named: NameSet(read))
  }

  private func isSerial(_ one: String, _ other: String) -> Bool {
    let (a, b) = (heading(one), heading(other))
    #expect(a.isSerial(with: b) == b.isSerial(with: a))
    return a.isSerial(with: b)
  }

  @Test(arguments: [
    ("Pelatihan PSM Angkatan 7 Dibuka di Waru", "Pelatihan PSM Angkatan 8 Dibuka di Kedu"),
    ("Gelombang Ketiga Seleksi Pendamping Dibuka", "Gelombang Keempat Seleksi Pendamping Dibuka"),
    ("Seleksi Pendamping Tahap I Diumumkan", "Seleksi Pendamping Tahap II Diumumkan"),
    ("Bimtek Kelompok A Selesai", "Bimtek Kelompok B Selesai"),
    ("Social Care Review, Part 1", "Social Care Review, Part 2"),
    ("Second Cohort of Carers Begins", "Third Cohort of Carers Begins"),
    ("Bimtek ke-4 Pendamping Desa", "Bimtek ke-5 Pendamping Desa"),
    ("Harga Telur Rp 28 Ribu", "Harga Telur Rp 31 Ribu"),
    ("Musda XI IPSPI Digelar", "Musda XII IPSPI Digelar"),
    ("Dua Belas Peksos Dilantik di Kedu", "Tiga Belas Peksos Dilantik di Kedu"),
  ])
  func otherFiguresAndTheSameWordsAreASeries(one: String, other: String) { #expect(isSerial(one, other)) }

  @Test(arguments: [
    // One holds the other's figures.
    ("Kemah Lansia Waru Diikuti 36 Lansia dan 12 Relawan", "Kemah Lansia Waru Diikuti 36 Lansia"),
    ("Kemah Lansia Waru 2026", "Kemah Lansia Waru"),
    // The same figure in words.
    ("Empat Belas Peksos Jaga Posko", "14 Peksos Jaga Posko"),
    ("Rp 2,5 Miliar untuk Panti", "Rp2,5 Miliar untuk Panti"),
    // Figures of different things, other words.
    ("Posko Waru Dijaga 14 Peksos", "Waru Punya Posko, 30 Ranjang Disiapkan"),
    ("Panti Waru Punya 40 Ranjang", "Panti Waru Dijaga 9 Perawat"),
  ])
  func oneEventIsNoSeries(one: String, other: String) { #expect(!isSerial(one, other)) }

  private func relation(_ one: (String, String), _ other: (String, String)) -> Likeness {
    let texts = [one, other].map { ComparedText(ReadText(title: $0.0, text: $0.1)) }
    #expect(texts[0].relation(to: texts[1]) == texts[1].relation(to: texts[0]))
    let kept = texts.compactMap { ComparedText(stored: $0.stored) }
    #expect(kept.count == 2 && kept[0].relation(to: kept[1]) == texts[0].relation(to: texts[1]))
    return texts[0].relation(to: texts[1])
  }

  @Test func oneProgrammeAtTwoPlacesIsNoStory() {
    func report(_ place: String, _ count: Int, _ hall: String) -> (String, String) {
      (
        "Balai Anggrek Serahkan Kursi Roda di \(place)",
        "Balai Anggrek menyerahkan bantuan bagi \(count) penyandang disabilitas di Kabupaten \(place), kemarin. Bantuan "
          + "berupa kursi roda dan modal usaha diserahkan di \(hall) oleh kepala balai Imam Sardono. Pekerja sosial "
          + "melakukan asesmen sebelumnya."
      )
    }
    #expect(relation(report("Kedu", 41, "pendopo"), report("Waru", 33, "balai desa")) == .none)
    #expect(relation(report("Kedu", 41, "pendopo"), report("Kedu", 41, "balai desa")) != .none)
  }

  @Test func aMistypedNameIsNoOtherPlace() {
    func report(_ name: String) -> (String, String) {
      (
        "Wali Kota \(name) Buka Rumah Singgah",
        "Wali Kota \(name) Pranata membuka rumah singgah. " + ComparedTextTests.text
      )
    }
    #expect(relation(report("Yudhistira"), report("Yudistira")) == .duplicate)
  }

  @Test func anotherBatchIsAnotherEvent() {
    func report(_ did: String, _ batch: String, _ from: String) -> (String, String) {
      (
        "Pelatihan Pengasuh \(did) di Balai Diklat Kedu",
        "Pelatihan pengasuh lansia angkatan \(batch) \(did.lowercased()) di balai diklat Kedu, Senin. Sebanyak 30 "
          + "pengasuh dari \(from) hadir. Kepala balai Imam Sardono menyalami semua peserta satu per satu."
      )
    }
    #expect(relation(report("Ditutup", "kelima", "Waru"), report("Dibuka", "keenam", "Sawo")) == .none)
    #expect(relation(report("Ditutup", "kelima", "Waru"), report("Berakhir", "V", "Waru")) != .none)
  }

  @Test func figuresThatTheOtherTextCountsAreNoSeries() {
    let one = (
      "Kementerian Gandeng 15 Kampus Latih Manajer Kasus",
      "Kementerian menggandeng 15 kampus untuk melatih 2.000 manajer kasus, kata Imam Sardono di Kedu. Kurikulum disusun "
        + "bersama dosen dari semua kampus dan mencakup asesmen risiko."
    )
    let other = (
      "2.000 Manajer Kasus Dilatih Kementerian",
      "Sebanyak 2.000 manajer kasus dilatih kementerian bersama 15 kampus, kata Imam Sardono di Kedu. Kurikulum yang "
        + "disusun bersama dosen mencakup asesmen risiko."
    )
    #expect(relation(one, other) != .none)
  }

  @Test func whoNamesTheOthersNamesInFrontTellsOn() {
    let one = (
      "Lansia Dikunci di Gudang di Waru Dijemput Pekerja Sosial",
      "Seorang lansia bernama Mbah Darmo (80) yang dikunci di gudang dijemput pekerja sosial di Kecamatan Waru, Senin. "
        + "Kepala dinas Sekar Pratiwi mengatakan lansia itu dibawa ke RSUD Kedu."
    )
    let other = (
      "Mbah Darmo Pindah ke Panti, Keluarga Didampingi",
      "Mbah Darmo (80), lansia yang dikunci di gudang di Waru, kini tinggal di panti setelah dirawat di RSUD Kedu. "
        + "Pekerja sosial mendampingi keluarga. Kepala dinas Sekar Pratiwi menunggu hasil asesmen."
    )
    #expect(relation(one, other) == .story)
  }
}
