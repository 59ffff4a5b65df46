import Glibc
import Synchronization

/// What is being taken apart right now, in a file of fixed places: what stands there at the next start had ended the program,
/// and is put off instead of ending it again.
///
/// Writing is a few bytes into the system's cache and waits for no disk: the death of the program does not lose them, and
/// that of the machine may. Without the file everything is read as if there had been no death.
public final class UnderWayMarks: Sendable {
  private struct State {
    var isOpened = false
    var descriptor: Int32 = -1
    var left: [String?] = []
  }

  private let path: String
  private let places: Int
  private let state = Mutex(State())
  /// Bytes of one place; longer addresses are cut.
  private static let width = 4_096

  /// Marks in a file that is made by the first of them.
  ///
  /// - Parameter places: how many things may be under way at once.
  public init(path: String, places: Int) { (self.path, self.places) = (path, places) }

  deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

  /// Marks that something begins at a place. False, once: the program before ended while it was under way.
  public func begin(_ name: String, at place: Int) -> Bool {
    let bytes = Array(name.utf8.prefix(Self.width - 1))
    return state.withLock { state in
      open(&state)
      guard state.descriptor >= 0, place < places else { return true }
      if let left = state.left[place] {
        if left == String(decoding: bytes, as: UTF8.self) {
          state.left[place] = nil
          write([], at: place, state.descriptor)
          return false
        }
        // It stays noted until it comes again, but for a death before that.
      }
      write(bytes, at: place, state.descriptor)
      return true
    }
  }

  /// Marks that what began at a place has ended.
  public func end(at place: Int) {
    state.withLock { state in
      if state.descriptor >= 0, place < places { write([], at: place, state.descriptor) }
    }
  }

  private func open(_ state: inout State) {
    guard !state.isOpened else { return }
    state.isOpened = true
    state.left = Array(repeating: nil, count: places)
    // Not through a link, and without waiting where somebody put a pipe in its place.
    state.descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard state.descriptor >= 0 else { return }
    giveToOwnerOfFolder(state.descriptor)
    var buffer = [UInt8](repeating: 0, count: Self.width)
    for place in 0..<places {
      let count = pread(state.descriptor, &buffer, Self.width, place * Self.width)
      guard let end = buffer.prefix(max(0, count)).firstIndex(of: 10), end > 0 else { continue }
      state.left[place] = String(decoding: buffer[..<end], as: UTF8.self)
    }
  }

  /// Root may be the first to read pages in the folder of a service.
  private func giveToOwnerOfFolder(_ descriptor: Int32) {
    var folder = stat()
    guard geteuid() == 0, stat(Path.parent(of: path), &folder) == 0 else { return }
    fchown(descriptor, folder.st_uid, folder.st_gid)
  }

  private func write(_ bytes: [UInt8], at place: Int, _ descriptor: Int32) {
    let line = bytes + [10]
    pwrite(descriptor, line, line.count, place * Self.width)
  }
}
