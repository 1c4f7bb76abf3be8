import Testing

@testable import TerminalUI

/// Whatever comes in, in whatever size: no trap, and never a cell that must not reach a terminal.
@Suite struct RandomInputTests {
  private static let keys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .shiftTab, .enter, .escape, .space,
    .backspace, .delete, .control("w"), .control("k"), .control("r"), .control("p"), "a", "j", "G", "7", "日",
    "\u{301}", "👩‍👧", "\u{202E}", "-", Key(.left, .control), .function(3), .alt("b"),
  ]

  private func randomInput(_ random: inout SplitMix) -> Input {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      return .paste(
        ["", "x", "a\u{1B}[31m\r\nb", "日本\u{0}語", "2027-03-21 20:00"].randomElement(using: &random) ?? "")
    case 1, 2:
      let kinds: [Mouse.Kind] = [.press, .release, .drag, .wheelUp, .wheelDown]
      let point = Point(
        x: Int.random(in: -2...90, using: &random), y: Int.random(in: -2...30, using: &random))
      return .mouse(Mouse(kinds.randomElement(using: &random) ?? .press, button: .left, at: point))
    default: return .key(Self.keys.randomElement(using: &random) ?? .up)
    }
  }

  private func randomArea(_ random: inout SplitMix) -> Rect {
    let sizes = [(0, 0), (1, 1), (2, 3), (7, 2), (20, 5), (40, 12), (80, 24)]
    let (width, height) = sizes.randomElement(using: &random) ?? (1, 1)
    return Rect(
      x: Int.random(in: -3...3, using: &random), y: Int.random(in: -3...3, using: &random), width: width,
      height: height)
  }

  private func expectSafe(_ canvas: Canvas) {
    for cell in canvas.cells {
      guard let scalar = Unicode.Scalar(cell.glyph.base) else {
        Issue.record("no scalar")
        return
      }
      if scalar.value < 0x20, cell.glyph != .continuation { Issue.record("control \(scalar.value)") }
    }
  }

  @Test func `components survive anything in any size`() {
    var random = SplitMix(seed: 2026)
    var list = ListView(count: 30, rowHeight: 2)
    let table = TableView([.init("A", .flexible(2)), .init("B", .between(min: 3, max: 9), rank: 1)])
    var form = Form<Int>(
      [
        FormField(0, "Name", .text(TextField("Zoë"))), FormField(1, "Secret", .password("x"), hint: "Hidden"),
        FormField(2, "Kind", .choice(Choice(["One", "Two", "Three"]))), FormField(3, "On", .toggle(true)),
        FormField(4, "About", .multiline(TextArea("one\ntwo"))),
        FormField(5, "Starts", .dateTime(DateTimeField())), FormField(6, "None", .choice(Choice([]))),
      ], buttons: [Button(7, "Save"), Button(8, "Remove it for good", kind: .danger)])
    var dialog = Dialog("Sure?", message: "This cannot be undone.", buttons: [Button(0, "No")], safeAnswer: 0)
    let keymap = Keymap<Int>([
      KeyBinding("o", "open", 1, group: "List"), KeyBinding("d", "delete", 2, group: "List", refusal: "No."),
    ])
    var palette = CommandPalette(
      keymap, PaletteWords(title: "Commands", prompt: "Type a command", nothing: "No matching command."))
    var help = HelpOverlay(keymap, title: "Keys", more: "more")
    for step in 0..<1_500 {
      let input = randomInput(&random)
      let area = randomArea(&random)
      _ = list.handle(input, in: area)
      _ = form.handle(input, in: area)
      form.validate { $0.text.isEmpty ? "Missing." : nil }
      _ = dialog.handle(input, in: area)
      _ = palette.handle(input, in: area)
      _ = help.handle(input, in: area)
      if step % 100 == 0 { list.count = Int.random(in: 0...40, using: &random) }
      var canvas = Canvas(size: area.size)
      list.draw(into: &canvas, in: area) { row, index, _ in row.write("\(index)") }
      table.draw(list, into: &canvas, in: area) { [TextRun("\($0)"), TextRun(" \($1) \($2)")] }
      form.draw(into: &canvas, in: area)
      dialog.draw(into: &canvas, in: area)
      palette.draw(into: &canvas, in: area)
      help.draw(into: &canvas, in: area)
      Tabs(["All", "Music", "Talks"], selection: step % 4).draw(into: &canvas, in: area)
      Footer.draw(keymap, into: &canvas, in: area)
      Toast("Done", key: "u", keyLabel: "undo").draw(into: &canvas, in: area)
      Breadcrumb.draw(["a", "b"], current: step % 3, into: &canvas, in: area)
      ProgressBar.draw(Double(step) / 100, into: &canvas, in: area)
      Sparkline.draw([1, 2, .infinity], into: &canvas, in: area)
      BarChart.draw([.init("x", 3, caption: "3")], into: &canvas, in: area)
      Spinner.draw(frame: step, into: &canvas, in: area)
      expectSafe(canvas)
    }
  }
}
