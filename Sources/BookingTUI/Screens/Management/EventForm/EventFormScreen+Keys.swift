import BookingDomain
import BookingModel
import TerminalUI

extension EventFormScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    guard let form else { return Keymap([KeyBinding([.escape, "q"], "back", .close, group: "Form")]) }
    var bindings: [KeyBinding<Command>] = []
    let wait: SafeText? = isSaving ? "It is being saved." : nil
    let save = KeyBinding(.control("s"), "save", Command.save, group: "Form", refusal: wait)
    let isOnTickets = form.editor == nil && form.section == .tickets
    // What is changed is to be saved: that goes before all else.
    if !isOnTickets || hasChanges { bindings.append(save) }
    if isOnTickets {
      let none: SafeText? = form.tickets.isEmpty ? "There are no tickets yet. a adds some." : nil
      bindings.append(KeyBinding("a", "add tickets", .addTicket, group: "Tickets"))
      if !form.tickets.isEmpty {
        // The page keys go from part to part here.
        bindings += Keymap.moves(session.words) { Command.moveTicket($0) }.filter {
          $0.keys.isDisjoint(with: [.pageUp, .pageDown])
        }
        // The footer has room for what is done to them.
        for index in bindings.indices where bindings[index].keys.contains(.up) { bindings[index].places = [] }
      }
      let selected = form.selectedTicket
      let offSale: SafeText? =
        selected?.isOffSale != true
        ? nil
        : selected?.isTaken == true ? "It is off sale. x puts it back." : "It is taken out. x puts it back."
      bindings.append(
        KeyBinding(.enter, "change", .openTicket, group: "Tickets", refusal: none ?? offSale))
      let removal: SafeText =
        switch selected?.removal ?? .remove {
        case .remove: "remove"
        case .takeOffSale: "take off sale"
        case .putBack: "put back on sale"
        }
      bindings.append(
        KeyBinding(
          ["x", .delete], removal, .removeTicket, group: "Tickets", keysLabel: "x", refusal: none))
      if form.tickets.count > 1 {
        bindings.append(KeyBinding("K", "move up", .shiftTicket(-1), group: "Tickets", places: .palette))
        bindings.append(KeyBinding("J", "move down", .shiftTicket(1), group: "Tickets", places: .palette))
      }
    }
    if isOnTickets && !hasChanges { bindings.append(save) }
    if form.editor != nil {
      bindings.append(
        KeyBinding([.escape, "q"], "all tickets", .finishTicket, group: "Form", keysLabel: "Esc"))
    } else {
      bindings.append(KeyBinding([.pageDown], "next part", .section(1), group: "Form", keysLabel: "PgDn"))
      bindings.append(KeyBinding([.pageUp], "part before", .section(-1), group: "Form", places: .palette))
      if form.section == .tickets {
        bindings.append(KeyBinding(.tab, "next part", .section(1), group: "Form", places: []))
        bindings.append(KeyBinding(.shiftTab, "part before", .section(-1), group: "Form", places: []))
      }
      bindings.append(KeyBinding([.escape, "q"], "close", .close, group: "Form", keysLabel: "Esc"))
    }
    if hasChanges {
      // The section's own key would throw away what is open above its first screen.
      bindings.append(
        KeyBinding(Section.manage.key, "manage", .locked, group: "Go", refusal: Wording.saveFirst, places: [])
      )
    }
    return Keymap(bindings)
  }
}
