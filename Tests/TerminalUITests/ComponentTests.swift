import Testing

@testable import TerminalUI

@Suite struct ComponentTests {
  private enum Action: Equatable { case open, find, pay, quit, help }

  private let keymap = Keymap<Action>([
    KeyBinding([.enter, "o"], "open", .open, group: "List"),
    KeyBinding("/", "find", .find, group: "List"),
    KeyBinding("p", "pay now", .pay, group: "Cart", refusal: "The cart is empty."),
    KeyBinding("q", "quit", .quit, group: "Program", places: [.palette]),
  ])

  private func drawn(_ width: Int, _ height: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(size: Size(width: width, height: height))
    draw(&canvas)
    return canvas.trimmedText
  }

  @Test func `one table answers keys, with reasons for those that are refused`() {
    if case .action(let action)? = keymap.resolve("o") { #expect(action == .open) } else { Issue.record("o") }
    if case .refused(let why)? = keymap.resolve("p") {
      #expect(why == "The cart is empty.")
    } else {
      Issue.record("p")
    }
    #expect(keymap.resolve("x") == nil)
  }

  @Test func `the footer shows what works now and fits`() {
    let help = KeyBinding<Action>("?", "help", .help)
    #expect(
      drawn(40, 1) { Footer.draw(keymap, into: &$0, in: $0.bounds, help: help) }
        == " ⏎/o open  / find  ? help")
    #expect(drawn(18, 1) { Footer.draw(keymap, into: &$0, in: $0.bounds, help: help) } == " ⏎/o open  ? help")
    #expect(drawn(5, 1) { Footer.draw(keymap, into: &$0, in: $0.bounds, help: help) } == "")
  }

  @Test func `help shows every key with the reason it is refused`() {
    let help = HelpOverlay(keymap, title: "Keys", more: "more")
    let text = drawn(60, 20) { help.draw(into: &$0, in: $0.bounds) }
    for words in ["List", "Program", "open", "pay now  The cart is empty.", "quit", "Keys"] {
      #expect(text.contains(words), "\(words)")
    }
    var small = HelpOverlay(keymap, title: "Keys", more: "more")
    let area = Rect(x: 0, y: 0, width: 40, height: 6)
    for _ in 0..<20 { let stays = small.handle(.key(.down), in: area); #expect(stays) }
    #expect(drawn(40, 6) { small.draw(into: &$0, in: $0.bounds) }.contains("quit"))
    let stays = small.handle(.key(.escape), in: area)
    #expect(!stays)
  }

  @Test func `the palette finds commands by a few letters`() {
    var palette = CommandPalette(
      keymap, PaletteWords(title: "Commands", prompt: "Type a command", nothing: "No matching command."))
    let area = Rect(x: 0, y: 0, width: 60, height: 20)
    #expect(palette.results == ["open", "find", "pay now", "quit"])
    _ = palette.handle(.key("q"), in: area)
    #expect(palette.results == ["quit"])
    if case .chosen(let action) = palette.handle(.key(.enter), in: area) {
      #expect(action == .quit)
    } else {
      Issue.record("not chosen")
    }
    _ = palette.handle(.key(.backspace), in: area)
    _ = palette.handle(.paste("pn"), in: area)
    #expect(palette.results == ["pay now", "open"])
    if case .refused = palette.handle(.key(.enter), in: area) {} else { Issue.record("not refused") }
    if case .closed = palette.handle(.key(.escape), in: area) {} else { Issue.record("not closed") }
    let text = drawn(60, 20) { palette.draw(into: &$0, in: $0.bounds) }
    #expect(text.contains("Commands") && text.contains("pay now"))
  }

  @Test func `fuzzy matches prefer beginnings of words and letters in a row`() throws {
    let matcher = FuzzyMatcher("ev")
    #expect(matcher.match("cart") == nil)
    let event = try #require(matcher.match("Add event"))
    #expect(event.positions == [4, 5])
    let spread = try #require(matcher.match("Remove views"))
    #expect(event.score > spread.score)
    #expect(FuzzyMatcher("").match("x")?.positions == [])
    #expect(FuzzyMatcher("AE").match("add event")?.positions == [0, 4])
    #expect(FuzzyMatcher("é").match("Été")?.positions == [0])
  }

  @Test func `a dialog has the safe answer chosen`() {
    var dialog = Dialog(
      "Cancel the event?", message: "48 tickets become void and are refunded.",
      buttons: [Button(true, "Cancel event", kind: .danger), Button(false, "Keep it")], safeAnswer: false)
    let area = Rect(x: 0, y: 0, width: 60, height: 12)
    #expect(dialog.handle(.key(.enter), in: area) == .answered(false))
    #expect(dialog.handle(.key("x"), in: area) == .open)
    #expect(dialog.handle(.key(.left), in: area) == .open)
    #expect(dialog.handle(.key(.enter), in: area) == .answered(true))
    #expect(dialog.handle(.key(.escape), in: area) == .answered(false))
    let text = drawn(60, 12) { dialog.draw(into: &$0, in: $0.bounds) }
    #expect(text.contains("▸ Cancel event      Keep it"))
    #expect(text.contains("48 tickets become void and are refunded."))
    for width in 0..<30 { _ = drawn(width, width / 3) { dialog.draw(into: &$0, in: $0.bounds) } }
  }

  @Test func `a toast leaves no piece of a word beside it`() {
    func beside(_ width: Int) -> String {
      drawn(width, 1) { canvas in
        canvas.write(SafeText(String(repeating: "x", count: width)), at: Point(x: 0, y: 0))
        Toast("Removed 2 × Floor from the cart").draw(into: &canvas, in: canvas.bounds)
      }
    }
    #expect(!beside(40).contains("x"))
    #expect(beside(80).hasPrefix("xxxx") && beside(80).hasSuffix("xxxx"))
  }

  @Test func `a toast keeps its key when the words are long`() {
    let toast = Toast(
      "Removed 2 × Northern Lights from the cart", kind: .success, key: "u", keyLabel: "undo")
    #expect(drawn(30, 1) { toast.draw(into: &$0, in: $0.bounds) } == "  ✓ Removed 2 ×…      u undo")
    #expect(
      drawn(44, 4) { toast.draw(into: &$0, in: $0.bounds) }.hasSuffix(
        "  ✓ Removed 2 × Northern Lights     u undo\n    from the cart"))
  }

  @Test func `progress and sparks go from nothing to full`() {
    #expect(drawn(14, 1) { ProgressBar.draw(0.5, into: &$0, in: $0.bounds) } == "━━━━────  50 %")
    #expect(drawn(14, 1) { ProgressBar.draw(.nan, into: &$0, in: $0.bounds) } == "────────   0 %")
    #expect(drawn(14, 1) { ProgressBar.draw(9, into: &$0, in: $0.bounds) } == "━━━━━━━━ 100 %")
    #expect(drawn(14, 1) { ProgressBar.draw(0.19, into: &$0, in: $0.bounds) } == "━╸──────  19 %")
    #expect(drawn(14, 1) { ProgressBar.draw(0.001, into: &$0, in: $0.bounds) } == "╸───────   0 %")
    #expect(drawn(14, 1) { ProgressBar.draw(0.999, into: &$0, in: $0.bounds) } == "━━━━━━━╸  99 %")
    #expect(drawn(9, 1) { Sparkline.draw([0, 1, 2, 6, -3, .nan], into: &$0, in: $0.bounds) } == "▁▂▃▇▁▁")
    #expect(drawn(8, 1) { Spinner.draw(frame: -1, label: "busy", into: &$0, in: $0.bounds) } == "⠏ busy")
  }

  @Test func `steps and tabs show where one is`() {
    #expect(
      drawn(40, 1) { Breadcrumb.draw(["cart", "pay", "done"], current: 1, into: &$0, in: $0.bounds) }
        == "cart ─ ● pay ─ done")
    #expect(
      drawn(12, 1) { Breadcrumb.draw(["cart", "pay", "done"], current: 1, into: &$0, in: $0.bounds) }
        == "● pay 2/3")
    let tabs = Tabs(["All", "Music"])
    let area = Rect(x: 0, y: 0, width: 20, height: 1)
    #expect(drawn(20, 1) { tabs.draw(into: &$0, in: $0.bounds) } == "All   Music")
    #expect(tabs.index(at: Point(x: 1, y: 0), in: area) == 0)
    #expect(tabs.index(at: Point(x: 4, y: 0), in: area) == nil)
    #expect(tabs.index(at: Point(x: 6, y: 0), in: area) == 1)
  }

  @Test func `tabs that are out of sight are told of at the end they are at`() {
    let titles: [SafeText] = [
      "All", "Comedy", "Dance", "Exhibition", "Family", "Film", "Food", "Music", "Sport",
    ]
    func row(_ selection: Int, _ width: Int) -> String {
      drawn(width, 1) { Tabs(titles, selection: selection).draw(into: &$0, in: $0.bounds) }
    }
    #expect(row(0, 30) == "All   Comedy   Dance         ›")
    #expect(row(4, 30) == "‹ Dance   Exhibition   Family ›" || row(4, 30).hasPrefix("‹ "))
    #expect(row(8, 20) == "‹ Music   Sport")
    #expect(!row(8, 80).contains("›") && !row(0, 80).contains("‹"))
    for width in 14...80 {
      for selection in titles.indices {
        let area = Rect(x: 3, y: 0, width: width, height: 1)
        let places = Tabs(titles, selection: selection).places(in: area)
        #expect(places.contains { $0.index == selection }, "\(selection) at \(width)")
        #expect(places.allSatisfy { $0.rect.x >= area.x && $0.rect.right <= area.right })
        if let first = places.first, first.index > 0 { #expect(first.rect.x == area.x + 2) }
        if let last = places.last, last.index < 8 { #expect(last.rect.right <= area.right - 2) }
      }
    }
  }

  @Test func `a QR code is drawn whole with its quiet zone, or not at all`() {
    let code = QRCodeView(modules: [[true, false], [false, true]])
    #expect(code.size == Size(width: 10, height: 5))
    var canvas = Canvas(size: Size(width: 10, height: 5))
    let drew = code.draw(into: &canvas, in: canvas.bounds)
    #expect(drew)
    #expect(canvas.text[2] == "    ▀▄    ")
    #expect(canvas[0, 0].style.background == Color(0xFFFFFF))
    #expect(canvas[4, 2].style.foreground == Color(0x000000))
    var small = Canvas(size: Size(width: 9, height: 5))
    let fitted = code.draw(into: &small, in: small.bounds)
    #expect(!fitted && small.trimmedText.isEmpty)
  }
}
