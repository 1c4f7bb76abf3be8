import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// One of every screen there is, with what it needs from a house in which something was sold.
enum EveryScreen {
  /// What a customer can come to: codes are asked for as long as the account is new.
  static func ofCustomers(_ stage: Stage, isNew: Bool) throws -> [any Screen] {
    let (office, principal) = (stage.shop.office, stage.state.session.principal)
    let events = try office.visit(principal).catalogue.events(EventQuery()).listings.map(\.event)
    let seated = try #require(events.first { $0.title == "Seated Hall" })
    let type = try #require(office.visit(principal).catalogue.event(seated.id).offers.first).ticketType
    var screens: [any Screen] = [
      EventsScreen(), SeatsScreen(seated, type), CartScreen(), CheckoutScreen(), LogInScreen(),
      SignUpScreen(),
      ForgottenScreen(), AccountScreen(), ChangeNameScreen("Ada"), ChangePasswordScreen(),
      ChangeContactScreen(.email), ChangeContactScreen(.phone),
      MessagesScreen(), SettingsScreen(), OrdersScreen(), TicketsScreen(),
      TextScreen(.export(Export(name: "Text", contents: "One line.\nAnother."))),
    ]
    screens += events.prefix(2).map { EventScreen($0) }
    screens += [
      SSHKeysScreen(), AddSSHKeyScreen(purpose: .settings, stage.state.session.words),
      RenameSSHKeyScreen(try stage.shop.someKey()),
    ]
    if isNew { screens.append(VerifyScreen()) }
    screens += try office.visit(principal).orders.history().prefix(1).map { OrderScreen($0) }
    let tickets = try office.visit(principal).orders.tickets()
    if !tickets.isEmpty { screens.append(TicketScreen(tickets)) }
    return screens
  }

  private static func gate(_ stage: Stage) -> GateScreen {
    let clock = stage.shop.clock
    let desk = TestDesk { clock.now }
    return GateScreen(staysUntil: clock.now + .hours(4)) { _ in desk }
  }

  static func ofManagement(_ stage: Stage) throws -> [any Screen] {
    let (office, principal) = (stage.shop.office, stage.state.session.principal)
    let events = try office.visit(principal).catalogue.events(EventQuery()).listings.map(\.event)
    let event = try #require(events.first)
    let order = try #require(office.visit(principal).management.orders(OrderQuery()).first)
    let details = try office.visit(principal).catalogue.event(event.id)
    var draft = EventDraft(details)
    draft.city = "Elsewhere"
    let affected = AffectedHolders(
      people: 1, tickets: 2, change: EventChange(before: EventEssentials(event), after: draft.occasion),
      suggestedReturnBy: event.startsAt, example: MessageFacts(name: "Ada", orderCode: "AAAA-BBBB"))
    let form = EventFormScreen(event)
    return [
      HoldersScreen(affected, of: event, draft, revision: event.revision, form: form),
      DashboardScreen(), ManagedEventsScreen(), ManagedEventScreen(event),
      EventFormScreen(zone: "Europe/Lisbon", now: stage.shop.clock.now),
      EventFormScreen(event), PosterScreen(event), ManagedOrdersScreen(), ManagedOrderScreen(order),
      CancelTicketsScreen(try office.visit(principal).management.details(of: order.id), customer: "Ada"),
      SecondFactorScreen(),
      UndeliveredScreen(), SendAgainScreen(.tickets(order)), gate(stage),
      DoorScreen(), DoorScreen(event), AttendeesScreen(event),
    ]
  }
}

extension Stage {
  /// Goes to a screen as if a key had led there.
  mutating func open(_ screen: any Screen, in section: Section) {
    send(.tick(shop.clock.now))
    run(state.open(section))
    state.overlay = nil
    state.put(screen, on: section)
    run(state.withTop(.appear))
  }
}

extension Shop {
  static let key = SSHKeyFingerprint("SHA256:" + String(repeating: "k", count: 43))

  /// A key as a list of keys has it.
  func someKey() throws -> SSHKey {
    SSHKey(
      id: Identifier(1), fingerprint: try #require(Shop.key), name: "laptop", createdAt: clock.now,
      lastUsedAt: nil)
  }

  /// No message gets through.
  func loseMessages() throws {
    _ = try office.store.write {
      try $0.run(
        """
        UPDATE messages SET state = 'failed', secret = NULL, last_problem = \(DeliveryProblem.service(.mailSays("550 5.1.1 No such mailbox")).stored),
          settled_at = \(clock.now)
        """)
    }
  }
}
