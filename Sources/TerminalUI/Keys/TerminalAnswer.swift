/// What a terminal says when it is asked. Never a key: `InputParser` keeps answers apart from inputs.
enum TerminalAnswer: Hashable {
  /// Which kind of terminal it is (DA1): 1 and 6 of the oldest kinds, from 61 on those that know strings of commands.
  case kind(Int)
  /// The colours and attributes it draws with (DECRQSS), in numbers as they came.
  case rendition([Int])
  /// Everything that was sent before has been dealt with (DSR).
  case ready

  /// A control sequence's answer; nil for one that is none.
  init?(marker: UInt8?, numbers: [Int], final: UInt8) {
    switch (marker, final) {
    case (UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind(numbers.first ?? 0)
    case (nil, UInt8(ascii: "n")) where numbers == [0]: self = .ready
    default: return nil
    }
  }

  /// The answer in a device's string, which comes without its terminator; nil for any other string.
  init?(string: ArraySlice<UInt8>) {
    let opening = Array("\u{1B}P1$r".utf8)
    guard string.count <= 128, string.starts(with: opening), string.last == UInt8(ascii: "m") else {
      return nil
    }
    let fields = string.dropFirst(opening.count).dropLast().split {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
    self = .rendition(fields.map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 })
  }
}
