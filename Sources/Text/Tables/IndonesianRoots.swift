/// Roots of Indonesian words: what stays when prefixes and suffixes go. A word that only looks as if it had an affix
/// ("berita", "makan", "sekolah") stands here too, and so stays whole. To mend a wrong stem, add the root to its line.
enum IndonesianRoots {
  /// Whether a word in small letters is a root.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  /// Two spellings of one root.
  static let spellings = [
    "terlantar": "telantar", "telanjur": "lanjur", "sekedar": "sekadar", "nasehat": "nasihat", "resiko": "risiko",
    "praktek": "praktik", "aktifitas": "aktivitas", "kwalitas": "kualitas", "propinsi": "provinsi", "ijin": "izin",
    "jaman": "zaman", "silahkan": "sila", "silakan": "sila", "sholat": "salat", "shalat": "salat", "ustad": "ustaz",
  ]

  private static let all = Set(
    """
    abai abdi acara acu ada adab adalah adat adik adil adopsi adu advokasi agama agen ahli air ajak ajar aju akad akal
    akan akar akhir akibat akrab aksi aktif aktivitas akta akui aku alam alami alamat alas alat alih alir aliran alokasi
    amal aman amanat ambil amat ampun anak analisis ancam andal anggap anggar anggota angin angkat angkut antar
    antara antre anut apa api apresiasi arah aruh asah asal asap asas asing asuh asrama asuransi atas atasi ati atur
    awal awas awasi ayah ayat ayo azas
    baca badan bagai bagi bahagia bahan bahas bahasa bahaya bahkan baik bakar bakat baku balai balas balik balita bambu
    banding bangga bangsa bangun banjir bantah bantai banting bantu banyak bapak barang baring baris barat baru basah
    basmi batal batas batin bawa bawah bayang bayar bayi beban bebas beda bedah bekal bekas bela belah belanja belas
    beli belia belum benah benar bencana benci benda benih bentuk bentur berani berangkat beranda beras berat berantas
    berita beri beres berkah berkas bersih besar besuk betah betul biar biasa biaya bicara bidang bijak bikin bilang
    bimbing bina bisa bisnis boleh bongkar bonus buah buang buat budaya bujuk buka bukan bukti buku bulan bulat buli bumi bunga
    bungkus bunuh bupati buru buruh buruk busuk buta butuh
    cabang cabul cabut cacat cadang cahaya cair cakap calon camat campur canang candu cantik cantum capai cari catat
    cegah cekal celaka cemar cemas cepat cerah cerai ceramah cerdas cerita cermin cetak cicil cinta cipta citra coba
    cocok contoh corak cuaca cuci cukup curah curang curi
    daerah daftar dagang dakwa dalam damai dampak damping dampar dana dandan dapat dapur darat darah dasar data datang daya
    debat dekat demo demokrasi dengan dengar denda depan derita desa desain desak detail detik dewasa dialog diam didik
    diet diktat dinas dingin dini diri dirus disabilitas diskriminasi diskusi distribusi dokter dokumen domisili donasi dosen
    dorong duafa duda duduk duga duka dukung dunia durasi dusta dusun
    edar edukasi efektif ekonomi eksploitasi elak emas empat enam endap energi erat evaluasi evakuasi
    fakir fakta fakultas fasilitas fisik fokus formasi forum fungsi
    gabung gadai gagal gagas gaji gali galang ganda ganggu ganti gantung garap garis gaul gawai gaya gedung gelandang
    gelap gelar gemar gembira gempa gerak gerakan gereja giat gigi gilir giring gizi golong gotong gugah gugat gugur guling
    gulir guna gunung guru
    habis hadap hadiah hadir hak halang hambat hamil hancur hangat hantam hapus harap harga hari harta haru harus hasil
    hati hayat hemat henti hibah hidang hidup hilang hilir himbau himpun hina hindar hitung hormat hubung hujan hukum
    huni hutan hutang
    ibadah ibarat ibu identifikasi identitas ijazah ikan ikat iklan iklim ikut ilmu imbau iman imbang inap inap indah
    indikasi industri informasi ingat ingin inisiasi injak inklusi inklusif insan inspirasi institusi integrasi intervensi
    intai inti investasi iring irigasi isi istri isu izin
    jabat jadi jadwal jaga jahat jahit jajak jaksa jalan jalin jalur jamin jangan jangkau jarak jaring jatuh jauh jawab
    jebak jelang jelas jemaat jemput jenis jenjang jenuh jerat jiwa jodoh joget juang jual juara judi judul jujur jumlah
    jumpa jurus
    kabar kabupaten kaca kader kait kaji kaki kakak kalah kalimat kaligrafi kali kalung kami kampung kampus kantor kapal karang
    karantina karena kartu karya kasar kasih kasus kata kaum kawal kawan kawasan kaya kebun kecamatan kecewa kecil kecuali
    kejar keji kelahi kelas kelola kelompok keluarga keluar keluh kemas kembang kembali kemudi kenal kenang kendala kendali kepala
    kepung keras kerap kereta kerja kertas keruh kesan ketat ketik ketua khawatir khusus kikis kilat kini kira kiri kirim
    kisah kitab klaim klien klinik kolaborasi komentar komisi komitmen kompetensi komunikasi komunitas kompeten kondisi
    konferensi konflik konseling konselor konsep konsumsi konsultasi kontribusi kontrol koordinasi kopi korban korupsi
    kosong kota kritik kuasa kuat kubur kucur kuku kukuh kuliah kumpul kuning kunjung kurang kuras kursi kurung kutip
    labuh lacak ladang lagi lahan lahir lain laju lakon laku lali lalu lama lamar lambat lampau lancar landa langgar
    langkah langsung lansia lantar lantas lantik lanjur lanjut lapang lapangan lapar lapas lapis lapor larang lari laris latar
    latih laut lawan layak layan layang layar lebar lebih leceh legalisasi lelang lelah lemah lembaga lembar lengkap lepas
    lestari letak letus lewat liar libat libur lihat limbah limpah lindung lingkar lingkung lingkungan lintas lipat lipur
    literasi lobi lokasi lolos lomba lonjak lulus luap luar luas luka lumpuh lumpur lunas luncur lupa lurah lurus
    mabuk macet madrasah mahar mahasiswa mahal mahir main makam makan makna malam malas malu mampu manfaat mandi mandiri
    mandat mangkir manis mantan manusia marah marak mari martabat masa masak masalah masih masjid massa masuk masyarakat
    mata matang materi mati maupun mayat media mediasi medis mekar melek melar menang menantu mentah mental menteri
    mensos merah merdeka mereka mesin meski mesra mewah milik mimpi minat minggu minta minum minyak miring miskin misi
    mitra mitigasi mobil modal moderat mohon monitor moral motif motivasi muat muda mudah mudik muka mukim mula mulai mulia mulut
    muncul mundur mungkin mungut murah murid murni musim musibah musnah musuh musyawarah mutu
    nabi nafas nafkah naik najis nakal nama nampak nanti narasi narkoba nasabah nasi nasib nasihat nasional natal negara negeri
    nenek netral niaga niat nikah nikmat nilai nobat nonton norma nyala nyaman nyanyi nyata nyawa nyeri
    obat objek ojek olah olahraga omong operasi opini orang organisasi orientasi
    pacu padam padat padu paduan pagar pagi paham pajak pajang pakai paket paksa palsu pamer panas panah pancar pandai pandang
    pandemi pandu panen pangan panggil panggul panggung pangkal panitia panjang panjat pantai pantas panti pantau papar parah
    paraf parkir parpol partai partisipasi pasang pasar pasien pasok pasti pasung pasukan patah patroli patuh paud pawai payung peduli
    pegang pegawai pekan peksos pelan peluang peluk pemerintah pemuda penduduk pendam pendek penjara penuh penting pengaruh perah
    peran perang peras perban perawan percaya perempuan pergi periksa perintah peristiwa perlu permisi pernah persen pertama pesan pesantren pesisir
    pesta peta petik petugas petaka piala pidana pijat pikir pilih pilihan pilu pimpin pindah pinjam pinggir pintar pintu pisah
    pohon pokok polisi politik posisi posko potensi potong praktik praktikum predikat presiden prestasi pribadi prihatin prioritas
    produksi profesi profesional profil program promosi proses protes provinsi psikologi psikososial publikasi puas puasa puisi pukau pukul
    pulang pulau pulih puluh pungut punah puncak punya pupuk pura pusat putar putera putus putih
    rabu racik racun ragam ragu rahasia rajin rakit rakyat ramah ramai rambut rampas rampok rancang rangkai rangkap rangkul rangkum
    rangsang rapat rapi ras rasa rasio rata rawan rawat realisasi rebut reda redaksi regulasi rehabilitasi rekam rekomendasi rekrut rela
    relawan relokasi rembuk remaja rencana rendah rentan rentang renung renovasi resah resap resmi respons restorasi resume reunifikasi
    revisi riang ribu ribut rilis rindu ringan ringkas rintang rintis risau risiko riwayat rohani ronda rontok rotan rubah rujuk rukun
    rumah rumus runding runtuh rupa rusak rutan rutin
    sabar sadar sahabat saing sakit saksi salah salam salat salin saling salur sama sambil sambung sambut sampah sampai samping sampul sandang
    sanding sandar sanggah sanggup sangka sanksi santri santun santun sapa sapu saran sarana sarang sarapan sarjana sasar satu
    satuan saudara sebab sebar sebut sedang sedia sedih sedot segar segera sehat sejahtera sejarah sejak sejuk sekadar sekam sekap
    sekarang sekitar sekolah sela selam selalu selamat selang selaras selatan selenggara seleksi selesai selewat selidik selisih
    selundup seluruh semai semangat sembako sembah sembilan sembuh sempat sempit sempurna semua senang sendiri seni senin
    sengaja sengketa senjata sensus sentuh sentra sepakat sepeda seperti sepi serah serang serap serta sertifikasi sertifikat
    serbu seremoni sesuai setia setuju sewa siaga sial siap siapa siar sibuk sidang sifat sikap siksa sila simak simpan simpul singgah
    singkat singkir sintas sinergi sisa sisi sisih sistem siswa situs skrining soal solidaritas solusi sopir sore sorot sosial sosialisasi
    spontan stabil standar stigma studi suami suap suara suasana suatu subsidi sudah sudut sukarela suka sukses sulap sulit suluh
    sumbang sumber sumpah sungai sungguh suntik suntuk supervisi supir surat suruh survei surya susah susu susul susun sutradara syarat syukur
    tabah tabrak tabung tagih tahan tahap tahu tahun tajam takut taktik talang taman tamat tambah tampak tampil tampung tamu
    tanah tanam tanda tandas tangan tanggal tanggap tanggulang tanggung tangguh tangis tangkal tangkap tangkas tani tanpa tantang
    tanya tari tarik tarif taruh taruna tata tatap tatar tawa tawar tebar tebas tebus teduh tegak tegang tegas tegur tekad
    tekan teknik teknis teknologi tekun teladan telantar teliti telepon telur teman tembak tembus tempat tempel tempuh temu temuan
    tenaga tenang tengah tengok tentang tentu tentukan tenun tepat tepi terampil terang terap terapi terapis terbang terbit teriak
    terima terjun terminal terong teror terus tetangga tetap tewas tiang tiba tidak tidur tiga tikam tilang timbang timbul timbun
    timpa timur tindak tindas tinggal tinggi tingkah tingkat tipis tipu tiru titik titip tokoh tolak tolong tonton topang
    total transisi transparan trauma tuan tubuh tuduh tugas tuju tukang tukar tular tulang tuli tulis tulus tumbuh tumpang tumpu tunai
    tunanetra tunarungu tunarungu tunawisma tunda tunggak tunggal tunggu tunjang tunjuk tuntas tuntun tuntut turun turut tutup tutur
    uang ubah ucap udara ujar uji ujian ujung ukir ukur ulang ulas ulama ulur umat umpan umpama umum umur undang undi undur unggah unggul
    ungkap ungsi unit universitas unjuk unsur untuk untung upacara upah upaya urai urban urus usaha usai usia usir usul utama utara utang utuh utus
    validasi variasi verifikasi vaksin vaksinasi visi vokasi
    culik dampar entas langgan rundung sah tanggungjawab telantar umkm sandera
    wacana wafat wajah wajar wajib wakaf wakil waktu wanita waras warga waris warna warta warung waspada wawancara wawas wilayah
    wisata wisuda wisma wujud yakin yatim yayasan zakat zaman zona
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
