import Text

/// What a site says of itself or of the page amid a text: its tools, questions whether the page was useful, calls to follow,
/// subscribe or give, counters, notes on translation and on who answers for the text. Data by language.
enum Notice {
  /// Whether a line is one.
  ///
  /// - Parameter start: the beginning of the line, as `BlockBoilerplate.beginning` gives it.
  static func isOne(_ text: ArraySlice<UInt8>, start: [UInt8], words: Int, endsSentence: Bool) -> Bool {
    if words <= 60, declarations.isFound(in: text) { return true }
    if words <= 14, !endsSentence || words <= 6, tools.matches(start) { return true }
    if words <= 16, questions.matches(start) { return true }
    if words <= 40, subjects.matches(start), predicates.isFound(in: text) { return true }
    // Who is quoted speaks of what is his own.
    if words <= 40, text.first != .quotationMark, calls.matches(start) {
      if channels.isFound(in: text) { return true }
      if words <= 20, start.starts(with: "follow ".utf8), networks.isFound(in: text), placed.isFound(in: text) {
        return true
      }
      if words <= (endsSentence ? 14 : 25), networks.isFound(in: text),
        text.contains(.atSign) || owners.isFound(in: text)
      {
        return true
      }
    }
    if words <= 14, !endsSentence, start.starts(with: "sign up to ".utf8), letters.isFound(in: text) { return true }
    if words <= 14, !endsSentence, text.contains(.verticalBar), text.contains(where: \.isASCIIDigit),
      readings.isFound(in: text)
    {
      return true
    }
    guard words <= 7, !endsSentence, isCount(text) else { return false }
    return counts.matches(start) || counters.isFound(in: text)
  }

  /// Whether a line counts something in digits, and is no date, clock or sum of money.
  private static func isCount(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isASCIIDigit) && !text.contains(.slash)
      && text.allSatisfy { $0.isASCIILetterOrDigit || $0 == .space || $0 == .period || $0 == .comma || $0 == .colon }
  }

  /// Lines of few words, or without an end.
  private static let tools = PhraseTable(
    """
    ukuran font|ukuran teks|ukuran huruf|ukuran tulisan|perbesar ukuran|perbesar teks|perbesar huruf|perkecil ukuran|perkecil teks|atur ukuran
    text size|font size|increase font|decrease font|a- a|a a a|a+ a-|aa aa
    putar artikel|putar berita|putar audio|dengarkan versi|dengar artikel|dengar berita|versi audio|listen to this|listen to article|listen to story
    listen to the article|play article|play audio|audio version|salin tautan|salin link|salin url|tautan berhasil|tautan disalin|tautan telah disalin|link berhasil
    link disalin|link telah disalin|copy link|copy url|copy this link|copied to clipboard|link copied|url copied|cetak halaman|cetak artikel|cetak berita|print this|print article
    mode gelap|mode terang|mode malam|mode baca|dark mode|light mode|reader mode|ganti bahasa|pilih bahasa|select language|translate this
    laporkan kesalahan|laporkan artikel|laporkan berita|lapor salah ketik|temukan kesalahan|report a problem|report an error|report this|report a typo|there is a problem with this
    is there anything wrong with|suggest an edit|simpan artikel|simpan berita|simpan untuk|save this|save article|save for later|bookmark this|add to reading list
    bagikan ke|bagikan tulisan|bagikan halaman|bagikan via|bagikan melalui:|share via|share this|share on|share to|share with|share article|share story|share page|email this
    like loading|suka memuat|menyukai ini|like this:|rate this|post views|page views|total views|jumlah pengunjung|jumlah pembaca|facebook comments|komentar facebook
    powered by|diterjemahkan oleh|diterjemahkan otomatis|diterjemahkan secara|translated by|skip past|skip advert|skip to content|skip this|after newsletter|lewati iklan|lewati ke
    artikel dilanjutkan|berita dilanjutkan|konten dilanjutkan|tulisan dilanjutkan|berita berlanjut|cerita berlanjut|lanjutkan baca|lanjut baca|lanjutkan gulir|teruskan membaca
    geser ke atas|geser layar|usap ke atas|swipe up|iklan oleh|advertisement by|iklan -|pasang iklan|ruang iklan|slot iklan|ads by|advertise with|advertise here|advertisement.|advertisement -
    advertisement ·|advertisements|sponsored by|sponsored content|konten sponsor|konten bersponsor|paid content|paid post
    artikel lain:|berita lain:|artikel lainnya:|berita lainnya:|artikel terkait:|berita terkait:|terkait:|pilihan redaksi:|pilihan editor:|rekomendasi bacaan|recommended reading
    related reading|further reading:|don't miss|don’t miss|dont miss|jangan lewatkan:|cek fakta lain|cek fakta lainnya|cek berita lain|cek berita lainnya|baca berita lain|baca berita lainnya|baca artikel lain|baca artikel lainnya|baca tulisan lain|baca tulisan lainnya|baca kabar lain
    baca lainnya|baca sebelumnya|berita sebelumnya:|berita selanjutnya:|artikel sebelumnya:|artikel selanjutnya:|berita berikutnya|artikel berikutnya
    lihat sumber|sumber artikel asli|tautan asli|view original|see original|read the original|ikuti terus|simak terus|pantau terus
    jadilah yang pertama|be the first to|silakan login|silakan masuk untuk|silahkan login|login untuk|masuk untuk|log in to|login to|sign in to|you must be logged|anda harus login|anda harus masuk
    tinggalkan komentar|tinggalkan balasan|tulis balasan|tulis komentar|kirim balasan|batalkan balasan|cancel reply|leave a reply|your email address will not|alamat email anda tidak|alamat surel anda tidak
    required fields are|ruas yang wajib|kolom komentar|jump to comments|view all comments|lihat semua komentar|urutkan|sort by
    lihat hasil|see results|see poll|view results|vote now|berikan suara|kirim jawaban|terima kasih atas penilaian|terima kasih atas masukan|thank you for your feedback|thanks for your feedback
    give us feedback|beri masukan|sampaikan masukan|kirim masukan|get emails about|get email updates|show all updates|sedang tren|sedang populer|trending now
    enter your email|masukkan email|masukkan alamat|your email|email address|alamat email|alamat surel|mau kirim berita|kirim tulisan anda|kirim artikel anda|punya berita|punya informasi|ingin beritanya
    ingin tulisan|have a story|got news|we need your help|dukung kami|bantu kami|donasi sekarang|donate now|donate today|give today|traktir|buy me a coffee|like dan|baca 5 detik|baca 10 detik|baca 15 detik|baca 20 detik|baca 30 detik|baca 60 detik|baca 1 menit|baca 2 menit|baca 3 menit|baca 5 menit|like, comment|like, share
    """)

  /// Lines that ask what a reader thinks of the page, however they end.
  private static let questions = PhraseTable(
    """
    apakah artikel ini|apakah berita ini|apakah halaman ini|apakah informasi ini|apakah konten ini|apakah tulisan ini|apakah laman ini
    bagaimana reaksi anda|apa reaksi anda|bagaimana pendapat anda tentang artikel|bagaimana pendapat anda tentang berita|bagaimana menurut anda artikel
    bagaimana pendapat anda? tulis|bagaimana menurut anda? tulis|apa pendapat anda? tulis|tulis di kolom komentar|tulis pendapat|tulis komentarmu|tulis komentar anda|let us know in the comments
    seberapa bermanfaat|seberapa membantu|seberapa berguna|beri penilaian|berikan penilaian|beri rating|berikan rating|beri nilai|beri bintang|nilai artikel ini
    was this|is this page|is this article|is this information|did you find this|what is your reaction|what's your reaction|how useful was|how helpful was|how would you rate|rate this
    please register or|please log in|please sign in to|silakan berlangganan untuk|if you found this|jika artikel ini bermanfaat|kalau artikel ini bermanfaat|suka artikel ini|suka dengan artikel|like this article|enjoyed this|enjoying this|menemukan kesalahan|thanks for reading|thank you for reading|terima kasih telah membaca|you can unsubscribe|anda dapat berhenti berlangganan|support our
    """)

  /// What begins a note on the text itself …
  private static let subjects = PhraseTable(
    """
    artikel ini|berita ini|konten ini|tulisan ini|halaman ini|laman ini|naskah ini|tulisan dari|isi artikel|isi berita|isi tulisan|isi konten|seluruh isi|komentar ini|setiap komentar|isi komentar
    catatan: artikel ini|catatan: berita ini|catatan: konten ini|catatan redaksi: artikel ini|catatan redaksi: berita ini|disclaimer: artikel ini|disclaimer: berita ini|disclaimer: konten ini
    this article|this story|this page|this content|this post|this piece|this text|this translation|terjemahan ini|opini ini|artikel opini|translated from|diterjemahkan dari|konten disusun
    """)

  /// … and what such a note says.
  private static let predicates = PhraseSet(
    """
    dibantu kecerdasan|dibantu oleh kecerdasan|dibantu ai|tanggung jawab redaksi|diterjemahkan|ini ditulis oleh|terjemahan mesin|terjemahan otomatis|translated|automatic translation|machine translation|bantuan ai|bantuan artificial|bantuan kecerdasan|teknologi ai|dengan ai
    menggunakan ai|kecerdasan buatan dan|kecerdasan artifisial dan|help of ai|assistance of ai|using ai|tanggung jawab penulis|tanggung jawab pengguna|tanggung jawab pembaca|tanggung jawab komentator
    tanggung jawab pengirim|pandangan redaksi|pendapat redaksi|sikap redaksi|pandangan pribadi|di luar tanggung jawab|telah tayang|sudah tayang|pernah tayang|pertama kali tayang|telah dimuat di
    tidak mewakili pandangan|tidak mewakili sikap|tidak mencerminkan|dilarang disalin|dilarang dikutip|dilarang digandakan|dilarang diperbanyak
    telah terbit di|telah dipublikasikan|dipublikasikan atas kerja|diproduksi atas kerja|dibuat atas kerja|originally published|first published|first appeared|originally appeared|responsibility of the author|views of the author|do not reflect
    does not reflect|not necessarily reflect|kerja sama dengan sponsor|advertorial|konten berbayar|persembahan
    """)

  /// How authors declare that nobody pays them for what they say; what a site says of its own letters and of what its
  /// readers may send in.
  private static let declarations = PhraseSet(
    """
    tidak bekerja, menjadi konsultan|work for, consult, own shares|own shares in or receive funding
    sepenuhnya tanggung jawab penulis|sepenuhnya tanggung jawab dari penulis|sepenuhnya menjadi tanggung jawab penulis
    download data is not yet available
    menyimpan informasi pada perangkat|menyimpan dan mengakses informasi|pengenal unik dalam kuki|pengenal unik dalam cookie|access information on a device|unique identifiers in cookies
    tidak mewakili pandangan dari redaksi|tidak mewakili pandangan redaksi
    merupakan platform user generated|adalah platform user generated|our morning email|our weekly email|our daily email|our free email
    invites you to celebrate|send your story ideas|kirim tulisanmu ke|kirim tulisan kamu
    """)

  /// What asks to follow, subscribe or give begins so.
  private static let calls = PhraseTable(
    """
    ikuti|follow|dapatkan|baca berita|baca artikel|cek berita|cek artikel|cek juga|simak|gabung|bergabung|bergabunglah|join|jangan lewatkan|update berita|yuk|ayo|mari|temukan
    pantau|get|aktifkan|nyalakan|dukung|dukunglah|support|subscribe|sign up|langganan|berlangganan|klik|tap|pilih|jangan lupa|jangan ketinggalan|agar tidak ketinggalan|supaya tidak ketinggalan
    ingin|mau|want|stay|never miss|keep up|terima|daftar|daftarkan|like|sukai|suka|unduh|download|install|pasang|read our|receive|give|for more stories|untuk berita|tonton|listen|enjoy|find us|tetap terhubung
    """)

  /// What only a call leads to …
  private static let channels = PhraseSet(
    """
    google news|google berita|googlenews|whatsapp channel|channel whatsapp|kanal whatsapp|saluran whatsapp|grup whatsapp|saluran wa |channel wa
    kanal wa |channel telegram|kanal telegram|grup telegram|telegram channel|notifikasi berita|notifikasi agar|aktifkan notifikasi|push notif|breaking news dan|ketinggalan berita|ketinggalan info
    ketinggalan kabar|saluran andalan|di ponselmu|berita pilihan kami|berita terbaru kami|kabar terbaru dari kami|jurnalisme independen dengan|jurnalisme berkualitas dengan|our journalism|independent journalism
    pengalaman membaca|membaca lebih nyaman|to your inbox|in your inbox|our newsletter|weekly newsletter|daily newsletter|free newsletter|newsletter kami|buletin kami|nawala kami|this newsletter|receive new posts|subscribe kanal|subscribe channel
    """)

  /// … and what one leads to that names the site as its own.
  private static let networks = PhraseSet(
    """
    instagram|facebook|twitter|tiktok|youtube|linkedin|threads|telegram|whatsapp|media sosial|medsos|social media|app store|play store|playstore|google play|aplikasi|our app|podcast|email|surel|newsletter|buletin|berlangganan|donasi|subscription
    """)
  private static let placed = PhraseSet(" on ")
  /// What a site sends to who signs up; one signs up for other things, too ("Sign up to become a foster carer").
  private static let letters = PhraseSet(
    " weekly| daily| newsletter| email| e-mail| alerts| bulletin| briefing| updates")
  private static let owners = PhraseSet(
    " kami| our | email kamu| email anda| ponsel kamu| ponselmu| us on| us at|us for| me on| my ")

  /// What a counter of readers begins with, or says behind its number.
  private static let counts = PhraseTable(
    "dibaca|dilihat|views:|view:|hits:|shares:|pembaca:|pengunjung:|rata-rata:|0 komentar|0 comments|post views")
  /// What stands between bars beside a date and counts readers.
  private static let readings = PhraseSet(" dibaca | dibaca:| dilihat | dilihat:| views| hits")
  private static let counters = PhraseSet(" views| kali dilihat| kali dibaca")
}
