import Text

/// Words that tell no event from another in this field, each the data that a social worker can read and correct.
enum FieldWords {
  /// The words of a list.
  static func keys(_ list: String) -> Set<WordKey> {
    Set(list.split(whereSeparator: \.isWhitespace).map { WordKey(lowercase: $0.utf8) })
  }

  /// Words that stand in most articles on social work: they count half.
  static let subjects =
    """
    pekerja kerja sosial social work worker workers masyarakat kesejahteraan sejahtera dinas kepala kegiatan anak
    indonesia kota kabupaten republik ri peserta layanan pelayanan program menteri kementerian desa
    """

  /// Short forms that the other text may have written out: a headline's says nothing that a text with the long one does not.
  static let shortForms =
    """
    peksos kemensos mensos wamensos dinsos kadinsos kessos kesos rehsos rehabsos bimtek diklat pemkab pemkot pemprov
    """

  /// Counts without a figure: "Ratusan Peksos …" says nothing that "342 Peksos …" does not.
  static let vagueCounts = "belasan puluhan ratusan ribuan sejumlah sebanyak beberapa dozens hundreds scores several"

  /// What makes a headline say that something is not so.
  static let denials = "tidak tak bukan batal urung belum not no never"

  /// Words with a capital that name no person and no place: offices, titles, the profession and its bodies, the country and
  /// its largest parts.
  static let offices =
    """
    dinas sosial kota kabupaten kab provinsi prov kecamatan kec kelurahan kel desa kampung dusun nagari gampong jalan jl
    gedung aula hotel balai sentra panti pusat rumah sakit puskesmas kantor kampus pendopo lapangan stadion pasar
    alun-alun kepala kadis kadinsos kabid kasi kasubag sekda wakil ketua umum sekretaris bendahara bupati gubernur wali
    walikota menteri wamen mensos wamensos presiden camat lurah kades direktur dirjen direktorat jenderal kementerian
    kemensos dinsos dinsosp3a republik indonesia ri nkri nasional negara pemerintah pemkab pemkot pemprov pemda daerah
    pekerja pekerjaan peksos kesejahteraan kessos lembaga lks lksa psm tksk pkh tagana karang taruna penyuluh penyuluhan
    pendamping pendampingan relawan perlindungan anak perempuan pemberdayaan masyarakat rehabilitasi jaminan bantuan
    program universitas politeknik poltekesos stks fakultas prodi studi jurusan sekolah tinggi magister sarjana terapan
    ikatan independen profesional ipspi dpd dpp dpc musda munas musyawarah rakernas aspeksi asosiasi forum yayasan
    organisasi komunitas komisi dewan perwakilan rakyat dprd uu undang undang-undang peraturan permensos perda tentang
    nomor no pasal ayat bapak ibu pak bu mas dr drs dra prof ir haji hj sos si pd kom sh se mm msi st mt ma mpd spd ssos
    sst mpssp phd msw rsw hari bulan tahun bidang seksi unit pelaksana teknis tugas bimbingan bimtek atensi upt uptd
    bpjs nik asn pns ppks odgj covid-19 covid timur barat utara selatan tengah jakarta jawa sumatera sumatra kalimantan
    sulawesi nusa tenggara papua maluku tuhan allah jum'at ahad wib wita wit sedunia dunia internasional
    the social work worker workers welfare care ministry minister department council county city university
    national association government president director chief executive professor mr mrs ms sir lord lady world day
    international services service children families united kingdom england britain british north south east west
    ia dia kami kita saya mereka namun selain menurut sementara dalam pada untuk dengan ini itu para adapun tempo.co
    kompas.com detik.com antara
    """

  /// Who does many things in this field: of two headlines that have no more in common, neither says what the other does.
  static let houses =
    """
    dinas dinsos kementerian kemensos menteri mensos sentra balai loka panti yayasan upt uptd bapas universitas politeknik
    poltekesos kampus bupati wali kota kabupaten gubernur pemkab pemkot council ministry minister charity university
    """

  /// Words whose rank tells one event of a series from the next.
  static let batches = "tahap gelombang angkatan batch putaran triwulan cohort wave phase"

  /// Times that "ini" or "this" makes those in which an article stands, and words that say it alone.
  static let periods = "pekan minggu bulan week month"
  static let ownPeriods = "sepekan mingguan weekly"

  /// Words before which or after which "I", "V", "X" or a letter counts: "Tahap I", "Kelompok A".
  static let series =
    """
    tahap gelombang angkatan jilid seri batch bagian kelompok kelas grup sesi semester triwulan kuartal periode bab
    babak putaran musda munas muswil kongres rakernas volume part phase wave stage round group class session series
    chapter cohort year tingkat level
    """

  /// Words behind which a headline names a place, and who leads one.
  static let beforePlaces =
    """
    di ke dari asal warga in at from kota kabupaten kab kecamatan kec kelurahan kel desa dusun nagari gampong kampung pulau
    provinsi kalurahan padukuhan bupati gubernur camat lurah kades
    """

  /// Words behind "di" and "ke" that begin no name: "di Tengah Hujan".
  static let sides =
    """
    tengah sisi depan belakang atas bawah dalam luar antara balik sekitar samping tepi pinggir kolong hadapan sela ujung
    """

  /// Words behind which a headline names a house or a person, in two words often.
  static let beforeNames =
    """
    rsud rs rsj rsia rsup rsu puskesmas panti asuhan wreda werdha werda jompo yayasan lksa lks universitas univ institut
    politeknik negeri islam muhammadiyah sma smk smp sd slb man mts hotel gedung sentra balai loka lapas rutan bapas griya
    poltekesos stks dpd dpw dpc polres polsek polda polresta masjid gereja pura vihara klinik apotek bank pt
    prof dr drs dra hj ustaz kh nenek kakek mbah mak pak bu ibu bapak university college hospital professor
    """

  /// Words behind which a headline names the matter of a lecture or a course.
  static let beforeMatters = "tentang bertema bertajuk soal materi on about"

  /// Words behind which stand the first letters of somebody's name.
  static let beforeInitials = "inisial berinisial bernisial initials"

  /// Words behind which an outlet names itself and its people.
  static let beforeCredits =
    """
    kepada dikutip mengutip dilansir melansir editor reporter penulis pewarta wartawan foto fotografer laporan sumber
    kontributor redaktur photo told
    """

  /// Words of a headline that tells what came of a mishap.
  static let aftermaths =
    """
    korban pengungsi penyintas mengungsi pengungsian pasca pascabencana pascabanjir pascagempa usai setelah bertambah
    surut pulih pemulihan relokasi huntara huntap ditemukan penyebab tersangka pencarian santunan victims survivors after
    evacuees recovery aftermath displaced
    """
}
