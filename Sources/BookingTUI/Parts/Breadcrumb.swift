import TerminalUI

/// How far a checkout has come.
enum Breadcrumb {
  static let steps: [SafeText] = ["cart", "details", "pay", "done"]

  static func draw(on canvas: inout Canvas, at step: Int, in rect: Rect) {
    var pieces: [Piece] = []
    for (index, name) in steps.enumerated() {
      if index > 0 { pieces.append(Piece(" ─ ", Style(.border))) }
      if index == step {
        pieces.append(Piece("● " + name, Style(.accent, .bold)))
      } else {
        pieces.append(Piece(name, index < step ? .text : .muted))
      }
    }
    let width = pieces.reduce(0) { $0 + $1.text.width }
    canvas.write(
      pieces, at: Point(x: rect.x + max(0, (rect.width - width) / 2), y: rect.y), maxWidth: rect.width)
  }
}
