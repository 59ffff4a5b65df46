/// Month and weekday names by which dates are read, a language a line. To correct a language, correct its line. (Those
/// that digests write are in `Digests/Words`.)
package enum DateNames {
  /// Twelve months in order; spellings of one month are joined by a slash. Accents and case do not count.
  static let months = [
    "id januari/jan/januwari februari/feb/peb/pebruari/febuari maret/mar/mrt april/apr/aprl mei juni/jun juli/jul"
      + " agustus/agu/ags/agt/agst/agus september/sep/sept oktober/okt/oct november/nov/nop/nopember desember/des",
    "ms januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov disember/dis",
    "jv januari pebruari maret april mei juni juli agustus september oktober nopember desember",
    "en january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct"
      + " november/nov december/dec",
    "de januar/janner/jan/jaenner februar/feber/feb marz/maerz/mrz/mar april/apr mai juni/jun juli/jul august/aug"
      + " september/sep/sept oktober/okt november/nov dezember/dez",
    "fr janvier/janv/jan fevrier/fevr/fev mars avril/avr mai juin/juin juillet/juil/jul aout/aou septembre/sept"
      + " octobre/oct novembre/nov decembre/dec",
    "es enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/set"
      + " octubre/oct noviembre/nov diciembre/dic",
    "it gennaio/gen febbraio/feb/febb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett"
      + " ottobre/ott novembre/nov dicembre/dic",
    "pt janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out"
      + " novembro/nov dezembro/dez",
    "nl januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt"
      + " november/nov december/dec",
    "sv januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov"
      + " december/dec",
    "da januar/jan februar/feb marts april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov"
      + " december/dec",
    "nb januar/jan februar/feb mars april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov"
      + " desember/des",
    "fi tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu"
      + " kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu"
      + " joulukuuta/joulukuu",
    "pl stycznia/styczen/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecien/kwi maja/maj czerwca/czerwiec/cze"
      + " lipca/lipiec/lip sierpnia/sierpien/sie wrzesnia/wrzesien/wrz pazdziernika/pazdziernik/paz"
      + " listopada/listopad/lis grudnia/grudzien/gru",
    "cs ledna/leden/led unora/unor/uno brezna/brezen/bre dubna/duben/dub kvetna/kveten/kve cervna/cerven/cvn"
      + " cervence/cervenec/cvc srpna/srpen/srp zari/zar rijna/rijen/rij listopadu/listopad/lis prosince/prosinec/pro",
    "sk januara/januar februara/februar marca/marec aprila/april maja/maj juna/jun jula/jul augusta/august septembra/september"
      + " oktobra/oktober novembra/november decembra/december",
    "hu januar/jan februar/febr marcius/marc aprilis/apr majus/maj junius/jun julius/jul augusztus/aug szeptember/szept"
      + " oktober/okt november/nov december/dec",
    "ro ianuarie/ian februarie/feb martie aprilie/apr mai iunie/iun iulie/iul august/aug septembrie octombrie/oct"
      + " noiembrie/noi decembrie/dec",
    "tr ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
    "ru января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл"
      + " августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек",
    "uk сiчня/січня/січ лютого/лют березня/бер квітня/кві травня/тра червня/чер липня/лип серпня/сер вересня/вер"
      + " жовтня/жов листопада/лис грудня/гру",
    "el ιανουαριου/ιανουαριος/ιαν φεβρουαριου/φεβρουαριος/φεβ μαρτιου/μαρτιος/μαρ απριλιου/απριλιος/απρ μαιου/μαιος/μαι"
      + " ιουνιου/ιουνιος/ιουν ιουλιου/ιουλιος/ιουλ αυγουστου/αυγουστος/αυγ σεπτεμβριου/σεπτεμβριος/σεπ/σεπτ"
      + " οκτωβριου/οκτωβριος/οκτ νοεμβριου/νοεμβριος/νοε δεκεμβριου/δεκεμβριος/δεκ",
    "ar يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو/يونية يوليو/يولية أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
  ]

  /// The spellings of each month of a language, the full name first: twelve of them, none for an unknown language.
  package static func months(in language: String) -> [[String]] { names(of: language, in: months) }

  /// The spellings of each weekday of a language from Sunday on, the full name first.
  package static func weekdays(in language: String) -> [[String]] { names(of: language, in: weekdays) }

  private static func names(of language: String, in lines: [String]) -> [[String]] {
    guard let line = lines.first(where: { $0.hasPrefix(language + " ") }) else { return [] }
    return line.split(separator: " ").dropFirst().map { $0.split(separator: "/").map(String.init) }
  }

  /// Seven weekdays from Sunday; spellings are joined by a slash.
  static let weekdays = [
    "id minggu/ahad/min senin/sen selasa/sel rabu/rab kamis/kam jumat/jum sabtu/sab",
    "ms ahad isnin selasa rabu khamis jumaat sabtu",
    "en sunday/sun monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat",
    "de sonntag/so montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sa",
    "fr dimanche/dim lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam",
    "es domingo/dom lunes/lun martes/mar miercoles/mie jueves/jue viernes/vie sabado/sab",
    "it domenica/dom lunedi/lun martedi/mar mercoledi/mer giovedi/gio venerdi/ven sabato/sab",
    "pt domingo/dom segunda/seg terca/ter quarta/qua quinta/qui sexta/sex sabado/sab",
    "nl zondag/zo maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za",
    "sv sondag/son mandag/man tisdag/tis onsdag/ons torsdag/tor fredag/fre lordag/lor",
    "pl niedziela/niedz poniedzialek/pon wtorek/wt sroda/sr czwartek/czw piatek/pt sobota/sob",
    "cs nedele/ne pondeli/po utery/ut streda/st ctvrtek/ct patek/pa sobota/so",
    "ru воскресенье/вс понедельник/пн вторник/вт среда/ср четверг/чт пятница/пт суббота/сб",
    "el κυριακη/κυρ δευτερα/δευ τριτη/τρι τεταρτη/τετ πεμπτη/πεμ παρασκευη/παρ σαββατο/σαβ",
  ]
}
