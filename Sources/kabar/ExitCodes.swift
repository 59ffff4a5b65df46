import ArgumentParser

/// The exit codes of `kabar --help`, after sysexits.h.
extension ExitCode {
  /// The service runs and does not answer.
  static let unavailable = ExitCode(69)
  /// Another instance holds the state folder.
  static let busy = ExitCode(75)
  /// Not allowed to read.
  static let noPermission = ExitCode(77)
  /// The configuration has errors.
  static let configuration = ExitCode(78)
  /// A file or folder cannot be written.
  static let cannotCreate = ExitCode(73)
  /// The program or its database failed.
  static let software = ExitCode(70)
}
