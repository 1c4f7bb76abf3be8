import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Where the parts of the choice of a poster stand.
struct PosterLayout {
  let head: Rect
  let field: Rect
  let note: Rect
  let list: Rect
  /// The poster as it is now, where there is room.
  let now: Rect?

  init(_ session: Session) {
    let content = Rect(size: session.content.size)
    let isShort = content.height < 14
    var left = content
    if content.width >= 70 {
      let parts = content.split(.columns([.flexible(1), .fixed(content.width >= 104 ? 40 : 26)], gap: 4))
      (left, now) = (parts[0], parts[1])
    } else {
      now = nil
    }
    head = content.row(0)
    field = left.row(isShort ? 1 : 2)
    // A sentence too long for one row has the first one of the list, which is empty then.
    note = Rect(x: left.x, y: isShort ? 2 : 3, width: left.width, height: 2)
    list = left.inset(top: isShort ? 3 : 5)
  }
}

extension PosterScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    if let candidate { return draw(candidate, on: &canvas, session) }
    let layout = PosterLayout(session)
    let words = session.words
    canvas.write(title(words), in: layout.head, style: .title)
    var field = field
    field.placeholder = SafeText(words.picturePath)
    field.draw(into: &canvas, in: layout.field, focused: true)
    drawNote(on: &canvas, layout.note, words)
    let entries = entries
    if entries.isEmpty, folder != nil {
      canvas.writeWrapped(SafeText(words.noPictureHere), in: layout.list, style: .muted)
    }
    var list = list
    list.count = entries.count
    list.draw(into: &canvas, in: layout.list) { canvas, index, isSelected in
      let entry = entries[index]
      canvas.write(
        SafeText(entry.name) + (entry.isFolder ? "/" : ""), at: Point(x: 2, y: 0),
        style: isSelected ? .title : entry.isFolder ? .muted : .text)
    }
    guard let now = layout.now else { return }
    let picture = now.inset(top: 2)
    canvas.write(
      SafeText(event.image == nil ? words.noPosterYet : words.posterNow), in: picture.row(0),
      style: Style(.label))
    PosterView(event: event, poster: session.posters[event.image])
      .draw(
        on: &canvas, in: picture.inset(top: 1), depth: session.options.terminal.colorDepth, centered: false)
  }

  private func drawNote(on canvas: inout Canvas, _ rect: Rect, _ words: any Words) {
    if let problem {
      canvas.writeWrapped("✗ " + problem, in: rect, style: Style(.error))
    } else if isBusy {
      canvas.write(SafeText(words.reading), in: rect.row(0), style: .muted)
    } else if let folder {
      canvas.write(SafeText(folder.path), in: rect, style: .muted)
    }
  }

  /// The picture as large as it fits, with what it is and what happens next.
  private func draw(_ candidate: PosterCandidate, on canvas: inout Canvas, _ session: Session) {
    let poster = Poster(preview: candidate.preview)
    let room = canvas.bounds
    let view = PosterView(event: event, poster: poster)
    if room.width >= 70 {
      let parts = room.split(.columns([.fixed(min(room.width / 2, 56)), .flexible(1)], gap: 4))
      view.draw(on: &canvas, in: parts[0], depth: session.options.terminal.colorDepth, centered: false)
      canvas.within(parts[1]) { drawFacts(candidate, on: &$0, accent: poster.accent, session.words) }
    } else {
      let used = view.draw(on: &canvas, in: room.inset(bottom: 2), depth: session.options.terminal.colorDepth)
      canvas.within(room.inset(top: min(used, room.height - 2))) {
        drawFacts(candidate, on: &$0, accent: poster.accent, session.words)
      }
    }
  }

  private func drawFacts(
    _ candidate: PosterCandidate, on canvas: inout Canvas, accent: Color?, _ words: any Words
  ) {
    let name = candidate.path.split(separator: "/").last.map { SafeText($0) } ?? SafeText(words.picture)
    let facts = SafeText(
      words.picture(width: candidate.width, height: candidate.height, bytes: candidate.bytes.count))
    canvas.write(name, in: canvas.bounds.row(0), style: Style(.title, .bold, foreground: accent))
    canvas.write(facts, in: canvas.bounds.row(1), style: .muted)
    canvas.write(SafeText(words.posterFor(event.title)), in: canvas.bounds.row(3))
    canvas.write(
      [
        TextRun(Key.enter.label(KeyNames(words.keyLabels)), Style(.footerKey)),
        TextRun(" \(SafeText(isBusy ? words.oneMoment : words.label(.makePoster)))", .text),
      ],
      at: Point(x: 0, y: 5))
    canvas.write(
      [
        TextRun(Key.escape.label(KeyNames(words.keyLabels)), Style(.footerKey)),
        TextRun(" \(SafeText(words.hint(.chooseAnother)))", .text),
      ], at: Point(x: 0, y: 6))
  }
}
