import Text

/// The elements, attributes, properties and schemes that may pass the sanitiser; everything else goes.
enum SanitizerRules {
  /// Elements that stay. Not `form`: nobody should type into a digest.
  static let elements = NameTable(
    """
    a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup
    command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer
    h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m map menu meter multicol nav nextid noscript ol
    optgroup option output p pre progress q rp rt ruby s samp section select small sound source spacer span strike strong sub
    summary sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr
    """)

  /// Elements that go together with what is in them.
  static let dropped = NameTable("script style applet template noembed noframes xmp")

  /// What is special about an element.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Has no content.
    static let void = Traits(rawValue: 1)
    /// Ends where another of its kind starts.
    static let sibling = Traits(rawValue: 2)
    /// Begins a drawing or formula.
    static let foreign = Traits(rawValue: 4)
    static let image = Traits(rawValue: 8)
  }

  /// The traits of `elements`, by place.
  static let elementTraits = traits(of: elements)

  /// The traits of `graphics`, by place.
  static let graphicTraits = traits(of: graphics)

  private static func traits(of table: NameTable) -> [Traits] {
    let voids = NameTable("area br col hr img input source wbr command keygen")
    let siblings = NameTable("p li dt dd tr td th option")
    let images = NameTable("img")
    return (0..<table.count).map { index in
      table.name(index).withUnsafeBufferPointer { word in
        var traits: Traits = []
        if voids.contains(word) { traits.insert(.void) }
        if siblings.contains(word) { traits.insert(.sibling) }
        if foreign.contains(word) { traits.insert(.foreign) }
        if images.contains(word) { traits.insert(.image) }
        return traits
      }
    }
  }

  /// Elements that begin a formula or a drawing; what they may hold follows.
  static let foreign = NameTable("math svg")

  /// Still drawings and formulas: nothing that moves, refers elsewhere or holds HTML in a box of its own.
  static let graphics = NameTable(
    """
    math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
    msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics annotation svg circle defs desc
    ellipse g line lineargradient path polygon polyline radialgradient rect stop text title tspan
    """)

  /// Attributes of `graphics`.
  static let graphicAttributes = NameTable(
    """
    accent accentunder baseprofile close columnalign columnlines columnspacing cx cy d depth displaystyle dx dy fence fill
    fill-opacity fill-rule font-family font-size font-style font-weight fx fy gradientunits gradienttransform linethickness
    lspace mathcolor mathsize mathvariant maxsize minsize notation offset opacity points preserveaspectratio r rowalign
    rowlines rowspacing rspace rx ry scriptlevel separator separators stop-color stop-opacity stretchy stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width symmetric text-anchor
    transform version viewbox x x1 x2 y y1 y2 xlink:show xlink:type xlink:title
    """)

  /// Attributes that may stay: first those that stay as they are, then from `firstAddress` on those that hold an
  /// address, last of all `style`.
  static let attributes = NameTable(plainAttributes + " " + addressAttributes + " style")

  /// Where in `attributes` the addresses begin.
  static let firstAddress = NameTable(plainAttributes).count

  private static let plainAttributes =
    """
    abbr accept accept-charset accesskey align alt autocomplete autofocus axis balance bgcolor bgproperties border bordercolor
    bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset checked choff
    class clear color cols colspan compact contenteditable controls coords data datafld datapagesize datetime default delay
    dir disabled draggable enctype end face for form frame galleryimg gutter headers height hidden hidefocus high hreflang
    hspace id inputmode ismap keytype label lang leftspacing list loop loopcount loopend loopstart low max maxlength media
    method min multiple name nohref noshade nowrap open optimum pattern point-size pqg preload prompt radiogroup readonly rel
    repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope selected shape size span start step
    summary suppress tabindex target template title toppadding type unselectable valign value variable volume vspace width
    wrap xml:lang
    """

  private static let addressAttributes =
    "action background cite datasrc dynsrc href icon longdesc lowsrc ping poster src urn usemap vrml"

  /// Schemes of addresses that stay; none of them runs anything in a reader.
  static let schemes = NameTable(
    """
    http https mailto ftp ftps sftp news nntp tel sms geo magnet irc ircs xmpp sip sips rtsp git svn feed gopher callto
    webcal urn tag bitcoin at matrix gemini aim cvs mms rsync ssh telnet wais hdl imap itms facetime gtalk msnim skype ymsg
    prospero
    """)

  /// CSS properties that stay with any harmless value.
  static let properties = NameTable(
    """
    azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color
    border-top-color clear color cursor direction display elevation float font font-family font-size font-style font-variant
    font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch pitch-range richness speak
    speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi
    vertical-align voice-family volume white-space width
    """)

  /// Families of properties that stay with these keywords, or with lengths and colours.
  static let families = NameTable("background border margin padding")

  /// Keywords for `families`.
  static let keywords = NameTable(
    """
    auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left
    lime maroon medium none navy normal nowrap olive pointer purple red right solid silver teal top transparent underline white
    yellow
    """)
}
