import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension EventFormScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    guard let form else {
      return Keymap([KeyBinding([.escape, "q"], .back, .close, words, group: .form)])
    }
    var bindings: [KeyBinding<Command>] = []
    let save = KeyBinding(
      .control("s"), .save, Command.save, words, group: .form, refusal: isSaving ? .beingSaved : nil)
    let isOnTickets = form.editor == nil && form.section == .tickets
    // What is changed is to be saved: that goes before all else.
    if !isOnTickets || hasChanges { bindings.append(save) }
    if isOnTickets {
      let none: ManagementRefusal? = form.tickets.isEmpty ? .noTicketsToChange : nil
      bindings.append(KeyBinding("a", .addTickets, .addTicket, words, group: .tickets))
      if !form.tickets.isEmpty {
        // The page keys go from part to part here.
        bindings += Keymap.moves(words) { Command.moveTicket($0) }.filter {
          $0.keys.isDisjoint(with: [.pageUp, .pageDown])
        }
        // The footer has room for what is done to them.
        for index in bindings.indices where bindings[index].keys.contains(.up) { bindings[index].places = [] }
      }
      let selected = form.selectedTicket
      let offSale: ManagementRefusal? =
        selected?.isOffSale != true
        ? nil : selected?.isTaken == true ? .ticketsOffSale : .ticketsTakenOut
      bindings.append(
        KeyBinding(
          .enter, .changeTickets, .openTicket, words, group: .tickets, refusal: none ?? offSale))
      let removal: ManagementKey =
        switch selected?.removal ?? .remove {
        case .remove: .removeTickets
        case .takeOffSale: .takeOffSale
        case .putBack: .putBackOnSale
        }
      bindings.append(
        KeyBinding(
          ["x", .delete], removal, .removeTicket, words, group: .tickets, keysLabel: "x", refusal: none))
      if form.tickets.count > 1 {
        bindings.append(
          KeyBinding("K", .moveUp, .shiftTicket(-1), words, group: .tickets, places: .palette))
        bindings.append(
          KeyBinding("J", .moveDown, .shiftTicket(1), words, group: .tickets, places: .palette))
      }
    }
    if isOnTickets && !hasChanges { bindings.append(save) }
    if form.editor != nil {
      bindings.append(
        KeyBinding(
          [.escape, "q"], .allTickets, .finishTicket, words, group: .form, keysLabel: session.label(.escape)))
    } else {
      bindings.append(KeyBinding(.pageDown, .nextPart, .section(1), words, group: .form))
      bindings.append(
        KeyBinding(.pageUp, .previousPart, .section(-1), words, group: .form, places: .palette))
      if form.section == .tickets {
        bindings.append(KeyBinding(.tab, .nextPart, .section(1), words, group: .form, places: []))
        bindings.append(
          KeyBinding(.shiftTab, .previousPart, .section(-1), words, group: .form, places: []))
      }
      bindings.append(
        KeyBinding([.escape, "q"], .close, .close, words, group: .form, keysLabel: session.label(.escape)))
    }
    if hasChanges {
      // The section's own key would throw away what is open above its first screen.
      bindings.append(
        KeyBinding(
          Section.manage.key, .manage, .locked, words, group: .go, refusal: .saveFirst, places: []))
    }
    return Keymap(bindings)
  }
}
