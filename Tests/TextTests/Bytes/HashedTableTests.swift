import Testing
import Text

@Suite("HashedTable")
struct HashedTableTests {
  @Test("A value is found under its key, among many that begin alike, and no other")
  func values() {
    var table = HashedTable<Int>()
    for number in 0..<500 { table[UInt64(number) << 40] = number }
    #expect(table.count == 500)
    for number in 0..<500 { #expect(table[UInt64(number) << 40] == number) }
    #expect(table[3] == nil)
    #expect(HashedTable<Int>()[7] == nil)
  }

  @Test("The last value of a key counts")
  func again() {
    var table = HashedTable<String>()
    table[9] = "satu"
    table[9] = "dua"
    #expect(table[9] == "dua" && table.count == 1)
    table[9] = nil
    #expect(table[9] == nil)
  }
}
