import Summaries
import Testing
import Text

@Suite struct SummaryTests {
  /// What social media put in front costs no sentence.
  @Test(arguments: [
    "Halo #SobatSosial, ", "Hai, Sobat Difabel! 🎉 ", "Halo #SobatSosial! ", "Hai Sahabat Peduli! 👋 ", "#TahukahKamu ",
    "📌 ", "🙏🏽✨ ",
    "Selamat pagi, ", "Selamat siang, Sobat Peksos! ", "Hello everyone, ", "⚠️ #Info #Lansia ",
  ]) func aGreetingIsCutOff(_ greeting: String) {
    let lead = "Sentra Meranti membekali 32 relawan pendamping lansia di Kedu, Rabu."
    let read = ReadText(title: "Pembekalan", text: greeting + lead + " Mereka belajar menulis catatan kunjungan.")
    #expect(Summary.of(read).hasPrefix(lead))
  }

  @Test(arguments: [
    "Halo Dokter, Layanan Konsultasi Jarak Jauh, dibuka Dinas Kesehatan Kedu bagi lansia yang sakit.",
    "#RamahLansia menjadi gerakan 40 pemuda Kedu yang mengunjungi lansia setiap Sabtu pagi.",
    "Selamat Hari Pekerja Sosial tertulis di spanduk 12 panti yang dikunjungi mahasiswa Kedu.",
  ]) func whatIsPartOfTheSentenceStays(_ lead: String) {
    let read = ReadText(title: "Kabar", text: lead + " Kegiatan itu berlangsung dua bulan.")
    let summary = Summary.of(read)
    #expect(summary.isEmpty || summary.hasPrefix(lead) || !summary.contains(lead.suffix(40)))
  }

  private func summary(title: String, text: String) -> String { Summary.of(ReadText(title: title, text: text)) }

  @Test func oneSentenceWhereTwoAreTooLong() {
    let first = "Pekerja sosial di kota itu " + String(repeating: "mendampingi keluarga dan ", count: 8) + "anak."
    let second = "Relawan juga " + String(repeating: "membantu tetangga serta ", count: 7) + "lansia."
    #expect(summary(title: "", text: first + " " + second) == first)
    #expect(
      Summary.of(
        ReadText(
          title: "", text: "Warga desa mendirikan dapur umum bersama. Relawan membagikan makanan setiap pagi."),
        sentences: 1)
        == "Warga desa mendirikan dapur umum bersama.")
  }

  /// A label that runs into the sentence behind it is none of its words.
  @Test(arguments: [("Abstrak", "Kunjungan rumah mengubah peran"), ("Abstract", "This article examines the role")])
  func aLabelIsCutOff(label: String, words: String) {
    let text = "\(label) \(words) pendamping sosial yang bekerja di sekolah dasar pulau kecil."
    #expect(summary(title: "", text: text).hasPrefix(words))
  }

  /// Behind a dateline a line is the lead, though its full stop is missing; in front of a text it may be a caption.
  @Test func aLeadWithoutItsFullStopStandsAlone() {
    let lead = """
      Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak menggelar bimbingan teknis karang taruna di Hotel Seruni, \
      Kedu, Rabu (28/10/2026)
      """
    let rest = "\nKegiatan yang diikuti 58 pengurus desa ini melatih mereka menyusun usaha bersama."
    #expect(summary(title: "Bimtek di Kedu", text: "KEDU, (kabarkedu.com) – " + lead + rest) == lead)
    #expect(!summary(title: "Bimtek di Kedu", text: lead + rest).contains("Dinas Sosial"))
  }

  /// What ought to be opens an opinion, and points to nothing.
  @Test(arguments: ["Sudah saatnya setiap", "Sudah waktunya setiap", "Semestinya setiap", "Idealnya setiap"])
  func anOpinionOpensWithItsThesis(opening: String) {
    let thesis = "\(opening) sekolah negeri memiliki pekerja sosial sendiri."
    let text = thesis + " Anak yang membolos sering menyimpan persoalan keluarga yang tidak terlihat dari meja guru."
    for name in ["", "Oleh: Rahmat Hidayat, S.Sos. ", "Penulis: Siti Aminah (Dosen Kesejahteraan Sosial). "] {
      let read = ReadText(title: "Pekerja Sosial Sekolah Bukan Pelengkap", text: name + text)
      #expect(Summary.of(read).hasPrefix(thesis))
    }
  }

  @Test func passesOverGreetingsQuestionsSlogansAndTheTitle() {
    let text = """
      Halo pembaca setia, selamat datang kembali di kabar desa kami.
      Apakah Anda tahu siapa yang menjaga anak-anak di desa ini setiap hari?
      Bersama kita bisa, maju terus desaku!
      Rumah singgah anak dibuka kembali di desa.
      Pekerja sosial membuka kembali rumah singgah itu setelah atapnya selesai diperbaiki warga pekan lalu.
      """
    #expect(
      summary(title: "Rumah Singgah Anak Dibuka Kembali di Desa", text: text)
        == "Pekerja sosial membuka kembali rumah singgah itu setelah atapnya selesai diperbaiki warga pekan lalu.")
  }

  @Test func doesNotBeginWithWhatLeansOnAnotherSentence() {
    let text = """
      Ia juga menyampaikan terima kasih kepada semua pihak yang hadir di sana.
      Kepala balai rehabilitasi Siti Aminah membuka layanan konseling keluarga di tiga kecamatan.
      """
    #expect(summary(title: "Layanan konseling keluarga dibuka", text: text).hasPrefix("Kepala balai"))
  }

  @Test(arguments: [
    "Dalam kesempatan itu, camat meminta warga menjaga mobil layanan.",
    "Dari jumlah itu, sepuluh keluarga belum dikunjungi petugas.",
    "Atas kejadian tersebut, keluarga meminta bantuan kelurahan.",
    "Saat itu warga belum mengenal layanan konseling keluarga.",
    "Senada, ketua panitia berharap layanan itu berlanjut tahun depan.",
    "Sebagai informasi, layanan dibuka setiap hari kerja di kantor.",
    "Speaking after the launch, she said the demand was high.",
    "Tugas utamanya ialah mendengarkan keluhan warga di kecamatan.",
    "The clients of this service are sent by schools and clinics.",
  ])
  func passesOverWhatPointsBack(leaning: String) {
    let standing = "Tujuh pekerja sosial Lembah Hijau membuka layanan konseling keluarga di tiga kecamatan."
    #expect(summary(title: "Layanan konseling dibuka", text: leaning + " " + standing).hasPrefix("Tujuh pekerja"))
  }

  @Test func aLongLeadIsBetterThanNone() {
    let lead =
      "Guna memenuhi kebutuhan dasar anak, " + String(repeating: "pelayanan sosial dan penguatan keluarga, ", count: 12)
      + "pekerja sosial Lembah Hijau mendatangi kantor desa."
    #expect(summary(title: "", text: lead + " Ia berharap hasilnya nyata bagi semua anak di sana.").hasPrefix("Guna"))
  }

  @Test func aDayOfThisYearDoesNotPointBack() {
    let text = "Pada tahun ini Lembah Hijau melatih sembilan puluh pendamping lansia di empat kecamatan."
    #expect(summary(title: "", text: text) == text)
  }

  @Test func neverTakesHalfAQuote() {
    let text =
      "“Kami akan terus mendampingi warga. Semua layanan tetap buka,” kata Sari. Pendamping sosial menambah jam layanan di posko."
    #expect(summary(title: "", text: text).hasSuffix("Pendamping sosial menambah jam layanan di posko."))
    #expect(!summary(title: "", text: text).hasPrefix("“Kami akan terus mendampingi warga. Pendamping"))
  }

  /// As many sentences as are asked for, in the order of the text.
  @Test(arguments: 0...5)
  func hasAsManySentencesAsAskedFor(count: Int) {
    let sentences = [
      "Balai pemulihan di Kupang membuka kelas keterampilan bagi empat puluh penyandang disabilitas.",
      "Peserta belajar menjahit, merakit pompa air, dan mencatat keuangan usaha kecil selama dua bulan.",
      "Instruktur didatangkan dari sekolah kejuruan dan koperasi nelayan setempat.",
      "Keluarga peserta menerima kunjungan pendamping setiap Kamis sore.",
      "Modal awal usaha disediakan oleh pemerintah provinsi melalui hibah bergulir.",
      "Lulusan angkatan sebelumnya kini mempekerjakan tetangga mereka di tiga bengkel.",
    ]
    let summary = Summary.of(
      ReadText(
        title: "Balai Kupang Latih Penyandang Disabilitas",
        text: sentences[..<3].joined(separator: " ") + "\n" + sentences[3...].joined(separator: " ")),
      sentences: count)
    let taken = sentences.filter(summary.contains)
    #expect(taken.count == count)
    #expect(summary == taken.joined(separator: " "))
  }

  @Test func moreSentencesThanTheTextHasAreNotMadeUp() {
    let read = ReadText(
      title: "", text: "Warga desa mendirikan dapur umum bersama. Relawan membagikan makanan setiap pagi.")
    #expect(Summary.of(read, sentences: 5) == Summary.of(read, sentences: 2))
  }

  @Test func isEmptyForNoText() {
    #expect(summary(title: "Judul", text: "").isEmpty)
    #expect(summary(title: "Judul", text: "Bagikan ini: Facebook\nBaca juga: Berita lain").isEmpty)
  }

  @Test func twoSentencesDoNotRepeatEachOther() {
    let text = """
      Rumah sakit kabupaten menambah dua pekerja sosial medis untuk mendampingi keluarga pasien rujukan.
      Rumah sakit kabupaten menambah dua pekerja sosial medis guna mendampingi keluarga dari pasien rujukan jauh.
      Direktur Hamid Surya menyebut antrean konseling berkurang separuh sejak awal tahun.
      """
    #expect(
      summary(title: "Pendamping keluarga pasien bertambah", text: text).hasSuffix(
        "Direktur Hamid Surya menyebut antrean konseling berkurang separuh sejak awal tahun."))
  }

  @Test func aSpanOfDaysIsNotCut() {
    let text = "Mulai 3 Agustus 2026 – 9 Januari 2027, sebanyak 40 mahasiswa praktik di dua panti Kota Lubuk."
    #expect(summary(title: "Mahasiswa Praktik di Panti", text: text) == text)
  }

  @Test(arguments: ["Balai “Mawar\" Lubuk", "Balai \"Mawar Lubuk", "Balai “Mawar Lubuk"])
  func aLostQuotationMarkMakesNoQuotation(_ name: String) {
    let lead = name + " mengirim dua pekerja sosial ke rumah lansia yang telantar di Desa Sawo."
    let text = lead + " Bantuan diberikan setelah ada laporan tetangga. Petugas memeriksa kesehatan lansia itu."
    #expect(summary(title: "Balai Kirim Petugas", text: text).hasPrefix(lead))
  }

  @Test func aLongLeadStandsAlone() {
    let lead =
      "Dalam rangka " + String(repeating: "memperkuat pelayanan bagi anak dan keluarga serta ", count: 6)
      + "lansia, Dinas Sosial Kabupaten Lubuk menggelar rapat rujukan di Aula Sawo, Rabu (25/11/2026)."
    #expect((361...480).contains(lead.count))
    #expect(
      summary(title: "Rapat Rujukan", text: lead + " Kegiatan tersebut dibuka bupati. Peserta juga makan siang.")
        == lead)
  }

  @Test(arguments: [
    "Terlepas dari hal itu, panti membutuhkan dua petugas malam.",
    "Profesi ini masih jarang dikenal oleh warga di desa.",
    "Terpisah dengan keterangan itu, warga menyebut atap sudah lama bocor.",
    "Di sisi lain, jumlah lansia di panti terus bertambah.",
  ])
  func nothingLeaningOpens(_ sentence: String) {
    #expect(summary(title: "Panti Sawo", text: sentence).isEmpty)
    let news = "Panti Sawo menambah empat kamar bagi lansia yang baru dirujuk dari rumah sakit."
    #expect(summary(title: "Panti Sawo", text: sentence + " " + news).hasPrefix("Panti Sawo menambah"))
  }

  @Test func newsComesBeforeADefinition() {
    let text =
      "TKSK adalah tenaga yang ditugaskan di kecamatan. Dinas Sosial Lubuk melantik 31 tenaga itu di pendopo, Kamis."
    #expect(summary(title: "Dinsos Lubuk Lantik TKSK", text: text).hasPrefix("Dinas Sosial Lubuk melantik"))
  }

  @Test func researchSaysWhatItFound() {
    let text = """
      Artikel ini membahas peran pendamping di Kabupaten Lubuk. Data dikumpulkan dengan wawancara terhadap delapan orang.
      Hasil penelitian menunjukkan pendamping paling sering membantu urusan surat dan sekolah anak.
      """
    #expect(summary(title: "Peran Pendamping", text: text).contains("Hasil penelitian menunjukkan"))
  }

  @Test(arguments: 0...5) func noMoreSentencesThanAskedFor(_ count: Int) {
    let text = (1...9).map { "Balai ke-\($0) di Lubuk melatih dua puluh kader baru dari desa \($0 * 7)." }.joined(
      separator: " ")
    let summary = Summary.of(ReadText(title: "Balai Latih Kader", text: text), sentences: count)
    #expect(summary.split(separator: ".").count <= count && summary.isEmpty == (count == 0))
  }

  /// A sentence may begin with brackets and go on behind them; one that stands in them is an aside.
  @Test func bracketsMayBeginASentence() {
    let lead = "(Sebagian besar) keluarga penerima manfaat di Kedu meminta pendampingan pekerja sosial setiap bulan."
    #expect(summary(title: "", text: lead + " Usulan itu dibawa relawan ke rapat bulanan.").hasPrefix(lead))
    let aside = "(Penulis adalah dosen kesejahteraan sosial dan pendamping keluarga di Kota Kedu.)"
    #expect(
      summary(title: "", text: "Relawan membagikan makanan hangat kepada lansia di Kedu. " + aside).hasSuffix(
        "di Kedu."))
  }

  @Test(arguments: [
    "Catatan redaksi: judul tulisan ini telah diubah sejak pagi.",
    "Dilarang mengutip tanpa izin tertulis dari redaksi.",
    "Ralat: naskah sebelumnya salah menyebut jumlah formasi.",
  ])
  func aNoteOfTheEditorsIsNoNews(note: String) {
    let news = "Kementerian membuka 300 formasi pekerja sosial bagi lulusan baru mulai Desember."
    #expect(summary(title: "Formasi Baru", text: note + " " + news) == news)
  }
}
