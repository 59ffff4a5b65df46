import Model

/// What a digest says of the days ahead, in one language.
struct AgendaWords: Sendable {
  var title: String
  var kinds: [ComingDay.Kind: String]
  var calledOff: String
  var postponed: String
  /// A badge: "Dipindah dari 25 Nov".
  var movedFrom: String
  var reminder: String
  var today: String
  var tomorrow: String
  var inDays: String
  /// Before the name of an outlet.
  var by: String
  var clock: String
  var note: String
  var whole: String
  var file: String

  // The page
  var asOf: String
  var ahead: String
  var lede: String
  var changed: String
  var lastWeek: String
  var moved: String
  var movedTo: String
  var off: String
  var nextDays: String
  var later: String
  var from: String
  var empty: String
  /// What each kind means, in the order of the kinds; the last is for what is called off.
  var explained: [ComingDay.Kind: String]
  var offExplained: String

  // The calendar file
  var calendar: String
  var edition: String
  var clockSaid: String
  var movedSaid: String
  var check: String

  // Messengers
  var week: String
  var elsewhere: String
  /// Above the address of the day's page.
  var elsewhereAt: String

  /// The words of an Indonesian digest.
  static let indonesian = AgendaWords(
    title: "Agenda",
    kinds: [.deadline: "Batas akhir", .start: "Mulai", .event: "Acara", .span: "Berlangsung"],
    calledOff: "Batal", postponed: "Ditunda", movedFrom: "Dipindah dari {day}", reminder: "Pengingat",
    today: "hari ini", tomorrow: "besok", inDays: "{n} hari lagi", by: "menurut {source}", clock: "pukul {time}",
    note: "Hari yang disebut artikel, dengan kalimatnya. Periksa kalimat aslinya sebelum bertindak.",
    whole: "Agenda selengkapnya", file: "berkas kalender (.ics)",
    asOf: "Per {day}", ahead: "{n} yang akan datang",
    lede:
      "Hari yang akan datang menurut artikel yang pernah dimuat, masing-masing dengan kalimat dan sumbernya. Yang tidak "
      + "disebut dengan tanggal jelas tidak masuk. Berkas kalender dapat dilanggani; bila sumber memindahkan atau "
      + "membatalkan, isinya ikut berubah.",
    changed: "Berubah", lastWeek: "7 hari terakhir", moved: "Dipindah", movedTo: "{from} menjadi {to}",
    off: "Tidak jadi", nextDays: "21 hari ke depan", later: "Sesudahnya", from: "mulai {day}",
    empty: "Tidak ada hari yang akan datang yang disebut artikel.",
    explained: [
      .deadline: "hari terakhir untuk mendaftar, mengirim, atau melamar.", .start: "hari pertama sesuatu dibuka.",
      .event: "berlangsung satu hari.", .span: "lebih dari satu hari.",
    ],
    offExplained: "sumbernya mengatakan tidak jadi.",
    calendar: "Agenda {title}", edition: "Edisi {telling}", clockSaid: "Jam menurut sumber: {time}.",
    movedSaid: "Dipindah dari {day}.", check: "Periksa artikel aslinya: {url}",
    week: "Agenda 7 hari", elsewhere: "Agenda 21 hari ada di halaman digest.",
    elsewhereAt: "Agenda 21 hari, sumber, dan alasan:")

  /// The words of an English digest.
  static let english = AgendaWords(
    title: "Agenda",
    kinds: [.deadline: "Deadline", .start: "Starts", .event: "Event", .span: "Runs"],
    calledOff: "Cancelled", postponed: "Postponed", movedFrom: "Moved from {day}", reminder: "Reminder",
    today: "today", tomorrow: "tomorrow", inDays: "in {n} days", by: "according to {source}", clock: "at {time}",
    note: "Days that articles name, with the sentence. Check the original before you act.",
    whole: "Full agenda", file: "calendar file (.ics)",
    asOf: "As of {day}", ahead: "{n} ahead",
    lede:
      "Days ahead according to articles that were shown, each with its sentence and source. What is not given with a plain "
      + "date is left out. The calendar file can be subscribed to; what a source moves or cancels is changed in it.",
    changed: "Changed", lastWeek: "last 7 days", moved: "Moved", movedTo: "{from} to {to}", off: "Called off",
    nextDays: "Next 21 days", later: "Later", from: "from {day}", empty: "No days ahead named by articles.",
    explained: [
      .deadline: "the last day to register, send in or apply.", .start: "the first day of something.",
      .event: "takes place on one day.", .span: "more than one day.",
    ],
    offExplained: "its source says that it does not take place.",
    calendar: "Agenda of {title}", edition: "Edition {telling}", clockSaid: "Time according to the source: {time}.",
    movedSaid: "Moved from {day}.", check: "Check the original article: {url}",
    week: "Agenda for 7 days", elsewhere: "The agenda for 21 days is on the digest page.",
    elsewhereAt: "Agenda for 21 days, sources and reasons:")
}
