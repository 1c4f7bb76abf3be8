import Testing

@testable import TerminalUI

@Suite struct TableViewTests {
  private let table = TableView([
    .init("Event", .flexible(1), minimum: 10), .init("Place", .flexible(1), rank: 2, minimum: 10),
    .init("Price", .fixed(6), alignsRight: true, rank: 1),
  ])

  private func drawn(
    _ list: ListView = ListView(count: 2), width: Int, height: Int = 3,
    cell: (Int, Int, Int) -> [TextRun] = { row, column, _ in [TextRun("\(row)\(column)")] }
  ) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    table.draw(list, into: &canvas, in: canvas.bounds, cell: cell)
    return canvas
  }

  @Test func `numbers end where the heading of their column ends`() {
    #expect(
      drawn(width: 35).text == [
        "  Event        Place         Price ", "▌ 00           01               02 ",
        "  10           11               12 ",
      ])
  }

  @Test func `less important columns disappear where there is little room`() {
    #expect(
      drawn(width: 21).text == ["  Event        Price ", "▌ 00              02 ", "  10              12 "])
    #expect(drawn(width: 14).text == ["  Event       ", "▌ 00          ", "  10          "])
    #expect(drawn(width: 0).text == ["", "", ""])
  }

  @Test func `a cell holds pieces in styles of their own, cut together where they have no room`() {
    let canvas = drawn(width: 21) { _, column, _ in
      column == 0
        ? [TextRun("A long", .bold), TextRun(" title of it", .muted)]
        : [TextRun("−", .muted), TextRun("1234567")]
    }
    #expect(canvas.text[2] == "  A long ti…  −1234… ")
    #expect(canvas[2, 2].style == .bold && canvas[9, 2].style == .muted)
  }

  @Test func `a cell knows how wide it is`() {
    let canvas = drawn(width: 21) { _, _, width in [TextRun("\(width)")] }
    #expect(canvas.text[1] == "▌ 10               6 ")
  }

  @Test func `rows begin below the head, one line each, and scroll as in any list`() {
    let area = Rect(x: 0, y: 3, width: 21, height: 5)
    var list = ListView(count: 40)
    let click = Input.mouse(Mouse(.press, button: .left, at: Point(x: 4, y: 5)))
    #expect(list.handle(click, in: TableView.rows(in: area)) == .moved)
    #expect(list.selection == 1)
    _ = list.handle(.key(.pageDown), in: TableView.rows(in: area))
    #expect(list.selection == 5)
    #expect(
      drawn(list, width: 21, height: 5).text.map { $0.prefix(4) } == ["  Ev", "  40", "▌ 50", "  60", "  70"])
  }
}
