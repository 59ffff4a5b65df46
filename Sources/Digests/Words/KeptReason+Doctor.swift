extension KeptReason {
  /// What `kabar doctor` finds, and what is wrong with a database, in both languages; a `*` stands for what differs.
  static let findings: [(String, String)] = [
    ("folder    *, owner *, mode *", "folder    *, pemilik *, mode *"),
    ("folder    * is not there", "folder    * tidak ada"),
    ("          do: start the service once", "          cara: jalankan layanan sekali"),
    ("folder    * and * more not of the owner *", "folder    * dan * lainnya bukan milik *"),
    ("folder    * not of the owner *", "folder    * bukan milik *"),
    ("          do: kabar doctor --repair, as root", "          cara: kabar doctor --repair, sebagai root"),
    ("database  * is not there; the next start makes one", "basisdata * tidak ada; dibuat saat Kabar dimulai"),
    ("database  *, sound, * article", "basisdata *, utuh, * artikel"),
    ("database  *, sound, * articles", "basisdata *, utuh, * artikel"),
    (
      "search    the index of words is missing or lacks articles",
      "pencarian indeks kata tidak ada atau belum memuat semua artikel"
    ),
    ("          do: kabar doctor --repair fills it again", "          cara: kabar doctor --repair mengisinya lagi"),
    ("database  * cell cannot be read: *", "basisdata * sel tidak terbaca: *"),
    ("database  * cells cannot be read: *", "basisdata * sel tidak terbaca: *"),
    (
      "          do: nothing: these rows are passed over, all else goes on; kabar restore has them where "
        + "a backup is older",
      "          cara: tidak perlu apa-apa: baris itu dilewati, yang lain tetap jalan; ada di kabar "
        + "restore bila cadangannya lebih tua"
    ),
    ("database  DAMAGED: *", "basisdata RUSAK: *"),
    (
      "          do: kabar doctor --repair: what is readable goes to a new file, the old one stays beside "
        + "it",
      "          cara: kabar doctor --repair: yang terbaca masuk ke berkas baru, yang lama tetap ada di "
        + "sampingnya"
    ),
    (
      "editions  the database knows none, but * has * day: it looks lost, not new",
      "edisi     basis data tidak mengenal satu pun, tetapi * punya * hari: tampaknya hilang, bukan baru"
    ),
    (
      "editions  the database knows none, but * has * days: it looks lost, not new",
      "edisi     basis data tidak mengenal satu pun, tetapi * punya * hari: tampaknya hilang, bukan baru"
    ),
    (
      "editions  * day in * that the database does not know, the first *",
      "edisi     * hari di * tidak dikenal basis data, yang pertama *"
    ),
    (
      "editions  * days in * that the database does not know, the first *",
      "edisi     * hari di * tidak dikenal basis data, yang pertama *"
    ),
    (
      "          do: kabar restore FILE, where there is a backup; else kabar doctor --start-over: they "
        + "stay as they are, and are not made or mailed again",
      "          cara: kabar restore BERKAS bila ada cadangan; jika tidak, kabar doctor --start-over: "
        + "semuanya tetap seperti adanya, tidak dibuat atau dikirim lagi"
    ),
    (
      "damaged   *, *: all in it was taken over; it may be removed",
      "rusak     *, *: semua isinya sudah diambil alih; boleh dihapus"
    ),
    ("damaged   *, *: not all could be read, see * (*)", "rusak     *, *: tidak semuanya terbaca, lihat * (*)"),
    (
      "          do: kabar restore FILE, where there is a backup; remove the two files when nobody needs "
        + "them any more",
      "          cara: kabar restore BERKAS bila ada cadangan; hapus kedua berkas itu bila tidak "
        + "diperlukan lagi"
    ),
    ("editions  * kept, their files are complete", "edisi     * disimpan, berkasnya lengkap"),
    ("editions  * and * more days: files are missing", "edisi     * dan * hari lain: ada berkas yang hilang"),
    ("editions  *: files are missing", "edisi     *: ada berkas yang hilang"),
    (
      "          do: kabar doctor --repair writes them again, the same bytes",
      "          cara: kabar doctor --repair menulisnya lagi, isinya sama"
    ),
    ("service   not running", "layanan   tidak berjalan"),
    ("service   running, process *", "layanan   berjalan, proses *"),
    ("service   running", "layanan   berjalan"),
    ("healthy", "sehat"),
    ("* thing is wrong", "* hal bermasalah"),
    ("* things are wrong", "* hal bermasalah"),
    ("* thing is wrong; * to repair: *", "* hal bermasalah; * dapat diperbaiki: *"),
    ("* things are wrong; * to repair: *", "* hal bermasalah; * dapat diperbaiki: *"),
    ("noted     nothing: the database knows every digest", "dicatat   tidak ada: basis data mengenal setiap digest"),
    (
      "noted     * digest that the database does not know, * to *, is no fault",
      "dicatat   * digest yang tidak dikenal basis data, * sampai *, bukan kesalahan"
    ),
    (
      "noted     * digests that the database does not know, * to *, are no fault",
      "dicatat   * digest yang tidak dikenal basis data, * sampai *, bukan kesalahan"
    ),
    ("given     * to its owner", "diberikan * kepada pemiliknya"),
    ("filled    the index of words", "diisi     indeks kata"),
    ("written   * again", "ditulis   * lagi"),
    ("damaged; a restart takes over what can be read", "rusak; saat dimulai ulang, yang masih terbaca diambil alih"),
    ("damaged (*); kabar doctor says more", "rusak (*); selengkapnya: kabar doctor"),
    ("* is missing", "* tidak ada"),
    ("* is not Kabar's", "* bukan milik Kabar"),
  ]
}
