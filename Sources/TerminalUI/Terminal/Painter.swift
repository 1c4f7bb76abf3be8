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
  private(set) var size: Size
  /// What stands on ncurses' screen.
  var shown: [Cell] = []
  private var shownLinks: [Link] = []
  /// The frame whose links were written last.
  private var linked: [Cell] = []
  private let knowsLinks: Bool
  /// Whether rows are moved here. Where the terminal's description is the system's, ncurses has them moved, in more bytes.
  let scrolls: Bool
  /// Whether what scrolls into sight has the theme's background.
  let erasesWithBackground: Bool
  private var shownCursor: Point?
  private var cursorIsKnown = false
  var inks: InkTable
  var filter = ColorFilter()

  private var isClosed = false
  /// Whether the last frame was sent whole.
  private(set) var isComplete = true

  /// - Parameter old: one that has taken the screen already, in whose place this one goes on. It is closed, whatever
  ///   comes of this: ncurses can't end one of its screens while there is another.
  init(
    term: String, depth: ColorDepth, size: Size, theme: Theme, replacing old: Painter? = nil
  ) throws(TerminalError) {
    old?.close()
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
    let own = TerminalEntry(rawValue: opened.entry)
    (scrolls, erasesWithBackground) = (own != nil, own?.erasesWithBackground ?? true)
    nonl()
    typeahead(-1)
    curs_set(0)
    let canColor = depth != .monochrome && has_colors() && start_color() == OK
    if canColor { use_default_colors() }
    let usable: ColorDepth =
      !canColor ? .monochrome : depth == .truecolor && cn_colors() < 1 << 24 ? .indexed : depth
    self.depth = usable != .monochrome && cn_colors() < 256 ? .sixteen : usable
    inks = InkTable(theme: theme, depth: self.depth)
    if old != nil { _ = takeBytes() }
    resize(to: size)
  }

  deinit { close() }

  private func close() {
    guard !isClosed else { return }
    isClosed = true
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

  /// What must be sent to turn the last frame into this one; empty when they are alike. With a budget about so many
  /// bytes of it, text before pictures; the next frame goes on (`isComplete`).
  func frame(_ canvas: Canvas, budget: Int? = nil) -> [UInt8] {
    guard !isClosed else { return [] }
    set_term(screen)
    if canvas.fullSize != size { resize(to: canvas.fullSize) }
    if inks.isFull { forget() }
    let hasLinks = knowsLinks && (!canvas.links.isEmpty || !shownLinks.isEmpty)
    // What is moved about would be a link where it goes.
    idlok(cn_screen(), !hasLinks && !scrolls)
    idcok(cn_screen(), !hasLinks)
    if shown.count != canvas.cells.count { beginBlank() }
    let moved = hasLinks ? nil : scroll(to: canvas)
    isComplete = write(canvas, budget: budget)
    let links = hasLinks && isComplete ? linkBytes(canvas) : []
    placeCursor(canvas.cursor)
    wnoutrefresh(cn_screen())
    doupdate()
    return filter.filter(takeBytes(), behind: moved) + links
  }

  /// What makes the linked cells links, once ncurses has drawn them.
  private func linkBytes(_ canvas: Canvas) -> [UInt8] {
    let pen = LinkPen(theme: inks.theme, depth: depth)
    let known = linked.count == canvas.cells.count ? linked : []
    defer { (shownLinks, linked) = (canvas.links, canvas.cells) }
    return pen.bytes(canvas, over: known, isSame: shownLinks == canvas.links)
  }

  /// Makes the next frame a complete one.
  func forget() {
    guard !isClosed else { return }
    set_term(screen)
    shown = []
    linked = []
    cursorIsKnown = false
    inks.reset()
    filter.reset()
    clearok(cn_screen(), true)
  }

  /// The bytes that give the screen back. `frame` takes it again.
  func end() -> [UInt8] {
    guard !isClosed else { return [] }
    set_term(screen)
    endwin()
    cursorIsKnown = false
    let bytes = filter.filter(takeBytes()) + filter.settled()
    filter.reset()
    return bytes
  }

  func resize(to size: Size) {
    guard !isClosed else { return }
    set_term(screen)
    self.size = size
    resize_term(Int32(max(1, size.height)), Int32(max(1, size.width)))
    forget()
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
    if isSafe || depth == .truecolor, let own = TerminalEntry.suited(to: term, depth: depth) {
      names.append(own.rawValue)
    }
    if isSafe { names.append(term) }
    return names + ["xterm-256color", "xterm", "vt100"]
  }

  private static func open(
    _ entry: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    guard let own = TerminalEntry(rawValue: entry) else { return newterm(entry, output, input) }
    let saved = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", own.compiled, 1)
    defer {
      if let saved { setenv("TERMINFO", saved, 1) } else { unsetenv("TERMINFO") }
    }
    return newterm(entry, output, input)
  }
}
