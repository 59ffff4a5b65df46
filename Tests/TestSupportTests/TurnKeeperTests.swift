import Synchronization
import Testing

@testable import TestTurns

/// Who may run beside whom.
struct TurnKeeperTests {
  /// Who was there at each moment at which somebody came.
  private final class Diary: Sendable {
    private let state = Mutex<(now: [Share: Int], all: [[Share: Int]])>(([:], []))
    var moments: [[Share: Int]] { state.withLock { $0.all } }

    func came(_ share: Share) {
      state.withLock {
        $0.now[share, default: 0] += 1
        $0.all.append($0.now)
      }
    }

    func went(_ share: Share) { state.withLock { $0.now[share, default: 0] -= 1 } }
  }

  /// Lets `count` tests of each kind take turns.
  private func moments(_ count: Int) async -> [[Share: Int]] {
    let (keeper, diary) = (TurnKeeper(), Diary())
    await withTaskGroup(of: Void.self) { group in
      for share in Share.allCases {
        for _ in 0..<count {
          group.addTask {
            await keeper.enter(share)
            diary.came(share)
            for _ in 0..<5 { await Task.yield() }
            diary.went(share)
            keeper.leave(share)
          }
        }
      }
    }
    return diary.moments
  }

  @Test func everyoneHasATurnAndNoneTooMany() async {
    let moments = await moments(20)
    #expect(moments.count == 20 * Share.allCases.count)
    for share in Share.allCases { #expect(moments.allSatisfy { $0[share, default: 0] <= share.width }) }
  }

  @Test func rivalsAreNeverThereTogether() async {
    #expect(await moments(20).allSatisfy { $0[.network, default: 0] == 0 || $0[.program, default: 0] == 0 })
  }
}
