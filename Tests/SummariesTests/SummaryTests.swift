import Summaries
import Testing

@Suite struct SummaryTests {
  @Test func oneSentenceWhereTwoAreTooLong() {
    let first = "Pekerja sosial di kota itu " + String(repeating: "mendampingi keluarga dan ", count: 8) + "anak."
    let second = "Relawan juga " + String(repeating: "membantu tetangga serta ", count: 7) + "lansia."
    #expect(Summary.of(title: "", text: first + " " + second) == first)
    #expect(
      Summary.of(
        title: "", text: "Warga desa mendirikan dapur umum bersama. Relawan membagikan makanan setiap pagi.",
        sentences: 1)
        == "Warga desa mendirikan dapur umum bersama.")
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
      Summary.of(title: "Rumah Singgah Anak Dibuka Kembali di Desa", text: text)
        == "Pekerja sosial membuka kembali rumah singgah itu setelah atapnya selesai diperbaiki warga pekan lalu.")
  }

  @Test func doesNotBeginWithWhatLeansOnAnotherSentence() {
    let text = """
      Ia juga menyampaikan terima kasih kepada semua pihak yang hadir di sana.
      Kepala balai rehabilitasi Siti Aminah membuka layanan konseling keluarga di tiga kecamatan.
      """
    #expect(Summary.of(title: "Layanan konseling keluarga dibuka", text: text).hasPrefix("Kepala balai"))
  }

  @Test func neverTakesHalfAQuote() {
    let text =
      "“Kami akan terus mendampingi warga. Semua layanan tetap buka,” kata Sari. Pendamping sosial menambah jam layanan di posko."
    #expect(Summary.of(title: "", text: text).hasSuffix("Pendamping sosial menambah jam layanan di posko."))
    #expect(!Summary.of(title: "", text: text).hasPrefix("“Kami akan terus mendampingi warga. Pendamping"))
  }

  @Test func isEmptyForNoText() {
    #expect(Summary.of(title: "Judul", text: "").isEmpty)
    #expect(Summary.of(title: "Judul", text: "Bagikan ini: Facebook\nBaca juga: Berita lain").isEmpty)
  }
}
