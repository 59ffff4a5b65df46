import ArgumentParser
import Digests
import Glibc

/// Who this process is, and what it may not read or write.
enum Access {
  /// Why a path may not be used, in words with what to do about it; nil where it may, or is not there.
  ///
  /// - Parameter mode: `R_OK`, `W_OK`, `X_OK` or several.
  static func denial(_ path: String, _ mode: Int32) -> String? {
    guard access(path, mode) != 0, errno == EACCES || errno == EPERM || errno == EROFS else { return nil }
    let reason = errno
    var kind = stat()
    if mode & X_OK != 0, stat(path, &kind) == 0, kind.st_mode & S_IFMT != S_IFDIR {
      return "\(path) is a file, not a folder\n  do: move it away, or name another folder"
    }
    if reason == EROFS { return "\(path): this file system may only be read" }
    let blocked = barrier(before: path)
    let me = name(ofUser: geteuid())
    var status = stat()
    guard stat(blocked, &status) == 0 else { return "you (\(me)) may not use \(path)" }
    let group = name(ofGroup: status.st_gid)
    let owner = name(ofUser: status.st_uid)
    // A folder is passed through by whoever may search it.
    let bits: mode_t = blocked == path ? mode_t(mode) << 3 : 0o010
    if status.st_mode & bits == bits, status.st_gid != 0, !groups.contains(status.st_gid) {
      return "you (\(me)) may not read Kabar's files: \(notMember) \(group)\n"
        + "  do: sudo usermod -aG \(group) \(me), then log out and in again"
    }
    let act = mode & W_OK != 0 && blocked == path ? "write" : "read"
    let octal = String(status.st_mode & 0o7777, radix: 8)
    return """
      you (\(me)) may not \(act) \(path): \(blocked) belongs to \(owner), mode 0\(octal)
        do: the same with sudo before it
      """
  }

  /// Ends the command where a path may not be used.
  ///
  /// - Parameter isSocket: whether nothing is to be made there: who may not talk to the service may not read, either.
  static func demand(_ path: String, _ mode: Int32, isSocket: Bool = false) throws {
    guard let denial = denial(path, mode) else { return }
    let isForWriting = mode & W_OK != 0 && !isSocket && !denial.contains(notMember)
    throw CommandContext.report(denial, code: isForWriting ? .cannotCreate : .noPermission)
  }

  /// Ends the command for who is not in the group that may use a path. What else is wrong with it is told elsewhere.
  static func demandMembership(for path: String) throws {
    if let denial = denial(path, R_OK), denial.contains(notMember) {
      throw CommandContext.report(denial, code: .noPermission)
    }
  }

  private static let notMember = "you are not in the group"

  /// Root becomes the owner of the folder that it is to work in: what it leaves there is the owner's. Where the folder is
  /// not there yet, the owner of the one that it will lie in counts.
  static func becomeOwner(of folder: String) throws {
    guard geteuid() == 0 else { return }
    var status = stat()
    var place = folder
    while stat(place, &status) != 0, let slash = place.lastIndex(of: "/"), place.count > 1 {
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
    guard status.st_uid != 0 else { return }
    let (user, group) = (status.st_uid, status.st_gid)
    let entry = getpwuid(user)
    let primary = entry?.pointee.pw_gid ?? group
    let hasGroups = entry.map { initgroups($0.pointee.pw_name, primary) == 0 } ?? (setgroups(0, nil) == 0)
    guard hasGroups, setgid(primary) == 0, setuid(user) == 0 else {
      let owner = name(ofUser: user)
      throw CommandContext.report(
        "\(folder) "
          + WordingLanguage.current(
            "belongs to \(owner), and root would leave files there that \(owner) cannot change\n  do",
            "milik \(owner), dan root akan meninggalkan berkas yang tidak dapat diubah \(owner)\n  cara")
          + ": sudo -u \(owner) kabar …", code: .noPermission)
    }
  }

  /// The first folder on the way that may not be passed, or the path itself.
  private static func barrier(before path: String) -> String {
    var place = ""
    for part in path.split(separator: "/").dropLast() {
      place += (path.hasPrefix("/") || !place.isEmpty ? "/" : "") + part
      if access(place, X_OK) != 0 { return place }
    }
    return path
  }

  private static var groups: Set<gid_t> {
    let count = max(0, getgroups(0, nil))
    var list = [gid_t](repeating: 0, count: Int(count))
    return Set(getgroups(count, &list) >= 0 ? list + [getegid()] : [getegid()])
  }

  static func name(ofUser id: uid_t) -> String { getpwuid(id).map { String(cString: $0.pointee.pw_name) } ?? "\(id)" }

  private static func name(ofGroup id: gid_t) -> String {
    getgrgid(id).map { String(cString: $0.pointee.gr_name) } ?? "\(id)"
  }
}
