import Testing

@testable import TerminalUI

@Suite struct InputParserTests {
  private func parse(_ text: String) -> [Input] {
    var parser = InputParser()
    return parser.feed(Array(text.utf8))
  }

  static let samples: [(String, Input)] = [
    ("a", .key("a")), ("G", .key("G")), ("é", .key("é")), ("日", .key("日")), ("😀", .key("😀")),
    (" ", .key(.space)), ("\r", .key(.enter)), ("\n", .key(.enter)), ("\t", .key(.tab)),
    ("\u{7F}", .key(.backspace)), ("\u{8}", .key(.backspace)), ("\u{3}", .key(.control("c"))),
    ("\u{10}", .key(.control("p"))), ("\u{0}", .key(.control(" "))), ("\u{1F}", .key(.control("_"))),
    ("\u{1B}[A", .key(.up)), ("\u{1B}OA", .key(.up)), ("\u{1B}[B", .key(.down)), ("\u{1B}OC", .key(.right)),
    ("\u{1B}[D", .key(.left)), ("\u{1B}[H", .key(.home)), ("\u{1B}OF", .key(.end)),
    ("\u{1B}[1~", .key(.home)), ("\u{1B}[4~", .key(.end)), ("\u{1B}[3~", .key(.delete)),
    ("\u{1B}[5~", .key(.pageUp)), ("\u{1B}[6~", .key(.pageDown)), ("\u{1B}[2~", .key(.insert)),
    ("\u{1B}[Z", .key(.shiftTab)), ("\u{1B}OP", .key(.function(1))), ("\u{1B}[15~", .key(.function(5))),
    ("\u{1B}[[C", .key(.function(3))), ("\u{1B}[24~", .key(.function(12))),
    ("\u{1B}[1;5C", .key(Key(.right, .control))), ("\u{1B}[1;2A", .key(Key(.up, .shift))),
    ("\u{1B}[3;3~", .key(Key(.delete, .alt))), ("\u{1B}[1;9D", .key(Key(.left, .alt))),
    ("\u{1B}b", .key(.alt("b"))), ("\u{1B}\u{7F}", .key(Key(.backspace, .alt))),
    ("\u{1B}é", .key(.alt("é"))), ("\u{1B}\u{1B}[A", .key(Key(.up, .alt))),
    ("\u{1B}[I", .focus(true)), ("\u{1B}[O", .focus(false)),
    ("\u{1B}[27;5;105~", .key(.control("i"))), ("\u{1B}[105;5u", .key(.control("i"))),
    ("\u{1B}[13;2u", .key(Key(.enter, .shift))), ("\u{1B}OM", .key(.enter)), ("\u{1B}Oq", .key("1")),
    ("\u{1B}[<0;10;5M", .mouse(Mouse(.press, button: .left, at: Point(x: 9, y: 4)))),
    ("\u{1B}[<0;10;5m", .mouse(Mouse(.release, button: .left, at: Point(x: 9, y: 4)))),
    ("\u{1B}[<32;1;1M", .mouse(Mouse(.drag, button: .left, at: .zero))),
    ("\u{1B}[<35;1;1M", .mouse(Mouse(.move, at: .zero))),
    ("\u{1B}[<64;300;2M", .mouse(Mouse(.wheelUp, at: Point(x: 299, y: 1)))),
    ("\u{1B}[<69;3;2M", .mouse(Mouse(.wheelDown, at: Point(x: 2, y: 1), modifiers: .shift))),
    ("\u{1B}[M !!", .mouse(Mouse(.press, button: .left, at: .zero))),
    ("\u{1B}[M#!!", .mouse(Mouse(.release, button: .none, at: .zero))),
    ("\u{1B}[M`\"#", .mouse(Mouse(.wheelUp, at: Point(x: 1, y: 2)))),
    ("\u{1B}[200~a\rb\r\nc\u{1B}[3~\u{1B}[201~", .paste("a\nb\nc\u{1B}[3~")),
    ("\u{1B}[200~\u{1B}[201~", .paste("")),
  ]

  @Test(arguments: samples)
  func `what terminals send is understood`(bytes: String, expected: Input) {
    #expect(parse(bytes) == [expected])
    #expect(parse(bytes + "z") == [expected, .key("z")])
  }

  @Test func `it makes no difference where the bytes are cut`() {
    let all = Self.samples.map(\.0).joined()
    let bytes = Array(all.utf8)
    let whole = parse(all)
    #expect(whole == Self.samples.map(\.1))
    for cut in 0...bytes.count {
      var parser = InputParser()
      #expect(parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...]) == whole, "cut at \(cut)")
    }
    var parser = InputParser()
    #expect(bytes.flatMap { parser.feed([$0]) } == whole)
    #expect(!parser.isPending)
  }

  @Test func `a lone Escape becomes a key when nothing follows in time`() {
    var parser = InputParser()
    #expect(parser.feed([0x1B]) == [])
    #expect(parser.isPending)
    #expect(parser.flush() == [.key(.escape)])
    #expect(!parser.isPending)
    #expect(parser.feed([0x1B, 0x5B]) == [])
    #expect(parser.flush() == [.key(.alt("["))])
    #expect(parser.feed([0x1B, 0x1B]) + parser.flush() == [.key(.escape), .key(.escape)])
    #expect(parser.flush() == [])
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[99~", "\u{1B}[5n",
    "\u{1B}[<1;2M", "\u{1B}[<0;0;0M", "\u{1B}[>0;1;0c", "\u{1B}Oz",
  ])
  func `answers and sequences nobody knows are swallowed whole`(bytes: String) {
    #expect(parse(bytes + "z") == [.key("z")])
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xE2, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xC2, 0x9B], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `broken UTF-8 types nothing and loses nothing after it`(bytes: [UInt8]) {
    var parser = InputParser()
    let keys = parser.feed(bytes + Array("z".utf8))
    #expect(keys.last == .key("z"))
    #expect(keys.dropLast().allSatisfy { $0 == .key("(") })
  }

  @Test func `a paste of megabytes is cut at the limit and ends where it ends`() {
    var parser = InputParser()
    let chunk = [UInt8](repeating: 0x61, count: 65_536)
    #expect(parser.feed(Array("\u{1B}[200~".utf8)) == [])
    for _ in 0..<80 { #expect(parser.feed(chunk) == []) }
    let inputs = parser.feed(Array("\u{1B}[201~z".utf8))
    #expect(inputs.count == 2)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputParser.pasteLimit)
    #expect(inputs.last == .key("z"))
  }

  @Test func `random bytes never trap and never stick`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<3_000 {
      var parser = InputParser()
      let interesting: [UInt8] = [
        0x1B, 0x5B, 0x4F, 0x4D, 0x3C, 0x3B, 0x7E, 0x31, 0x32, 0x30, 0xE2, 0xFF, 0x00,
      ]
      for _ in 0..<20 {
        let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Bool.random(using: &random)
            ? interesting[Int.random(in: 0..<interesting.count, using: &random)]
            : UInt8.random(in: 0...255, using: &random)
        }
        _ = parser.feed(bytes)
        if Int.random(in: 0..<4, using: &random) == 0 { _ = parser.flush() }
      }
    }
  }
}

/// Repeatable randomness for tests.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
