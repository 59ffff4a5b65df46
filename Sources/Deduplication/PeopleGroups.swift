/// Groups of people for whom this field's events are held, each with the ways to write it: one office that trains two of them
/// on one day holds two events.
enum PeopleGroups {
  /// One group a line; ways to write it are parted by a bar.
  static let list =
    """
    psm | ipsm | pekerja sosial masyarakat
    tksk | tenaga kesejahteraan sosial kecamatan
    karang taruna
    tagana | taruna siaga bencana
    pkh | program keluarga harapan
    lks | lksa | lembaga kesejahteraan sosial | panti
    penyuluh | penyuluhan | pensosmas
    lansia | lanjut usia | elderly | older
    anak | balita | bayi | siswa | pelajar | remaja | abh | children | child | young
    disabilitas | difabel | tunanetra | tunarungu | disabled | disability | disabilities
    odgj | gangguan jiwa | disabilitas mental
    napza | narkoba | pecandu
    mahasiswa | students | student
    perempuan | istri | ibu | women | woman
    """

  private static let groups = WordGroups(list)

  /// The numbers of the groups that some sorted stems name.
  static func named(in stems: [UInt32]) -> [Int] { groups.named(in: stems) }

  /// Whether sorted stems name a group.
  static func isNamed(_ group: Int, in stems: [UInt32]) -> Bool { groups.isNamed(group, in: stems) }
}
