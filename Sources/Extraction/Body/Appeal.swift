import Text

/// Lines that ask readers for money, an address or a purchase. In a small box they make all of it none of the article; in a
/// paragraph of its own such a line may be what an article says. Data, by language.
enum Appeal {
  /// Whether a text is one.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool { words.isFound(in: text) }

  private static let words = PhraseSet(
    """
    kebijakan privasi|kebijakan cookie|persyaratan layanan|syarat dan ketentuan|berlangganan gratis|newsletter kami|buletin mingguan|buletin harian|ke surel anda|ke email anda|lewat surel|ke kotak masuk
    masukkan alamat|berhenti berlangganan|donasi anda|sisihkan donasi|donasi sekarang|donasi terbaik anda|salurkan donasi|mari berdonasi|yuk berdonasi|donasi melalui rekening|donasi ke rekening|dukung kami|dukung redaksi|dukung liputan|dengan donasi mulai|dukung jurnalisme|liputan mendalam|redaksi tetap|jurnalisme yang merdeka|jurnalisme independen|kode voucher|kode promo
    toko rekanan|unduh aplikasi kami|kuki untuk|memakai kuki|menggunakan kuki|menggunakan cookie|memakai cookie|pengaturan cookie|pengaturan kuki|hubungi redaksi
    privacy policy|privacy notice|terms of service|terms and conditions|in your inbox|to your inbox|unsubscribe|entering your email|enter your email|give today|donate now|donate today|please donate|make a gift|one-off gift|monthly gift|reader-funded|funded by readers
    support our|we need your help|become a member|get unlimited access|unlimited access to everything|akses tanpa batas ke|use cookies|uses cookies|cookie settings|cookie preferences|voucher code|promo code|our newsletter|weekly newsletter|free newsletter|download our app|advertise with
    """)
}
