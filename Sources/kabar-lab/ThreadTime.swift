import Glibc

/// The processor time of this thread: what a step costs whatever else the machine does.
enum ThreadTime {
  /// Nanoseconds.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

extension [Double] {
  /// The one in the middle; the upper one of two.
  var median: Double { sorted()[count / 2] }
}

extension Double {
  /// With so many digits behind the point.
  func rounded(to digits: Int) -> Double {
    let scale = pow(10, Double(digits))
    return (self * scale).rounded() / scale
  }
}
