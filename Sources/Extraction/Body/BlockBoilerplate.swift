import Text

/// Phrases at the start of, or in, short paragraphs that are not part of an article's text. Data, by language.
enum BlockBoilerplate {
  /// What a phrase makes of its block.
  enum Verdict: Sendable {
    /// The block goes.
    case drop
    /// The block and all after it go, when enough text stands before it.
    case cut
  }

  /// Judges all blocks of a page.
  static func verdicts(_ page: Page) -> [Verdict?] {
    page.blocks.map { verdict(page.text[$0.text], words: $0.words, links: $0.links) }
  }

  /// Judges a block by its first words and, when it is short, by what stands in it.
  static func verdict(_ text: ArraySlice<UInt8>, words: Int, links: Int = 0) -> Verdict? {
    let start = beginning(text)
    if isAlwaysDropped(start, of: text, words: words, links: links) { return .drop }
    if words <= 12, tails.matches(start), !isSubject(start) { return .cut }
    if words <= 40, shortOnes.matches(start, where: { isShortOne($0, text, words) }) { return .drop }
    if words <= 45 {
      if inside.isFound(in: text.prefix(500)) { return .drop }
    }
    return nil
  }

  /// Whether a block begins as no text of an article does, at any length.
  ///
  /// - Parameter start: its beginning, as `beginning` gives it.
  static func isAlwaysDropped(_ start: [UInt8], of text: ArraySlice<UInt8>, words: Int, links: Int) -> Bool {
    always.matches(start, where: { links > 0 || !PlainSentence.isOne(text, behind: $0) })
      && (words <= longestCall && !isSubject(start) || !calls.matches(start))
  }

  /// Whether a phrase drops a text of so many words. A word for a thing begins sentences as well.
  private static func isShortOne(_ phrase: [UInt8], _ text: ArraySlice<UInt8>, _ words: Int) -> Bool {
    words <= longest(phrase) && !(words >= 4 && things.contains(phrase) && PlainSentence.isOne(text, behind: phrase))
  }

  private static let things = Set(["foto ", "reporter ", "iklan"].map { Array($0.utf8) })

  /// Whether a beginning tells what something is that is called as a call is: "Baca Juga merupakan nama kelompok …".
  private static func isSubject(_ start: [UInt8]) -> Bool {
    let words = start.split(separator: .space, maxSplits: 3)
    return words.count > 3 && copulas.contains(String(decoding: words[2], as: UTF8.self))
  }

  private static let copulas: Set<String> = [
    "merupakan", "adalah", "ialah", "menjadi", "bukan", "bukanlah", "disebut", "dikenal", "didirikan", "is", "was",
  ]

  /// Words of a call to read on and of the headline behind it at most; what is longer has text of the article behind them.
  private static let longestCall = 25
  private static let calls = PhraseTable(InlineCall.spoken.joined(separator: "|"))

  /// Bytes of a beginning that are compared: a phrase, and the word that it may be a part of.
  private static let longestPhrase = 80

  /// The first bytes of a block in small letters, without signs before the first letter.
  static func beginning(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = first(of: text) else { return [] }
    return text[first...].prefix(min(longestPhrase, text.startIndex + 200 - first)).map(\.asciiLowercased)
  }

  /// Where the first letter stands, behind bullets, brackets, arrows.
  static func first(of text: ArraySlice<UInt8>) -> Int? {
    text.prefix(200).firstIndex { $0 >= .openBrace || $0.isASCIILetterOrDigit || $0 == .atSign }
  }

  /// Words of a block that a phrase may begin: one short word begins many sentences.
  private static func longest(_ phrase: [UInt8]) -> Int {
    phrase.last == .colon || phrase.contains(.space) && phrase.count > 8 ? 40 : 7
  }

  /// Dropped at any length of the block.
  private static let always = PhraseTable(
    """
    baca juga|baca pula|baca:|baca :|simak :|lihat :|lihat:|baca selanjutnya|baca lainnya|baca selengkapnya|baca artikel|simak juga|simak video|simak:|simak pula|lihat juga|lihat video
    lihat pula|tonton juga|tonton video|saksikan juga|saksikan video|artikel terkait|berita terkait|berita lainnya
    read also|read more|also read|see also|related:|recommended:|read next|more:|watch:|listen:|must read|don't miss
    related article|related stor|more on this|you may also like|you might also like|recommended for you|recommended read
    lesen sie auch|lesen sie hier|mehr zum thema|mehr dazu|auch interessant|lire aussi|à lire aussi|a lire aussi|lire également
    leer también|lea también|te puede interesar|leggi anche|leia também|leia mais|lees ook|les også|läs också|læs også
    czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|čtěte také|číst dál|читайте также|ayrıca okuyun
    berita ini telah dipublikasikan|artikel ini telah tayang|artikel ini sudah tayang|artikel ini pernah tayang
    dapatkan update berita|ikuti kami di|follow us on|follow us:|cek berita dan artikel|ikuti berita terbaru
    gabung dan ikuti|pantau terus|jangan lewatkan
    """)

  /// Dropped in short blocks.
  private static let shortOnes = PhraseTable(
    """
    editor:|editor :|penulis:|penulis :|reporter:|reporter :|pewarta:|pewarta :|sumber:|sumber :|foto:|foto :|tag:|tags:|tag :|tags :|topik:
    laporan:|kontributor:|fotografer:|penyunting:|uploader:|copyright|©|hak cipta|dok.|dokumentasi:|(foto|ilustrasi:|label:
    reporter |bagikan|bagikan:|klik di sini|klik disini|scroll to continue|scroll untuk|advertisement|iklan
    halaman selanjutnya|selanjutnya:|sebelumnya:|halaman:|mohon tunggu|lihat semua|lihat selengkapnya|komentar|beri komentar
    share this|share on|share:|share|tweet|print|email this|click here|sign up|subscribe|subscribe to|log in|follow us|follow me|follow @
    filed under|posted in|posted by|posted on|tagged|categories:|category:|topics:|photo:|photo by|photos by|image:|image credit
    picture:|photograph:|credit:|source:|via:|video:|gallery:|file photo|getty images|courtesy of|screenshot
    this article originally appeared|this article was originally|this story was originally|this story originally
    originally published|this post was originally|first published|last updated|updated:|published:|updated |get the latest
    sign up for|download our|download the|get our|join our|support our|become a member|donate|help us
    have a tip|got a tip|send tips|contact the|email the author|email:|e-mail:|follow |write to |contact us
    all rights reserved|terms of use|privacy policy|by submitting|by signing up|we use cookies|please enable javascript
    do you have|got a story|want more|the views expressed|the opinions expressed|opinions expressed|views expressed
    associated press writer|ap writer|reporting by|editing by|additional reporting|writing by|edited by|written by
    staff writer|contributed to this|our standards|to contact the|for more information|for further information|for more on|more information
    loading|show comments|view comments|leave a comment|comments|no comments|skip to|back to top|close|next article|previous article
    continue reading|story continues|article continues|keep reading|read the full|view gallery|view this post|see more|show more|load more
    mehr:|foto:|bild:|quelle:|quellen:|teilen|anzeige|drucken|kommentare|newsletter|abonnieren|zur startseite|stand:|von:
    crédit|credit photo|crédits|photo :|publicité|partager|s'abonner|abonnez-vous|fuente:|fotos:|compartir|suscríbete|publicidad|archivado en
    fonte:|condividi|iscriviti|riproduzione riservata|© riproduzione|compartilhe|assine|crédito|bron:|deel dit|lees meer
    źródło|udostępnij|reklama|foto |fot.|kaynak|paylaş|источник|фото|поделиться|реклама
    """)

  /// Headings of what follows an article.
  private static let tails = PhraseTable(
    """
    about the author|about the authors|disclosure statement|pernyataan penyingkapan|about author|about the writer|leave a reply|leave a comment|join the conversation|comments (|post a comment
    related articles|related stories|related posts|related news|related content|related topics|more from|more stories|more news
    tinggalkan balasan|beri komentar|berita terkait|artikel terkait|berita lainnya|artikel lainnya|baca juga|rekomendasi untuk anda
    pos-pos terbaru|berita populer|bagikan ini|terpopuler|terkini|tulis komentar|komentar|tentang penulis
    notes to editors|notes for editors|note to editors|catatan untuk redaksi|catatan bagi redaksi|how to cite|cara mengutip artikel|media contact|media contacts|press contact|media enquiries|press enquiries|kontak media|you may also like|you might also like|recommended|most popular|most read|trending|popular posts|sponsored
    updates to this page|update history|revision history|riwayat perubahan|riwayat pembaruan|read more from|what to read next|up next|next up|editors' picks|latest news|top stories|explore more
    mehr zum thema|das könnte sie auch interessieren|auch interessant|weitere artikel|kommentare|sur le même sujet|à lire aussi
    te puede interesar|le puede interesar|você pode gostar|puede interesarte|lea también|más noticias|noticias relacionadas|leggi anche|articoli correlati|veja também|leia também|lees ook
    """)

  /// Dropped in short blocks when they stand anywhere.
  private static let inside = PhraseSet(
    """
    our newsletter|newsletter here|newsletters|sign up for|subscribe to|follow us on|follow him on twitter|follow her on twitter
    on twitter at @|on twitter @|all rights reserved|may not be published, broadcast|terms of service|privacy policy|cookie policy
    click here to|click here for|download the app|download our app|contributed to this report|contributed to this article
    contributed to this story|contributed reporting|contributed reporting.|this story has been updated|this article has been updated
    this post has been updated|have a story tip|can be reached at|you can reach|reach him at|reach her at|email protected
    originally appeared on|originally published on|republished with permission|whatsapp channel|kanal whatsapp|channel whatsapp
    google news|grup telegram|channel telegram|saluran whatsapp|berlangganan|ikuti kami|follow akun|dilarang mengutip|hak cipta dilindungi
    enable javascript|abonnieren sie|newsletter abonnieren|jetzt abonnieren|alle rechte vorbehalten|tous droits réservés|abonnez-vous
    todos los derechos reservados|riproduzione riservata|todos os direitos reservados|wszelkie prawa zastrzeżone
    affiliate commission|affiliate link|earn a commission|content is reserved for subscribers|support local journalism
    (image:|(picture:|(photo:|(foto:|(bild:|(gambar:|(photo by|(photo credit|subscribe now|unlimited online access|unlimited digital access
    to unlock more articles|register / sign in|externen inhalt|externer inhalt|externe inhalte|personenbezogene daten|datenschutzerkl
    affiliate-links|provision vom|this article contains affiliate|ikuti terus berita|daftarkan email|dapatkan berita terbaru|dapatkan informasi terbaru
    """)
}
