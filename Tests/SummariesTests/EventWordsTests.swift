import Summaries
import Testing

/// Two tellings of one day: of one event, or of two.
@Suite struct EventWordsTests {
  private typealias Telling = (title: String, sentence: String)

  private func isSame(_ entry: Telling, _ title: String, _ sentence: String) -> Bool {
    EventWords(title: entry.title, sentence: entry.sentence)
      .isSurelySame(as: EventWords(title: title, sentence: sentence))
  }

  private let camp: Telling = (
    "Jambore Relawan Sosial Digelar Awal Desember",
    "Jambore relawan sosial akan digelar Sabtu, 5 Desember 2026 di Bumi Perkemahan Cikole, Lembang."
  )
  private let seminar: Telling = (
    "UIN Wanasari Gelar Seminar Kesehatan Jiwa",
    "Seminar nasional kesehatan jiwa remaja akan digelar 5 Desember 2026 di Aula UIN Wanasari."
  )
  private let forum: Telling = (
    "Carers to meet in Leeds", "The young carers forum will be held on 5 December 2026 at Leeds Town Hall."
  )

  /// A headline that begins with its verb.
  @Test func whoPutsOffWhatAnotherAnnounced() {
    let entry: Telling = (
      "Seminar Nasional Pekerjaan Sosial Bencana Digelar 10 Desember di Unasi",
      "Universitas Nasida akan menggelar Seminar Nasional Pekerjaan Sosial Kebencanaan pada Kamis, 10 Desember 2026."
    )
    #expect(
      isSame(
        entry, "Unasi Tunda Seminar Pekerjaan Sosial Kebencanaan karena Narasumber Berhalangan",
        "Universitas Nasida menunda seminar nasional pekerjaan sosial kebencanaan yang semula Kamis (10/12/2026)."))
  }

  @Test(arguments: [
    (
      "Gelombang Tinggi, Jambore Relawan Batal", "Panitia membatalkan jambore relawan di Cikole yang semula 5 Desember."
    ),
    ("Jambore Relawan Sosial Ditunda", "Jambore relawan sosial di Lembang pada 5 Desember 2026 ditunda."),
    ("Jambore di Lembang Dibatalkan", "Jambore relawan sosial 5 Desember 2026 dibatalkan karena cuaca buruk."),
  ]) func oneCampInOtherWords(title: String, sentence: String) {
    #expect(isSame(camp, title, sentence))
  }

  @Test(arguments: [
    ("Jambore Pramuka Batal", "Jambore pramuka di Lembang pada 5 Desember 2026 dibatalkan."),
    ("Jambore Relawan Batal", "Jambore relawan di Kaliurang pada 5 Desember 2026 dibatalkan."),
    ("Jambore Relawan Batal", "Panitia membatalkan jambore relawan pada 5 Desember 2026."),
    ("Seminar Relawan Batal", "Seminar relawan sosial di Lembang pada 5 Desember 2026 dibatalkan."),
    ("Jambore Anak Panti Ditunda", "Jambore anak panti di Cikole, Lembang, pada 5 Desember 2026 ditunda."),
  ]) func anotherCamp(title: String, sentence: String) {
    #expect(!isSame(camp, title, sentence))
  }

  @Test(arguments: [
    ("Seminar UIN Wanasari Ditunda", "Seminar nasional kesehatan jiwa pada 5 Desember 2026 ditunda.", true),
    ("Seminar UIN Wanasari Ditunda", "Seminar kesehatan jiwa lansia pada 5 Desember 2026 ditunda.", false),
    (
      "Seminar Kesehatan Jiwa Ditunda", "Seminar kesehatan jiwa remaja di Universitas Bunga pada 5 Desember ditunda.",
      false
    ),
  ]) func seminarsOfOneHouse(title: String, sentence: String, isOne: Bool) {
    #expect(isSame(seminar, title, sentence) == isOne)
  }

  /// What all such meetings are called says nothing of whose it is; a kind of hospital is no name.
  @Test func wordsOfManyEventsTieNone() {
    let meeting: Telling = (
      "Musyawarah Daerah IPSPI di Kedu",
      "Ikatan Pekerja Sosial akan menggelar musyawarah daerah pada 5 Desember 2026 di Hotel Aster, Kedu."
    )
    #expect(!isSame(meeting, "Musda Batal", "Musyawarah daerah partai pada 5 Desember di Kedu dibatalkan."))
    #expect(
      isSame(meeting, "IPSPI Batalkan Musyawarah Daerah", "Musyawarah daerah pada 5 Desember di Kedu dibatalkan."))
    let donors: Telling = (
      "Donor Darah di RSUD Kenanga", "RSUD Kenanga Kedu akan menggelar donor darah pada 5 Desember 2026."
    )
    #expect(!isSame(donors, "Donor Batal", "Donor darah 5 Desember di RSUD Teratai Waru dibatalkan."))
    #expect(isSame(donors, "Donor Batal", "Donor darah 5 Desember di RSUD Kenanga dibatalkan."))
  }

  @Test func anEnglishForum() {
    #expect(isSame(forum, "Forum off", "Organisers cancelled the young carers forum in Leeds on 5 December 2026."))
    #expect(!isSame(forum, "Forum off", "Organisers cancelled the foster parents forum in Leeds on 5 December 2026."))
    #expect(!isSame(forum, "Forum off", "Organisers cancelled the young carers forum in Derby on 5 December 2026."))
  }
}
