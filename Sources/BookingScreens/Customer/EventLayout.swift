import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Where the parts of one event stand: the poster, what it is, its ticket types, and what is written about it.
struct EventLayout {
  /// Nil where there is no room for one.
  let poster: Rect?
  let text: Rect
  // All that follows is within the text.
  let isTight: Bool
  let title: Rect
  let summary: Rect
  let facts: Rect
  /// Nil where its address would be cut: that helps nobody.
  let map: (link: Link, rect: Rect)?
  /// The frame of what has the focus, where there is room for one.
  let frame: Rect?
  let list: Rect
  /// Where the list stands in all of them, if they are not all in sight and there is no frame to say it.
  let position: Rect?
  let description: Rect

  /// How many columns what stands before the facts takes.
  static func labels(_ words: any Words) -> Int {
    max(5, [words.eventWhen, words.eventWhere, words.eventMap].map { SafeText($0).width }.max() ?? 0) + 2
  }

  /// As long as lines are easy to read.
  static let widest = 76

  init(_ session: Session, _ event: Event, offers count: Int) {
    let parts = PosterAndText(session)
    (poster, text) = (parts.poster, parts.text)
    let room = Rect(size: text.size)
    isTight = room.height < 14
    func lines(_ text: String) -> Int { min(2, SafeText(text).wrapped(width: room.width).count) }
    title = Rect(x: 0, y: 0, width: room.width, height: lines(event.title))
    let hasSummary = !isTight && !event.summary.isEmpty
    summary = Rect(x: 0, y: title.bottom, width: room.width, height: hasSummary ? lines(event.summary) : 0)
    let saysAdmission = event.doorsAt != nil || event.ageLimit != nil
    facts = Rect(
      x: 0, y: summary.bottom + (hasSummary ? 1 : 0), width: room.width,
      height: (isTight ? 2 : 4) + (saysAdmission ? 1 : 0))
    let address = room.inset(top: facts.bottom, left: EventLayout.labels(session.words)).row(0)
    map =
      isTight
      ? nil : MapLink.to(event).flatMap { $0.address.utf8.count <= address.width ? ($0, address) : nil }
    let top = facts.bottom + (map == nil ? 0 : 1) + (isTight ? 0 : 1)
    // Something of what is written about the event stays in sight.
    let most = max(8, room.height - top - 12)
    let wanted = min(count, most)
    let isFramed = count > 0 && room.height >= top + wanted + 8
    let rows = max(1, room.height - top - (isFramed ? 2 : 0))
    let saysPosition = !isFramed && count > min(wanted, rows) && rows > 2
    let height = count == 0 ? 0 : min(wanted, saysPosition ? rows - 1 : rows)
    let all = Rect(x: 0, y: top, width: room.width, height: height + (isFramed ? 2 : 0))
    frame = isFramed ? all : nil
    list = isFramed ? all.inset(by: 1) : all
    position = saysPosition ? Rect(x: 0, y: all.bottom, width: room.width, height: 1) : nil
    description = room.inset(top: all.bottom + 1)
  }
}
