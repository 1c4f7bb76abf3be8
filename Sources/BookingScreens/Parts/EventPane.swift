import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Poster and summary of the selected event beside the list.
struct EventPane {
  let listing: EventListing

  func draw(on canvas: inout Canvas, _ session: Session) {
    let event = listing.event
    let poster = session.posters[event.image]
    let room = canvas.bounds
    let textRows = 9
    let picture = Rect(x: 0, y: 0, width: room.width, height: max(0, room.height - textRows))
    let used = PosterView(event: event, poster: poster).draw(
      on: &canvas, in: picture, depth: session.options.terminal.colorDepth, bytes: PosterView.besideList)
    let text = room.inset(top: used + 1)
    var row = 0
    row += canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: text.x, y: text.y, width: text.width, height: 2),
      style: Style(.title, .bold, foreground: session.accent(poster)))
    let words = session.words
    canvas.write(SafeText(words.when(event, now: session.now)), in: text.row(row))
    canvas.write(
      SafeText("\(event.venue) · \(words.length(event.endsAt - event.startsAt))"), in: text.row(row + 1),
      style: .muted)
    canvas.writeWrapped(SafeText(event.summary), in: text.inset(top: row + 3))
  }
}
