import Model

/// What a digest says of the days ahead, in one language.
struct AgendaWords: Sendable {
  let say: WordingLanguage

  var title: String { "Agenda" }
  func kind(_ kind: ComingDay.Kind) -> String {
    switch kind {
    case .deadline: say("Deadline", "Batas akhir")
    case .start: say("Starts", "Mulai")
    case .event: say("Event", "Acara")
    case .span: say("Runs", "Berlangsung")
    }
  }
  /// The same of a day: a time for registering is none in which something takes place.
  func kind(_ coming: ComingDay) -> String {
    coming.kind == .span && coming.isOfRegistration ? say("Registration", "Pendaftaran") : kind(coming.kind)
  }
  var calledOff: String { say("Cancelled", "Batal") }
  var postponed: String { say("Postponed", "Ditunda") }
  /// A badge: "Dipindah dari 25 Nov".
  var movedFrom: String { say("Moved from {day}", "Dipindah dari {day}") }
  var reminder: String { say("Reminder", "Pengingat") }
  var today: String { say("today", "hari ini") }
  var tomorrow: String { say("tomorrow", "besok") }
  var inDays: String { say("in {n} days", "{n} hari lagi") }
  /// Before the name of an outlet.
  var by: String { say("according to {source}", "menurut {source}") }
  var clock: String { say("at {time}", "pukul {time}") }
  var note: String {
    say(
      "Days that articles name, with the sentence. Check the original before you act.",
      "Hari yang disebut artikel, dengan kalimatnya. Periksa kalimat aslinya sebelum bertindak.")
  }
  var whole: String { say("Full agenda", "Agenda selengkapnya") }
  var file: String { say("calendar file (.ics)", "berkas kalender (.ics)") }

  // The page
  var asOf: String { say("As of {day}", "Per {day}") }
  var ahead: String { say("{n} ahead", "{n} yang akan datang") }
  var lede: String {
    say(
      "Days ahead according to articles that were shown, each with its sentence and source. What is not given with a plain "
        + "date is left out. The calendar file can be subscribed to; what a source moves or cancels is changed in it.",
      "Hari yang akan datang menurut artikel yang pernah dimuat, masing-masing dengan kalimat dan sumbernya. Yang tidak "
        + "disebut dengan tanggal jelas tidak masuk. Berkas kalender dapat dilanggani; bila sumber memindahkan atau "
        + "membatalkan, isinya ikut berubah.")
  }
  var changed: String { say("Changed", "Berubah") }
  var lastWeek: String { say("last 7 days", "7 hari terakhir") }
  var moved: String { say("Moved", "Dipindah") }
  var movedTo: String { say("{from} to {to}", "{from} menjadi {to}") }
  var off: String { say("Called off", "Tidak jadi") }
  var nextDays: String { say("Next 21 days", "21 hari ke depan") }
  var later: String { say("Later", "Sesudahnya") }
  var from: String { say("from {day}", "mulai {day}") }
  var empty: String { say("No days ahead named by articles.", "Tidak ada hari yang akan datang yang disebut artikel.") }
  /// What a kind means, in the legend below the page.
  func explained(_ kind: ComingDay.Kind) -> String {
    switch kind {
    case .deadline:
      say("the last day to register, send in or apply.", "hari terakhir untuk mendaftar, mengirim, atau melamar.")
    case .start: say("the first day of something.", "hari pertama sesuatu dibuka.")
    case .event: say("takes place on one day.", "berlangsung satu hari.")
    case .span: say("more than one day.", "lebih dari satu hari.")
    }
  }
  var offExplained: String { say("its source says that it does not take place.", "sumbernya mengatakan tidak jadi.") }

  // The calendar file
  var calendar: String { say("Agenda of {title}", "Agenda {title}") }
  var edition: String { say("Edition {telling}", "Edisi {telling}") }
  var clockSaid: String { say("Time according to the source: {time}.", "Jam menurut sumber: {time}.") }
  var movedSaid: String { say("Moved from {day}.", "Dipindah dari {day}.") }
  var check: String { say("Check the original article: {url}", "Periksa artikel aslinya: {url}") }

  // Messengers
  var week: String { say("Agenda for 7 days", "Agenda 7 hari") }
  var elsewhere: String {
    say("The agenda for 21 days is on the digest page.", "Agenda 21 hari ada di halaman digest.")
  }
  /// Above the address of the day's page.
  var elsewhereAt: String { say("Agenda for 21 days, sources and reasons:", "Agenda 21 hari, sumber, dan alasan:") }
}
