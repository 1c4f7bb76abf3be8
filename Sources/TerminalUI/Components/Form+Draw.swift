extension Form {
  /// The lines the form takes when there is room for everything.
  public func preferredHeight(width: Int) -> Int {
    FormLayout.height(self, width: width, isTight: false)
  }

  /// Where a button or what is typed into a field stands; nil for an unknown one.
  public func place(of id: ID, in area: Rect) -> Rect? {
    let index =
      fields.firstIndex { $0.id == id } ?? buttons.firstIndex { $0.id == id }.map { fields.count + $0 }
    return FormLayout(self, in: area).parts.first { $0.index == index }?.control
  }

  /// Draws labels, fields, hints or errors, and buttons. In low areas it scrolls to the focus.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool = true) {
    canvas.within(area) { canvas in
      for part in FormLayout(self, in: canvas.bounds).parts {
        let hasFocus = focused && part.index == focusIndex
        if part.index < fields.count {
          draw(fields[part.index], part, hasFocus: hasFocus, into: &canvas)
        } else {
          let button = buttons[part.index - fields.count]
          button.draw(into: &canvas, in: part.control, focused: hasFocus)
        }
      }
      if focused, let open = openPicker(in: canvas.bounds) { open.picker.draw(into: &canvas, in: open.frame) }
    }
  }

  private func draw(
    _ field: FormField<ID>, _ part: FormLayout.Part, hasFocus: Bool, into canvas: inout Canvas
  ) {
    canvas.write(field.label, in: part.label, style: hasFocus ? Style(.accent) : Style(.label))
    switch field.kind {
    case .text(let text): text.draw(into: &canvas, in: part.control, focused: hasFocus)
    case .multiline(let area): area.draw(into: &canvas, in: part.control, focused: hasFocus)
    case .dateTime(let dateTime): dateTime.draw(into: &canvas, in: part.control, focused: hasFocus)
    case .choice(let choice): choice.draw(into: &canvas, in: part.control, focused: hasFocus)
    case .toggle(let isOn):
      let style = Style(hasFocus ? .buttonFocused : .text)
      canvas.write(isOn ? "[x]" : "[ ]", in: part.control, style: style)
      if hasFocus { canvas.placeCursor(at: part.control.origin.offset(x: 1)) }
    }
    canvas.writeWrapped(
      field.note, in: part.note, style: Style(field.visibleError == nil ? .hint : .error))
  }
}

extension Choice {
  func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let all = options.reduce(0) { $0 + $1.width + 3 }
    guard all <= area.width else {
      // Too many to stand side by side: the chosen one between arrows.
      let style = Style(focused ? .fieldFocused : .field)
      canvas.within(area.row(0), surface: style.role) { canvas in
        canvas.write("‹ ", style: Style(.accent))
        let used = canvas.write(
          selected ?? "", at: Point(x: 2, y: 0), style: style, maxWidth: canvas.size.width - 4)
        canvas.write(" ›", at: Point(x: 2 + used, y: 0), style: Style(.accent))
      }
      return
    }
    var x = area.x
    for (index, option) in options.enumerated() {
      let isChosen = index == selection
      let style = isChosen ? Style(focused ? .buttonFocused : .button) : Style(.muted)
      let marker: SafeText = isChosen ? "●" : "○"
      x += canvas.write(marker + " " + option, at: Point(x: x, y: area.y), style: style) + 1
    }
  }
}

extension Button {
  /// Draws the button as `[ verb ]`.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let role: StyleRole = focused ? .buttonFocused : kind == .danger ? .buttonDanger : .button
    canvas.write("[ " + label + " ]", in: area, style: Style(role))
  }
}
