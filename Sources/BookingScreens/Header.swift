import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The first row: where we are, what is held and for how long, who is here.
struct Header {
  private let state: State
  private let frame: Frame
  private let keys: [Key: GlobalCommand]

  init(_ state: State, _ entries: [KeyBinding<Target>]) {
    self.state = state
    keys = entries.global(isTyping: state.top?.isTyping(state.session) == true)
    frame = Frame(state.session.size)
  }

  private struct Part {
    let rect: Rect
    let pieces: [TextRun]
    let target: GlobalCommand?
  }

  func draw(on canvas: inout Canvas) {
    canvas.within(frame.header, surface: .header) { canvas in
      for part in parts { canvas.write(part.pieces, at: part.rect.origin, maxWidth: part.rect.width) }
    }
  }

  /// What a click there asks for.
  func target(at point: Point) -> GlobalCommand? {
    guard frame.header.contains(point) else { return nil }
    return parts.first { $0.rect.contains(point) }?.target
  }

  private var words: any Words { state.session.words }

  private var parts: [Part] {
    var parts: [Part] = []
    var x = frame.column.x + frame.margin
    func add(_ pieces: [TextRun], gap: Int, _ target: GlobalCommand?) {
      let width = pieces.reduce(0) { $0 + $1.text.width }
      parts.append(Part(rect: Rect(x: x, y: 0, width: width, height: 1), pieces: pieces, target: target))
      x += width + gap
    }
    add([TextRun("BOOKING", Style(.accent, .bold))], gap: state.session.size.width < 72 ? 2 : 3, nil)
    let sections =
      state.session.size.width < 72 ? [state.section] : Section.shown(state.session)
    for section in sections {
      let isHere = section == state.section
      var pieces = [TextRun(section.title(words), isHere ? Style(.tabSelected) : Style(.tab))]
      if sections.count > 1, !isHere {
        // A key that does something else here, or is typed into a form, is not shown; the names stay where they are.
        let key = keys[section.key] == .section(section) ? section.key.label : " "
        pieces.insert(TextRun(key + " ", Style(.muted, .dim)), at: 0)
      }
      add(pieces, gap: 3, .section(section))
    }
    let left = x
    var right = frame.column.right - frame.margin
    let items = trailing(room: right - left + 1).map { item in
      (item, width: item.pieces.reduce(0) { $0 + $1.text.width })
    }
    for (index, (item, wanted)) in items.enumerated() {
      // Time is worth more than a name in full.
      let others = items.dropFirst(index + 1).reduce(0) { $0 + $1.width + 3 }
      let width = min(wanted, right - left + 1 - others)
      guard width >= min(wanted, 6) else { continue }
      right -= width
      parts.append(
        Part(rect: Rect(x: right, y: 0, width: width, height: 1), pieces: item.pieces, target: item.target))
      right -= 3
    }
    return parts
  }

  /// From the right edge inwards, the most important ones first where room is short.
  private func trailing(room: Int) -> [(pieces: [TextRun], target: GlobalCommand?)] {
    let session = state.session
    var items: [(pieces: [TextRun], target: GlobalCommand?)] = []
    let who: (pieces: [TextRun], target: GlobalCommand?) =
      if let account = session.account {
        ([TextRun(SafeText(account.email).truncated(to: 28), .muted)], .section(.account))
      } else if let device = session.options.device {
        ([TextRun(SafeText(device.name).truncated(to: 28), .muted)], nil)
      } else {
        ([TextRun(SafeText(words.guest), .muted)], .section(.account))
      }
    let isShort = session.size.width < 72
    if !isShort { items.append(who) }
    if let unpaid = session.unpaid, let left = session.payLeft {
      let isThere = state.top?.screen is CheckoutScreen
      let leads = session.cart.isEmpty && !isThere && keys["c"] == .cart
      let key = leads ? [TextRun("c ", Style(.muted, .dim))] : []
      // Beside a cart, and on the page itself, there is less to say than there is room for.
      let isBrief = isThere || (!session.cart.isEmpty && session.size.width < 100)
      let total = isBrief ? nil : words.format.shortMoney(unpaid.order.total)
      let lead =
        isThere && session.size.width >= 100
        ? words.headerPayWithin : leads || isThere ? words.headerPay(total) : words.headerUnpaid(total)
      let gap: SafeText = isBrief ? " " : " · "
      items.append(
        (
          key + [TextRun(SafeText(lead) + gap, .text)] + Header.countdown(left, short: isShort, words),
          leads ? .cart : nil
        ))
    }
    if let left = session.holdLeft {
      let key = !isShort && keys["c"] == .cart ? [TextRun("c ", Style(.muted, .dim))] : []
      let lead = TextRun(SafeText(words.headerCart(session.cart.places)) + " · ", .text)
      // Words beside the red, where they fit.
      let whole = Header.countdown(left, short: false, words)
      let isTight = isShort && whole.reduce(lead.text.width) { $0 + $1.text.width } > room
      items.append((key + [lead] + (isTight ? Header.countdown(left, short: true, words) : whole), .cart))
    }
    if isShort, items.isEmpty {
      items.append(who)
    }
    return items
  }

  /// Amber under two minutes, red with words under half a minute.
  static func countdown(_ left: TimeSpan, short: Bool, _ words: any Words) -> [TextRun] {
    let seconds = Countdown.seconds(left)
    let text = Countdown.text(left)
    if seconds < 30 {
      return [TextRun(short ? text + "!" : text + " " + SafeText(words.hurry), Style(.danger, .bold))]
    }
    if seconds < 120 { return [TextRun(text, Style(.warning, .bold))] }
    return [TextRun(text, Style(.accent))]
  }
}
