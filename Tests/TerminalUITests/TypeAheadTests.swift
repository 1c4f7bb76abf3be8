import Testing

@testable import TerminalUI

@Suite struct TypeAheadTests {
  private static let names: [SafeText] = ["Alma", "Anton", "Berta", "Änne", "Antje", "Bo"]

  /// The rows that letters typed at these times lead to.
  private func rows(_ letters: [(Key, at: Int64)], from selection: Int = 0) -> [Int?] {
    var typed = TypeAhead()
    var list = ListView(count: Self.names.count, selection: selection)
    return letters.map { key, now in
      let row = typed.row(for: key, now: now, in: list) { Self.names[$0] }
      if let row { list.selection = row }
      return row
    }
  }

  @Test func `letters in a row lead to what begins with them`() {
    #expect(rows([("a", at: 0), ("n", at: 300), ("t", at: 600), ("j", at: 900)]) == [1, 1, 1, 4])
  }

  @Test func `the same letter goes from match to match, and around`() {
    #expect(rows([("b", at: 0), ("b", at: 10), ("b", at: 20)]) == [2, 5, 2])
  }

  @Test func `after a pause a letter begins anew`() {
    #expect(rows([("a", at: 0), ("b", at: 999)]) == [1, nil])
    #expect(rows([("a", at: 0), ("b", at: 1000)]) == [1, 2])
  }

  @Test func `capitals and letters of any language count, other keys do not`() {
    #expect(rows([("B", at: 0), (.enter, at: 1), ("ä", at: 5000), ("x", at: 9000)]) == [2, nil, 3, nil])
  }

  @Test func `an empty list has no row to go to`() {
    var typed = TypeAhead()
    #expect(typed.row(for: "a", now: 0, in: ListView()) { _ in "" } == nil)
  }
}
