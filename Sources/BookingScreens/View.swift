import BookingSession
import BookingWords
import TerminalUI

/// What the terminal is to show: overlay over screen over header and footer. Pure.
package func view(_ state: State) -> Canvas {
  var canvas = Canvas(size: state.session.size)
  guard state.session.sizeClass != .card else {
    drawTooSmall(on: &canvas, state.session.words)
    return canvas
  }
  let frame = Frame(state.session.size)
  if let top = state.top {
    canvas.within(frame.content) { top.draw(on: &$0, state.session) }
  }
  let entries = state.entries
  Header(state, entries).draw(on: &canvas)
  Footer(state, entries).draw(on: &canvas)
  state.notice?.draw(on: &canvas, above: frame.footer.y, frame, state.session.words)
  state.overlay?.draw(on: &canvas, state)
  return canvas
}

/// Below 40x12 nothing can be used: say what is needed.
private func drawTooSmall(on canvas: inout Canvas, _ words: any Words) {
  let needed = Size.smallestUsable
  let lines: [SafeText] = [
    "BOOKING", SafeText(words.windowNeeds(needed.width, needed.height)),
    SafeText(words.windowHas(canvas.size.width, canvas.size.height)), SafeText(words.windowEnlarge),
  ]
  let top = max(0, (canvas.size.height - lines.count) / 2)
  for (row, line) in lines.enumerated() {
    canvas.write(
      line, in: canvas.bounds.inset(top: top + row), style: row == 0 ? .title : .text, alignment: .center)
  }
}
