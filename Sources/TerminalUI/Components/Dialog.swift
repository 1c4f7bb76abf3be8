/// A question in front of everything else, with verbs on its buttons and the safe answer chosen beforehand.
public struct Dialog<Answer: Hashable & Sendable>: Sendable {
  public var title: SafeText
  public var message: SafeText
  public var buttons: [Button<Answer>]
  /// The answer Escape gives: the safe one.
  public let safeAnswer: Answer
  public private(set) var selection: Int

  public enum Outcome: Hashable, Sendable {
    /// The dialog stays; it has taken the input in any case.
    case open
    case answered(Answer)
  }

  public init(
    _ title: SafeText, message: SafeText, buttons: [Button<Answer>], safeAnswer: Answer
  ) {
    self.title = title
    self.message = message
    self.buttons = buttons
    self.safeAnswer = safeAnswer
    selection = buttons.firstIndex { $0.id == safeAnswer } ?? 0
  }

  /// Arrows, Tab and `h l` choose, Enter and Space answer, Escape answers safely; so does a click on a button.
  /// `area` is the whole area in which the dialog is drawn.
  public mutating func handle(_ input: Input, in area: Rect) -> Outcome {
    let last = buttons.count - 1
    switch input {
    case .key(let key):
      switch key {
      case .left, .shiftTab, .up, "h": selection = selection == 0 ? max(0, last) : selection - 1
      case .right, .tab, .down, "l": selection = selection >= last ? 0 : selection + 1
      case .escape: return .answered(safeAnswer)
      case .enter, .space:
        return buttons.indices.contains(selection) ? .answered(buttons[selection].id) : .answered(safeAnswer)
      default: break
      }
    case .mouse(let mouse) where mouse.isClick:
      if let index = places(in: area).firstIndex(where: { $0.contains(mouse.point) }) {
        return .answered(buttons[index].id)
      }
    default: break
    }
    return .open
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let frame = frame(in: area)
    canvas.within(frame, surface: .overlay) { canvas in
      canvas.box(canvas.bounds, style: Style(.focusBorder), title: title)
      let room = canvas.bounds.inset(horizontal: 3, vertical: 1)
      canvas.writeWrapped(
        message, in: Rect(x: room.x, y: 2, width: room.width, height: canvas.size.height - 5))
    }
    for (index, place) in places(in: area).enumerated() {
      buttons[index].draw(into: &canvas, in: place, focused: index == selection)
    }
    canvas.hideCursor()
  }

  private func frame(in area: Rect) -> Rect {
    let buttonWidth = buttons.reduce(0) { $0 + $1.label.width + 6 }
    let wanted = max(buttonWidth, min(message.width, 50), title.width + 2) + 6
    let width = min(area.width, wanted)
    let lines = message.wrapped(width: max(1, width - 6)).count
    return area.centered(maxWidth: width, maxHeight: lines + 6)
  }

  private func places(in area: Rect) -> [Rect] {
    let frame = frame(in: area)
    let widths = buttons.map { $0.label.width + 4 }
    let total = widths.reduce(0, +) + 2 * max(0, buttons.count - 1)
    var x = frame.right - 3 - total
    return widths.map { width in
      defer { x += width + 2 }
      return Rect(x: x, y: frame.bottom - 3, width: width, height: 1).intersection(area)
    }
  }
}
