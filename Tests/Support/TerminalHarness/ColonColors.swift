/// Rewrites colours as `38:2::r:g:b`, which terminals understand and libvterm doesn't, to `38;2;r;g;b`.
///
/// Everything else passes unchanged; a sequence that is cut by the end of a read waits for its rest.
struct ColonColors {
  private var held: [UInt8] = []

  mutating func translated(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if held.isEmpty && !bytes.contains(UInt8(ascii: ":")) && !bytes.suffix(64).contains(0x1b) { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes { take(byte, into: &result) }
    return result[...]
  }

  private mutating func take(_ byte: UInt8, into result: inout [UInt8]) {
    switch (held.count, byte) {
    case (0, 0x1b), (1, UInt8(ascii: "[")):
      held.append(byte)
    case (0, _):
      result.append(byte)
    case (2..., UInt8(ascii: "0")...UInt8(ascii: ";")) where held.count < 256:
      held.append(byte)
    case (2..., UInt8(ascii: "m")):
      result += [0x1b, UInt8(ascii: "[")] + Self.plain(held[2...]) + [byte]
      held = []
    case (_, 0x1b):
      result += held
      held = [byte]
    default:
      result += held
      result.append(byte)
      held = []
    }
  }

  private static func plain(_ parameters: ArraySlice<UInt8>) -> [UInt8] {
    let groups = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return Array(groups.map(plainGroup).joined(separator: [UInt8(ascii: ";")]))
  }

  private static func plainGroup(_ group: ArraySlice<UInt8>) -> [UInt8] {
    var parts = group.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Array.init)
    guard parts.count >= 3, [Array("38".utf8), Array("48".utf8)].contains(parts[0]) else {
      return Array(group)
    }
    // The colour space stands between, and is often left empty.
    if parts.count >= 6 { parts.remove(at: 2) }
    return Array(parts.prefix(5).joined(separator: [UInt8(ascii: ";")]))
  }
}
