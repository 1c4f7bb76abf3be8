import TerminalUI

/// Where header, content and footer stand. Pure, so that a click can be traced back to what was drawn.
package struct Frame: Sendable {
  package let size: Size

  package init(_ size: Size) { self.size = size }

  package static let widest = 120

  /// Everything stands within at most 120 columns in the middle.
  package var column: Rect { Rect(size: size).centered(maxWidth: Frame.widest) }
  package var margin: Int { size.width >= 60 ? 2 : 1 }
  package var header: Rect { Rect(x: 0, y: 0, width: size.width, height: 1) }
  package var footer: Rect { Rect(x: 0, y: size.height - 1, width: size.width, height: 1) }

  /// Between header and footer: with an empty row on either side where there is room for it.
  package var content: Rect {
    let air = size.height >= 18 ? 1 : 0
    return Rect(
      x: column.x + margin, y: 1 + air, width: column.width - 2 * margin,
      height: max(0, size.height - 2 - 2 * air))
  }

  /// The content area in the coordinates of mouse reports is offset by its corner.
  package func inContent(_ input: Input) -> Input {
    guard case .mouse(var mouse) = input else { return input }
    mouse.point = mouse.point.offset(x: -content.x, y: -content.y)
    return .mouse(mouse)
  }
}
