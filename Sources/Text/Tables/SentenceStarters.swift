/// Words that sentences often begin with. After an abbreviation that may end a sentence ("… oleh Rina, M.Si. Ia …") they
/// say that it did.
enum SentenceStarters {
  /// Sorted; as printed at the start of a sentence.
  static let words: Set<String> = Set(
    """
    A About Acara Ada Adapun After Akan Akhirnya Akibatnya All Although Among An And Anak Apa Apabila Apakah As At
    Atas Bagi Bagaimana Bahkan Bahwa Banyak Because Before Beberapa Begitu Belum Berbagai Berdasarkan Berikut Beliau
    Besok Biasanya Bila Bukan But By Dalam Dan Dari Demikian Dengan Di Dia Dirinya During Each Even Every Few First For
    From Hadir Hal Hanya Harapannya Hari Hasil Hasilnya He Her Here His However I Ia If In Ini Investigators It Its
    Itu Jadi Jika Juga Jumlah Kami Karena Kata Kedua Kegiatan Kemudian Kepada Keduanya Ketika Kini Kita Kondisi Lalu
    Lebih Lewat Maka Many Materi Melalui Members Membahas Menurut Menurutnya Mereka Meski Meskipun More Most Much Namun
    Nah Nantinya Narasumber Next No Nor Not Now Of Officials Oleh On Once One Only Or Our Pada Padahal Para Peserta
    Pertemuan Police Rata Residents Saat Sambil Sampai Saya Sebab Sebagai Sebanyak Sebelum Sebelumnya Sebenarnya Sedangkan
    Sehingga Sejak Sejumlah Sekarang Sekitar Selain Selama Selanjutnya Seluruh Sementara Seorang Seperti Serta Sesuai
    Setelah Setelahnya Setiap She Silakan Since So Some Sosok Such Tak Tapi Tema Terkait Terutama Tetapi That The Their Then
    There These They Thirdly This Those Though Through Thus Tidak Tiga To Tujuan Untuk Usai Under Until Upon Walau
    Walaupun Warga Was We Were What When Where Whether While Who Why With Yakni Yaitu Yang Yet You
    """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
