extension Form {
  /// Types into the focused field, moves the focus, presses buttons; `area` is where the form is drawn.
  public mutating func handle(_ input: Input, in area: Rect = .zero) -> Outcome {
    if let picker = openPicker(in: area) { return edit(input, pickerArea: picker.frame) ?? .moved }
    if case .mouse(let mouse) = input { return handle(mouse, in: area) }
    if focusIndex < fields.count {
      if let outcome = edit(input) { return outcome }
    } else if case .key(let key) = input {
      switch key {
      case .enter, .space: return press(focusIndex - fields.count)
      case .left, .right: return move(by: key == .left ? -1 : 1)
      default: break
      }
    }
    if input.isTyped { return typeElsewhere(input) }
    guard case .key(let key) = input else { return .ignored }
    switch key {
    case .tab, .down: return move(by: 1)
    case .shiftTab, .up: return move(by: -1)
    case .enter:
      return focusIndex == fields.count - 1 ? submit() : move(by: 1)
    default: return .ignored
    }
  }

  /// What nothing at the focus takes goes to the first field with an error or with nothing in it; where all is filled in
  /// it is dropped.
  private mutating func typeElsewhere(_ input: Input) -> Outcome {
    let index = fields.firstIndex { field in
      guard case .text = field.kind else { return false }
      return field.visibleError != nil || field.text.isEmpty
    }
    guard let index, focusIndex >= fields.count else { return .moved }
    moveFocus(to: index)
    return edit(input) ?? .moved
  }

  private mutating func move(by step: Int) -> Outcome {
    guard fields.count + buttons.count > 0 else { return .ignored }
    moveFocus(to: focusIndex + step)
    // What is typed in groups is typed whole or not at all.
    if focusIndex < fields.count, case .text(var field) = fields[focusIndex].kind,
      case .groups = field.accepts
    {
      field.selectAll()
      fields[focusIndex].kind = .text(field)
    }
    return .moved
  }

  private mutating func submit() -> Outcome {
    let index = buttons.firstIndex { $0.id == defaultButton } ?? 0
    guard index < buttons.count else { return .ignored }
    return press(index)
  }

  private mutating func press(_ index: Int) -> Outcome {
    guard index < buttons.count else { return .ignored }
    return .pressed(buttons[index].id)
  }

  /// The calendar over the form, and where it stands.
  func openPicker(in area: Rect) -> (picker: DatePicker, frame: Rect)? {
    guard focusIndex < fields.count, case .dateTime(let field) = fields[focusIndex].kind,
      let picker = field.picker,
      let part = FormLayout(self, in: area).parts.first(where: { $0.index == focusIndex })
    else { return nil }
    return (picker, DatePicker.frame(at: part.control, in: area))
  }

  /// What the focused field does with the input; nil when it leaves it to the form.
  private mutating func edit(_ input: Input, pickerArea: Rect = .zero) -> Outcome? {
    let id = fields[focusIndex].id
    switch fields[focusIndex].kind {
    case .text(var field):
      if field.isMasked, input == .key(.control("r")) {
        field.isRevealed.toggle()
        fields[focusIndex].kind = .text(field)
        return .moved
      }
      let outcome = field.handle(input)
      fields[focusIndex].kind = .text(field)
      return Self.outcome(outcome, id)
    case .multiline(var area):
      let outcome = area.handle(input)
      fields[focusIndex].kind = .multiline(area)
      return Self.outcome(outcome, id)
    case .dateTime(var field):
      let outcome = field.handle(input, pickerArea: pickerArea)
      fields[focusIndex].kind = .dateTime(field)
      return Self.outcome(outcome, id)
    case .choice(var choice):
      guard case .key(let key) = input else { return nil }
      let last = choice.options.count - 1
      switch key {
      case .left, "h": choice.selection = choice.selection == 0 ? last : choice.selection - 1
      case .right, "l", .space: choice.selection = choice.selection == last ? 0 : choice.selection + 1
      default: return nil
      }
      fields[focusIndex].kind = .choice(choice)
      return .changed(id)
    case .toggle(let isOn):
      guard input == .key(.space) || input == .key(.left) || input == .key(.right) else { return nil }
      fields[focusIndex].kind = .toggle(!isOn)
      return .changed(id)
    }
  }

  private static func outcome(_ outcome: TextField.Outcome, _ id: ID) -> Outcome? {
    switch outcome {
    case .ignored: nil
    case .moved: .moved
    case .changed: .changed(id)
    case .full: .full(id)
    }
  }

  private mutating func handle(_ mouse: Mouse, in area: Rect) -> Outcome {
    switch mouse.kind {
    case .wheelUp where area.contains(mouse.point): return move(by: -1)
    case .wheelDown where area.contains(mouse.point): return move(by: 1)
    case .press where mouse.button == .left: break
    default: return .ignored
    }
    let parts = FormLayout(self, in: area).parts
    guard let part = parts.first(where: { $0.target.contains(mouse.point) }) else { return .ignored }
    if part.index >= fields.count {
      moveFocus(to: part.index)
      return press(part.index - fields.count)
    }
    moveFocus(to: part.index)
    switch fields[part.index].kind {
    case .text(var field):
      field.click(mouse.point, in: part.control)
      fields[part.index].kind = .text(field)
    case .toggle, .choice:
      return edit(.key(.space)) ?? .moved
    case .multiline, .dateTime: break
    }
    return .moved
  }
}
