import Testing
import Text

@Suite struct CalmHeadlineTests {
  @Test(arguments: [
    ("BUPATI LUBUK LANTIK 31 TKSK DI PENDOPO", "Bupati Lubuk Lantik 31 TKSK di Pendopo"),
    ("PEKERJA SOSIAL: GARDA DEPAN LAYANAN", "Pekerja Sosial: Garda Depan Layanan"),
    ("PROF. DR. SARI, S.E., M.SI. BICARA DI LAPAS KELAS IIA", "Prof. Dr. Sari, S.E., M.Si. Bicara di Lapas Kelas IIA"),
    ("BUPATI SERAHKAN BANTUAN RP 250 JUTA", "Bupati Serahkan Bantuan Rp 250 Juta"),
    ("DAFTAR DI LAMAN CONTOH.GO.ID SEKARANG", "Daftar di Laman Contoh.go.id Sekarang"),
    ("KONGRES VI IPSPI DIBUKA", "Kongres VI IPSPI Dibuka"),
    ("PILAR-PILAR SOSIAL DAN PSM DILATIH", "Pilar-Pilar Sosial dan PSM Dilatih"),
    ("“SAHABAT LANSIA” HADIR DI LUBUK", "“Sahabat Lansia” Hadir di Lubuk"),
    ("SOCIAL WORKERS OF THE YEAR NAMED", "Social Workers of the Year Named"),
    ("SOSIALISASI PBI-JK DAN ATENSI-YAPI TA 2026", "Sosialisasi PBI-JK dan ATENSI-YAPI TA 2026"),
    ("LAYANAN IBU-ANAK DAN PASCA-TPPO DI 12 DESA", "Layanan Ibu-Anak dan Pasca-TPPO di 12 Desa"),
    ("FORWASI LATIH PENDAMPING LUBUK", "FORWASI Latih Pendamping Lubuk"),
  ])
  func capitalsBecomeWords(_ title: String, _ calm: String) {
    #expect(CalmHeadline.of(title, text: "LUBUK – Pendamping dari FORWASI dilatih di Lubuk.") == calm)
  }

  @Test(arguments: ["Bupati Lantik 31 TKSK", "BPJS dan PKH Dibahas DPRD", "TKSK", "PSM ikut LKS", "", "54"])
  func othersStay(_ title: String) { #expect(CalmHeadline.of(title, text: "") == title) }
}
