import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
  private func type(_ field: inout TextField, _ keys: [Key]) {
    for key in keys { _ = field.handle(.key(key)) }
  }

  private func drawn(_ field: TextField, width: Int = 10) -> (text: String, cursor: Int?) {
    var canvas = Canvas(size: Size(width: width, height: 1))
    field.draw(into: &canvas, in: canvas.bounds, focused: true)
    return (canvas.text[0], canvas.cursor?.x)
  }

  @Test func `typing, moving and deleting work by grapheme`() {
    var field = TextField("")
    type(&field, ["e", "\u{301}", "日", "👩‍👧", "x"])
    #expect(field.text == "e\u{301}日👩‍👧x")
    #expect(field.cursor == 4)
    type(&field, [.left, .backspace])
    #expect(field.text == "e\u{301}日x")
    type(&field, [.home, .delete])
    #expect(field.text == "日x")
    #expect(field.cursor == 0)
    type(&field, [.end, "!"])
    #expect(field.text == "日x!")
  }

  @Test func `words and lines can be deleted at once`() {
    var field = TextField("one two  three")
    type(&field, [.control("w")])
    #expect(field.text == "one two  ")
    type(&field, [.control("w")])
    #expect(field.text == "one ")
    type(&field, [.home, Key(.delete, .control)])
    #expect(field.text == " ")
    field.set("abc def")
    type(&field, [.alt("b"), .control("k")])
    #expect(field.text == "abc ")
    type(&field, [.control("u")])
    #expect(field.text.isEmpty)
  }

  @Test func `limits hold in bytes and graphemes, by typing and by paste`() {
    var field = TextField("", byteLimit: 6, graphemeLimit: 4)
    #expect(field.handle(.paste("日本語")) == .full)
    #expect(field.text == "日本")
    #expect(field.handle(.key("x")) == .full)
    field.clear()
    #expect(field.handle(.paste("abcdef")) == .full)
    #expect(field.text == "abcd")
  }

  @Test func `what is not safe is not taken`() {
    var field = TextField("")
    _ = field.handle(.paste("a\u{202E}b\u{0}c\u{1B}[31m\u{E000}\u{200B}d\r\ne\tf"))
    #expect(field.text == "abc[31md e f")
    #expect(SafeText(field.text).string == field.text)
    #expect(field.handle(.key(Key("\u{200D}"))) == .moved)
    #expect(field.text == "abc[31md e f")
  }

  @Test func `fields for digits, amounts and phones take nothing else`() {
    var digits = TextField("", accepts: .digits)
    _ = digits.handle(.paste("12a3４"))
    #expect(digits.text == "123")
    // A mark left out would make another amount of it.
    #expect(TextField("x1.234,50 €", accepts: .amount).text == "1.234,50 ")
    #expect(TextField("+1 (902) x5", accepts: .phone).text == "+1 (902) 5")
  }

  @Test func `a long text scrolls so that the cursor can be seen`() {
    var field = TextField("abcdefghijkl")
    #expect(drawn(field).text == " fghijkl  ")
    #expect(drawn(field).cursor == 8)
    type(&field, [.home])
    #expect(drawn(field).text == " abcdefgh ")
    #expect(drawn(field).cursor == 1)
    field.set("日本語日本語")
    #expect(drawn(field).cursor == 8)
  }

  @Test func `a masked field shows dots until it is revealed, and a placeholder while empty`() {
    var field = TextField("sécret", placeholder: "hint", masked: true)
    #expect(drawn(field).text == " ••••••   ")
    field.isRevealed = true
    #expect(drawn(field).text == " sécret   ")
    field.clear()
    #expect(drawn(field).text == " hint     ")
    #expect(drawn(field).cursor == 1)
  }

  @Test func `a click puts the cursor where it points`() {
    var field = TextField("a日b")
    field.click(Point(x: 2, y: 0), in: Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(field.cursor == 1)
    field.click(Point(x: 4, y: 0), in: Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(field.cursor == 2)
    field.click(Point(x: 9, y: 0), in: Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(field.cursor == 3)
  }

  @Test func `random editing keeps cursor and limits`() {
    var random = SplitMix(seed: 11)
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("k"), .alt("f"), "a", " ",
      "日", "\u{301}", "🇨🇦", "👩", "\u{200D}", "क", "्", "\u{1112}", "\u{1161}",
    ]
    var field = TextField("", byteLimit: 60, graphemeLimit: 12)
    var area = TextArea("", height: 3, byteLimit: 60, graphemeLimit: 12)
    for _ in 0..<5_000 {
      let input = Input.key(keys[Int.random(in: 0..<keys.count, using: &random)])
      _ = field.handle(input)
      _ = area.handle(Int.random(in: 0..<9, using: &random) == 0 ? .key(.enter) : input)
      #expect(field.cursor <= field.text.count && field.text.utf8.count <= 60 && field.text.count <= 12)
      #expect(area.cursor <= area.text.count && area.text.utf8.count <= 60)
      let shown = drawn(field)
      #expect(shown.cursor != nil)
      var canvas = Canvas(size: Size(width: 7, height: 3))
      area.draw(into: &canvas, in: canvas.bounds, focused: true)
      #expect(canvas.cursor != nil)
    }
  }

  @Test func `several lines wrap, scroll and move up and down`() {
    var area = TextArea("one two\nthree", height: 2)
    var canvas = Canvas(size: Size(width: 8, height: 2))
    area.draw(into: &canvas, in: canvas.bounds, focused: true)
    #expect(canvas.text == [" two    ", " three  "])
    #expect(canvas.cursor == Point(x: 6, y: 1))
    #expect(area.handle(.key(.up)) == .moved)
    #expect(area.cursor == 5)
    #expect(area.handle(.key(.up)) == .ignored)
    _ = area.handle(.key(.home))
    _ = area.handle(.key(.enter))
    #expect(area.text == "\none two\nthree")
    _ = area.handle(.paste("a\u{7}b\r\nc"))
    #expect(area.text == "\nab\ncone two\nthree")
  }
}
