import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingTUI

/// One of every screen there is, with what it needs from a house in which something was sold.
enum EveryScreen {
  /// What a customer can come to: codes are asked for as long as the account is new.
  static func ofCustomers(_ stage: Stage, isNew: Bool) throws -> [any Screen] {
    let (office, principal) = (stage.house.office, stage.state.session.principal)
    let events = try office.events(principal, EventQuery()).listings.map(\.event)
    let seated = try #require(events.first { $0.title == "Seated Hall" })
    let type = try #require(office.event(principal, seated.id).offers.first).ticketType
    var screens: [any Screen] = [
      EventsScreen(), SeatsScreen(seated, type), CartScreen(), CheckoutScreen(), LogInScreen(),
      SignUpScreen(),
      ForgottenScreen(), AccountScreen(), ChangeNameScreen("Ada"), ChangePasswordScreen(),
      MessagesScreen(), SettingsScreen(), OrdersScreen(), TicketsScreen(),
      TextScreen(title: "Text", text: "One line.\nAnother."),
    ]
    screens += events.prefix(2).map { EventScreen($0) }
    if isNew { screens.append(VerifyScreen()) }
    screens += try office.orders(principal).prefix(1).map { OrderScreen($0) }
    let tickets = try office.tickets(principal)
    if !tickets.isEmpty { screens.append(TicketScreen(tickets)) }
    return screens
  }

  static func ofManagement(_ stage: Stage) throws -> [any Screen] {
    let (office, principal) = (stage.house.office, stage.state.session.principal)
    let events = try office.events(principal, EventQuery()).listings.map(\.event)
    let event = try #require(events.first)
    let order = try #require(office.managedOrders(principal, OrderQuery()).first)
    return [
      DashboardScreen(), ManagedEventsScreen(), ManagedEventScreen(event),
      EventFormScreen(zone: "Europe/Lisbon"),
      EventFormScreen(event), PosterScreen(event), ManagedOrdersScreen(), ManagedOrderScreen(order),
      SecondFactorScreen(),
    ]
  }
}

extension Stage {
  /// Goes to a screen as if a key had led there.
  mutating func open(_ screen: any Screen, in section: Section) {
    send(.tick(house.clock.now))
    run(state.open(section))
    state.overlay = nil
    state.put(screen, on: section)
    run(state.withTop { $0.appear(&$1) })
  }
}
