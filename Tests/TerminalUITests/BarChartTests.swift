import Testing

@testable import TerminalUI

struct BarChartTests {
  private func drawn(_ bars: [(SafeText, Double)], _ width: Int, _ height: Int, maximum: Double? = nil)
    -> String
  {
    var canvas = Canvas(size: Size(width: width, height: height))
    let bars = bars.map { BarChart.Bar($0, $1, caption: SafeText("\(Int($1.isFinite ? $1 : 0))")) }
    BarChart.draw(bars, into: &canvas, in: canvas.bounds, maximum: maximum)
    return canvas.trimmedText
  }

  @Test func `the greatest value fills its row, and the others their share of it`() {
    #expect(
      drawn([("Mon 18", 4), ("Tue 19", 8), ("Wed 20", 0)], 20, 3) == """
        Mon 18 ▇▇▇▇▇·····  4
        Tue 19 ▇▇▇▇▇▇▇▇▇▇  8
        Wed 20 ··········  0
        """)
  }

  @Test func `something is never nothing, and not all is never all`() {
    #expect(
      drawn([("a", 1), ("b", 999), ("c", 1000)], 18, 3) == """
        a ▇·········     1
        b ▇▇▇▇▇▇▇▇▇·   999
        c ▇▇▇▇▇▇▇▇▇▇  1000
        """)
  }

  @Test func `a maximum of one's own leaves room above the greatest value`() {
    #expect(drawn([("a", 5), ("b", 50)], 14, 2, maximum: 10) == "a ▇▇▇▇····   5\nb ▇▇▇▇▇▇▇▇  50")
  }

  @Test func `what is no number and what is below nothing has no bar`() {
    #expect(drawn([("a", .nan), ("b", -3), ("c", .infinity)], 8, 3).contains("▇") == false)
    #expect(drawn([("a", 0), ("b", 0)], 10, 2).contains("▇") == false)
  }

  @Test func `as many rows as there are, in whatever width there is`() {
    for width in 0..<24 { _ = drawn([("Mon 18", 4), ("Tue 19", 8)], width, 1) }
    #expect(drawn([("a", 1), ("b", 2), ("c", 3)], 12, 2).split(separator: "\n").count == 2)
  }
}
