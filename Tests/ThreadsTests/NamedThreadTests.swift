import Glibc
import TestSupport
import Testing
import Threads

@Suite struct NamedThreadTests {
  private func started(stackBytes: Int? = nil, _ body: @escaping @Sendable () -> [UInt8]) async -> [UInt8] {
    await withCheckedContinuation { continuation in
      let isRunning = NamedThread.start("a-name-beyond-15-bytes", stackBytes: stackBytes) {
        continuation.resume(returning: body())
      }
      if !isRunning { continuation.resume(returning: []) }
    }
  }

  @Test func runsUnderItsName() async {
    let name = await started {
      guard let file = fopen("/proc/thread-self/comm", "r") else { return [] }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 64)
      let count = fread(&bytes, 1, bytes.count, file)
      return Array(bytes.prefix(count))
    }
    #expect(name == Array("a-name-beyond-1\n".utf8))
  }

  @Test func hasTheStackItAskedFor() async {
    // 24 MiB in use at a time: three times what a thread gets unasked.
    #expect(await started(stackBytes: 64 << 20) { Self.descend(24 << 10) ? [1] : [] } == [1])
  }

  /// Goes down as many steps, with a kibibyte of the stack for each.
  private static func descend(_ steps: Int) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1_024) { bytes in
      bytes.initialize(repeating: 1)
      return steps == 0 || descend(steps - 1) && bytes[steps % 1_024] == 1
    }
  }

  @Test func saysThatThereIsNoThread() {
    #expect(!NamedThread.start("small", stackBytes: 1) { Issue.record("has run") })
  }

  @Test func letsGoOfWhatItsWorkHeld() async throws {
    final class Held: Sendable {}
    weak var held: Held?
    do {
      let passing = Held()
      held = passing
      #expect(NamedThread.start("holder") { _ = passing })
      #expect(!NamedThread.start("holder", stackBytes: 1) { _ = passing })
    }
    #expect(try await eventually { held == nil })
  }
}
