import Text

/// Whether a text tells of what goes on in another country.
enum Abroad {
  /// Words of the beginning that are read.
  private static let lead = 60
  /// Words of a dateline at most.
  private static let longest = 6

  /// Whether the text begins with a dateline of a foreign town or country: "Kuala Lumpur (ANTARAN) - …", "TAIPEI, Taiwan – …".
  static func isDateline(of read: ReadText) -> Bool {
    guard let first = matches(in: read, most: longest).first, first.lowerBound == 0 else { return false }
    let text = PlaceContext(words: read.words, bytes: read.linked)
    for next in first.upperBound..<min(read.words.count, longest) {
      let sign = text.separator(before: next)
      if sign.contains(where: { "(-–—".contains($0) }), sign.contains(" ") { return true }
      guard sign == ", " || next > first.upperBound else { return false }
    }
    return false
  }

  /// Whether the first sentence places what it tells in another country: "… bekerja di panti lansia di Melbourne".
  static func isScene(of read: ReadText) -> Bool {
    let text = PlaceContext(words: read.words, bytes: read.linked)
    return matches(in: read, most: lead).contains { text.isPlaced($0.lowerBound, by: ["di", "in"]) }
  }

  private static func matches(in read: ReadText, most: Int) -> [Range<Int>] {
    matcher.matches(in: read.words, words: 0..<min(read.words.count, most)).map(\.words).filter {
      read.linked[read.words.sourceRange(of: $0.lowerBound).lowerBound].isASCIIUppercase
    }
  }

  private static let matcher = PhraseMatcher(
    names.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
      $0.split(separator: " ").joined(separator: " ")
    })

  /// Towns from which news of Indonesians come, and countries.
  private static let names = """
    Malaysia, Kuala Lumpur, Putrajaya, Johor Bahru, Penang, Kuching, Kota Kinabalu, Tawau, Selangor, Singapura, Singapore
    Brunei, Bandar Seri Begawan, Thailand, Bangkok, Chiang Mai, Filipina, Philippines, Manila, Quezon City, Cebu, Davao
    Vietnam, Hanoi, Ho Chi Minh City, Kamboja, Cambodia, Phnom Penh, Laos, Vientiane, Myanmar, Yangon, Naypyidaw
    Timor Leste, Dili, Papua Nugini, Papua New Guinea, Port Moresby, Australia, Sydney, Melbourne, Canberra, Perth
    Brisbane, Adelaide, Darwin, Selandia Baru, New Zealand, Auckland, Wellington, Jepang, Japan, Tokyo, Osaka, Kyoto
    Nagoya, Hiroshima, Korea Selatan, South Korea, Seoul, Busan, Incheon, China, Tiongkok, Beijing, Shanghai, Guangzhou
    Shenzhen, Hong Kong, Hongkong, Makau, Macau, Taiwan, Taipei, Kaohsiung, Taichung, India, New Delhi, Mumbai, Kolkata
    Chennai, Bangladesh, Dhaka, Cox's Bazar, Cox Bazar, Pakistan, Islamabad, Karachi, Nepal, Kathmandu, Sri Lanka, Colombo
    Arab Saudi, Saudi Arabia, Jeddah, Riyadh, Makkah, Mekkah, Madinah, Uni Emirat Arab, Dubai, Abu Dhabi, Qatar, Doha
    Kuwait, Oman, Bahrain, Yordania, Jordan, Amman, Suriah, Syria, Damaskus, Damascus, Lebanon, Beirut, Palestina, Gaza
    Israel, Yerusalem, Jerusalem, Iran, Teheran, Irak, Baghdad, Turki, Turkey, Istanbul, Ankara, Mesir, Egypt, Kairo, Cairo
    Sudan, Khartoum, Kenya, Nairobi, Nigeria, Lagos, Afrika Selatan, South Africa, Cape Town, Johannesburg, Inggris
    United Kingdom, London, Manchester, Edinburgh, Irlandia, Ireland, Dublin, Belanda, Netherlands, Den Haag, Amsterdam
    Rotterdam, Belgia, Brussel, Brussels, Jerman, Germany, Berlin, Hamburg, Frankfurt, Prancis, France, Paris, Spanyol
    Madrid, Barcelona, Italia, Italy, Roma, Rome, Swiss, Switzerland, Jenewa, Geneva, Austria, Wina, Vienna, Swedia
    Stockholm, Norwegia, Oslo, Denmark, Kopenhagen, Copenhagen, Finlandia, Helsinki, Polandia, Warsawa, Rusia
    Moskwa, Moscow, Ukraina, Kyiv, Amerika Serikat, United States, Washington, New York, Los Angeles, Chicago, San Francisco
    Boston, Houston, Kanada, Canada, Toronto, Ottawa, Vancouver, Meksiko, Mexico, Brasil, Brazil
    """
}
