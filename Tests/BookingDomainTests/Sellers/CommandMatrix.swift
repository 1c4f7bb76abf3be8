@testable import BookingDomain
@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// Who stands at the door, seen from the seller whose things are asked for.
enum Asker: CaseIterable, Hashable {
  case guest
  /// Somebody with an account.
  case customer
  /// The customer whose order it is.
  case buyer
  /// Sells for another seller.
  case outsider
  /// Sells for this one.
  case member
  /// Runs the shop, and has its directory.
  case admin, operatorSelf

  static let accounts: Set<Asker> = [.customer, .buyer, .outsider, .member, .admin]
}

/// A command of a visit: who is refused, how, and what it is to be asked with.
struct MatrixCommand: Sendable {
  /// `EventCommands.publish`
  let name: String
  /// The refusals; whoever isn't named is let through.
  let refused: [Asker: BookingError]
  /// Whether it is about a seller's thing, so that whoever is let through must have it done.
  let isOfSeller: Bool
  let ask: @Sendable (Visit, MatrixTarget) throws -> Void

  init(
    _ name: String, _ rule: Rule, _ ask: @escaping @Sendable (Visit, MatrixTarget) throws -> Void
  ) {
    self.name = name
    self.ask = ask
    isOfSeller = rule.isOfSeller
    refused = rule.refused
  }

  struct Rule {
    let refused: [Asker: BookingError]
    var isOfSeller = false

    /// Whoever is there.
    static let anybody = Rule(refused: [:])
    /// About one's own account, which guests haven't, nor has the operator.
    static let own = Rule(refused: [.guest: .logInNeeded, .operatorSelf: .logInNeeded])
    /// About what a visit holds, as a cart.
    static let visitor = Rule(refused: [.operatorSelf: .notAllowed])
    /// Of people who may do more than buy.
    static let staff = Rule(
      refused: [
        .guest: .logInNeeded, .operatorSelf: .logInNeeded, .customer: .notAllowed, .buyer: .notAllowed,
      ])
    /// An order or what hangs on it, by its customer alone.
    static let buyersOwn = Rule(
      refused: [
        .guest: .logInNeeded, .operatorSelf: .logInNeeded, .customer: .notFound(.order),
        .outsider: .notFound(.order), .member: .notFound(.order), .admin: .notFound(.order),
      ])
    /// Lists and figures: whoever may see somebody's sees those.
    static let sellersOwn = Rule(
      refused: [.guest: .logInNeeded, .customer: .notAllowed, .buyer: .notAllowed])
    /// The shop itself.
    static let shop = Rule(
      refused: [
        .guest: .logInNeeded, .customer: .notAllowed, .buyer: .notAllowed, .outsider: .notAllowed,
        .member: .notAllowed,
      ])

    /// A seller's thing. To whoever sells for another it isn't there.
    static func seller(_ toOutsiders: BookingError) -> Rule {
      Rule(
        refused: [
          .guest: .logInNeeded, .customer: .notAllowed, .buyer: .notAllowed, .outsider: toOutsiders,
        ], isOfSeller: true)
    }

    /// The same where nobody may know that it is there.
    static func hidden(_ error: BookingError) -> Rule {
      Rule(
        refused: [.guest: error, .customer: error, .buyer: error, .outsider: error], isOfSeller: true)
    }

    /// A seller's, and its buyer's.
    static let order = Rule(
      refused: [.guest: .logInNeeded, .customer: .notAllowed, .outsider: .notFound(.order)], isOfSeller: true)
  }
}

/// What commands are asked with.
struct MatrixTarget: Sendable {
  let side: TwoSellers.Side
  /// The event on sale with another summary.
  let change: EventDraft
  let tickets: Set<Identifier<Ticket>>
  /// One of them.
  var ticket: Identifier<Ticket> { tickets.min() ?? Identifier(0) }
  let file: CatalogueFile
  let picture: [UInt8]
  let newcomer: SignUpForm

  /// Enough for what an earlier proof isn't.
  static let proof = Proof(password: "correct horse battery")
}

extension MatrixCommand {
  /// Every command there is.
  static let all: [MatrixCommand] = catalogue + cart + orders + accounts + events + door + management

  private static let catalogue = [
    MatrixCommand("CatalogueCommands.events", .sellersOwn) { visit, _ in
      var query = EventQuery()
      _ = try visit.catalogue.events(query)
      query.managed = true
      _ = try visit.catalogue.events(query)
    },
    MatrixCommand("CatalogueCommands.facets", .sellersOwn) { visit, _ in
      _ = try visit.catalogue.facets()
      _ = try visit.catalogue.facets(managed: true)
    },
    MatrixCommand("CatalogueCommands.event", .hidden(.notFound(.event))) { visit, target in
      _ = try visit.catalogue.event(target.side.onSale.id)
      _ = try visit.catalogue.event(target.side.draft.id)
    },
    // What isn't for somebody is left out.
    MatrixCommand("CatalogueCommands.details", .anybody) { visit, target in
      _ = try visit.catalogue.details(of: [target.side.onSale.id])
    },
    MatrixCommand("CatalogueCommands.find", .hidden(.notFound(.event))) { visit, target in
      _ = try visit.catalogue.find(code: target.side.onSale.code)
      _ = try visit.catalogue.find(code: target.side.draft.code)
    },
    MatrixCommand("CatalogueCommands.preview", .hidden(.notFound(.picture))) { visit, target in
      _ = try visit.catalogue.preview(target.side.poster)
    },
    MatrixCommand("CatalogueCommands.image", .hidden(.notFound(.picture))) { visit, target in
      _ = try visit.catalogue.image(target.side.poster)
    },
    MatrixCommand("CatalogueCommands.imageBytes", .hidden(.notFound(.picture))) { visit, target in
      _ = try visit.catalogue.imageBytes(target.side.poster)
    },
  ]

  private static let cart = [
    MatrixCommand("CartCommands.current", .visitor) { visit, _ in _ = try visit.cart.current() },
    MatrixCommand("CartCommands.setQuantity", .visitor) { visit, target in
      _ = try visit.cart.setQuantity(of: target.side.ticketType, to: 1)
    },
    MatrixCommand("CartCommands.empty", .visitor) { visit, _ in try visit.cart.empty() },
    MatrixCommand("CartCommands.seatMap", .anybody) { visit, target in
      _ = try visit.cart.seatMap(target.side.seated)
    },
    MatrixCommand("CartCommands.setSeats", .visitor) { visit, target in
      _ = try visit.cart.setSeats(of: target.side.seated, to: ["A1"])
    },
    MatrixCommand("CartCommands.holdBestSeats", .visitor) { visit, target in
      _ = try visit.cart.holdBestSeats(of: target.side.seated, count: 1)
    },
    MatrixCommand("CartCommands.holdAgain", .visitor) { visit, target in
      _ = try visit.cart.setQuantity(of: target.side.ticketType, to: 1)
      let item = try visit.cart.current().items[0]
      _ = try visit.cart.holdAgain(again: item)
    },
    MatrixCommand("CartCommands.meeting", .own) { visit, _ in _ = try visit.cart.meeting() },
    MatrixCommand("CartCommands.join", .own) { visit, _ in try visit.cart.join(keeping: .both) },
  ]

  private static let orders = [
    MatrixCommand("OrderCommands.place", .own) { visit, target in
      if visit.principal.account != nil {
        _ = try visit.cart.setQuantity(of: target.side.ticketType, to: 1)
      }
      _ = try visit.orders.place()
    },
    MatrixCommand("OrderCommands.unpaid", .anybody) { visit, _ in _ = try visit.orders.unpaid() },
    MatrixCommand("OrderCommands.tickets", .own) { visit, _ in _ = try visit.orders.tickets() },
    MatrixCommand("OrderCommands.history", .own) { visit, _ in _ = try visit.orders.history() },
    MatrixCommand("OrderCommands.order", .order) { visit, target in
      _ = try visit.orders.order(target.side.order)
    },
    MatrixCommand("OrderCommands.returnTickets", .buyersOwn) { visit, target in
      try visit.orders.returnTickets(of: target.side.order, target.tickets)
    },
    MatrixCommand("OrderCommands.reissue", .buyersOwn) { visit, target in
      try visit.orders.reissue(target.ticket, of: target.side.order)
    },
    MatrixCommand("PaymentCommands.openCheckout", .anybody) { visit, _ in
      _ = try visit.payments.openCheckout()
    },
    MatrixCommand("PaymentCommands.checkout", .buyersOwn) { visit, target in
      _ = try visit.payments.checkout(target.side.order)
    },
    MatrixCommand("PaymentCommands.submit", .buyersOwn) { visit, target in
      _ = try visit.payments.submit(target.side.order, .card(.test(.approved)))
    },
    MatrixCommand("PaymentCommands.retry", .buyersOwn) { visit, target in
      _ = try visit.payments.retry(target.side.order)
    },
    MatrixCommand("PaymentCommands.cancel", .buyersOwn) { visit, target in
      _ = try visit.payments.cancel(target.side.order)
    },
    MatrixCommand("PaymentCommands.mailLink", .buyersOwn) { visit, target in
      _ = try visit.payments.mailLink(target.side.order)
    },
    MatrixCommand("MessageCommands.readable", .anybody) { visit, _ in _ = try visit.messages.readable() },
    MatrixCommand("MessageCommands.undelivered", .own) { visit, _ in _ = try visit.messages.undelivered() },
  ]

  private static let accounts = [
    MatrixCommand(
      "AccountCommands.signUp",
      .init(
        refused: Dictionary(
          uniqueKeysWithValues: Asker.allCases.filter { $0 != .guest }.map { ($0, .notAllowed) }))
    ) { visit, target in
      _ = try visit.accounts.signUp(target.newcomer)
    },
    MatrixCommand("AccountCommands.create", .shop) { visit, target in
      _ = try visit.accounts.create(target.newcomer, role: .admin)
    },
    MatrixCommand("AccountCommands.current", .anybody) { visit, _ in _ = try visit.accounts.current() },
    MatrixCommand("AccountCommands.verify", .own) { visit, _ in
      _ = try visit.accounts.verify(.email, code: "123456")
    },
    MatrixCommand("AccountCommands.resendCode", .own) { visit, _ in try visit.accounts.resendCode(.email) },
    MatrixCommand(
      "AccountCommands.changeContact",
      // Of those who come in here each address is proved.
      .init(
        refused: Dictionary(
          uniqueKeysWithValues: Asker.allCases.map { asker in
            (asker, Asker.accounts.contains(asker) ? .notAllowed : .logInNeeded)
          }))
    ) { visit, _ in _ = try visit.accounts.changeContact(.email, to: "other@example.net") },
    MatrixCommand("AccountCommands.changeName", .own) { visit, _ in
      _ = try visit.accounts.changeName(to: "Another Name")
    },
    MatrixCommand("AccountCommands.preferences", .anybody) { visit, _ in
      _ = try visit.accounts.preferences()
    },
    MatrixCommand("AccountCommands.setPreference", .own) { visit, _ in
      try visit.accounts.setPreference("theme", to: "dark")
    },
    MatrixCommand("AccountCommands.beginContactChange", .own) { visit, _ in
      try visit.accounts.beginContactChange(.email, to: "other@example.net")
    },
    MatrixCommand("AccountCommands.finishContactChange", .own) { visit, _ in
      _ = try visit.accounts.finishContactChange(.email, code: "123456")
    },
    MatrixCommand("AccountCommands.contactProofs", .own) { visit, _ in
      _ = try visit.accounts.contactProofs()
    },
    MatrixCommand("CredentialCommands.secondFactor", .own) { visit, _ in
      _ = try visit.credentials.secondFactor()
    },
    MatrixCommand("CredentialCommands.offerSecondFactor", .staff) { visit, _ in
      _ = try visit.credentials.offerSecondFactor()
    },
    MatrixCommand("CredentialCommands.turnOnSecondFactor", .staff) { visit, _ in
      let offer = try visit.credentials.offerSecondFactor()
      _ = try visit.credentials.turnOnSecondFactor(offer, code: "123456")
    },
    MatrixCommand("CredentialCommands.turnOffSecondFactor", .own) { visit, _ in
      do { _ = try visit.credentials.turnOffSecondFactor(MatrixTarget.proof) } catch {
        // Nobody has one here.
        guard error as? BookingError == .notFound(.secondFactor) else { throw error }
      }
    },
    MatrixCommand("CredentialCommands.keys", .own) { visit, _ in _ = try visit.credentials.keys() },
    MatrixCommand(
      "CredentialCommands.bindKey",
      // Nobody came by a key.
      .init(
        refused: Dictionary(
          uniqueKeysWithValues: Asker.allCases.map { asker in
            (asker, Asker.accounts.contains(asker) ? .notAllowed : .logInNeeded)
          }))
    ) { visit, _ in try visit.credentials.bindKey(name: "laptop") },
    MatrixCommand("CredentialCommands.renameKey", .keysOwner) { visit, _ in
      try visit.credentials.renameKey(Identifier(1), to: "laptop")
    },
    MatrixCommand("CredentialCommands.revokeKey", .keysOwner) { visit, _ in
      try visit.credentials.revokeKey(Identifier(1))
    },
    MatrixCommand("CredentialCommands.requestPasswordReset", .anybody) { visit, _ in
      try visit.credentials.requestPasswordReset(email: "ada@example.org")
    },
    MatrixCommand("CredentialCommands.resetPassword", .anybody) { visit, _ in
      _ = try visit.credentials.resetPassword(
        email: "ada@example.org", code: "123456", newPassword: "another good one")
    },
    MatrixCommand("CredentialCommands.changePassword", .own) { visit, _ in
      _ = try visit.credentials.changePassword(old: "correct horse battery", new: "another good one")
    },
    MatrixCommand("SessionCommands.logIn", .anybody) { visit, _ in
      _ = try visit.session.logIn(email: "ada@example.org", password: "correct horse battery")
    },
    MatrixCommand("SessionCommands.logOut", .anybody) { visit, _ in _ = visit.session.logOut() },
    MatrixCommand("SessionCommands.authenticateAgain", .own) { visit, _ in
      _ = try visit.session.authenticateAgain(MatrixTarget.proof)
    },
    MatrixCommand("SessionCommands.leave", .anybody) { visit, _ in try visit.session.leave() },
  ]

  private static let events = [
    MatrixCommand("EventCommands.add", .seller(.notAllowed)) { visit, target in
      _ = try visit.events.add(target.change, of: target.side.seller)
    },
    MatrixCommand("EventCommands.change", .seller(.notFound(.event))) { visit, target in
      _ = try visit.events.change(
        target.side.onSale.id, target.change, revision: target.side.onSale.revision)
    },
    MatrixCommand("EventCommands.publish", .seller(.notFound(.event))) { visit, target in
      try visit.events.publish(target.side.draft.id)
    },
    MatrixCommand("EventCommands.unpublish", .seller(.notFound(.event))) { visit, target in
      try visit.events.unpublish(target.side.onSale.id)
    },
    MatrixCommand("EventCommands.cancel", .seller(.notFound(.event))) { visit, target in
      try visit.events.cancel(target.side.onSale.id, .init(orders: 3, MatrixTarget.proof))
    },
    MatrixCommand("EventCommands.remove", .seller(.notFound(.event))) { visit, target in
      _ = try visit.events.remove(target.side.draft.id)
    },
    MatrixCommand("EventCommands.sales", .seller(.notFound(.event))) { visit, target in
      _ = try visit.events.sales(target.side.onSale.id)
    },
    MatrixCommand("EventCommands.importPoster", .seller(.notFound(.event))) { visit, target in
      _ = try visit.events.importPoster(target.side.onSale.id, bytes: target.picture)
    },
    MatrixCommand("EventCommands.removePoster", .seller(.notFound(.event))) { visit, target in
      try visit.events.removePoster(target.side.draft.id)
    },
    MatrixCommand("EventCommands.importAll", .shop) { visit, target in
      _ = try visit.events.importAll(from: target.file)
    },
  ]

  private static let door = [
    MatrixCommand("DoorCommands.events", .sellersOwn) { visit, _ in _ = try visit.door.events() },
    MatrixCommand("DoorCommands.lists", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.lists(of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.gates", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.gates(of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.desk", .seller(.notFound(.checkInList))) { visit, target in
      _ = try visit.door.desk(list: target.side.door.list, gate: target.side.door.gate)
    },
    MatrixCommand("DoorCommands.attendees", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.attendees(of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.addGate", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.addGate("South", of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.renameGate", .seller(.notFound(.gate))) { visit, target in
      try visit.door.renameGate(target.side.door.gate, to: "West")
    },
    MatrixCommand("DoorCommands.addList", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.addList(.init(name: "Backstage"), of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.changeList", .seller(.notFound(.checkInList))) { visit, target in
      _ = try visit.door.changeList(target.side.door.list, to: .init(name: "Backstage"))
    },
    MatrixCommand("DoorCommands.devices", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.devices(of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.pairingCode", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.pairingCode(for: target.side.onSale.id, gate: target.side.door.gate, name: "south-1")
    },
    MatrixCommand("DoorCommands.revoke", .seller(.notFound(.gateDevice))) { visit, target in
      try visit.door.revoke(target.side.door.device)
    },
    MatrixCommand("DoorCommands.incidents", .seller(.notFound(.event))) { visit, target in
      _ = try visit.door.incidents(of: target.side.onSale.id)
    },
    MatrixCommand("DoorCommands.closeIncident", .seller(.notFound(.incident))) { visit, target in
      try visit.door.closeIncident(target.side.door.incident, note: "looked at")
    },
  ]

  private static let management = [
    MatrixCommand("ManagementCommands.dashboard", .sellersOwn) { visit, _ in
      _ = try visit.management.dashboard(daysIn: "UTC")
    },
    MatrixCommand("ManagementCommands.orders", .sellersOwn) { visit, _ in
      _ = try visit.management.orders(OrderQuery())
    },
    MatrixCommand("ManagementCommands.order", .sellersOwn) { visit, _ in
      _ = try visit.management.order(code: "AAAA-AAAA")
    },
    MatrixCommand("ManagementCommands.details", .seller(.notFound(.order))) { visit, target in
      _ = try visit.management.details(of: target.side.order)
    },
    MatrixCommand("ManagementCommands.undelivered", .sellersOwn) { visit, _ in
      _ = try visit.management.undelivered()
    },
    MatrixCommand("ManagementCommands.resendTickets", .seller(.notFound(.order))) { visit, target in
      _ = try visit.management.resendTickets(target.side.order)
    },
    MatrixCommand("ManagementCommands.resendMessage", .seller(.notFound(.message))) { visit, target in
      try visit.management.resendMessage(target.side.message)
    },
    MatrixCommand("ManagementCommands.cancelTickets", .seller(.notFound(.order))) { visit, target in
      try visit.management.cancelTickets(of: target.side.order, target.tickets, refund: true)
    },
    MatrixCommand("ManagementCommands.reissue", .seller(.notFound(.order))) { visit, target in
      try visit.management.reissue(target.ticket, of: target.side.order, because: "lost the phone")
    },
    MatrixCommand("ManagementCommands.refund", .seller(.notFound(.order))) { visit, target in
      let amount = Money(minorUnits: 50, currency: Currency(stored: "EUR"))
      try visit.management.refund(target.side.order, amount: amount)
    },
    MatrixCommand("ManagementCommands.retryRefunds", .seller(.notFound(.order))) { visit, target in
      try visit.management.retryRefunds(target.side.refused)
    },
  ]
}

extension MatrixCommand.Rule {
  /// A key that nobody here has.
  static let keysOwner = MatrixCommand.Rule(
    refused: Dictionary(
      uniqueKeysWithValues: Asker.allCases.map { asker in
        (asker, Asker.accounts.contains(asker) ? .notFound(.key) : .logInNeeded)
      }))
}
