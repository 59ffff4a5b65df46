/// Words that carry a full stop without ending a sentence, in lower case and without the last stop, sorted. To add one,
/// write it into the list whose heading fits.
enum Abbreviations {
  /// Before a name, written with a capital: titles, ranks, parts of an address, kinds of company.
  static let beforeNames = words(
    """
    adm aipda aiptu akbp akp alm almh an apt art bd bp bpk brig brigjen bripda bripka briptu by capt cav cmdr col
    cpl cv dep det dr dra drg drh drs ds gen gg gn gov h hj hon hr inf insp ipda iptu ir irjen jend jl jln k.h kab kapt
    kasi kec kel kep kh kol kolonel kombes komjen kompol kopda koptu kp kpt laksda laksma letda letjen letkol lettu lt
    maj marsda marsma mayjen messrs mgr moh mr mrs ms msgr mt muh nn ns ny pelda peltu pjs plh plt pol pr praka pratu pres
    prof prov pt purn qs r rd rep rev sdr sdri sen serda serka serma sertu sgt st supt tb tn ud ust wass wr yth
    """)

  /// The same, and also written small; and words that always go on: `s.d.` (sampai dengan), `vs.`, `e.g.`
  static let smallBeforeNames = words(
    """
    a.n a.s an.n approx apt c.q ca cf cq d.a dr dra drg drh drs e.g hj i.e ir kh lih mis moh muh prof q.v r.a
    s.d sdr st u.b u.k u.p ust viz vs wb wr yth
    """)

  /// Before a number: amounts, house and telephone numbers, pages, months.
  static let beforeNumbers = words(
    """
    agst agt app apr art aug ayat bab blok ch dec des eq ext fax feb fig gbr gg hal hlm hp jan jl jln jul jum jun
    kam kav km lamp lt maks mar max mei mgg min no nomor nop nos nov nr oct okt p par pg pkl pp ps psl rab rp rt
    rw sab sec sect sel sen sep sept sun ta tab tbl tel telp tgl th thn tlp us usd vol wa
    """)

  /// After a name or a list; a sentence may end here, and does when a usual first word follows.
  static let afterNames = words(
    """
    a.h al amd assoc bros co cons corp dept ed eds esq est inc jr llc lld ltd mm mpd msc msi msos phd psi sag se
    saw sh sos spd sr ssos sst swt tbk tr univ
    """)

  /// After a list, for "and so on": a capital behind it begins a new sentence.
  static let afterLists = words("dkk dll dlsb dsb dsj dst etc lsb")

  private static func words(_ table: String) -> Set<String> {
    Set(table.split(whereSeparator: \.isWhitespace).map { String($0) })
  }
}
