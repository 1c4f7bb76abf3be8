import Testing

@testable import TerminalUI

@Suite struct ListViewTests {
  private let area = Rect(x: 0, y: 2, width: 10, height: 4)

  private func drawn(_ list: ListView, height: Int = 4) -> [String] {
    var canvas = Canvas(size: Size(width: 4, height: height))
    list.draw(into: &canvas, in: canvas.bounds) { row, index, _ in row.write(" \(index)") }
    return canvas.text
  }

  @Test func `the selection moves by keys, stops at the ends, and stays in sight`() {
    var list = ListView(count: 10)
    #expect(drawn(list) == ["▌0  ", " 1  ", " 2  ", " 3  "])
    for _ in 0..<5 { #expect(list.handle(.key(.down), in: area) == .moved) }
    #expect(list.selection == 5)
    #expect(drawn(list) == [" 2  ", " 3  ", " 4  ", "▌5  "])
    for _ in 0..<3 { _ = list.handle(.key("k"), in: area) }
    #expect(drawn(list) == ["▌2  ", " 3  ", " 4  ", " 5  "])
    _ = list.handle(.key("k"), in: area)
    #expect(drawn(list) == ["▌1  ", " 2  ", " 3  ", " 4  "])
    _ = list.handle(.key("G"), in: area)
    #expect(drawn(list) == [" 6  ", " 7  ", " 8  ", "▌9  "])
    #expect(list.position == "10/10")
    _ = list.handle(.key(.down), in: area)
    #expect(list.selection == 9)
    _ = list.handle(.key(.pageUp), in: area)
    #expect(list.selection == 5)
    _ = list.handle(.key(.home), in: area)
    #expect(drawn(list) == ["▌0  ", " 1  ", " 2  ", " 3  "])
    #expect(list.handle(.key(.enter), in: area) == .activated(0))
    #expect(list.handle(.key("x"), in: area) == .ignored)
  }

  @Test func `a click selects, a second one activates, the wheel moves`() {
    var list = ListView(count: 10)
    #expect(list.handle(.mouse(Mouse(.press, button: .left, at: Point(x: 1, y: 4))), in: area) == .moved)
    #expect(list.selection == 2)
    #expect(
      list.handle(.mouse(Mouse(.press, button: .left, at: Point(x: 1, y: 4))), in: area) == .activated(2))
    #expect(list.handle(.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 4))), in: area) == .moved)
    #expect(list.selection == 3)
    #expect(list.handle(.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 9))), in: area) == .ignored)
  }

  @Test func `fewer rows and a smaller area keep the selection inside`() {
    var list = ListView(count: 100, selection: 99)
    list.count = 3
    #expect(list.selection == 2)
    #expect(drawn(list, height: 2) == [" 1  ", "▌2  "])
    list.count = 0
    #expect(list.selection == 0)
    #expect(list.position.isEmpty)
    #expect(drawn(list) == ["    ", "    ", "    ", "    "])
    #expect(list.handle(.key(.enter), in: area) == .ignored)
    #expect(list.handle(.key(.down), in: area) == .moved)
    #expect(drawn(ListView(count: 5, selection: 4), height: 0) == [])
  }

  @Test func `only the visible rows of a million are drawn`() {
    var canvas = Canvas(size: Size(width: 4, height: 4))
    var rows: [Int] = []
    ListView(count: 1_000_000, selection: 500_000).draw(into: &canvas, in: canvas.bounds) { _, index, _ in
      rows.append(index)
    }
    #expect(rows.count == 4)
    #expect(rows.contains(500_000))
  }

  @Test func `rows of two lines are counted as rows`() {
    var list = ListView(count: 5, rowHeight: 2)
    #expect(list.window(height: 4) == 0..<2)
    #expect(list.handle(.mouse(Mouse(.press, button: .left, at: Point(x: 0, y: 5))), in: area) == .moved)
    #expect(list.selection == 1)
  }

  @Test func `rows scroll one by one, pages by pages, and the end is full`() {
    var list = ListView(count: 12)
    func window(after keys: Key...) -> Range<Int> {
      for key in keys { _ = list.handle(.key(key), in: area) }
      return list.window(height: area.height)
    }
    #expect(window(after: .down, .down, .down) == 0..<4)
    #expect(window(after: .down) == 1..<5)
    #expect(window(after: .up, .up, .up) == 1..<5)
    #expect(window(after: .pageDown) == 5..<9)
    #expect(list.selection == 5)
    #expect(window(after: .pageDown) == 8..<12)
    #expect(list.selection == 9)
    #expect(window(after: .pageUp) == 4..<8)
    #expect(list.selection == 5)
    // Chosen from outside, with another height than the last time.
    list.selection = 10
    #expect(list.window(height: 3) == 8..<11)
    list.count = 2
    #expect(list.window(height: 4) == 0..<2)
    list.count = 0
    #expect(list.window(height: 4).isEmpty)
  }

  @Test func `the selection's background is kept to the first line`() {
    let list = ListView(count: 2, rowHeight: 2)
    var canvas = Canvas(size: Size(width: 4, height: 4))
    list.draw(into: &canvas, in: canvas.bounds) { row, index, _ in row.write("\(index)") }
    #expect((0..<4).map { canvas[0, $0].style.surface } == [.selection, nil, nil, nil])
  }
}
