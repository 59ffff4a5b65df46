import Testing
import Text

@Suite struct UniqueNamesTests {
  @Test func aNameThatIsTakenGetsANumber() {
    var names = UniqueNames(besides: ["Warta"])
    let taken = ["WARTA", "Kabar"].map { names.take($0) }
    #expect(taken == [false, true])
    let given = ["warta", "Warta", "kabar", "Baru"].map { names.numbered($0) }
    #expect(given == ["warta 2", "Warta 3", "kabar 2", "Baru"])
  }

  @Test func aNumberedNameMayBeTakenToo() {
    var names = UniqueNames(besides: ["a", "a 2", "a 3"])
    let given = ["a", "a 2", "a"].map { names.numbered($0) }
    #expect(given == ["a 4", "a 2 2", "a 5"])
  }
}
