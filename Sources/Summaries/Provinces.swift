/// Indonesia's 38 provinces with the names that news use for them and their towns, a province a line. Names that are also
/// common words or stand in several provinces are left out.
enum Provinces {
  /// `Province: town, town, …`; the province's own name counts too.
  static let table = """
    Aceh: Banda Aceh, Lhokseumawe, Langsa, Meulaboh, Pidie, Bireuen, Sabang, Aceh Besar, Aceh Utara, Aceh Tengah, Aceh Timur, Aceh Barat, Aceh Selatan, Aceh Singkil, Aceh Jaya, Aceh Tamiang, Aceh Tenggara, Nagan Raya, Simeulue, Bener Meriah, Gayo Lues, Subulussalam, Takengon, Lhoksukon
    Sumatera Utara: Medan, Deli Serdang, Pematangsiantar, Pematang Siantar, Tebing Tinggi, Binjai, Padangsidimpuan, Nias, Sibolga, Karo, Asahan, Simalungun, Langkat, Labuhanbatu, Labuhan Batu, Tapanuli, Mandailing Natal, Samosir, Humbang Hasundutan, Dairi, Serdang Bedagai, Padang Lawas, Gunungsitoli, Tanjungbalai, Pakpak Bharat, Kabanjahe, Rantauprapat, Belawan, Kabupaten Batu Bara
    Sumatera Barat: Kota Padang, Bukittinggi, Payakumbuh, Pariaman, Agam, Pasaman, Mentawai, Solok, Tanah Datar, Sijunjung, Dharmasraya, Padang Panjang, Sawahlunto, Kabupaten Pesisir Selatan, Kabupaten Lima Puluh Kota, Limapuluh Kota, Universitas Negeri Padang
    Riau: Pekanbaru, Dumai, Kampar, Bengkalis, Rokan Hulu, Rokan Hilir, Indragiri, Siak, Pelalawan, Kuantan Singingi, Kepulauan Meranti, Rengat, Bangkinang, Tembilahan
    Kepulauan Riau: Batam, Tanjungpinang, Tanjung Pinang, Bintan, Karimun, Natuna, Anambas, Kabupaten Lingga
    Jambi: Kota Jambi, Muaro Jambi, Batanghari, Kerinci, Tebo, Muara Bungo, Merangin, Sarolangun, Tanjung Jabung, Kota Sungai Penuh, Batang Hari, Kabupaten Bungo
    Bengkulu: Rejang Lebong, Mukomuko, Seluma, Kepahiang, Kabupaten Kaur, Kabupaten Lebong
    Sumatera Selatan: Palembang, Lubuklinggau, Prabumulih, Banyuasin, Ogan Komering, Musi Banyuasin, Pagar Alam, Muara Enim, Kabupaten Lahat, Empat Lawang, Musi Rawas, Ogan Ilir, Kayuagung, Sekayu, Penukal Abab, Kabupaten PALI
    Kepulauan Bangka Belitung: Pangkalpinang, Belitung, Bangka, Tanjungpandan
    Lampung: Bandar Lampung, Metro Lampung, Kota Metro, Pringsewu, Tanggamus, Tulang Bawang, Way Kanan, Mesuji, Pesawaran, Kabupaten Pesisir Barat, Kotabumi, Kalianda
    Banten: Tangerang, Tangerang Selatan, Tangsel, Cilegon, Kota Serang, Kabupaten Serang, Pandeglang, Lebak, Rangkasbitung
    DKI Jakarta: Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Barat, Jakarta Utara, Pemprov DKI, Kepulauan Seribu, Lebak Bulus, Tegal Parang, Kebayoran, Kemayoran, Tanjung Priok, Pasar Minggu, Jagakarsa, Cilincing, Cengkareng, Pulogadung, Kramat Jati, Tanah Abang
    Jawa Barat: Bandung, Bekasi, Depok, Bogor, Cirebon, Sukabumi, Tasikmalaya, Cimahi, Garut, Karawang, Cianjur, Subang, Indramayu, Kuningan, Majalengka, Sumedang, Purwakarta, Ciamis, Pangandaran, Lembang, Kota Banjar, Cikarang, Jatinangor, Cibinong, Soreang
    Jawa Tengah: Semarang, Surakarta, Salatiga, Magelang, Pekalongan, Tegal, Cilacap, Banyumas, Purwokerto, Purbalingga, Kebumen, Wonosobo, Temanggung, Boyolali, Klaten, Sukoharjo, Karanganyar, Sragen, Grobogan, Blora, Rembang, Kudus, Jepara, Demak, Brebes, Wonogiri, Purworejo, Banjarnegara, Solo, Kabupaten Pati, Kabupaten Batang, Kendal, Pemalang, Ungaran, Kartasura, Slawi
    Daerah Istimewa Yogyakarta: Sleman, Bantul, Gunungkidul, Gunung Kidul, Kulon Progo, Kulonprogo, Kaliurang
    Jawa Timur: Surabaya, Kota Malang, Kabupaten Malang, Kediri, Blitar, Madiun, Mojokerto, Pasuruan, Probolinggo, Sidoarjo, Gresik, Lamongan, Tuban, Bojonegoro, Jember, Banyuwangi, Jombang, Nganjuk, Ponorogo, Pacitan, Trenggalek, Tulungagung, Lumajang, Bondowoso, Situbondo, Bangkalan, Sampang, Pamekasan, Sumenep, Ngawi, Magetan, Kota Batu, Universitas Negeri Malang, Kepanjen, Kraksaan
    Bali: Denpasar, Badung, Gianyar, Tabanan, Buleleng, Singaraja, Karangasem, Klungkung, Jembrana, Bangli, Ubud, Nusa Penida
    Nusa Tenggara Barat: Mataram, Lombok, Sumbawa, Dompu, Kota Bima, Kabupaten Bima, Praya, Taliwang
    Nusa Tenggara Timur: Kupang, Ende, Maumere, Manggarai, Labuan Bajo, Sikka, Flores Timur, Alor, Rote Ndao, Sumba Barat, Sumba Timur, Atambua, Ngada, Lembata, Kabupaten Belu, Kabupaten Malaka, Timor Tengah, Nagekeo, Sumba, Sabu Raijua, Adonara, Larantuka, Lewoleba, Ruteng, Bajawa, Kefamenanu, Waingapu
    Kalimantan Barat: Pontianak, Singkawang, Sambas, Ketapang, Sintang, Kubu Raya, Sanggau, Mempawah, Bengkayang, Kabupaten Landak, Sekadau, Melawi, Kapuas Hulu, Kayong Utara
    Kalimantan Tengah: Palangka Raya, Palangkaraya, Kotawaringin, Sampit, Pangkalan Bun, Kapuas, Barito Utara, Barito Selatan, Barito Timur, Katingan, Seruyan, Lamandau, Sukamara, Pulang Pisau, Kabupaten Gunung Mas, Murung Raya, Muara Teweh
    Kalimantan Selatan: Banjarmasin, Banjarbaru, Kotabaru, Tabalong, Barito Kuala, Tanah Laut, Kabupaten Banjar, Hulu Sungai Utara, Hulu Sungai Tengah, Hulu Sungai Selatan, Tapin, Kabupaten Balangan, Tanah Bumbu, Amuntai, Barabai, Pelaihari, Batulicin
    Kalimantan Timur: Samarinda, Balikpapan, Bontang, Kutai, Penajam Paser Utara, Berau, Kabupaten Paser, Tenggarong, Sangatta, Mahakam Ulu
    Kalimantan Utara: Tarakan, Nunukan, Tanjung Selor, Malinau, Bulungan, Tana Tidung
    Sulawesi Utara: Manado, Bitung, Tomohon, Kotamobagu, Minahasa, Sangihe, Bolaang Mongondow, Talaud, Sitaro, Siau, Tondano, Airmadidi, Amurang
    Gorontalo: Kota Gorontalo, Bone Bolango, Kabupaten Bone Bolango, Pohuwato, Boalemo, Limboto
    Sulawesi Tengah: Kota Palu, Donggala, Poso, Parigi Moutong, Banggai, Morowali, Kabupaten Sigi, Tojo Una-Una, Tolitoli, Kabupaten Buol, Luwuk
    Sulawesi Barat: Mamuju, Majene, Polewali Mandar, Mamasa, Polewali, Polman, Pasangkayu
    Sulawesi Selatan: Makassar, Parepare, Palopo, Gowa, Maros, Bulukumba, Takalar, Bantaeng, Wajo, Pinrang, Luwu, Tana Toraja, Toraja Utara, Kabupaten Bone, Watampone, Sidrap, Sidenreng Rappang, Soppeng, Kabupaten Barru, Pangkep, Pangkajene, Jeneponto, Sinjai, Kepulauan Selayar, Enrekang, Sengkang, Sungguminasa
    Sulawesi Tenggara: Kendari, Baubau, Konawe, Kolaka, Wakatobi, Buton, Kabupaten Muna, Bombana, Unaaha
    Maluku: Ambon, Tual, Seram Bagian, Maluku Tengah, Pulau Buru, Kabupaten Buru, Kepulauan Aru, Kepulauan Kei, Masohi, Namlea, Saumlaki, Tanimbar
    Maluku Utara: Ternate, Tidore, Halmahera, Sofifi, Morotai, Tobelo, Kepulauan Sula, Taliabu
    Papua: Jayapura, Biak, Sarmi, Keerom, Sentani, Waropen, Yapen, Supiori, Serui, Mamberamo Raya
    Papua Barat: Manokwari, Fakfak, Kaimana, Teluk Bintuni, Wondama, Pegunungan Arfak, Bintuni
    Papua Barat Daya: Kota Sorong, Sorong, Raja Ampat, Maybrat, Tambrauw, Aimas
    Papua Selatan: Merauke, Asmat, Boven Digoel, Mappi
    Papua Tengah: Nabire, Mimika, Timika, Paniai, Puncak Jaya, Intan Jaya, Dogiyai, Deiyai
    Papua Pegunungan: Wamena, Jayawijaya, Nduga, Yahukimo, Lanny Jaya, Tolikara, Yalimo, Pegunungan Bintang, Mamberamo Tengah, Oksibil
    """

  /// What the provinces themselves are called besides.
  static let otherNames = """
    Aceh: Nanggroe Aceh Darussalam
    Sumatera Utara: Sumut, Sumatra Utara
    Sumatera Barat: Sumbar, Sumatra Barat
    Kepulauan Riau: Kepri
    Sumatera Selatan: Sumsel, Sumatra Selatan
    Kepulauan Bangka Belitung: Bangka Belitung, Babel
    DKI Jakarta: Daerah Khusus Jakarta, Daerah Khusus Ibukota Jakarta
    Jawa Barat: Jabar
    Jawa Tengah: Jateng
    Daerah Istimewa Yogyakarta: Yogyakarta, Jogja, Jogjakarta, DI Yogyakarta, D.I. Yogyakarta
    Jawa Timur: Jatim
    Nusa Tenggara Barat: NTB
    Nusa Tenggara Timur: NTT
    Kalimantan Barat: Kalbar
    Kalimantan Tengah: Kalteng
    Kalimantan Selatan: Kalsel
    Kalimantan Timur: Kaltim
    Kalimantan Utara: Kaltara
    Sulawesi Utara: Sulut
    Sulawesi Tengah: Sulteng
    Sulawesi Barat: Sulbar
    Sulawesi Selatan: Sulsel
    Sulawesi Tenggara: Sultra
    Maluku Utara: Malut
    """

  /// Their English names.
  static let englishNames = """
    Sumatera Utara: North Sumatra
    Sumatera Barat: West Sumatra
    Kepulauan Riau: Riau Islands
    Sumatera Selatan: South Sumatra
    Kepulauan Bangka Belitung: Bangka Belitung Islands
    Jawa Barat: West Java
    Jawa Tengah: Central Java
    Daerah Istimewa Yogyakarta: Special Region of Yogyakarta
    Jawa Timur: East Java
    Nusa Tenggara Barat: West Nusa Tenggara
    Nusa Tenggara Timur: East Nusa Tenggara
    Kalimantan Barat: West Kalimantan
    Kalimantan Tengah: Central Kalimantan
    Kalimantan Selatan: South Kalimantan
    Kalimantan Timur: East Kalimantan
    Kalimantan Utara: North Kalimantan
    Sulawesi Utara: North Sulawesi
    Sulawesi Tengah: Central Sulawesi
    Sulawesi Barat: West Sulawesi
    Sulawesi Selatan: South Sulawesi
    Sulawesi Tenggara: Southeast Sulawesi
    Maluku Utara: North Maluku
    Papua Barat: West Papua
    Papua Barat Daya: Southwest Papua
    Papua Selatan: South Papua
    Papua Tengah: Central Papua
    Papua Pegunungan: Highland Papua
    """

  /// Short forms that settings use; in texts they are other words, too, or say nothing.
  static let settingNames = """
    Aceh: NAD
    DKI Jakarta: DKI, DKJ, Jakarta
    Daerah Istimewa Yogyakarta: DIY
    """

  /// Towns whose names are also common words or people's, in the same form: they count behind a word that says that a place
  /// follows ("di Malang", "Pemkot Serang"), and not in "nasib malang" or "Serang Warga".
  static let words = """
    Sumatera Utara: Batu Bara
    Sumatera Barat: Padang, Pesisir Selatan, Lima Puluh Kota
    Kepulauan Riau: Lingga
    Jambi: Sungai Penuh, Bungo
    Bengkulu: Kaur, Lebong
    Sumatera Selatan: Lahat
    Lampung: Pesisir Barat
    Banten: Serang
    Jawa Tengah: Pati, Batang
    Jawa Timur: Malang, Batu
    Nusa Tenggara Timur: Belu
    Kalimantan Barat: Landak
    Kalimantan Tengah: Gunung Mas
    Kalimantan Selatan: Balangan
    Kalimantan Timur: Paser
    Sulawesi Tengah: Palu, Sigi, Buol
    Sulawesi Selatan: Bone, Barru
    Sulawesi Tenggara: Muna
    """

  /// The zone of a province: no province has two.
  static func zone(of province: String) -> (hours: Int, name: String) {
    if east.contains(where: province.hasPrefix) { return (9, "WIT") }
    if middle.contains(where: province.hasPrefix) { return (8, "WITA") }
    return (7, "WIB")
  }

  private static let east = ["Maluku", "Papua"]
  private static let middle = [
    "Bali", "Nusa Tenggara", "Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara", "Sulawesi", "Gorontalo",
  ]
}
