import BookingDomain
import BookingModel
import BookingStore

/// The shop before it opens, and all who come.
extension SimulationWorld {
  /// Events that sell out quickly, and an account for everybody.
  func prepare() throws(BookingError) {
    let process = SimulatedProcess(self, "founder", slot: nil)
    let founder = process.operator.visit()
    var random = SeededRandom(seed, stream: 5)
    for number in 0..<random.pick(2...4) {
      let draft = Self.event(number, isRoomy: plan.isRoomy, &random)
      let event = try founder.events.add(draft)
      try founder.events.publish(event.id)
      events.append(event.id)
      for offer in try founder.catalogue.event(event.id).offers {
        ticketTypes.append(offer.id)
        if offer.ticketType.seatingPlan != nil { seated.insert(offer.id) }
      }
    }
    for number in 0..<(plan.buyers + plan.twins) {
      _ = try founder.accounts.create(Self.person("buyer", number), role: .customer)
    }
    for number in 0..<plan.hoarders {
      _ = try founder.accounts.create(Self.person("hoarder", number), role: .customer)
    }
    for number in 0..<plan.movers {
      _ = try founder.accounts.create(Self.person("mover", number), role: .customer)
    }
    for number in 0..<plan.admins {
      _ = try founder.accounts.create(Self.person("admin", number), role: .admin)
    }
    for number in 0..<plan.sellers { try addSeller(number, process.operator) }
    for number in 0..<plan.helpers {
      _ = try founder.accounts.create(Self.person("helper", number), role: .doorLead)
    }
    guard plan.helpers > 0, let event = events.first else { return }
    for entry in EntryRule.allCases {
      lists.append(
        try founder.door.addList(
          .init(
            name: entry.rawValue, entry: entry, opensAt: VirtualClock.start - .hours(1),
            closesAt: VirtualClock.start + .days(60)), of: event))
    }
  }

  /// Somebody who sells here too, with an event of their own; nobody can become one by themselves yet.
  private func addSeller(_ number: Int, _ owner: Operator) throws(BookingError) {
    var random = SeededRandom(seed, stream: 6)
    let founder = owner.visit()
    let seller = Self.seller(number)
    _ = try founder.accounts.create(Self.person("outsider", number), role: .customer)
    let member = try founder.accounts.create(Self.person("seller", number), role: .customer).id
    try owner.store.write { transaction in
      try transaction.run("INSERT INTO sellers (id, name) VALUES (\(seller), \("Seller \(number)"))")
      try Memberships.insert(member, at: seller, as: .organiser, transaction)
      try owner.office.audit(
        founder.principal, .accountMade, .account(member), facts: Role.organiser.rawValue,
        fingerprint: Fingerprint.account(member, transaction), transaction)
    }
    let draft = Self.event(100 + number, isRoomy: plan.isRoomy, &random)
    let event = try founder.events.add(draft, of: seller)
    try founder.events.publish(event.id)
    events.append(event.id)
    for offer in try founder.catalogue.event(event.id).offers {
      ticketTypes.append(offer.id)
      if offer.ticketType.seatingPlan != nil { seated.insert(offer.id) }
    }
  }

  private static func seller(_ number: Int) -> Identifier<Seller> { Identifier(Int64(2 + number)) }

  private static func event(_ number: Int, isRoomy: Bool, _ random: inout SeededRandom) -> EventDraft {
    let code = number == 1 ? "JPY" : "EUR"
    let currency = Currency(stored: code)
    let types = (0..<random.pick(1...3)).map { index in
      let price = random.chance(0.15) ? 0 : random.pick(1...40) * 100
      return EventDraft.TicketTypeDraft(
        name: "Type \(index)", price: Money(minorUnits: Int64(price), currency: currency),
        capacity: isRoomy ? random.pick(20...60) : random.pick(2...12), maxPerOrder: random.pick(3...6),
        seatingPlan: !isRoomy && random.chance(0.3)
          ? random.pick(["A: 1-5", "A-B: 1-2 _ 3-4", "A-C: 1-3"]) : nil)
    }
    let start = VirtualClock.start + (random.chance(0.2) ? .minutes(50) : .days(1))
    return EventDraft(
      title: "Event \(number)", summary: "", description: "", category: "Music", venue: "Hall",
      city: "Halifax",
      country: "CA", timeZone: "America/Halifax", startsAt: start, endsAt: start + .minutes(40),
      ticketTypes: types)
  }

  private static func person(_ kind: String, _ number: Int) -> SignUpForm {
    SignUpForm(
      name: "\(kind) \(number)", email: address(kind, number), phone: "+4930123456\(number + 10)",
      password: SimulatedBuyer.password, language: number.isMultiple(of: 2) ? "de" : nil)
  }

  /// Any of the customers'.
  func buyerEmail(_ random: inout SeededRandom) -> String {
    Self.address("buyer", random.pick(0...(plan.buyers + plan.twins - 1)))
  }

  private static func address(_ kind: String, _ number: Int) -> String { "\(kind)\(number)@example.org" }

  /// What each thread does all day.
  func cast() -> [@Sendable (SimulationScheduler.Slot) -> Void] {
    var bodies: [@Sendable (SimulationScheduler.Slot) -> Void] = []
    func add(_ make: @escaping @Sendable (SimulationScheduler.Slot, UInt64) -> SimulatedActor) {
      let stream = UInt64(bodies.count)
      bodies.append { make($0, stream).live() }
    }
    for number in 0..<(plan.buyers + plan.twins) {
      let isTwin = number < plan.twins
      for terminal in 0..<(isTwin ? 2 : 1) {
        add { slot, stream in
          SimulatedBuyer(
            self, "buyer \(number)" + (isTwin ? "/\(terminal)" : ""), email: Self.address("buyer", number),
            hasTwin: isTwin, stream: stream, slot: slot)
        }
      }
    }
    for number in 0..<plan.hoarders {
      add {
        SimulatedHoarder(
          self, "hoarder \(number)", email: Self.address("hoarder", number), stream: $1, slot: $0)
      }
    }
    for number in 0..<plan.admins {
      add {
        SimulatedAdmin(self, "admin \(number)", email: Self.address("admin", number), stream: $1, slot: $0)
      }
    }
    for number in 0..<plan.strangers {
      add { SimulatedAttacker(self, "stranger \(number)", stream: $1, slot: $0) }
    }
    for number in 0..<plan.workers {
      add { SimulatedWorker(self, "worker \(number)", stream: $1, slot: $0) }
    }
    for number in 0..<plan.importers {
      add { SimulatedImporter(self, "importer \(number)", stream: $1, slot: $0) }
    }
    for number in 0..<plan.movers {
      add {
        SimulatedMover(self, "mover \(number)", email: Self.address("mover", number), stream: $1, slot: $0)
      }
    }
    for number in 0..<plan.sellers {
      add {
        SimulatedOutsider(
          self, "seller \(number)", email: Self.address("seller", number), sellsFor: Self.seller(number),
          stream: $1, slot: $0)
      }
      add {
        SimulatedOutsider(
          self, "outsider \(number)", email: Self.address("outsider", number), sellsFor: nil, stream: $1,
          slot: $0)
      }
    }
    for number in 0..<plan.helpers {
      add {
        SimulatedHelper(self, "helper \(number)", email: Self.address("helper", number), stream: $1, slot: $0)
      }
    }
    return bodies
  }
}
