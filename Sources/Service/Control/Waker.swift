import CLinux
import Glibc

/// Wakes the thread that polls its descriptor.
final class Waker: Sendable {
  let descriptor = kabar_eventfd()

  deinit { close(descriptor) }

  func wake() { kabar_eventfd_signal(descriptor) }
  func clear() { kabar_eventfd_clear(descriptor) }
}
