import Testing

@testable import TerminalUI

@Suite struct LayoutTests {
  private func widths(_ shares: [Share], _ total: Int, gap: Int = 0) -> [Int] {
    Rect(x: 0, y: 0, width: total, height: 1).split(.columns(shares, gap: gap)).map(\.width)
  }

  @Test func `fixed shares come first, the flexible ones divide the rest by weight`() {
    #expect(widths([.fixed(3), .flexible(1), .fixed(2)], 20) == [3, 15, 2])
    #expect(widths([.flexible(1), .flexible(2)], 9) == [3, 6])
    #expect(widths([.flexible(1), .flexible(1), .flexible(1)], 10).reduce(0, +) == 10)
    #expect(widths([.between(min: 5, max: 10), .flexible(1)], 40) == [10, 30])
    #expect(widths([.between(min: 5, max: 10), .flexible(1)], 6) == [5, 1])
    #expect(widths([.fixed(5), .fixed(5)], 7) == [5, 2])
    #expect(widths([.flexible(1), .flexible(1)], 11, gap: 3) == [4, 4])
  }

  @Test func `rows stand below one another and never leave the rectangle`() {
    let rect = Rect(x: 2, y: 1, width: 10, height: 6)
    let parts = rect.split(.rows([.fixed(1), .flexible(1), .fixed(1)]))
    #expect(parts.map(\.y) == [1, 2, 6])
    #expect(parts.map(\.height) == [1, 4, 1])
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let shares = (0..<Int.random(in: 1...5, using: &random)).map { _ -> Share in
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .fixed(Int.random(in: -2...9, using: &random))
        case 1: .flexible(Int.random(in: -1...3, using: &random))
        default:
          .between(min: Int.random(in: -1...4, using: &random), max: Int.random(in: 0...9, using: &random))
        }
      }
      let rect = Rect(x: 0, y: 0, width: Int.random(in: 0...30, using: &random), height: 1)
      let parts = rect.split(.columns(shares, gap: Int.random(in: 0...2, using: &random)))
      #expect(parts.count == shares.count)
      for (one, next) in zip(parts, parts.dropFirst()) { #expect(one.right <= next.x) }
      #expect(parts.allSatisfy { $0.right <= rect.right })
    }
  }

  @Test func `insets and centring stay inside`() {
    let rect = Rect(x: 0, y: 0, width: 10, height: 4)
    #expect(rect.inset(by: 1) == Rect(x: 1, y: 1, width: 8, height: 2))
    #expect(rect.inset(by: 9).isEmpty)
    #expect(rect.centered(maxWidth: 4) == Rect(x: 3, y: 0, width: 4, height: 4))
    #expect(rect.centered(maxWidth: 40, maxHeight: 2) == Rect(x: 0, y: 1, width: 10, height: 2))
    #expect(rect.row(4).isEmpty)
  }

  @Test(arguments: [
    (39, 24, SizeClass.card), (80, 11, .card), (40, 12, .narrow), (80, 24, .regular), (120, 40, .wide),
    (120, 20, .regular), (1, 1, .card), (0, 0, .card),
  ])
  func `sizes fall into classes`(width: Int, height: Int, expected: SizeClass) {
    #expect(Size(width: width, height: height).sizeClass == expected)
  }
}
