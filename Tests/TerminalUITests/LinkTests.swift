import Testing

@testable import TerminalUI

struct LinkTests {
  private let size = Size(width: 30, height: 4)
  private let shop = Link("https://shop.example/a?b=c")

  @Test(arguments: [
    "http://shop.example/", "https://", "javascript:alert(1)", "file:///etc/passwd", "", "https://a b",
    "https://a\u{1B}\\b", "https://a\u{7}", "https://gr\u{FC}n.example/", "https://a\n",
    "https://" + String(repeating: "a", count: 2000),
  ])
  func `only plain https addresses are links`(address: String) {
    #expect(Link(address) == nil)
  }

  @Test func `an address is written out as well, in as many lines as it takes`() throws {
    let shop = try #require(shop)
    var canvas = Canvas(size: Size(width: 12, height: 4))
    #expect(canvas.writeLink(shop, in: canvas.bounds.inset(top: 1)) == 3)
    #expect(canvas.trimmedText == "\nhttps://shop\n.example/a?b\n=c")
    #expect(canvas.cells.filter { $0.link == 1 }.count == shop.address.utf8.count)
  }

  @Test func `what is drawn over a link leads nowhere, and none leads out of its region`() throws {
    let shop = try #require(shop)
    var canvas = Canvas(size: size)
    canvas.within(Rect(x: 2, y: 1, width: 5, height: 1)) { canvas in
      canvas.link(Rect(x: -9, y: -9, width: 99, height: 99), to: shop)
    }
    #expect(canvas.cells.filter { $0.link != 0 }.count == 5)
    canvas.write("no", at: Point(x: 2, y: 1))
    #expect(canvas.cells.filter { $0.link != 0 }.count == 3)
  }

  @Test func `more links than a canvas takes are text`() throws {
    var canvas = Canvas(size: Size(width: 300, height: 1))
    for number in 0..<300 {
      let link = try #require(Link("https://shop.example/\(number)"))
      canvas.link(Rect(x: number, y: 0, width: 1, height: 1), to: link)
    }
    #expect(canvas.links.count == 255)
    #expect(canvas.cells.filter { $0.link != 0 }.count == 255)
  }
}

extension PainterTests {
  struct Linked {
    let painter: Painter
    let size = Size(width: 30, height: 4)

    init(term: String = "xterm-256color", depth: ColorDepth = .truecolor) throws {
      painter = try Painter(term: term, depth: depth, size: size, theme: .velvet)
    }

    /// A frame that says `words` at the top and has a link to each address in a row of its own.
    func frame(_ words: SafeText, _ addresses: String..., text: SafeText = "pay here") throws -> String {
      var canvas = Canvas(size: size)
      canvas.write(words)
      for (index, address) in addresses.enumerated() {
        let row = canvas.bounds.row(index + 1)
        let used = canvas.write(text, in: row, style: .link)
        guard !address.isEmpty else { continue }
        canvas.link(Rect(x: 0, y: row.y, width: used, height: 1), to: try #require(Link(address)))
      }
      return String(decoding: painter.frame(canvas), as: UTF8.self)
    }
  }

  @Test func `a link is told to the terminal when it appears, changes or goes, and not otherwise`() throws {
    let linked = try Linked()
    let first = try linked.frame("one", "https://a.example/")
    #expect(first.contains("\u{1B}]8;id=1;https://a.example/\u{1B}\\"))
    #expect(first.hasSuffix("pay here\u{1B}]8;;\u{1B}\\\u{1B}8"))
    #expect(try linked.frame("one", "https://a.example/").isEmpty)
    let elsewhere = try linked.frame("two", "https://a.example/")
    #expect(elsewhere.contains("two") && !elsewhere.contains("]8;"))
    let other = try linked.frame("two", "https://b.example/")
    #expect(other.contains("https://b.example/") && !other.contains("a.example"))
    let gone = try linked.frame("two", "")
    #expect(gone.contains("pay here") && !gone.contains("]8;"))
    #expect(try linked.frame("two", "").isEmpty)
  }

  @Test func `what is below a link keeps its place and its colours`() throws {
    for depth in [ColorDepth.truecolor, .indexed, .sixteen, .monochrome] {
      let linked = try Linked(depth: depth)
      let bytes = try linked.frame("one", "https://a.example/", "https://b.example/")
      let parts = bytes.split(separator: "\u{1B}7", maxSplits: 1)
      let ink = Sequences.ink(Theme.velvet.resolve(.link, depth: depth), depth: depth)
      #expect(
        parts.last.map(String.init)
          == "\u{1B}[2;1H\u{1B}]8;id=1;https://a.example/\u{1B}\\\(ink)pay here\u{1B}]8;;\u{1B}\\"
          + "\u{1B}[3;1H\u{1B}]8;id=2;https://b.example/\u{1B}\\\(ink)pay here\u{1B}]8;;\u{1B}\\\u{1B}8",
        "\(depth)")
    }
  }

  @Test(arguments: ["linux", "vt220", "ansi"])
  func `a terminal that would print the sequence gets none`(term: String) throws {
    #expect(try !Linked(term: term, depth: .sixteen).frame("one", "https://a.example/").contains("]8;"))
  }

  @Test func `a repainted screen has its links again`() throws {
    let linked = try Linked()
    _ = try linked.frame("one", "https://a.example/")
    linked.painter.forget()
    #expect(try linked.frame("one", "https://a.example/").contains("https://a.example/"))
  }
}
