import Testing

@testable import TerminalUI

@Suite struct LineChartTests {
  private func drawn(_ values: [Double], _ width: Int, _ height: Int, maximum: Double? = nil) -> [String] {
    var canvas = Canvas(size: Size(width: width, height: height))
    LineChart.draw(values, into: &canvas, in: canvas.bounds, maximum: maximum)
    return canvas.text
  }

  @Test func `a rise and a fall are two slopes of dots`() {
    #expect(drawn([0, 1, 0], 4, 1) == ["⡠⠊⠑⢄"])
  }

  @Test func `zero is the bottom, and the maximum the top`() {
    #expect(drawn([5, 5], 2, 2, maximum: 10) == ["⣀⣀", "  "])
    #expect(drawn([10, 10], 2, 2, maximum: 10) == ["⠉⠉", "  "])
    #expect(drawn([0, 0], 2, 2, maximum: 10) == ["  ", "⣀⣀"])
    #expect(drawn([-4, -4], 2, 1) == ["⣀⣀"])
  }

  @Test func `what is no number is a gap, and nothing ever leaves the area`() {
    #expect(drawn([1, .nan, 1], 4, 1, maximum: 1) == ["⠁  ⠈"])
    #expect(drawn([], 3, 1) == ["   "])
    #expect(drawn([.infinity, .nan], 3, 1) == ["   "])
    #expect(drawn([99], 1, 1, maximum: 1) == ["⠁"])
    for width in 0...5 {
      for height in 0...3 { _ = drawn([3, -1, .nan, 1e308, -1e308, 0], width, height) }
    }
  }
}
