import CVTerm

/// A terminal as a person's desk has one: keeps the screen a program writes, turns keys and the mouse into what
/// the program asked for, and answers the program's questions.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let state: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private var isCursorVisible = true
  private var isAlternateScreen = false
  private var title: [UInt8] = []
  private var mouse = MouseReporting.off
  private var answers: [UInt8] = []
  private var characters = WholeCharacters()

  init?(size: TerminalSize) {
    guard let terminal = vterm_new(Int32(size.rows), Int32(size.columns)),
      let screen = vterm_obtain_screen(terminal), let state = vterm_obtain_state(terminal)
    else { return nil }
    self.terminal = terminal
    self.screen = screen
    self.state = state
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      Emulator.from(user)?.set(property, value)
      return 1
    }
    let user = Unmanaged.passUnretained(self).toOpaque()
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_set_callbacks(screen, callbacks, user)
    vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        Emulator.from(user)?.answers += UnsafeRawBufferPointer(start: bytes, count: count)
      }, user)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> Emulator? {
    user.map { Unmanaged<Emulator>.fromOpaque($0).takeUnretainedValue() }
  }

  private func set(_ property: VTermProp, _ value: UnsafePointer<VTermValue>?) {
    switch property {
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = vt_value_boolean(value) != 0
    case VTERM_PROP_ALTSCREEN: isAlternateScreen = vt_value_boolean(value) != 0
    case VTERM_PROP_MOUSE: mouse = MouseReporting(rawValue: Int(vt_value_number(value))) ?? .off
    case VTERM_PROP_TITLE:
      let text = vt_value_text(value)
      if text.initial != 0 { title = [] }
      title += UnsafeRawBufferPointer(start: text.bytes, count: text.count)
    default: break
    }
  }

  /// Shows what the program wrote.
  func show(_ bytes: ArraySlice<UInt8>) {
    characters.completed(bytes).withUnsafeBytes { buffer in
      _ = vterm_input_write(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  func resize(to size: TerminalSize) { vterm_set_size(terminal, Int32(size.rows), Int32(size.columns)) }

  /// What the terminal has to tell the program since this was last asked: answers, and the keys below.
  func takeAnswers() -> [UInt8] {
    defer { answers = [] }
    return answers
  }

  func press(_ key: VTermKey, _ modifier: VTermModifier = VTERM_MOD_NONE) {
    vterm_keyboard_key(terminal, key, modifier)
  }

  func beginPaste() { vterm_keyboard_start_paste(terminal) }
  func endPaste() { vterm_keyboard_end_paste(terminal) }

  /// There is no other way to ask than to begin one and see.
  private var marksPastes: Bool {
    let waiting = takeAnswers()
    defer { answers = waiting }
    beginPaste()
    return !answers.isEmpty
  }

  func moveMouse(to position: ScreenPosition) {
    guard mouse != .off else { return }
    vterm_mouse_move(terminal, Int32(position.row), Int32(position.column), VTERM_MOD_NONE)
  }

  func mouseButton(_ button: MouseButton, pressed: Bool) {
    guard mouse != .off else { return }
    vterm_mouse_button(terminal, button.rawValue, pressed, VTERM_MOD_NONE)
  }

  var grid: ScreenGrid {
    var rows: Int32 = 0
    var columns: Int32 = 0
    var cursor = VTermPos()
    vterm_get_size(terminal, &rows, &columns)
    vterm_state_get_cursorpos(state, &cursor)
    return ScreenGrid(
      size: TerminalSize(Int(columns), Int(rows)),
      cells: (0..<rows).map { row in (0..<columns).map { ScreenCell(vt_get_cell(screen, $0, row)) } },
      cursor: ScreenPosition(column: Int(cursor.col), row: Int(cursor.row)),
      isCursorVisible: isCursorVisible, isAlternateScreen: isAlternateScreen,
      title: String(decoding: title, as: UTF8.self), mouse: mouse, marksPastes: marksPastes)
  }
}

extension ScreenCell {
  fileprivate init(_ cell: vt_cell) {
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    if scalars.first == .max {
      text = ""
    } else {
      var characters = String.UnicodeScalarView()
      characters.append(contentsOf: scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
      text = characters.isEmpty ? " " : String(characters)
    }
    foreground = ScreenColor(cell.foreground)
    background = ScreenColor(cell.background)
    attributes = ScreenAttributes(rawValue: cell.attributes)
  }
}

extension ScreenColor {
  fileprivate init(_ packed: UInt32) {
    let bytes = (UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8))
    let low = UInt8(truncatingIfNeeded: packed)
    switch packed >> 24 {
    case 0: self = .standard
    case 1: self = .indexed(low)
    default: self = .rgb(bytes.0, bytes.1, low)
    }
  }
}
