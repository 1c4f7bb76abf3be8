import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The answer to a scan across the whole width: a word, a sign, a colour, who it is and why.
///
/// Colour is never alone: the word says it, the sign stands down both edges, and where the terminal has no colours the band is reversed.
struct GateBand {
  private let verdict: DoorVerdict
  private let word: String
  private let seat: String?
  private let lines: [(text: SafeText, isBold: Bool)]

  init?(_ flow: GateFlow, _ session: Session) {
    let words = session.words
    switch flow.band {
    case nil: return nil
    case .answer(let answer, _):
      let zone = flow.standing?.timeZone ?? session.options.timeZone
      verdict = answer.verdict
      word = words.word(answer.reason)
      seat = answer.ticket?.seat
      var lines: [(SafeText, Bool)] = []
      if let ticket = answer.ticket {
        lines.append((SafeText(ticket.holder), true))
        lines.append(
          (SafeText([ticket.typeName, ticket.seat].compactMap(\.self).joined(separator: " · ")), false))
      }
      if let why = words.why(answer, zone: zone, now: session.now) { lines.append((SafeText(why), true)) }
      if let earlier = answer.earlier {
        lines.append((SafeText(words.earlier(earlier, zone: zone, now: session.now)), true))
      }
      self.lines = lines
    case .undone(let answer):
      (verdict, word, seat) = (.look, words.wordTakenBack, nil)
      lines = [(SafeText(words.takenBack(answer.ticket?.holder)), true)]
    case .nobodyFound(let typed):
      (verdict, word, seat) = (.look, words.wordNobody, nil)
      lines = [(SafeText(words.nobodyFound(typed)), true)]
    case .failed(let error):
      (verdict, word, seat) = (.look, words.wordNotRead, nil)
      lines = [(SafeText(words.scanAgain(session.sentence(error).string)), true)]
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect, isFresh: Bool) {
    guard area.height > 0 else { return }
    let base = isFresh ? verdict.style.adding(.reverse) : verdict.style
    if isFresh { canvas.fill(area, style: base) } else { canvas.box(area, style: base) }
    let edge = isFresh ? 1 : 2
    for y in area.y..<area.bottom where isFresh || (area.y + 1..<area.bottom - 1).contains(y) {
      canvas.write(verdict.sign, at: Point(x: area.x + edge, y: y), style: base.adding(.bold))
      canvas.write(verdict.sign, at: Point(x: area.right - 1 - edge, y: y), style: base.adding(.bold))
    }
    let inner = Rect(x: area.x + 4, y: area.y, width: area.width - 8, height: area.height)
      .inset(top: isFresh ? 0 : 1)
    let height = isFresh ? inner.height : inner.height - 1
    draw(on: &canvas, in: Rect(x: inner.x, y: inner.y, width: inner.width, height: height), base)
  }

  /// The richest way of saying it that the room allows.
  private func draw(on canvas: inout Canvas, in inner: Rect, _ base: Style) {
    let texts = lines.flatMap { line in
      line.text.wrappedAtSpaces(width: max(1, inner.width)).map { (text: $0, isBold: line.isBold) }
    }
    let largeWord = LargeText(word).flatMap { $0.width <= inner.width ? $0 : nil }
    let largeSeat = seat.flatMap { LargeText($0.uppercased()) }.flatMap { $0.width <= inner.width ? $0 : nil }
    func height(_ large: Bool, _ seat: Bool) -> Int {
      (large ? LargeText.height : 1) + (seat ? LargeText.height + 1 : 0) + texts.count + (large ? 1 : 0)
    }
    let isLarge = largeWord != nil && height(true, false) <= inner.height
    let hasSeat = isLarge && largeSeat != nil && height(true, true) <= inner.height
    var y = inner.y + max(0, (inner.height - height(isLarge, hasSeat)) / 2)
    func centred(_ width: Int) -> Point { Point(x: inner.x + max(0, (inner.width - width) / 2), y: y) }
    let bold = base.adding(.bold)
    if isLarge, let largeWord {
      largeWord.draw(on: &canvas, at: centred(largeWord.width), style: base)
      y += LargeText.height + 1
    } else {
      let said = verdict.sign + "  " + SafeText(word)
      canvas.write(said, at: centred(said.width), style: bold)
      y += 1
    }
    if hasSeat, let largeSeat {
      largeSeat.draw(on: &canvas, at: centred(largeSeat.width), style: base)
      y += LargeText.height + 1
    }
    for line in texts where y < inner.bottom {
      canvas.write(
        line.text, in: Rect(x: inner.x, y: y, width: inner.width, height: 1),
        style: line.isBold ? bold : base,
        alignment: .center)
      y += 1
    }
  }
}
