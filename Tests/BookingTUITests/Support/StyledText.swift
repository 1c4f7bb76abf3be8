@testable import TerminalUI

/// A canvas as text with its colours: the grid, the same grid with a sign for each look, and what the signs stand for.
enum StyledText {
  private static let signs = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  static func of(_ canvas: Canvas, _ theme: Theme, _ depth: ColorDepth) -> String {
    var looks: [ResolvedStyle] = []
    var rows: [String] = []
    for y in 0..<canvas.size.height {
      var row = ""
      for x in 0..<canvas.size.width {
        let look = theme.resolve(canvas[x, y].style, depth: depth)
        let index = looks.firstIndex(of: look) ?? looks.count
        if index == looks.count { looks.append(look) }
        row.append(index < signs.count ? signs[index] : "?")
      }
      rows.append(row)
    }
    let legend = looks.enumerated().map { index, look in
      "\(index < signs.count ? signs[index] : "?")  \(name(look.foreground, depth)) on \(name(look.background, depth))\(names(look.attributes))"
    }
    return [canvas.trimmedText, rows.joined(separator: "\n"), legend.joined(separator: "\n")]
      .joined(separator: "\n\n")
  }

  private static func name(_ color: Color, _ depth: ColorDepth) -> String {
    let index = color.index(at: depth)
    if index < 0 { return "default" }
    guard depth == .truecolor else { return "\(index)" }
    let hex = String(index, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - hex.count)) + hex
  }

  private static func names(_ attributes: Attributes) -> String {
    let all: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    return all.filter { attributes.contains($0.0) }.map { " " + $0.1 }.joined()
  }
}
