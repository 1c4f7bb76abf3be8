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
    switch input {
    case .key(let key):
      switch key {
      case .left, .shiftTab, .up, "h": selection = max(0, selection - 1)
      case .right, .down, "l": selection = max(0, min(buttons.count - 1, selection + 1))
      case .tab: selection = (selection + 1) % max(1, buttons.count)
      case .escape: return .answered(safeAnswer)
      case .enter, .space:
        return .answered(buttons.indices.contains(selection) ? buttons[selection].id : safeAnswer)
      default: break
      }
    case .mouse(let mouse) where mouse.isClick:
      let layout = Layout(self, in: area)
      if let index = layout.buttons.firstIndex(where: { $0.contains(mouse.point) }) {
        return .answered(buttons[index].id)
      }
    default: break
    }
    return .open
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let layout = Layout(self, in: area)
    canvas.within(layout.frame, surface: .overlay) { canvas in
      canvas.box(canvas.bounds, style: Style(.focusBorder), title: title)
      for (row, line) in layout.lines.enumerated() {
        canvas.write(line, at: Point(x: 2, y: row + 2), maxWidth: canvas.size.width - 4)
      }
      for (index, place) in layout.buttons.enumerated() {
        let rect = Rect(
          x: place.x - layout.frame.x, y: place.y - layout.frame.y, width: place.width, height: 1)
        draw(buttons[index], into: &canvas, in: rect, isChosen: index == selection)
      }
    }
    canvas.hideCursor()
  }

  /// The chosen one has a mark of its own, so that colour alone says nothing.
  private func draw(_ button: Button<Answer>, into canvas: inout Canvas, in rect: Rect, isChosen: Bool) {
    let role: StyleRole = isChosen ? .buttonFocused : button.kind == .danger ? .buttonDanger : .button
    canvas.write((isChosen ? "▸ " : "  ") + button.label + "  ", in: rect, style: Style(role))
  }

  private struct Layout {
    let frame: Rect
    let lines: [SafeText]
    /// One below the other where they don't fit side by side.
    let buttons: [Rect]

    init(_ dialog: Dialog, in area: Rect) {
      let width = max(0, min(64, area.width - 4))
      lines = dialog.message.wrapped(width: max(1, width - 4))
      let widths = dialog.buttons.map { $0.label.width + 4 }
      let isStacked = widths.reduce(0, +) + 2 * max(0, widths.count - 1) > width - 4
      frame = area.centered(
        maxWidth: width, maxHeight: lines.count + (isStacked ? widths.count : min(1, widths.count)) + 4)
      var point = Point(x: frame.x + 2, y: frame.y + lines.count + 3)
      var buttons: [Rect] = []
      for width in widths {
        buttons.append(Rect(x: point.x, y: point.y, width: width, height: 1).intersection(area))
        point = isStacked ? point.offset(y: 1) : point.offset(x: width + 2)
      }
      self.buttons = buttons
    }
  }
}
