/// Indonesia's 38 provinces with the names that news use for them and their towns, a province a line. Names that are also
/// common words or stand in several provinces are left out.
enum Provinces {
  /// `Province: name, name, …`; the province's own name counts too.
  static let table = """
    Aceh: Banda Aceh, Lhokseumawe, Langsa, Meulaboh, Pidie, Bireuen, Sabang, Aceh Besar, Aceh Utara, Aceh Tengah
    Sumatera Utara: Sumut, Medan, Deli Serdang, Pematangsiantar, Pematang Siantar, Tebing Tinggi, Binjai, Padangsidimpuan, Nias, Sibolga, Karo, Asahan, Simalungun
    Sumatera Barat: Sumbar, Kota Padang, Bukittinggi, Payakumbuh, Pariaman, Agam, Pasaman, Mentawai, Solok
    Riau: Pekanbaru, Dumai, Kampar, Bengkalis, Rokan Hulu, Rokan Hilir, Indragiri
    Kepulauan Riau: Kepri, Batam, Tanjungpinang, Tanjung Pinang, Bintan, Karimun, Natuna
    Jambi: Kota Jambi, Muaro Jambi, Batanghari, Kerinci
    Bengkulu: Rejang Lebong, Mukomuko
    Sumatera Selatan: Sumsel, Palembang, Lubuklinggau, Prabumulih, Banyuasin, Ogan Komering, Musi Banyuasin, Pagar Alam
    Kepulauan Bangka Belitung: Bangka Belitung, Babel, Pangkalpinang, Belitung
    Lampung: Bandar Lampung, Metro Lampung, Pringsewu, Tanggamus, Tulang Bawang
    Banten: Tangerang, Tangerang Selatan, Tangsel, Cilegon, Kota Serang, Kabupaten Serang, Pandeglang, Lebak
    DKI Jakarta: Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Barat, Jakarta Utara, Pemprov DKI, Kepulauan Seribu, Daerah Khusus Jakarta
    Jawa Barat: Jabar, Bandung, Bekasi, Depok, Bogor, Cirebon, Sukabumi, Tasikmalaya, Cimahi, Garut, Karawang, Cianjur, Subang, Indramayu, Kuningan, Majalengka, Sumedang, Purwakarta, Ciamis, Pangandaran, Lembang
    Jawa Tengah: Jateng, Semarang, Surakarta, Salatiga, Magelang, Pekalongan, Tegal, Cilacap, Banyumas, Purwokerto, Purbalingga, Kebumen, Wonosobo, Temanggung, Boyolali, Klaten, Sukoharjo, Karanganyar, Sragen, Grobogan, Blora, Rembang, Kudus, Jepara, Demak, Brebes, Wonogiri, Purworejo, Banjarnegara, Solo
    Daerah Istimewa Yogyakarta: Yogyakarta, Jogja, Jogjakarta, Sleman, Bantul, Gunungkidul, Gunung Kidul, Kulon Progo, Kulonprogo
    Jawa Timur: Jatim, Surabaya, Kota Malang, Kabupaten Malang, Kediri, Blitar, Madiun, Mojokerto, Pasuruan, Probolinggo, Sidoarjo, Gresik, Lamongan, Tuban, Bojonegoro, Jember, Banyuwangi, Jombang, Nganjuk, Ponorogo, Pacitan, Trenggalek, Tulungagung, Lumajang, Bondowoso, Situbondo, Bangkalan, Sampang, Pamekasan, Sumenep, Ngawi, Magetan, Kota Batu
    Bali: Denpasar, Badung, Gianyar, Tabanan, Buleleng, Singaraja, Karangasem, Klungkung, Jembrana
    Nusa Tenggara Barat: NTB, Mataram, Lombok, Sumbawa, Dompu
    Nusa Tenggara Timur: NTT, Kupang, Ende, Maumere, Manggarai, Labuan Bajo, Sikka, Flores Timur, Alor, Rote Ndao, Sumba Barat, Sumba Timur, Atambua, Ngada
    Kalimantan Barat: Kalbar, Pontianak, Singkawang, Sambas, Ketapang, Sintang, Kubu Raya, Sanggau, Mempawah
    Kalimantan Tengah: Kalteng, Palangka Raya, Palangkaraya, Kotawaringin, Sampit, Pangkalan Bun, Kapuas
    Kalimantan Selatan: Kalsel, Banjarmasin, Banjarbaru, Kotabaru, Tabalong, Barito Kuala, Tanah Laut
    Kalimantan Timur: Kaltim, Samarinda, Balikpapan, Bontang, Kutai, Penajam Paser Utara, Berau
    Kalimantan Utara: Kaltara, Tarakan, Nunukan, Tanjung Selor, Malinau, Bulungan
    Sulawesi Utara: Sulut, Manado, Bitung, Tomohon, Kotamobagu, Minahasa, Sangihe
    Gorontalo: Kota Gorontalo, Bone Bolango, Pohuwato
    Sulawesi Tengah: Sulteng, Kota Palu, Donggala, Poso, Parigi Moutong, Banggai, Morowali
    Sulawesi Barat: Sulbar, Mamuju, Majene, Polewali Mandar, Mamasa
    Sulawesi Selatan: Sulsel, Makassar, Parepare, Palopo, Gowa, Maros, Bulukumba, Takalar, Bantaeng, Wajo, Pinrang, Luwu, Tana Toraja, Toraja Utara
    Sulawesi Tenggara: Sultra, Kendari, Baubau, Konawe, Kolaka, Wakatobi, Buton
    Maluku: Ambon, Tual, Seram Bagian, Maluku Tengah
    Maluku Utara: Malut, Ternate, Tidore, Halmahera
    Papua: Jayapura, Biak, Sarmi, Keerom
    Papua Barat: Manokwari, Fakfak, Kaimana, Teluk Bintuni
    Papua Barat Daya: Kota Sorong, Sorong, Raja Ampat
    Papua Selatan: Merauke, Asmat, Boven Digoel, Mappi
    Papua Tengah: Nabire, Mimika, Timika, Paniai, Puncak Jaya
    Papua Pegunungan: Wamena, Jayawijaya, Nduga, Yahukimo
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
