import BookingModel
import BookingRules
import BookingWords
import TerminalUI

/// Where the parts of the event form stand.
struct EventFormLayout {
  let head: Rect
  let tabs: Rect
  let form: Rect
  /// What it will look like, where there is room.
  let preview: Rect?

  init(_ session: Session) {
    let content = Rect(size: session.content.size)
    let isShort = content.height < 14
    head = content.row(0)
    tabs = content.row(isShort ? 0 : 1)
    let body = content.inset(top: isShort ? 1 : 3)
    if content.width >= 104 {
      let parts = body.split(.columns([.flexible(1), .fixed(40)], gap: 4))
      (form, preview) = (parts[0], parts[1])
    } else {
      (form, preview) = (body, nil)
    }
  }
}

extension EventFormScreen {
  var tabs: Tabs? {
    guard let form else { return nil }
    let labels = EventForm.Section.allCases.map { section -> SafeText in
      let errors = form.visibleErrors(section)
      let count: SafeText =
        section == .tickets && !form.tickets.isEmpty ? SafeText(" \(form.text.offered.count)") : ""
      return section.label + count + (errors > 0 ? " ✗" : "")
    }
    return Tabs(labels, selection: form.section.rawValue)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = EventFormLayout(session)
    guard var form else {
      if isGone {
        EmptyState.draw(on: &canvas, canvas.bounds, "This event is gone.", key: ("Esc", "goes back"))
      }
      return
    }
    form.fit(layout.form)
    if layout.head.y != layout.tabs.y {
      canvas.write(title(session.words), in: layout.head, style: .title)
      let state: SafeText = isSaving ? "saving…" : hasChanges ? "● not saved" : ""
      canvas.write(state, in: layout.head, style: .warning, alignment: .right)
    }
    tabs?.draw(into: &canvas, in: layout.tabs)
    if let editor = form.editor {
      draw(editor, form, on: &canvas, layout, session.words)
    } else {
      switch form.section {
      case .basics: form.basics.draw(into: &canvas, in: layout.form)
      case .place: form.place.draw(into: &canvas, in: layout.form)
      case .tickets: drawTickets(form, on: &canvas, layout.form)
      }
      if let preview = layout.preview { canvas.within(preview) { drawPreview(form, on: &$0, session) } }
    }
  }

  private func draw(
    _ editor: TicketTypeForm, _ form: EventForm, on canvas: inout Canvas, _ layout: EventFormLayout,
    _ words: any Words
  ) {
    guard editor.isSeated, layout.form.width >= 60 else {
      editor.form.draw(into: &canvas, in: layout.form)
      return
    }
    var left = layout.form
    var right = layout.preview
    if right == nil {
      let parts = layout.form.split(.columns([.flexible(1), .fixed(min(34, left.width * 2 / 5))], gap: 2))
      (left, right) = (parts[0], parts[1])
    }
    editor.form.draw(into: &canvas, in: left)
    if let right { canvas.within(right) { SeatingPlanMap(editor.text.plan).draw(on: &$0, words) } }
  }

  private func drawTickets(_ form: EventForm, on canvas: inout Canvas, _ rect: Rect) {
    guard !form.tickets.isEmpty else {
      EmptyState.draw(on: &canvas, rect, "Nothing is for sale yet.", key: ("a", "adds tickets"))
      return
    }
    form.ticketList.draw(into: &canvas, in: rect) { canvas, index, _ in
      let ticket = form.tickets[index]
      let errors = form.errors(ofTicket: index)
      let columns = canvas.bounds.inset(left: 2, right: 1).split(
        .columns([.flexible(1), .fixed(12), .fixed(canvas.size.width < 50 ? 9 : 20)], gap: 1))
      canvas.write(
        ticket.name.isEmpty ? "no name yet" : SafeText(ticket.name), in: columns[0],
        style: ticket.isOffSale ? .muted : .bold)
      let price = form.text.money.flatMap { Money(ticket.price, currency: $0) }
      canvas.write(
        Format.price(price), in: columns[1], style: ticket.isOffSale ? .muted : .price, alignment: .right)
      let places = ticket.places.map {
        ticket.isSeated ? Format.count($0, "seat") : Format.count($0, "place")
      }
      if ticket.isOffSale {
        let sold: SafeText = ticket.sold > 0 && columns[2].width > 9 ? ", \(ticket.sold) sold" : ""
        canvas.write(
          ticket.wasOffSale || ticket.isTaken ? "off sale" + sold : "removed", in: columns[2],
          style: .warning, alignment: .right)
        return
      }
      if let first = errors.first {
        canvas.write(
          "✗ \(Wording.name(first.field))", in: columns[2], style: Style(.error), alignment: .right)
      } else {
        canvas.write(places ?? "–", in: columns[2], style: .muted, alignment: .right)
      }
    }
  }

  /// As the customers' list will show it.
  private func drawPreview(_ form: EventForm, on canvas: inout Canvas, _ session: Session) {
    canvas.write("In the list", style: Style(.label))
    let text = form.text
    let card = Rect(x: 0, y: 2, width: canvas.size.width, height: 6)
    canvas.within(card, surface: .raised) { canvas in
      let inner = canvas.bounds.inset(horizontal: 2, vertical: 1)
      canvas.write(
        text.title.isEmpty ? "Title" : SafeText(text.title), in: inner.row(0),
        style: text.title.isEmpty ? .muted : .title)
      let when: SafeText =
        EventTimes(text, now: form.now).startsAt?.moment(in: text.timeZone).map {
          Format.dateAndTime($0, zone: text.timeZone, now: session.now)
        } ?? "date"
      canvas.write(when, in: inner.row(1), style: text.startsAt.isEmpty ? .muted : .text)
      let place = [text.venue, text.city].filter { !$0.isEmpty }.map { SafeText($0) }.joined(separator: ", ")
      canvas.write(place.isEmpty ? "place" : place, in: inner.row(2), style: .muted)
      let prices =
        form.text.money.map { currency in
          text.offered.map { text.tickets[$0] }.compactMap { Money($0.price, currency: currency) }
        }
        ?? []
      let cheapest = prices.min { $0.minorUnits < $1.minorUnits }
      let places = text.offered.compactMap { text.tickets[$0].places }.reduce(0, +)
      canvas.write(
        cheapest.map { $0.isZero ? "free" : "from \(SafeText($0.formatted))" } ?? "no tickets yet",
        in: inner.row(3), style: cheapest == nil ? .muted : .price)
      if places > 0 {
        canvas.write(Format.count(places, "place"), in: inner.row(3), style: .muted, alignment: .right)
      }
    }
    canvas.writeWrapped(
      SafeText(text.summary), in: Rect(x: 0, y: 9, width: canvas.size.width, height: 4), style: .muted)
  }
}
