/// How lines begin that belong to a page and not to its article; Indonesian, Malay and English. Lower case.
enum BoilerplatePhrases {
  /// A line that begins so is no part of the text.
  static let lines = [
    "baca juga", "baca selengkapnya", "baca :", "baca:", "baca pula", "baca artikel", "lihat juga", "simak juga",
    "simak video",
    "simak breaking news", "tonton juga", "saksikan juga", "video terkait", "foto terkait", "berita terkait",
    "artikel terkait",
    "artikel ini telah", "artikel ini sudah", "artikel ini pertama", "artikel asli", "berita ini telah",
    "berita ini sudah",
    "berita ini pertama", "tulisan ini telah", "bagikan", "share :", "share:", "share this", "share on", "sebarkan",
    "ikuti kami", "ikuti berita", "ikuti saluran", "ikuti kanal", "follow us", "follow kami", "gabung",
    "dapatkan update",
    "dapatkan berita", "dapatkan informasi", "download aplikasi", "unduh aplikasi", "tags:", "tags :", "tag:", "tag :",
    "topik:",
    "topik terkait", "kata kunci:", "reporter:", "reporter :", "reporter ", "editor:", "editor :", "editor ",
    "penulis:",
    "penulis :", "pewarta:", "pewarta :", "pewarta ", "laporan:", "laporan :", "laporan wartawan", "wartawan:",
    "fotografer:",
    "kontributor:", "sumber:", "sumber :", "sumber foto", "foto:", "foto :", "copyright", "hak cipta",
    "all rights reserved",
    "©", "halaman :", "halaman:", "halaman selanjutnya", "halaman berikutnya", "selanjutnya", "sebelumnya",
    "mohon tunggu",
    "laporkan konten", "laporkan akun", "konten ini menjadi tanggung jawab", "lihat semua",
    "lihat konten",
    "lihat selengkapnya", "muat lainnya", "iklan", "advertisement", "scroll to continue", "scroll untuk", "gulir untuk",
    "lanjutkan membaca", "klik di sini", "klik disini", "salin tautan", "copy link", "cetak", "print", "whatsapp",
    "facebook",
    "twitter", "telegram", "read more", "read also", "also read", "see also", "related:", "related articles",
    "related posts",
    "recommended", "sign up", "subscribe", "newsletter", "this article was", "this story was", "originally published",
    "photo:", "image:", "image credit", "photo credit", "written by", "edited by", "by:", "oleh:", "oleh :",

    "skip to", "lompat ke", "beranda", "home", "silahkan isi", "silakan isi", "diterbitkan", "dipublikasikan",
    "posted on",
    "published", "diperbarui", "last updated", "updated", "caption", "dok.", "dok:",
    "dokumentasi:",
    "foto bersama:", "keterangan foto", "ket. foto", "ket foto", "keterangan gambar", "gambar:", "ilustrasi:",
    "promo!", "promo:", "disclaimer:", "disclaimer :", "penafian:", "demikian informasi", "sekian informasi",
    "demikian pengumuman", "demikian ulasan", "demikian artikel", "demikian penjelasan mengenai",
    "pilihan editor", "terpopuler", "berita populer", "trending", "breaking news:", "cek berita", "cek artikel",
  ]

  /// A short line that holds one of these is the platform's, wherever it begins.
  static let disclaimers = [
    "tidak mewakili pandangan", "tanggung jawab bloger", "tanggung jawab blogger", "tanggung jawab komentator",
    "diatur dalam uu ite",
    "do not reflect the views", "does not reflect the views", " appeared first on ",
  ]

  /// How a note on the text or a word to its reader begins, and what it then says: a short line with both is one.
  static let notes: [(beginnings: [String], sayings: [String])] = [
    (
      ["artikel ", "tulisan ", "postingan ", "pos ", "kiriman ", "berita ", "the post ", "the article ", "the story "],
      [
        " pertama kali tampil ", " muncul pertama kali ", " pertama kali muncul ", " tampil pertama kali ",
        " first appeared on ", " first appeared in ", " appeared first in ", " appeared first at ",
      ]
    ),
    (
      [
        "informasi ", "artikel ", "berita ", "konten ", "tulisan ", "cerita ", "pemberitaan ", "this article ",
        "this story ",
      ],
      [
        "tidak ditujukan untuk menginspirasi", "tidak bertujuan menginspirasi", "tidak bertujuan untuk menginspirasi",
        "tidak bermaksud menginspirasi", "tidak dimaksudkan untuk menginspirasi", "bukan untuk menginspirasi",
        "tidak untuk menginspirasi", "not intended to inspire",
      ]
    ),
    (
      [
        "jika anda ", "bila anda ", "apabila anda ", "kalau anda ", "jika kamu ", "kalau kamu ", "bila kamu ",
        "anda yang ", "bagi anda ", "bagi pembaca ", "untuk anda yang ", "bila pembaca ", "if you ", "anyone who ",
      ],
      [
        "depresi", "bunuh diri", "pikiran untuk mengakhiri", "mengakhiri hidup", "119 ext", "119 eks", "suicid",
        "samaritans", "crisis line", "helpline", "self-harm",
      ]
    ),
    (
      [
        "artikel ", "berita ", "tulisan ", "konten ", "naskah ", "ringkasan ", "this article ", "this story ",
        "this text ",
      ],
      [
        "ini dibuat dengan bantuan", "ini ditulis dengan bantuan", "ini disusun dengan bantuan", "ini dibuat oleh ai",
        "ini dihasilkan", "ini diolah dengan bantuan", "generated with the help of ai", "produced with the help of ai",
        "written with the help of ai", "with the assistance of ai", "generated by ai", "with the help of artificial",
      ]
    ),
    (
      ["sahabat ", "sobat ", "kawan ", "hai sahabat ", "hai sobat ", "halo sahabat ", "halo sobat "],
      [
        "ikuti akun", "ikuti media sosial", "ikuti instagram", "ikuti terus", "yuk ikuti", "yuk, ikuti", "follow ",
        "aktifkan notifikasi",
        "jangan lupa like", "subscribe", "pantau terus", "nantikan terus",
      ]
    ),
  ]

  /// A line that begins so ends the text: what follows is comments, links and reactions.
  static let ends = [
    "artikel terkait", "berita terkait", "berita lainnya", "artikel lainnya", "baca berita lainnya",
    "tinggalkan balasan",
    "tinggalkan komentar", "beri komentar", "tulis komentar", "komentar", "belum ada komentar", "post a comment",
    "leave a reply", "leave a comment", "what's your reaction", "what’s your reaction", "related articles",
    "related posts",
    "you may also like", "more from", "rekomendasi untuk anda", "bagikan ini:", "share this:", "menyukai ini:",
    "alamat email anda",
    "your email address", "share :", "tags:", "tag:",
  ]
}
