extension InputParser {
  /// `ESC [ parameters final`: keys, mouse, paste, focus, and answers nobody asked for.
  static func csi(_ bytes: ArraySlice<UInt8>) -> Step {
    let start = bytes.startIndex + 2
    if bytes[start] == 0x4D { return x10Mouse(bytes) }
    // The Linux console's function keys: `ESC [ [ A`.
    if bytes[start] == 0x5B {
      guard bytes.count > 3 else { return .incomplete }
      let number = Int(bytes[start + 1]) - 0x40
      return .taken(4, (1...5).contains(number) ? .key(.function(number)) : nil)
    }
    var index = start
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) {
      index += 1
      if index - start > 64 { return .taken(index - bytes.startIndex, nil) }
    }
    guard index < bytes.endIndex else { return .incomplete }
    let final = bytes[index]
    let count = index - bytes.startIndex + 1
    // Something that cannot end a sequence: drop what came before and look at it anew.
    guard (0x40...0x7E).contains(final) else { return .taken(count - 1, nil) }
    let parameters = bytes[start..<index]
    if parameters.first == 0x3C { return .taken(count, sgrMouse(numbers(parameters.dropFirst()), final)) }
    let marker = parameters.first.flatMap { (0x3D...0x3F).contains($0) ? $0 : nil }
    let values = numbers(marker == nil ? parameters : parameters.dropFirst())
    if let answer = TerminalAnswer(marker: marker, numbers: values, final: final) {
      return .answered(count, answer)
    }
    if marker != nil { return .taken(count, nil) }
    if final == 0x7E, values.first == 200 { return .pasteStart(count) }
    return .taken(count, key(values, final))
  }

  /// Numbers between semicolons; a missing one is 0, sub-parameters after a colon are left out.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: 0x3B, omittingEmptySubsequences: false).prefix(16).map { field in
      field.prefix { $0 != 0x3A }.reduce(0) { value, byte in
        (0x30...0x39).contains(byte) ? min(value * 10 + Int(byte) - 0x30, 0x10FFFF) : value
      }
    }
  }

  private static func key(_ values: [Int], _ final: UInt8) -> Input? {
    let modifiers = modifiers(values.count > 1 ? values[1] : 1)
    if let code = cursorKey(final) { return .key(Key(code, modifiers)) }
    switch final {
    case 0x49: return .focus(true)
    case 0x4F: return .focus(false)
    case 0x5A: return .key(.shiftTab)
    case 0x61...0x64:
      // rxvt: Shift with an arrow.
      let codes: [Key.Code] = [.up, .down, .right, .left]
      return .key(Key(codes[Int(final) - 0x61], .shift))
    case 0x7E: return tilde(values, modifiers).map { .key($0) }
    case 0x75: return unicode(values.first ?? 0, modifiers)
    default: return nil
    }
  }

  private static func tilde(_ values: [Int], _ modifiers: Modifiers) -> Key? {
    let code: Key.Code
    switch values.first ?? 0 {
    case 1, 7: code = .home
    case 2: code = .insert
    case 3: code = .delete
    case 4, 8: code = .end
    case 5: code = .pageUp
    case 6: code = .pageDown
    case let number where (11...15).contains(number): code = .function(number - 10)
    case let number where (17...21).contains(number): code = .function(number - 11)
    case let number where number == 23 || number == 24: code = .function(number - 12)
    case 27 where values.count > 2:
      if case .key(let key)? = unicode(values[2], modifiers) { return key }
      return nil
    default: return nil
    }
    return Key(code, modifiers)
  }

  /// A key named by its code point (`CSI u` and xterm's modifyOtherKeys).
  private static func unicode(_ value: Int, _ modifiers: Modifiers) -> Input? {
    switch value {
    case 9: return .key(Key(.tab, modifiers))
    case 13: return .key(Key(.enter, modifiers))
    case 27: return .key(Key(.escape, modifiers))
    case 8, 127: return .key(Key(.backspace, modifiers))
    case 0..<32, 0x80..<0xA0, 0xE000..<0xF900: return nil
    default:
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
      let isPlain = modifiers.isDisjoint(with: [.control, .alt])
      return .key(Key(Character(scalar), isPlain ? modifiers.subtracting(.shift) : modifiers))
    }
  }

  private static func modifiers(_ parameter: Int) -> Modifiers {
    let bits = max(0, parameter - 1)
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 10 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static func sgrMouse(_ values: [Int], _ final: UInt8) -> Input? {
    guard values.count == 3, final == 0x4D || final == 0x6D else { return nil }
    return mouse(values[0], x: values[1], y: values[2], isRelease: final == 0x6D)
  }

  /// The old report: three bytes, each 32 above its value.
  private static func x10Mouse(_ bytes: ArraySlice<UInt8>) -> Step {
    guard bytes.count >= 6 else { return .incomplete }
    let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard values[0] >= 0 else { return .taken(6, nil) }
    let isRelease = values[0] & 0x43 == 3
    return .taken(6, mouse(values[0], x: values[1], y: values[2], isRelease: isRelease))
  }

  private static func mouse(_ code: Int, x: Int, y: Int, isRelease: Bool) -> Input? {
    guard x >= 1, y >= 1 else { return nil }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let point = Point(x: x - 1, y: y - 1)
    if code & 64 != 0 {
      let kinds: [Mouse.Kind] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      return .mouse(Mouse(kinds[code & 3], at: point, modifiers: modifiers))
    }
    let buttons: [Mouse.Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    let kind: Mouse.Kind =
      isRelease ? .release : code & 32 != 0 ? (button == .none ? .move : .drag) : .press
    return .mouse(Mouse(kind, button: button, at: point, modifiers: modifiers))
  }
}
