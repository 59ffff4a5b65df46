import Digests
import Testing

/// Reasons as the database and the service keep them.
@Suite struct KeptReasonTests {
  @Test(arguments: [
    ("the server takes no connections", "servernya tidak menerima sambungan"),
    ("the server refuses the login (535)", "servernya menolak nama pengguna atau kata sandi (535)"),
    (
      "/srv/digest/2026-11-29.md: cannot be written: No space left on device",
      "/srv/digest/2026-11-29.md: tidak dapat ditulis: ruang penyimpanan habis"
    ),
    (
      "the server's answer was lost: the server does not answer in time",
      "jawaban servernya hilang: servernya tidak menjawab pada waktunya"
    ),
    ("the server's answer was lost: the server hung up", "jawaban servernya hilang: servernya memutus sambungan"),
    ("the database: no such table", "basis data: no such table"),
    ("/etc/kabar/pw cannot be read", "/etc/kabar/pw tidak dapat dibaca"),
    (
      "mail of 2026-11-28 to budi@senja.test: refused, not tried again: 550 5.1.1 no such user",
      "surel 2026-11-28 ke budi@senja.test: ditolak, tidak dicoba lagi: 550 5.1.1 no such user"
    ),
    (
      "mail of 2026-11-28 to a@b.test: waits until 2026-11-28 06:01: the server hung up",
      "surel 2026-11-28 ke a@b.test: menunggu sampai 2026-11-28 06:01: servernya memutus sambungan"
    ),
    ("1 sent, 2 waiting, 0 failed", "1 terkirim, 2 menunggu, 0 gagal"),
    (
      "0 sent, 1 waiting, 1 failed; 5 failed before: kabar send --again --date 2026-11-27",
      "0 terkirim, 1 menunggu, 1 gagal; 5 gagal sebelumnya: kabar send --again --date 2026-11-27"
    ),
    (
      "0 sent, 1 waiting, 1 failed; 5 failed before: kabar send --again",
      "0 terkirim, 1 menunggu, 1 gagal; 5 gagal sebelumnya: kabar send --again"
    ),
    (
      "no digest goes to c@senja.test; recipients are a@b.test, b@b.test",
      "tidak ada digest untuk c@senja.test; penerimanya: a@b.test, b@b.test"
    ),
    ("1 of 2 sources read: no source is enabled", "1 dari 2 sumber terbaca: tidak ada sumber yang aktif"),
    (
      "edition   2026-11-28 made again as correction 1: 1 article, 2 new (Warta)",
      "edisi     2026-11-28 dibuat ulang sebagai koreksi 1: 1 artikel, 2 baru (Warta)"
    ),
    ("receiver  a@b.test, REFUSED \"550 no\"", "penerima  a@b.test, DITOLAK \"550 no\""),
    ("Warta Desa: the server hung up", "Warta Desa: servernya memutus sambungan"),
    ("The value 'x' is invalid for '--limit <number>'", "'x' bukan nilai untuk '--limit <number>'"),
  ])
  func isIndonesianForWhoReadsThat(kept: String, expected: String) {
    #expect(KeptReason.words(kept, .indonesian) == expected)
    #expect(KeptReason.words(kept, .english) == kept)
  }

  /// A server's own answer, and what nobody knows.
  @Test(arguments: ["550 5.1.1 no such user", "554 5.7.1 relay: Permission denied", "", "*", ": ", "the database"])
  func staysWhereItIsNotKnown(kept: String) {
    #expect(KeptReason.words(kept, .indonesian) == kept)
  }
}
