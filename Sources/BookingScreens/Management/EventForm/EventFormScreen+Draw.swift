import BookingModel
import BookingRules
import BookingSession
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
  func tabs(_ words: any Words) -> Tabs? {
    guard let form else { return nil }
    let labels = EventForm.Section.allCases.map { section -> SafeText in
      let errors = form.visibleErrors(section)
      let count: SafeText =
        section == .tickets && !form.tickets.isEmpty ? SafeText(" \(form.text.offered.count)") : ""
      return SafeText(words.name(section)) + count + (errors > 0 ? " ✗" : "")
    }
    return Tabs(labels, selection: form.section.rawValue)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let (layout, words) = (EventFormLayout(session), session.words)
    guard var form else {
      if isGone {
        EmptyState.draw(
          on: &canvas, canvas.bounds, session.sentence(.notFound(.event)),
          key: (session.label(.escape), SafeText(words.hint(.goBack))))
      }
      return
    }
    form.fit(layout.form)
    if layout.head.y != layout.tabs.y {
      let state: SafeText =
        isSaving ? SafeText(words.saving) : hasChanges ? "● \(SafeText(words.unsaved))" : ""
      canvas.write(
        title(words), at: layout.head.origin, style: .title, maxWidth: layout.head.width - state.width - 2)
      canvas.write(state, in: layout.head, style: .warning, alignment: .right)
    }
    tabs(words)?.draw(into: &canvas, in: layout.tabs)
    if let editor = form.editor {
      draw(editor, on: &canvas, layout, words)
    } else {
      switch form.section {
      case .basics: form.basics.draw(into: &canvas, in: layout.form)
      case .place: form.place.draw(into: &canvas, in: layout.form)
      case .tickets: drawTickets(form, on: &canvas, layout.form, words)
      }
      if let preview = layout.preview { canvas.within(preview) { drawPreview(form, on: &$0, session) } }
    }
  }

  private func draw(
    _ editor: TicketTypeForm, on canvas: inout Canvas, _ layout: EventFormLayout, _ words: any Words
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
    if let right { canvas.within(right) { SeatingPlanMap(editor.text.plan, words).draw(on: &$0) } }
  }

  private func drawTickets(
    _ form: EventForm, on canvas: inout Canvas, _ rect: Rect, _ words: any Words
  ) {
    guard !form.tickets.isEmpty else {
      EmptyState.draw(
        on: &canvas, rect, SafeText(words.nothingForSale), key: ("a", SafeText(words.hint(.addTickets))))
      return
    }
    form.ticketList.draw(into: &canvas, in: rect) { canvas, index, _ in
      let ticket = form.tickets[index]
      let errors = form.errors(ofTicket: index)
      let columns = canvas.bounds.inset(left: 2, right: 1).split(
        .columns([.flexible(1), .fixed(12), .fixed(canvas.size.width < 50 ? 9 : 20)], gap: 1))
      canvas.write(
        SafeText(ticket.name.isEmpty ? words.unnamedTicket : ticket.name), in: columns[0],
        style: ticket.isOffSale ? .muted : .bold)
      let price = form.text.money.flatMap { Money(ticket.price, currency: $0) }
      canvas.write(
        SafeText(words.price(price)), in: columns[1], style: ticket.isOffSale ? .muted : .price,
        alignment: .right)
      let places = ticket.places.map {
        SafeText(ticket.isSeated ? words.seatCount($0) : words.placeCount($0))
      }
      if ticket.isOffSale {
        canvas.write(
          SafeText(EventFormScreen.offSale(ticket, columns[2].width, words)), in: columns[2], style: .warning,
          alignment: .right)
        return
      }
      if let first = errors.first {
        canvas.write(
          "✗ \(SafeText(words.name(first.field)))", in: columns[2], style: Style(.error), alignment: .right)
      } else {
        canvas.write(places ?? "–", in: columns[2], style: .muted, alignment: .right)
      }
    }
  }

  /// What has become of a ticket type that isn't on sale, with how many were sold where there is room.
  private static func offSale(_ ticket: TicketTypeFormInput, _ room: Int, _ words: any Words) -> String {
    guard ticket.wasOffSale || ticket.isTaken else { return words.takenOut }
    let long = words.offSale(sold: ticket.sold)
    return ticket.sold > 0 && SafeText(long).width <= room ? long : words.offSale
  }

  /// As the customers' list will show it.
  private func drawPreview(_ form: EventForm, on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    canvas.write(SafeText(words.inTheList), style: Style(.label))
    let text = form.text
    let card = Rect(x: 0, y: 2, width: canvas.size.width, height: 6)
    canvas.within(card, surface: .raised) { canvas in
      let inner = canvas.bounds.inset(horizontal: 2, vertical: 1)
      canvas.write(
        SafeText(text.title.isEmpty ? words.titlePlaceholder : text.title), in: inner.row(0),
        style: text.title.isEmpty ? .muted : .title)
      let start = EventTimes(text, now: form.now).startsAt?.moment(in: text.timeZone)
      let when =
        start.map { words.format.dateAndTime($0, zone: text.timeZone, now: session.now) }
        ?? words.datePlaceholder
      canvas.write(SafeText(when), in: inner.row(1), style: text.startsAt.isEmpty ? .muted : .text)
      let place = [text.venue, text.city].filter { !$0.isEmpty }.map { SafeText($0) }.joined(separator: ", ")
      canvas.write(place.isEmpty ? SafeText(words.placePlaceholder) : place, in: inner.row(2), style: .muted)
      let prices =
        form.text.money.map { currency in
          text.offered.map { text.tickets[$0] }.compactMap { Money($0.price, currency: currency) }
        }
        ?? []
      let cheapest = prices.min { $0.minorUnits < $1.minorUnits }
      let places = text.offered.compactMap { text.tickets[$0].places }.reduce(0, +)
      canvas.write(
        SafeText(
          cheapest.map { $0.isZero ? words.free : words.from(price: words.format.money($0)) }
            ?? words.noTicketsInPreview),
        in: inner.row(3), style: cheapest == nil ? .muted : .price)
      if places > 0 {
        canvas.write(SafeText(words.placeCount(places)), in: inner.row(3), style: .muted, alignment: .right)
      }
    }
    canvas.writeWrapped(
      SafeText(text.summary), in: Rect(x: 0, y: 9, width: canvas.size.width, height: 4), style: .muted)
  }
}
