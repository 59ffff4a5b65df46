import Text

/// The words of class and id names that mean something, in the languages that sites name things in.
///
/// Names are cut into words at every sign that is no letter or digit and at a capital after a small letter, so that
/// `relatedPosts`, `related-posts` and `related_posts` are one thing and `unrelated` another.
enum HintTable {
  /// The hints of one attribute value.
  static func hints(_ value: UnsafeBufferPointer<UInt8>) -> Hints {
    var result: Hints = []
    var hash = StableHash.seed
    var length = 0
    var before: UInt64 = 0
    var beforeHints: Hints = []
    var wasSmall = false

    func endWord() {
      guard length > 0 else { return }
      var found = words[hash] ?? []
      // A builder of sites calls every element with markup of its own `w-embed`.
      if before == w { found.remove(.embed) }
      result.formUnion(found)
      if beforeHints.contains(.articleWord), found.contains(.bodyWord) { result.insert(.body) }
      if before != 0, let pair = pairs[combine(before, hash)] { result.formUnion(pair) }
      before = hash
      beforeHints = found
      hash = StableHash.seed
      length = 0
    }

    // A longer value is no name that a person wrote.
    for byte in value.prefix(600) {
      let isCapital = byte.isASCIIUppercase
      let isSmall = byte.isASCIILowercase
      if isCapital || isSmall || byte.isASCIIDigit || byte >= 0x80 {
        if isCapital, wasSmall { endWord() }
        hash = StableHash.mix(hash, byte.asciiLowercased)
        length += 1
        wasSmall = isSmall
      } else {
        endWord()
        if byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn {
          (before, beforeHints) = (0, [])
        }
        wasSmall = false
      }
    }
    endWord()
    return result.contains(.entry) ? result.intersection([.entry, .body, .content]) : result
  }

  /// A number for an attribute value, for a cache.
  static func key(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    StableHash.of(value.prefix(600))
  }

  private static let w = StableHash.of("w".utf8)

  private static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 { (a << 7 | a >> 57) ^ b }

  private static let words: HashedTable<Hints> = {
    var table = HashedTable<Hints>()
    func add(_ names: String, _ hints: Hints) {
      for name in names.utf8.split(separator: .space) {
        table[StableHash.of(name)] = (table[StableHash.of(name)] ?? []).union(hints)
      }
    }
    add("article entry post story news read detail artikel berita blog single td isi artikelinhalt", .articleWord)
    add("body content text konten isi copy contents bodytext inner paragraphs html wysiwyg", .bodyWord)
    add("article entry post story content konten artikel berita hentry isi", .content)
    add("articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent", .body)
    add("storytext bodytext articlecopy contentbody wysiwyg richtext prose artikeltext newsbody", .body)
    add("comment comments disqus respond komentar reply replies discussion commentlist kommentare", .comments)
    add("related recirc recirculation recommend recommended recommendation recommendations popular", .related)
    add("trending teaser teasers promo promos readmore terkait rekomendasi populer terpopuler terbaru", .related)
    add("bacajuga lihatjuga mostread outbrain taboola zergnet similar relateds moreon morefrom readalso", .related)
    add("rel latest headlines crosspromo upnext seealso sponsoredlinks newsfeed inlinerelated", .related)
    add("card cards", .card)
    add("byline author authors penulis reporter writer contributor autor autoren auteur authorname", .author)
    add("jurnalis wartawan pewarta kontributor createdby namerep", .author)
    add("bio biography profile aboutauthor authorbio authorbox authors-bio", .biography)
    add("caption captions credit credits figcaption copyright fotocredit imagecaption bildunterschrift", .caption)
    add("gallery slideshow carousel slider galeri lightbox swiper slick", .gallery)
    add("share sharing social sosmed addtoany sharedaddy sharethis addthis bagikan socials shares follow", .share)
    add("newsletter subscribe subscription signup cta donate donation paywall registration login signin", .promotion)
    add("membership buletin langganan promobox abonnement abo calltoaction appeal", .promotion)
    add("tags tag categories category topics topic keywords tagcloud label labels schlagworte", .labels)
    add("meta postmeta entrymeta articlemeta infos", .labels)
    add("footer sidebar sidebars widget widgets nav navbar navigation menu banner modal popup", .chrome)
    add("cookie cookies consent gdpr onetrust cookiebot cookiebanner cmp", .consent)
    add("toolbar masthead dropdown offcanvas overlay tooltip topbar ticker", .chrome)
    add("navi sitenav submenu skip colophon rail sidenav", .chrome)
    add(
      "ad ads advert adverts advertisement advertising adsbygoogle sponsor sponsored iklan dfp anzeige", .advertisement)
    add("adslot adunit werbung publicite", .advertisement)
    add("pager pagination paging pagenav pagelink pagelinks halaman multipage paginator paginasi", .pager)
    add("breadcrumb breadcrumbs crumbs breadcrumbtrail", .breadcrumb)
    add("lead standfirst subtitle subheadline subhead deck dek sapo excerpt intro abstract teaserintro", .lead)
    add("summary chapo lede ringkasan subheading subheader tagline ingress vorspann", .lead)
    add("date datetime time published timestamp tanggal waktu pubdate dateline postdate posted datum", .date)
    add("title headline judul heading contentheading", .headline)
    add("hentry", .entry)
    add("slogan tagline sitename sitetitle logo brand branding", .site)
    add("embed embedded tweet twitter instagram", .embed)
    add("hovercard tooltiptext tooltipcontent editsection", .popup)
    add("highlights keypoints takeaways", .keyPoints)
    return table
  }()

  private static let pairs: HashedTable<Hints> = {
    var table = HashedTable<Hints>()
    func add(_ names: String, _ hints: Hints) {
      for name in names.utf8.split(separator: .space) {
        let parts = name.split(separator: .plusSign)
        guard parts.count == 2 else { continue }
        let key = combine(StableHash.of(parts[0]), StableHash.of(parts[1]))
        table[key] = (table[key] ?? []).union(hints)
      }
    }
    add("read+more see+also also+read baca+juga lihat+juga simak+juga may+like most+read most+popular", .related)
    add("must+read up+next next+article next+post more+stories more+articles more+news more+from more+on", .related)
    add("more+posts related+content berita+lain berita+terkait artikel+terkait post+navigation prev+next", .related)
    add("editors+picks top+stories latest+news recent+posts popular+posts further+reading read+next", .related)
    add("sign+up join+us follow+us call+to log+in", .promotion)
    add("author+bio author+box about+author author+info author+description author+profile author+card", .biography)
    add("screen+reader visually+hidden sr+only snippet+hidden", .hidden)
    add("site+header page+header global+header site+footer", .chrome)
    add("key+points key+takeaways story+highlights at+glance", .keyPoints)
    add("wp+caption image+caption photo+credit image+credit media+caption photo+caption img+desc image+desc", .caption)
    add("photo+desc desc+foto desc+gambar keterangan+foto keterangan+gambar ket+foto ket+gambar judul+foto", .caption)
    add("foto+keterangan foto+caption gambar+caption img+caption caption+foto", .caption)
    add("page+numbers page+links page+nav post+pages", .pager)
    add("posted+on post+date entry+date published+date publish+date", .date)
    add("site+description site+title site+tagline site+name site+slogan blog+description", .site)
    add("nama+redaksi nama+penulis created+by posted+by written+by person+name", .author)
    add("instagram+media tiktok+embed fb+post fb+video text+post", .post)
    add("bluesky+embed mastodon+embed reddit+embed reddit+card", .post)
    add("blog+title", [.site, .blogTitle])
    add("type+post status+publish format+standard", .entry)
    add("site+branding site+logo", .site)
    add("rollover+block rollover+content hover+card tooltip+content tooltip+text tooltip+inner tooltip+body", .popup)
    add("popover+content popover+body popup+content popup+text", .popup)
    return table
  }()
}
