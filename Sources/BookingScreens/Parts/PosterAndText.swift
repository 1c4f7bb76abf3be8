import BookingSession
import TerminalUI

/// Where an event's poster stands and what is said beside it, or all of it where there is no room for a poster.
struct PosterAndText {
  let poster: Rect?
  let text: Rect

  init(_ session: Session) {
    let content = Rect(size: session.content.size)
    let columns = session.sizeClass == .wide ? 46 : session.sizeClass == .regular ? 28 : 0
    guard columns > 0 else {
      (poster, text) = (nil, content)
      return
    }
    let parts = content.split(.columns([.fixed(columns), .flexible(1)], gap: 3))
    (poster, text) = (parts[0], parts[1])
  }
}
