import Glibc

/// Gives files away as root in a folder that another account may write: what that account puts on the way meanwhile (a link
/// to another place, a second name of another's file) leads nowhere.
enum Ownership {
  /// Gives a file within a folder to an owner; whether it is theirs now.
  ///
  /// - Parameter path: begins with the folder's own.
  static func give(_ path: String, in folder: String, to owner: uid_t, _ group: gid_t) -> Bool {
    guard path.hasPrefix(folder + "/") else { return false }
    var parts = path.dropFirst(folder.count + 1).split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return false }
    var place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { return false }
    defer { close(place) }
    for part in parts {
      let next = openat(place, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return false }
      close(place)
      place = next
    }
    var status = stat()
    guard fstatat(place, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    if status.st_mode & S_IFMT != S_IFDIR, status.st_nlink > 1 { return false }
    return fchownat(place, name, owner, group, AT_SYMLINK_NOFOLLOW) == 0
  }
}
