import Glibc
import TestTurns
import Testing

@testable import Service

/// Lines of the log into a pipe, with and without somebody who reads it.
@Suite(.lastNet) struct LogOutputTests {
  /// A pipe of its smallest size.
  private final class Pipe {
    let ends: [Int32]

    init() {
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      self.ends = ends
    }

    deinit { for end in ends { close(end) } }

    /// What lies in it.
    func read() -> String {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      var polled = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      while poll(&polled, 1, 0) == 1 {
        let count = Glibc.read(ends[0], &buffer, buffer.count)
        if count <= 0 { break }
        bytes += buffer[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private let lost: (Int) -> String = { "\($0) lost" }

  @Test func linesComeOneByOne() {
    let pipe = Pipe()
    let output = LogOutput(pipe.ends[1])
    output.write("satu", lost: lost)
    output.write("dua", lost: lost)
    #expect(pipe.read() == "satu\ndua\n")
  }

  @Test func aFullPipeHoldsUpNobodyAndTheLossIsTold() {
    let pipe = Pipe()
    let output = LogOutput(pipe.ends[1])
    // A pipe holds 64 kB: most of these lines have no room.
    for number in 0..<1_000 { output.write("\(number) " + String(repeating: "x", count: 1_000), lost: lost) }
    let first = pipe.read().split(separator: "\n")
    #expect((50..<70).contains(first.count))
    #expect(first.enumerated().dropLast().allSatisfy { $1.hasPrefix("\($0) ") && $1.utf8.count > 1_000 })
    output.write("akhir", lost: lost)
    let rest = pipe.read().split(separator: "\n")
    #expect(rest.last == "akhir")
    #expect(rest.first?.hasSuffix(" lost") == true)
    output.write("lagi", lost: lost)
    #expect(pipe.read() == "lagi\n")
  }

  @Test func aLineLongerThanAPipeEndsAndTheNextOneStandsAlone() {
    let pipe = Pipe()
    let output = LogOutput(pipe.ends[1])
    output.write(String(repeating: "y", count: 300_000), lost: lost)
    #expect(pipe.read().hasPrefix("yyy"))
    output.write("akhir", lost: lost)
    #expect(pipe.read() == "\n1 lost\nakhir\n")
  }

  @Test func nobodyThereIsNoTroubleAndWhatWasNotSaidIsCounted() {
    let output = LogOutput(-1)
    var counted: [Int] = []
    for line in ["satu", "dua", "tiga"] {
      output.write(line) {
        counted.append($0)
        return "\($0) lost"
      }
    }
    #expect(counted == [1, 2])
  }
}
