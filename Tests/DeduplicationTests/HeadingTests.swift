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
}
