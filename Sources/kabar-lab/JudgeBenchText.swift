/// Made articles for `bench judge`: sentences as news about social work has them, in another order in each.
enum JudgeBenchText {
  /// 24 articles, every fourth in English, each with at least 800 words.
  static let articles: [(String, String)] = (0..<24).map { number in
    number % 4 == 3
      ? article(number, title: "Council hires social workers for family visits", english)
      : article(number, title: "Dinsos Latih 45 Pekerja Sosial Dampingi Lansia", indonesian)
  }

  private static func article(_ number: Int, title: String, _ sentences: [String]) -> (String, String) {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      // xorshift64 (Marsaglia 2003)
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var paragraphs = [sentences[0]]
    var count = 0
    while count < 800 {
      var paragraph: [String] = []
      for _ in 0..<(2 + next(3)) {
        // A figure of its own keeps repeated sentences apart.
        let sentence = sentences[1 + next(sentences.count - 1)].replacing("#", with: String(2 + next(900)))
        paragraph.append(sentence)
        count += sentence.split(separator: " ").count
      }
      paragraphs.append(paragraph.joined(separator: " "))
    }
    return (title, paragraphs.joined(separator: "\n"))
  }

  private static let indonesian = [
    "TEMANGGUNG, KABARDESA.ID – Dinas Sosial Kabupaten Temanggung menggelar pelatihan pendampingan lansia bagi 45 pekerja sosial di Balai Desa Sumber, Selasa (14/5/2024).",
    "Kepala Dinas Sosial, Dra. Hj. Wulan Prasetyaningrum, M.Si., mengatakan kebutuhan pendamping naik # persen dalam setahun.",
    "“Kami ingin setiap lansia punya satu pendamping yang datang ke rumahnya, bukan menunggu di kantor,” ujarnya di sela kegiatan.",
    "Pelatihan itu diikuti # peserta dari sejumlah kecamatan dan berlangsung hingga Kamis pekan ini.",
    "Narasumber menjelaskan tahap asesmen, rencana layanan, dan pencatatan kasus yang harus dijaga kerahasiaannya.",
    "Menurut data kabupaten, ada # keluarga yang merawat orang tua dengan demensia tanpa bantuan dari luar.",
    "Seorang peksos, Rudi Hartanto, bercerita tentang warga yang menolak dirujuk ke panti karena takut ditinggal keluarganya.",
    "Ia lalu mengajak tetangga, kader posyandu, dan perangkat desa untuk bergiliran menengok warga tersebut setiap pagi.",
    "Program ini merujuk Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial serta aturan pelaksanaannya.",
    "Anggaran sebesar Rp # juta berasal dari APBD dan dipakai untuk transportasi, buku panduan, dan supervisi bulanan.",
    "Selain itu, dinas bekerja sama dengan Universitas Lereng Sindoro untuk menilai hasil pendampingan setiap enam bulan.",
    "Pada 3 Januari 2024, kegiatan serupa digelar di kecamatan sebelah dengan cakupan yang lebih kecil.",
    "Warga berharap layanan ini tidak berhenti ketika masa percobaan selesai pada akhir tahun.",
    "Petugas juga diminta memperhatikan kesehatan mereka sendiri, sebab beban kerja yang berat sering berujung pada kelelahan.",
    "“Yang paling sulit adalah mendengarkan tanpa terburu-buru memberi saran,” kata Sari, pendamping sosial yang baru bertugas # bulan.",
    "Evaluasi akan disampaikan kepada bupati dan diumumkan secara terbuka agar masyarakat dapat memberi masukan.",
  ]

  private static let english = [
    "HARROWGATE – The county council has hired 38 social workers to visit families in their homes, officials said on Tuesday, 14 May 2024.",
    "The new team will begin with # households that asked for help during the winter but never got an appointment.",
    "“We were told to wait, and then nobody called,” said Marian Holt, a mother of three who lives near the station.",
    "According to a report by the Department of Social Work at Harrow College, caseloads rose by # per cent within two years.",
    "Each social worker will look after no more than # families, which is half of what was usual before.",
    "The plan costs £# million and is paid for by a fund that the ministry opened last autumn.",
    "Supervision takes place every second week, and nobody is asked to take a difficult visit alone.",
    "However, the union warned that the programme must not replace care for children who live in foster families.",
    "Under the Care Act the council has to publish how long people wait and why requests were turned down.",
    "A former team leader, Dr. Peter Ansel, said the profession needed time more than new software.",
    "The first results are expected in the spring, when # of the visits will be reviewed by an outside panel.",
    "She added that trust grows slowly, and that a family which closed the door once may open it the third time.",
    "Students in their final year can join the visits as part of their field placement, together with a trained colleague.",
    "The council held public meetings in four towns and changed the opening hours after residents complained.",
  ]
}
