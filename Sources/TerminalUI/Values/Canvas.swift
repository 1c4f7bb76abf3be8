/// A grid of styled cells: what a screen draws into and what the terminal paints.
///
/// All drawing is clipped to the canvas (and to the region of `within`), never refused and never a trap.
public struct Canvas: Sendable {
  /// The whole grid, whatever region is being drawn.
  let fullSize: Size
  private(set) var cells: [Cell]
  /// Where cells lead to, by their links' numbers less one.
  private(set) var links: [Link] = []
  /// Where the hardware cursor stands, in the whole grid; nil hides it.
  public private(set) var cursor: Point?

  /// The colours pictures are made for.
  public var colorDepth: ColorDepth

  private var region: Rect
  private var clip: Rect
  private var surface: StyleRole?

  public init(size: Size, colorDepth: ColorDepth = .truecolor) {
    self.colorDepth = colorDepth
    fullSize = Size(width: min(size.width, 2000), height: min(size.height, 1000))
    cells = Array(repeating: .blank, count: fullSize.width * fullSize.height)
    region = Rect(size: fullSize)
    clip = region
  }

  /// The size of the region being drawn; the whole grid outside of `within`.
  public var size: Size { region.size }

  /// The region being drawn, in its own coordinates: (0, 0) and its size.
  public var bounds: Rect { Rect(size: region.size) }

  /// What can be seen of the region, in its own coordinates.
  public var visible: Rect { clip.offset(x: -region.x, y: -region.y) }

  /// A cell of the region; outside of it a blank one.
  public subscript(x: Int, y: Int) -> Cell {
    let point = Point(x: Geometry.coordinate(x) + region.x, y: Geometry.coordinate(y) + region.y)
    guard clip.contains(point) else { return .blank }
    return cells[point.y * fullSize.width + point.x]
  }

  /// Draws with `rect`'s corner as (0, 0), clipped to it, on the background of `surface` when one is named.
  ///
  /// A named surface is painted over the whole rectangle first.
  public mutating func within(_ rect: Rect, surface: StyleRole? = nil, _ draw: (inout Canvas) -> Void) {
    let saved = (region, clip, self.surface)
    let absolute = rect.offset(x: region.x, y: region.y)
    region = absolute
    clip = clip.intersection(absolute)
    if let surface {
      self.surface = surface
      fill(bounds, style: Style(surface))
    }
    draw(&self)
    (region, clip, self.surface) = saved
  }

  /// Puts the hardware cursor into the region. Outside of it nothing happens.
  public mutating func placeCursor(at point: Point) {
    let absolute = point.offset(x: region.x, y: region.y)
    if clip.contains(absolute) { cursor = absolute }
  }

  public mutating func hideCursor() { cursor = nil }

  /// Puts one glyph; returns the columns it took, also when it was clipped away.
  @discardableResult
  public mutating func put(_ glyph: Glyph, at point: Point, style: Style = .text) -> Int {
    let glyph = glyph == .lineBreak ? .space : glyph
    let x = point.x + region.x
    let y = point.y + region.y
    let width = Int(glyph.width)
    guard width > 0, !clip.isEmpty, y >= clip.y, y < clip.bottom, x < clip.right, x + width > clip.x else {
      return width
    }
    var style = style
    if style.surface == nil { style.surface = surface }
    let row = y * fullSize.width
    guard width == 2 else {
      set(row + x, x, Cell(glyph, style))
      return width
    }
    // Half a wide glyph cannot be shown: its visible half stays empty.
    if x < clip.x {
      set(row + x + 1, x + 1, Cell(.space, style))
    } else if x + 1 >= clip.right {
      set(row + x, x, Cell(.space, style))
    } else {
      set(row + x, x, Cell(glyph, style))
      set(row + x + 1, x + 1, Cell(.continuation, style), half: true)
    }
    return width
  }

  /// Overwrites a cell; a wide glyph that loses one half loses the other as well.
  private mutating func set(_ index: Int, _ x: Int, _ cell: Cell, half: Bool = false) {
    let old = cells[index].glyph
    if old.width == 2, x + 1 < fullSize.width, cells[index + 1].glyph == .continuation {
      cells[index + 1].glyph = .space
    } else if old == .continuation, !half, x > 0 {
      cells[index - 1].glyph = .space
    }
    cells[index] = cell
  }

  /// Changes how cells look without touching what stands there.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.offset(x: region.x, y: region.y).intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { change(&cells[y * fullSize.width + x].style) }
    }
  }

  mutating func mark(_ rect: Rect, withLink number: UInt8) {
    let area = rect.offset(x: region.x, y: region.y).intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { cells[y * fullSize.width + x].link = number }
    }
  }

  /// The number by which cells name the link; nil when there are no more.
  mutating func number(of link: Link) -> UInt8? {
    if let index = links.firstIndex(of: link) { return UInt8(index + 1) }
    guard links.count < 255 else { return nil }
    links.append(link)
    return UInt8(links.count)
  }
}

extension Canvas {
  /// The grid as rows of text, for tests and for plain output. Every row takes the full width.
  public var text: [String] {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width { self[x, y].glyph.append(to: &row) }
      return row
    }
  }

  /// The grid as one text, without the spaces at the ends of rows and the empty rows at the end.
  public var trimmedText: String {
    var rows = text.map { row in
      var row = row[...]
      while row.last == " " { row.removeLast() }
      return String(row)
    }
    while rows.last == "" { rows.removeLast() }
    return rows.joined(separator: "\n")
  }
}
