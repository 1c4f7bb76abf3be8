import Testing

@testable import TerminalUI

@Suite struct HalfBlockImageTests {
  private func gradient(_ width: Int, _ height: Int) throws -> HalfBlockImage {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width { pixels += [UInt8(x * 255 / width), UInt8(y * 255 / height), 90] }
    }
    return try #require(HalfBlockImage(width: width, height: height, pixels: pixels))
  }

  @Test func `two pixels make a cell and keep their colours`() throws {
    let picture = try #require(HalfBlockImage(width: 1, height: 2, pixels: [255, 0, 0, 0, 0, 255]))
    var canvas = Canvas(size: Size(width: 1, height: 1))
    let drew = picture.draw(into: &canvas, in: canvas.bounds, depth: .truecolor)
    #expect(drew)
    #expect(canvas.text == ["▀"])
    #expect(canvas[0, 0].style.foreground == .rgb(255, 0, 0))
    #expect(canvas[0, 0].style.background == .rgb(0, 0, 255))
  }

  @Test func `a picture costs about as much as it may, and no more colours are lost than needed`() throws {
    var noise: UInt32 = 1
    let pixels = (0..<(40 * 60 * 3)).map { _ in
      noise = noise &* 1_664_525 &+ 1_013_904_223
      return UInt8(noise >> 24)
    }
    let worst = try #require(HalfBlockImage(width: 40, height: 60, pixels: pixels))
    for depth in [ColorDepth.truecolor, .indexed] {
      let colors = worst.colors(depth: depth)
      let free = HalfBlockPen.cells(colors, width: 40)
      #expect(free.count == 40 * 30)
      #expect(HalfBlockPen.cost(free, width: 40, depth: depth) > 10_000)
      let cheap = HalfBlockPen.cells(colors, width: 40, bytes: 10_000, depth: depth)
      #expect((6_000...10_000).contains(HalfBlockPen.cost(cheap, width: 40, depth: depth)))
      #expect(HalfBlockPen.cells(colors, width: 40, bytes: 1_000_000, depth: depth) == free)
    }
  }

  @Test func `scaling takes the mean of what a pixel covers`() throws {
    let picture = try #require(
      HalfBlockImage(width: 2, height: 2, pixels: [0, 0, 0, 100, 100, 100, 200, 200, 200, 100, 100, 100]))
    #expect(picture.scaled(width: 1, height: 1).pixels == [100, 100, 100])
    #expect(picture.scaled(width: 4, height: 4).pixels.count == 48)
  }

  @Test func `proportions are kept within the room`() throws {
    let wide = try gradient(160, 90)
    #expect(wide.fittingSize(in: Size(width: 40, height: 40)) == Size(width: 40, height: 11))
    #expect(wide.fittingSize(in: Size(width: 200, height: 9)) == Size(width: 32, height: 9))
    #expect(wide.fittingSize(in: Size(width: 0, height: 9)).isEmpty)
    for width in 0...30 {
      for height in 0...12 {
        let size = wide.fittingSize(in: Size(width: width, height: height))
        #expect(size.width <= width && size.height <= height)
        var canvas = Canvas(size: Size(width: width, height: height))
        _ = wide.draw(into: &canvas, in: canvas.bounds, depth: .indexed)
      }
    }
  }

  @Test func `dithering keeps the mean colour with few colours`() throws {
    let grey = try #require(
      HalfBlockImage(width: 32, height: 32, pixels: [UInt8](repeating: 100, count: 32 * 32 * 3)))
    for depth in [ColorDepth.indexed, .sixteen] {
      let colors = grey.colors(depth: depth)
      let sum = colors.reduce(0) { sum, color in
        switch color {
        case .palette(let index): sum + Color.fixed(Int(index)).0
        case .rgb(let red, _, _): sum + Int(red)
        case .terminal: sum
        }
      }
      #expect(abs(sum / colors.count - 100) <= 8, "\(depth) \(sum / colors.count)")
    }
    let shown = Set(try gradient(64, 64).colors(depth: .sixteen))
    #expect(shown.count > 2 && shown.count <= 16)
  }

  @Test func `without colours there is no picture, and wrong sizes make none`() throws {
    var canvas = Canvas(size: Size(width: 4, height: 4))
    let drew = try gradient(4, 4).draw(into: &canvas, in: canvas.bounds, depth: .monochrome)
    #expect(!drew)
    #expect(HalfBlockImage(width: 2, height: 2, pixels: [1, 2, 3]) == nil)
    #expect(HalfBlockImage(width: 0, height: 2, pixels: []) == nil)
  }

  @Test func `the accent is the colour that stands out`() throws {
    var pixels = [UInt8](repeating: 20, count: 30 * 30 * 3)
    for index in 0..<200 { (pixels[index * 3], pixels[index * 3 + 1]) = (220, 60) }
    let picture = try #require(HalfBlockImage(width: 30, height: 30, pixels: pixels))
    guard case .rgb(let red, let green, let blue)? = picture.accent else {
      Issue.record("no accent")
      return
    }
    #expect(red > 180 && red > green && green >= blue)
    #expect(try #require(HalfBlockImage(width: 1, height: 1, pixels: [9, 9, 9])).accent == nil)
  }
}

@Suite struct HalfBlockPenTests {
  private let red = Color.rgb(200, 0, 0)
  private let blue = Color.rgb(0, 0, 200)

  /// What a cell shows: its upper and its lower half.
  private func halves(_ cell: Cell) -> [Color?] {
    switch cell.glyph {
    case Glyph("▀"): [cell.style.foreground, cell.style.background]
    case Glyph("▄"): [cell.style.background, cell.style.foreground]
    case Glyph("█"): [cell.style.foreground, cell.style.foreground]
    default: [cell.style.background, cell.style.background]
    }
  }

  @Test func `both halves show their colours, and colours are kept from cell to cell`() {
    var pen = HalfBlockPen()
    var styles: [Style] = []
    for (top, bottom) in [(red, blue), (blue, red), (red, red), (blue, blue), (red, blue)] {
      let cell = pen.cell(top: top, bottom: bottom)
      #expect(halves(cell) == [top, bottom])
      styles.append(cell.style)
    }
    #expect(Set(styles).count == 1)
  }

  @Test func `hardly different colours become one, clearly different ones do not`() {
    var pen = HalfBlockPen()
    let near = pen.cell(top: .rgb(100, 100, 100), bottom: .rgb(104, 102, 99))
    #expect(near.glyph == .space)
    let far = pen.cell(top: .rgb(100, 100, 100), bottom: .rgb(130, 100, 100))
    #expect(halves(far) == [.rgb(100, 100, 100), .rgb(130, 100, 100)])
  }
}
