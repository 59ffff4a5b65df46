import Model
import Testing
import Text

@testable import Summaries

/// What a reader of the digest sees of an article whose text he does not see.
@Suite struct StandingAloneTests {
  /// "Setiap Rabu ia …" begins with a time, not with whom it is about.
  @Test func aTimeInFrontOfAPronounNamesNobody() {
    let summary = Summary.of(
      ReadText(
        title: "Cerita Peksos di Lembah Wira",
        text: """
          Profesi ini kerap disangka pembagi bantuan. Setiap Rabu ia mendatangi sembilan belas keluarga di tepi sungai. \
          Dinas Sosial Lembah Wira hanya memiliki tujuh pekerja sosial bagi empat puluh desa di kabupaten itu.
          """))
    #expect(summary.hasPrefix("Dinas Sosial Lembah Wira"))
    let named = Summary.of(
      ReadText(
        title: "Cerita Peksos di Lembah Wira",
        text: "Setiap Rabu Laras Wening mendatangi sembilan belas keluarga yang kehilangan rumah di tepi sungai itu."))
    #expect(named.hasPrefix("Setiap Rabu Laras"))
  }

  @Test func begitulahPointsBack() {
    let summary = Summary.of(
      ReadText(
        title: "Refleksi",
        text: """
          Begitulah keluhan yang terdengar di ruang rapat kecil di tepi kota itu. Sebanyak 60 pendamping di Kedu menanggung \
          rata-rata 280 keluarga, dua kali lipat dari aturan.
          """))
    #expect(summary.hasPrefix("Sebanyak 60"))
  }

  /// "Sedikitnya 45" is a number, not "its fewest"; what leans on nothing is the lead that it was meant to be.
  @Test(arguments: ["Sedikitnya", "Setidaknya", "Sekurang-kurangnya", "Tak kurang dari"])
  func aLeastNumberLeansOnNothing(words: String) {
    let lead = "\(words) 45 pendamping lansia dari lima kelurahan dilatih merawat orang dengan demensia."
    let text = lead + " Pelatihan digelar Yayasan Senja bersama dinas sosial."
    #expect(Summary.of(ReadText(title: "Pendamping Lansia Ikuti Pelatihan", text: text)).hasPrefix(lead))
  }

  /// What refers to an earlier report, and whose picture that is, do not speak for the article; "Kini" opens a lead like any other.
  @Test(arguments: [
    "Seperti diberitakan sebelumnya, puskesmas kekurangan tenaga.", "Sebagaimana diberitakan, puskesmas sepi petugas.",
    "Donasi dapat disalurkan melalui rekening 7123456789.",
    "Ket. foto: Kader mendengarkan pelatih di aula.", "Keterangan foto: kader mendengarkan pelatih di aula.",
  ])
  func whatLeansOnAPictureOrAnEarlierReportIsPassedOver(first: String) {
    let lead = "Kini delapan puskesmas di Waru mempunyai pekerja sosial yang mendatangi pasien jiwa di rumah."
    let text = "\(first) \(lead) Mereka dibayar dari dana desa."
    #expect(Summary.of(ReadText(title: "Peksos Puskesmas", text: text)).hasPrefix(lead))
  }

  /// "Menurutnya" follows one who has a name, not a finding.
  @Test func whoSaysSoIsNamedFirst() {
    let summary = Summary.of(
      ReadText(
        title: "Guru Besar Wira: Peksos Perlu Peta Risiko",
        text: """
          Hasil penelitian menunjukkan keluarga nelayan pindah tiga kali dalam sepuluh tahun akibat rob. Menurutnya, pekerja sosial \
          harus mampu membaca peta risiko dan ikut merancang relokasi.
          """))
    #expect(!summary.contains("Menurutnya"))
    let named = Summary.of(
      ReadText(
        title: "Peksos Perlu Peta Risiko",
        text: """
          Guru besar Wira, Laras Wening, meminta pekerja sosial membaca peta risiko di desa pesisir. Menurutnya, keluarga nelayan pindah \
          tiga kali dalam sepuluh tahun akibat rob.
          """))
    #expect(named.contains("Menurutnya"))
    let further = Summary.of(
      ReadText(
        title: "Peksos Perlu Peta Risiko",
        text:
          "Peksos Wira membaca peta risiko di desa pesisir. Menurut Laras Wening, keluarga nelayan pindah tiga kali."))
    #expect(further.contains("Menurut Laras Wening"))
  }

  private func participants(_ text: String) -> [String] {
    let read = ReadText(title: "", text: text)
    return Participants(read, RejectedParts(read)).find().map { "\($0.number) \($0.noun ?? "")" }
  }

  @Test func oneNumberOfTwoGroupsNamesBoth() {
    #expect(participants("Sebanyak 64 PSM dan TKSK Lembah Wira mengikuti pembekalan.") == ["64 PSM dan TKSK"])
    #expect(participants("Sebanyak 64 PSM dan 12 TKSK mengikuti pembekalan.") == ["64 PSM", "12 TKSK"])
    #expect(participants("Kuliah dihadiri 210 mahasiswa dan alumni.") == ["210 mahasiswa dan alumni"])
  }

  @Test func whatAHouseTakesOrAStudyAsksDidNotCome() {
    #expect(participants("Sentra itu memberi pelatihan kerja bagi 150 orang setahun.").isEmpty)
    #expect(participants("Riset akan melibatkan 24 mahasiswa di tiga sentra.").isEmpty)
    #expect(participants("Pelatihan melibatkan 24 mahasiswa di tiga sentra.") == ["24 mahasiswa"])
    #expect(participants("Pelatihan bagi 50 kader belum terlaksana.").isEmpty)
    #expect(participants("Kasus yang melibatkan 12 anak ditangani polisi.").isEmpty)
    #expect(participants("Perundungan yang melibatkan 14 siswa dibahas dalam rapat.").isEmpty)
    #expect(participants("Polisi menghadirkan 15 remaja tersangka tawuran.").isEmpty)
    #expect(participants("Simulasi bencana melibatkan 25 ibu hamil.") == ["25 ibu hamil"])
    #expect(
      participants("Lomba diikuti 300 anak panti dan 20 operator SLRT.") == ["300 anak panti", "20 operator SLRT"])
  }

  @Test func aComingDaysSentenceBeginsBehindTheDateline() throws {
    let read = ReadText(
      title: "Temu Ilmiah Peksos Wira",
      text: "WIRA – Temu ilmiah pekerja sosial akan digelar pada 20 November 2026 di Aula Wira. Pendaftaran gratis.")
    let day = try #require(
      ComingDays.find(
        read, published: CalendarDay(year: 2026, month: 11, day: 12),
        from: CalendarDay(year: 2026, month: 11, day: 12)!
      ).first)
    #expect(day.sentence == "Temu ilmiah pekerja sosial akan digelar pada 20 November 2026 di Aula Wira.")
  }
}
