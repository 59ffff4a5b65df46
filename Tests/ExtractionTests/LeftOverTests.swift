import Testing

@testable import Extraction

@Suite("LeftOver")
struct LeftOverTests {
  @Test(
    "Lines that are no text",
    arguments: [
      "Baca : Jembatan Gantung Rampung", "Simak : Jembatan Gantung Rampung", "Tampilkan semua",
      "[Gambas:Video Portal]", "waktu baca 4 menit", "SCROLL TO CONTINUE WITH CONTENT",
      "Gulir ke bawah untuk lanjut membaca",
      "Dilarang keras mengutip isi laman ini tanpa izin tertulis.", "Cek video di bawah ini:", "Halaman 2", "Iklan",
      "Ikuti kabar terbaru kami di Google News dan saluran WhatsApp", "Foto: Dok. Panti",
      "Petugas membagikan selimut di pos kedua, Senin. (Foto: Humas/Rini)", "Selasa, 4 Maret 2025 | 08.15 WIB",
      "Sebagian tautan adalah tautan afiliasi dan kami dapat menerima komisi.", "Peranan, Redaksi Utama",
      "googletag.cmd.push(function() { googletag.display('slot-9'); });",
      "16 June 2025, 5:44pm BST", "ENDS", "Media contact: Tari Wulandari, press officer, press@a.example",
      "Halaman : 1 2 3 Lihat Semua", ">>> Baca di halaman berikutnya", "Lihat Foto", "Nomor: 41/HUMAS/VII/2025",
      "No. 7/BHM/2025", "Siaran Pers",
      "Baca Selanjutnya: Jembatan Gantung Rampung", "Warga mengantre beras. Dok. Posko Lereng",
      "Dipublikasikan Pada : Jumat, 8 November 2024 - Dibaca : 712 Kali",
      "Siaran Pers Nomor: B-301/SETMEN/HM.02.04/11/2024",
      "13 April 2024 M / 4 Syawal 1445 H", "May 3, 2024, 5:00 a.m.", "Illustration: Tari Wulandari",
      "Kader memeriksa tekanan darah / Foto: dok. desa",
      "Words: Tari Wulandari. Photos: Ranu Wijaya. Edited by Made Putra.",
      "Liputan: Tari Wulandari Kamera: Ranu Wijaya", "Cara Mengutip",
      "Unduh aplikasi Kabar Lereng di Play Store untuk pengalaman membaca yang nyaman.",
      "Advertising", "ilustrasi anak bermain (pexels.com/tari-w)",
      "Copyright 2024 WARTA. All rights reserved. It may not be sold.",
      "Please register or log in to read more.", "Download data is not yet available.",
      "Lereng adalah ruang menulis bersama. Semua karya tulis sepenuhnya tanggung jawab dari penulis.",
      "Advertisement . Scroll to see content", "Tag Terpopuler",
      "Advertisement by Optima", "Ref: MCW/PR/2025/88",
      "Dibuat: 3 September 2025 Diubah: 9 September 2025", "Terakhir diperbarui pada 8 Oktober 2025 oleh Ranu Wijaya",
      "Last updated by Tari on 3 May 2024",
      "Estimasi waktu membaca: 4 menit", "3 Juni 2024 09.10 WIB · waktu baca 4 menit", "Image: Wirefoto",
      "Hak cipta © 2024 Kabar Lereng. Dilarang menyalin.", "Reporter: Tari Wulandari; Penerjemah: Ranu Wijaya",
      "Dicetak dari https://lereng.example/berita/7 pada Kamis, 2 Mei 2024 10:11", "Printed from www.lereng.example",
      "Dicetak pada 2 Mei 2024",
      ".kotak { color: red; padding: 4px; } .kotak a { display: block; }",
    ])
  func dropped(line: String) { #expect(LeftOver.isOne(line)) }

  @Test(
    "Sentences that look a little like them",
    arguments: [
      "Dicetak dari kertas bekas, buku saku itu dibagikan kepada semua kader.",
      "Nomor antrean dibagikan menurut wilayah 1/2/3 supaya warga tidak berdesakan.",
      "Halaman rumah singgah itu dipakai anak-anak untuk bermain setiap sore.",
      "Video call dengan keluarga disediakan setiap Minggu bagi penghuni panti.",
      "Ikuti langkah ini untuk mendaftar lewat aplikasi, lalu simpan nomor antrean Anda.",
      "Dilarang atau tidak, warga tetap membangun jembatan itu; mereka menunggu terlalu lama.",
      "Undang-undang itu (Pasal 5; Pasal 7) mengatur hak anak = hak asasi; demikian kata hakim.",
      "Unduh aplikasi Cek Bansos di Play Store, lalu masukkan nomor kependudukan Anda.",
      "Batas pengiriman naskah: 31 Juli 2024", "Date: 6-9 January 2026 Location: Balai Desa",
      "Kegiatan berlangsung pada Selasa, 4 Maret 2025 di balai desa.",
      "Bantuan diserahkan pagi ini. Warga menyambutnya. Camat hadir. (Foto: Rini)",
    ])
  func kept(line: String) { #expect(!LeftOver.isOne(line)) }

  @Test("Initials at the very end go, abbreviations stay")
  func initials() {
    #expect(LeftOver.withoutInitials(["Satu kalimat.", "(abc/def)"]) == ["Satu kalimat."])
    #expect(LeftOver.withoutInitials(["Satu.", "Dua kalimat. (rin)"]) == ["Satu.", "Dua kalimat."])
    #expect(LeftOver.withoutInitials(["Satu.", "Dua kalimat. [rin]"]) == ["Satu.", "Dua kalimat."])
    #expect(LeftOver.withoutInitials(["Satu.", "Dua kalimat. (Ant/H-2)"]) == ["Satu.", "Dua kalimat."])
    #expect(LeftOver.withoutInitials(["Satu.", "Dua kalimat. (rin)*"]) == ["Satu.", "Dua kalimat."])
    #expect(LeftOver.withoutInitials(["Satu.", "Dua kalimat.*"]) == ["Satu.", "Dua kalimat.*"])
    #expect(LeftOver.withoutInitials(["Satu.", "Pukul itu. (1/5/2024)"]) == ["Satu.", "Pukul itu. (1/5/2024)"])
    #expect(LeftOver.withoutInitials(["Satu.", "Menurut badan itu (bps)"]) == ["Satu.", "Menurut badan itu (bps)"])
  }

  @Test("A paragraph for those who do not see the page is none of the text")
  func readOut() {
    let hidden =
      "<p class='sr-only'>Gambar ini memperlihatkan denah rumah aman dengan dua belas kasur dan satu dapur.</p>"
    let page = Pages.extract("<h1>Relawan Pulang</h1>\(Pages.paragraphs(1...3))\(hidden)\(Pages.paragraphs(4...6))")
    #expect(page.paragraphs == (1...6).map(Pages.sentence))
    let field =
      "<h1>Relawan Pulang</h1><div class='field field--label-visually_hidden'>\(Pages.paragraphs(1...6))</div>"
    #expect(Pages.extract(field).paragraphs == (1...6).map(Pages.sentence))
  }

  @Test("Where to reach an office is no end of its text, a sentence that names a number is")
  func contact() {
    func last(_ line: String) -> String? {
      Pages.extract(
        "<html><body><article><h1>Bantuan Cair</h1>\(Pages.paragraphs(1...6))<p>\(line)</p></article></body></html>"
      )
      .paragraphs.last
    }
    let lines = "Biro Humas Kementerian<br>e-mail: humas@dinas.example<br>Telp/Fax : 021-3504024"
    #expect(last(lines) == Pages.sentence(6))
    #expect(last("To view this video please enable JavaScript in your browser") == Pages.sentence(6))
    let sentence = "Warga dapat menelepon petugas melalui hotline 0800-555-0134 setiap hari kerja."
    #expect(last(sentence) == sentence)
  }
}
