import Model
import Summaries
import Testing
import Text

/// The day on which something befell somebody is not that of the event that an article tells of.
@Suite struct MishapsTests {
  private func when(_ text: String) -> KeyFact? {
    let facts = KeyFacts.find(ReadText(title: "", text: text), published: CalendarDay(iso: "2026-11-26"))
    return facts.first { $0.kind == .when }
  }

  @Test(arguments: [
    "Tim mendampingi penyintas galodo. Galodo menerjang nagari itu pada Jumat, 20 November 2026. Kegiatan digelar di musala.",
    "Tagana menggelar dapur umum. Banjir bandang melanda desa itu pada Minggu, 22 November 2026.",
    "Sentra mengadakan rapat membahas bayi yang ditemukan warga pada Selasa (17/11/2026).",
    "Peksos menggelar konseling. Longsor yang menimbun rumah pada Kamis (19/11/2026) menewaskan dua orang.",
    "Konseling digelar bagi siswa. Pada Rabu (18/11/2026), api melalap asrama mereka.",
    "Peksos mengikuti sidang. Perkara yang terjadi pada 3 Agustus 2026 itu dilanjutkan pekan depan.",
    "Dinas Sosial mengadakan rapat kasus. Laporan diterima pada Jumat (20/11/2026) melalui layanan aduan.",
    "Peksos menggelar konseling bagi 86 anak setelah tanah longsor pada 21 November 2026.",
    "Dinas Sosial menggelar kunjungan rumah. Ibunya ditahan polisi pada Rabu (18/11/2026).",
    "Dinas Sosial mengadakan pertemuan keluarga. Video itu viral pada Rabu (18/11/2026).",
    "Kegiatan pendampingan terus berjalan. Mak Iyah jatuh di kamar mandi pada Rabu (18/11/2026).",
    "Sentra mengadakan penjemputan. Mereka tiba di bandara setelah dideportasi pada Rabu (18/11/2026).",
    "Social workers held a meeting for survivors. The flood struck the town on Sunday, 22 November 2026.",
    "Social workers held a case meeting. The boy ran away on Wednesday, 18 November 2026.",
    // The gathering stands in the name of who was arrested.
    "Seorang peserta pelatihan di Hotel Kenanga ditangkap polisi, Selasa (24/11/2026).",
    "Sekolah membuka kelas. Wawancara digelar pada 11-13 Januari 2027.",
  ])
  func whatBefellIsNoEvent(text: String) { #expect(when(text) == nil) }

  @Test(arguments: [
    "Setelah banjir melanda kota, dinas menggelar pelatihan bagi 40 Tagana pada Selasa (24/11/2026).",
    "Rapat membahas bayi yang ditemukan warga di pasar, Selasa (24/11/2026).",
    "Pelatihan siaga banjir bagi 40 Tagana berlangsung Selasa (24/11/2026) di bantaran sungai.",
    "Bupati mengunjungi keluarga korban kecelakaan pada Selasa (24/11/2026).",
    "Pada Selasa (24/11/2026) menteri sosial meninjau rumah yang tertimbun longsor.",
    "Diskusi itu menemukan tiga masalah dan ditutup pada Selasa (24/11/2026).",
    "Honor dibahas. Piagam diserahkan bupati di Aula Latea, Selasa (24/11/2026), dalam kegiatan itu.",
    "Kuliah umum digelar di Aula FISIP, 24 November 2026, dan diikuti 90 mahasiswa.",
    "Dinas meluncurkan layanan aduan kekerasan pada Selasa (24/11/2026).",
    "IPSPI Kedu menggelar rapat kerja. Rapat dibuka wali kota pada Selasa (24/11/2026).",
    "A workshop for survivors of abuse was held in Bogor on Tuesday, 24 November 2026.",
  ])
  func theEventKeepsItsDay(text: String) throws {
    #expect(when(text) == .when(try #require(CalendarDay(iso: "2026-11-24")), until: nil))
  }
}
