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
