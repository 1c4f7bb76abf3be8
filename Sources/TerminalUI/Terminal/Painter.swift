import CNcurses
import Glibc

/// Turns canvases into the bytes a terminal needs, by ncurses, from the difference to the frame before.
///
/// ncurses writes into a memory file instead of the tty: so a slow terminal can never hold up input, the
/// bytes of a frame are known before any is sent, and frames can be tested without a terminal.
/// One painter at a time; it belongs to one thread.
final class Painter {
  let depth: ColorDepth
  /// The terminfo entry in use.
  let entry: String
  private let screen: OpaquePointer
  private let sink: Int32
  private let sinkFile: UnsafeMutablePointer<FILE>
  private let sourceFile: UnsafeMutablePointer<FILE>
  private var size: Size
  private var shown: [Cell] = []
  private var shownLinks: [Link] = []
  private let knowsLinks: Bool
  private var shownCursor: Point?
  private var cursorIsKnown = false
  private var inks: InkTable
  private var filter = ColorFilter()

  init(term: String, depth: ColorDepth, size: Size, theme: Theme) throws(TerminalError) {
    Painter.prepareLocale()
    sink = memfd_create("terminal", 1)
    guard sink >= 0 else { throw .system(call: "memfd_create", code: errno) }
    guard let sinkFile = fdopen(sink, "w"), let sourceFile = fopen("/dev/null", "r") else {
      throw .system(call: "fdopen", code: errno)
    }
    self.sinkFile = sinkFile
    self.sourceFile = sourceFile
    var opened: (screen: OpaquePointer, entry: String)?
    for candidate in Painter.candidates(term: term, depth: depth) where opened == nil {
      opened = Painter.open(candidate, sinkFile, sourceFile).map { ($0, candidate) }
    }
    // On a terminal that only ever writes on, such as an editor's shell, nothing could be read.
    guard let opened, cn_places_cursor() else { throw .unknownTerminal(term) }
    (screen, entry) = opened
    self.size = size
    knowsLinks = LinkPen.isUnderstood(term: term)
    nonl()
    typeahead(-1)
    curs_set(0)
    idlok(cn_screen(), true)
    let canColor = depth != .monochrome && has_colors() && start_color() == OK
    if canColor { use_default_colors() }
    let usable: ColorDepth =
      !canColor ? .monochrome : depth == .truecolor && cn_colors() < 1 << 24 ? .indexed : depth
    self.depth = usable != .monochrome && cn_colors() < 256 ? .sixteen : usable
    inks = InkTable(theme: theme, depth: self.depth)
    resize(to: size)
  }

  deinit {
    set_term(screen)
    delscreen(screen)
    fclose(sinkFile)
    fclose(sourceFile)
  }

  var theme: Theme {
    get { inks.theme }
    set {
      inks.theme = newValue
      forget()
    }
  }

  /// What must be sent to turn the last frame into this one; empty when they are alike.
  func frame(_ canvas: Canvas) -> [UInt8] {
    set_term(screen)
    if canvas.fullSize != size { resize(to: canvas.fullSize) }
    if inks.isFull { forget() }
    let links = knowsLinks ? linkBytes(canvas) : []
    write(canvas)
    placeCursor(canvas.cursor)
    wnoutrefresh(cn_screen())
    doupdate()
    return filter.filter(takeBytes()) + links
  }

  /// What makes the linked cells links, once ncurses has drawn them. ncurses must not move linked cells about, which
  /// it does to save bytes: they would be links where they went.
  private func linkBytes(_ canvas: Canvas) -> [UInt8] {
    let hasLinks = !canvas.links.isEmpty || !shownLinks.isEmpty
    idlok(cn_screen(), !hasLinks)
    idcok(cn_screen(), !hasLinks)
    guard hasLinks else { return [] }
    let pen = LinkPen(theme: inks.theme, depth: depth)
    let known = shown.count == canvas.cells.count ? shown : []
    defer { shownLinks = canvas.links }
    return pen.bytes(canvas, over: known, isSame: shownLinks == canvas.links)
  }

  /// Makes the next frame a complete one.
  func forget() {
    shown = []
    cursorIsKnown = false
    inks.reset()
    filter.reset()
    clearok(cn_screen(), true)
  }

  /// The bytes that give the screen back. `frame` takes it again.
  func end() -> [UInt8] {
    set_term(screen)
    endwin()
    cursorIsKnown = false
    let bytes = filter.filter(takeBytes()) + filter.settled()
    filter.reset()
    return bytes
  }

  func resize(to size: Size) {
    set_term(screen)
    self.size = size
    resize_term(Int32(max(1, size.height)), Int32(max(1, size.width)))
    forget()
  }

  private func write(_ canvas: Canvas) {
    let known = shown.count == canvas.cells.count
    guard let window = cn_screen() else { return }
    var index = 0
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = canvas.cells[index]
        defer { index += 1 }
        if known, shown[index] == cell { continue }
        if cell.glyph == .continuation { continue }
        inks.put(cell, x: Int32(x), y: Int32(y), into: window)
      }
    }
    shown = canvas.cells
  }

  private func placeCursor(_ cursor: Point?) {
    if !cursorIsKnown || (cursor == nil) != (shownCursor == nil) {
      curs_set(cursor == nil ? 0 : 1)
      leaveok(cn_screen(), cursor == nil)
    }
    if let cursor { wmove(cn_screen(), Int32(cursor.y), Int32(cursor.x)) }
    shownCursor = cursor
    cursorIsKnown = true
  }

  private func takeBytes() -> [UInt8] {
    fflush(sinkFile)
    let length = lseek(sink, 0, SEEK_CUR)
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      count = max(0, pread(sink, buffer.baseAddress, Int(length), 0))
    }
    lseek(sink, 0, SEEK_SET)
    ftruncate(sink, 0)
    return bytes
  }
}

extension Painter {
  /// ncurses needs a UTF-8 locale to write anything but ASCII.
  private static func prepareLocale() {
    setlocale(LC_CTYPE, "")
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return }
    if String(cString: codeset) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static func candidates(term: String, depth: ColorDepth) -> [String] {
    let isSafe =
      !term.isEmpty && term.utf8.count <= 64
      && term.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    var names: [String] = []
    if depth == .truecolor {
      let isMultiplexer = term.hasPrefix("tmux") || term.hasPrefix("screen")
      names.append(isMultiplexer ? DirectColor.plainName : DirectColor.name)
    }
    if isSafe { names.append(term) }
    return names + ["xterm-256color", "xterm", "vt100"]
  }

  private static func open(
    _ entry: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    guard entry == DirectColor.name || entry == DirectColor.plainName else {
      return newterm(entry, output, input)
    }
    let saved = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", DirectColor.entry(entry), 1)
    defer {
      if let saved { setenv("TERMINFO", saved, 1) } else { unsetenv("TERMINFO") }
    }
    return newterm(entry, output, input)
  }
}
