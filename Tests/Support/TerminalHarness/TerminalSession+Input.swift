import CVTerm

extension TerminalSession {
  /// Presses the keys one after the other.
  public func press(_ keys: Key...) throws {
    for key in keys { try press(key) }
  }

  /// Presses the key so many times.
  public func press(_ key: Key, times: Int) throws {
    for _ in 0..<times { try press(key) }
  }

  /// Types the text, as fast as a person who is in a hurry: all at once.
  public func type(_ text: String) throws { try send(text) }

  /// Pastes the text, marked as such where the program has asked for that.
  public func paste(_ text: String) throws {
    try act { $0.beginPaste() }
    try send(text)
    try act { $0.endPaste() }
  }

  /// Clicks a cell. The program is told only if it has asked for the mouse.
  public func click(_ column: Int, _ row: Int, button: MouseButton = .left) throws {
    try act { emulator in
      emulator.moveMouse(to: ScreenPosition(column: column, row: row))
      emulator.mouseButton(button, pressed: true)
      // A turn of the wheel has no end.
      if button != .wheelUp && button != .wheelDown { emulator.mouseButton(button, pressed: false) }
    }
  }

  /// Waits until `text` stands on the screen and clicks its middle.
  public func click(_ text: String, fileID: String = #fileID, line: Int = #line) throws {
    let screen = try waitFor(text, fileID: fileID, line: line)
    guard let start = screen.position(of: text) else { return }
    try click(start.column + screen.cells(of: text).count / 2, start.row)
  }

  /// Presses the left button on one cell, moves to the other, and lets go.
  public func drag(from start: ScreenPosition, to end: ScreenPosition) throws {
    try act { emulator in
      emulator.moveMouse(to: start)
      emulator.mouseButton(.left, pressed: true)
      emulator.moveMouse(to: end)
      emulator.mouseButton(.left, pressed: false)
    }
  }

  private func press(_ key: Key) throws {
    switch key {
    case .character(let character): try send(String(character))
    case .control(let character): try send(character.utf8.map { $0 & 0x1f })
    case .alt(let character): try send("\u{1b}\(character)")
    case .escape:
      try send("\u{1b}")
      noteEscape()
    case .shiftTab: try act { $0.press(VTERM_KEY_TAB, VTERM_MOD_SHIFT) }
    case .function(let number):
      let base = VTERM_KEY_FUNCTION_0.rawValue
      try act { $0.press(VTermKey(rawValue: base + UInt32(clamping: number))) }
    default:
      if let named = key.named { try act { $0.press(named) } }
    }
  }
}

extension Key {
  fileprivate var named: VTermKey? {
    switch self {
    case .enter: VTERM_KEY_ENTER
    case .tab: VTERM_KEY_TAB
    case .backspace: VTERM_KEY_BACKSPACE
    case .delete: VTERM_KEY_DEL
    case .insert: VTERM_KEY_INS
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    default: nil
    }
  }
}
