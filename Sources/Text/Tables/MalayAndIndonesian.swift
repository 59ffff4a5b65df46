/// Words of news and offices that one of the two languages uses and the other does not, or spells in another way (`kerana`
/// and `karena`). They share nearly all function words, so these decide. Sorted.
enum MalayAndIndonesian {
  static let malay = """
    ahad akhbar antarabangsa baharu bahawa bandaraya berhubung bilion cukai datuk diraja disember encik
    iaitu ianya isnin isteri jawatankuasa jumaat justeru kakitangan kaunseling kaunselor kebajikan kempen kerajaan
    kerana kesemua kesihatan kewangan khamis khuatir kuala lawatan lumpur mahkamah mahu mahupun manakala melayu menerusi
    mesyuarat ogos peguam pelbagai pendakwaan pengarah peratus perkhidmatan persekutuan perubatan pesakit polis puan rang
    rawatan rumusan
    sahaja sarawak sebarang sekiranya selangor semasa seramai setiausaha sukan suruhanjaya susulan syarikat tahniah
    terengganu terjejas universiti wang
    """
  static let indonesian = """
    anggaran bahwa beda bisa bupati camat daerah desa dinas dinsos direktur dprd gubernur jakarta
    jawa jumat kabupaten kamis kampus kantor karena karyawan kecamatan kelurahan kemensos kota layanan lurah
    mahasiswa mau menko mensos miliar minggu namun pemda pemerintah pemkab pemkot pemprov perusahaan polda polisi
    polres polri provinsi puskesmas rp rt rw sedangkan sekda senin siswa soal triliun uang universitas
    walikota warga wib yaitu yakni
    """
}
