import Model

/// The words of key facts.
extension Wording {
  func fact(_ kind: KeyFact.Kind) -> String {
    switch kind {
    case .when: say("When", "Kapan")
    case .hours: say("Time", "Pukul")
    case .place: say("Where", "Tempat")
    case .participants: say("Participants", "Peserta")
    case .organiser: say("Organiser", "Penyelenggara")
    case .speaker: say("Speaker", "Narasumber")
    case .partner: say("Partner", "Mitra")
    case .regulation: say("Law", "Regulasi")
    case .form: say("Form", "Bentuk")
    case .genre: say("Kind", "Jenis")
    }
  }
  func form(_ form: KeyFact.Form) -> String {
    switch form {
    case .online: say("Online", "Daring")
    case .inPerson: say("In person", "Luring")
    case .hybrid: say("Hybrid", "Daring dan luring")
    }
  }
  func genre(_ genre: KeyFact.Genre) -> String {
    switch genre {
    case .opinion: say("Opinion, not the editors’ view", "Tulisan opini, bukan sikap redaksi")
    case .blog: say("Blog post, not the editors’ view", "Tulisan bloger, bukan sikap redaksi")
    }
  }
  func estimate(_ estimate: KeyFact.Count.Estimate) -> String {
    switch estimate {
    case .about: say("about {n}", "sekitar {n}")
    case .nearly: say("nearly {n}", "hampir {n}")
    case .moreThan: say("more than {n}", "lebih dari {n}")
    case .lessThan: say("fewer than {n}", "kurang dari {n}")
    case .atLeast: say("at least {n}", "sedikitnya {n}")
    }
  }
  var people: String { say("people", "orang") }
  /// What is counted, by how articles print it in lower case. A noun that is not here stays as printed.
  var nouns: [String: String] {
    say(
      [
        "orang": "people", "peserta": "people", "partisipan": "people", "participants": "people", "attendees": "people",
        "delegates": "people", "pekerja sosial": "social workers", "peksos": "social workers", "relawan": "volunteers",
        "mahasiswa": "students", "mahasiswi": "students", "siswa": "pupils", "guru": "teachers", "dosen": "lecturers",
        "warga": "residents", "lansia": "older people", "keluarga": "families", "undangan": "guests",
        "kepala keluarga": "heads of household",
        "pekerja sosial medis": "medical social workers", "pekerja sosial profesional": "professional social workers",
        "pekerja sosial masyarakat": "community social volunteers", "tenaga kesehatan": "health workers",
        "pendamping rehabilitasi sosial": "social rehabilitation assistants", "pendamping sosial": "social assistants",
        "pendamping pkh": "PKH assistants", "pendamping": "assistants", "penyuluh sosial": "social counsellors",
        "kader": "community volunteers", "pelajar": "pupils", "pegawai": "staff", "petugas": "officers",
        "perawat": "nurses", "konselor": "counsellors", "relawan sosial": "social volunteers",
      ],
      [
        "peserta": "orang", "partisipan": "orang", "participants": "orang", "attendees": "orang", "delegates": "orang",
        "people": "orang", "social workers": "pekerja sosial",
        "social work students": "mahasiswa pekerjaan sosial", "volunteers": "relawan", "students": "pelajar/mahasiswa",
        "caseworkers": "pekerja kasus", "case workers": "pekerja kasus", "practitioners": "praktisi",
      ])
  }
  /// Behind the laws that an item shows, of more that its article names.
  var moreLaws: String { say(" (and {n} more)", " (dan {n} lainnya)") }
  var regulation: String { say("{kind} No. {number} of {year}", "{kind} No. {number} Tahun {year}") }
  /// Short names of laws that have another one in this language.
  var lawNames: [String: String] { say(["UU": "Law"], ["Law": "UU"]) }
}
