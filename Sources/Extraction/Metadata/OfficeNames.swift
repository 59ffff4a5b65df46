/// Tells what an office calls itself from a headline: "Dinas Sosial Kabupaten Contoh", "Portal Resmi Kota Contoh".
enum OfficeNames {
  /// Whether a text is the name of an office or of its site: it begins with one, and ends with one or with a place.
  static func isOne(_ text: String) -> Bool {
    let words = PlainText.folded(text).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 12, firsts.contains(first) else { return false }
    var left = places.contains(first) ? 3 : 0
    for word in words.dropFirst() {
      if places.contains(word) {
        left = 3
      } else if !vocabulary.contains(word), !firsts.contains(word) {
        if left == 0 { return false }
        left -= 1
      }
    }
    return true
  }

  /// Whether a text may be nothing but a place: "Kabupaten Lereng Biru".
  static func mayBePlace(_ text: String) -> Bool {
    let words = PlainText.folded(text).split(separator: " ").map(String.init)
    return (2...4).contains(words.count) && places.contains(words[0])
  }

  /// Whether a text may be such a name with a place that is not called one: "Dinas Sosial Lereng Biru". No heading of the
  /// page must have it.
  static func mayBeOne(_ text: String) -> Bool {
    let words = PlainText.folded(text).split(separator: " ").map(String.init)
    guard let first = words.first, (2...8).contains(words.count) else { return false }
    if bodies.contains(first) { return true }
    guard words.count <= 5, firsts.contains(first) else { return false }
    return places.contains(first) || words.dropFirst().contains(where: vocabulary.contains)
  }

  private static let bodies = set("yayasan perkumpulan universitas fakultas politeknik sekolah institut lembaga prodi")
  private static let firsts = set(
    """
    dinas kementerian pemerintah pemkab pemkot pemprov kecamatan kelurahan badan balai sentra kantor sekretariat
    diskominfo diskominfotik kominfo dinsos bappeda bpbd dprd website situs web portal direktorat puskesmas inspektorat
    """)
  /// What a place's name follows, of three words at most.
  private static let places = set("kabupaten kota kab provinsi prov kecamatan kec kelurahan desa nagari gampong daerah")
  private static let vocabulary = set(
    """
    sosial resmi official berita informasi publik komunikasi dan informatika statistik persandian pemberdayaan perempuan
    perlindungan anak pengendalian penduduk keluarga berencana masyarakat kesehatan pendidikan tenaga kerja transmigrasi
    republik indonesia ri besar pusat rehabilitasi pelatihan terpadu penanggulangan bencana pembangunan perencanaan
    kesejahteraan rakyat pekerjaan umum perumahan permukiman pertanian pangan perhubungan kependudukan
    pencatatan sipil kebudayaan pariwisata pemuda olahraga hak asasi manusia agama desa tertinggal
    selamat datang di of the pmd dp3a dp2kb p3a site utama layanan
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
