import BookingChecks
import BookingDomain
import BookingModel
import BookingSystem
import Foundation

/// Hoarders, who never pay, against honest buyers for one event. A clock that runs many times as fast divides every hold, limit
/// and ration alike, so that hours pass in a minute; nothing else differs from a real shop.
final class HoardDrill: Sendable {
  /// How many times as fast time passes.
  static let factor: Int64 = 120
  /// So many buyers sit behind one address, as a school does.
  static let school = 50
  /// Seconds that buyers have, and that the places have to be free again afterwards.
  private static let sellingTime = 85.0
  private static let leavingTime = 30.0

  private let owner: Operator
  private let shop: DrillShop
  private let hoarders: Int
  private let places: Int
  private let board = Board()

  /// What all of them write down as they go.
  private final class Board: @unchecked Sendable {
    private let lock = NSLock()
    private var waits: [Double] = []
    private var errors: [String] = []
    private var most: [LimitScope: Int] = [:]
    private var isOver = false
    private var refusals = 0

    func served(after wait: Double) { lock.withLock { waits.append(wait) } }
    func note(_ error: String) { lock.withLock { errors.append(error) } }
    func noteRefusal() { lock.withLock { refusals += 1 } }
    func saw(_ held: [LimitScope: Int]) { lock.withLock { most.merge(held) { max($0, $1) } } }
    func end() { lock.withLock { isOver = true } }
    var hasEnded: Bool { lock.withLock { isOver } }
    var served: Int { lock.withLock { waits.count } }
    var all: (waits: [Double], errors: [String], most: [LimitScope: Int], refusals: Int) {
      lock.withLock { (waits, errors, most, refusals) }
    }
  }

  /// The wall clock, so many times as fast from now on.
  static func clock() -> WallClock {
    let start = WallClock.live.now()
    return WallClock { start + TimeSpan(milliseconds: (WallClock.live.now() - start).milliseconds * factor) }
  }

  /// - Parameter shop: its first accounts are the buyers', the rest the hoarders'.
  init(_ owner: Operator, _ shop: DrillShop, hoarders: Int, places: Int) {
    self.owner = owner
    self.shop = shop
    self.hoarders = hoarders
    self.places = places
  }

  private var office: BoxOffice { owner.office }

  func run() throws -> HoardReport {
    let buyers = shop.emails.count - hoarders
    let start = ContinuousClock.now
    func passed() -> Double { start.duration(to: .now) / .seconds(1) }
    let ended = DispatchGroup()
    func begin(_ body: @escaping @Sendable () -> Void) {
      ended.enter()
      let thread = Thread {
        body()
        ended.leave()
      }
      thread.stackSize = 2 << 20
      thread.start()
    }
    for number in 0..<hoarders { begin { self.hoard(number, email: self.shop.emails[buyers + number]) } }
    // They come first, as they would.
    usleep(300_000)
    for number in 0..<buyers { begin { self.buy(number) } }
    while board.served < buyers, passed() < Self.sellingTime {
      board.saw(try owner.mostHeld())
      _ = try owner.work()
      usleep(50_000)
    }
    board.end()
    ended.wait()
    let left = ContinuousClock.now
    var freeAfter: Double?
    while freeAfter == nil, left.duration(to: .now) / .seconds(1) < Self.leavingTime {
      _ = try owner.work()
      let offer = try owner.visit().catalogue.event(shop.event).offers.first
      if offer?.availability.available == places - board.served {
        freeAfter = left.duration(to: .now) / .seconds(1)
      } else {
        usleep(100_000)
      }
    }
    let (waits, errors, most, refusals) = board.all
    return HoardReport(
      hoarders: hoarders, buyers: buyers, served: waits.count, longestWait: waits.max() ?? 0, most: most,
      refusals: refusals, errors: errors, freeAfter: freeAfter,
      broken: try owner.check().findings.filter { !$0.holds }.map { "\($0.name) (\($0.count))" })
  }

  // MARK: - Those who buy

  private func buy(_ number: Int) {
    let network = number < Self.school ? "198.51.100.1" : "198.51.100.\(number)"
    let start = ContinuousClock.now
    var buyer = office.openSession(from: .network(network))
    while !board.hasEnded {
      do throws(BookingError) {
        if buyer.isGuest {
          buyer = try office.visit(buyer).session.logIn(email: shop.emails[number], password: shop.password)
        }
        _ = try office.visit(buyer).cart.setQuantity(of: shop.ticketType, to: 1)
        // Two minutes to make up one's mind.
        usleep(UInt32(120_000_000 / Self.factor))
        if try pay(buyer) { return board.served(after: start.duration(to: .now) / .seconds(1)) }
      } catch {
        if !isExpected(error) { board.note("a buyer: \(error)") }
      }
      usleep(100_000)
    }
  }

  private func pay(_ buyer: Principal) throws(BookingError) -> Bool {
    let placed = try office.visit(buyer).orders.place()
    let order = placed.details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    var stage = placed.stage
    while true {
      switch stage {
      case .paid: return true
      case .closed, .failed: return false
      case .pay: stage = try office.visit(buyer).payments.submit(order, .card(card)).stage
      case .processing:
        usleep(20_000)
        stage = try office.visit(buyer).payments.checkout(order).stage
      }
    }
  }

  // MARK: - Those who don't

  /// By every way there is, in turn.
  private func hoard(_ number: Int, email: String) {
    let key = SSHKeyFingerprint(
      "SHA256:" + String(repeating: "A", count: 40) + String(format: "%03d", number))
    let origin = Origin.network("203.0.113.\(number)")
    var me = office.openSession(from: origin)
    var round = number
    while !board.hasEnded {
      do throws(BookingError) {
        if round.isMultiple(of: 5) || me.isGuest { me = try office.openSession(key: key, from: origin) }
        me = try hoard(round % 5, me, email: email, round: "\(number)-\(round)")
      } catch {
        if isExpected(error) { board.noteRefusal() } else { board.note("a hoarder: \(error)") }
      }
      round += 1
      usleep(100_000)
    }
    me = office.visit(me).session.logOut()
  }

  private func hoard(_ way: Int, _ visitor: Principal, email: String, round: String) throws(BookingError)
    -> Principal
  {
    var me = visitor
    if way == 0 {
      // Accounts that nobody proves, each with places of its own.
      try hold(me)
      let form = SignUpForm(
        name: "Nobody", email: "nobody-\(round)@booking.test",
        phone: "+447700\(900_000 + Int.random(in: 0..<99_999))",
        password: shop.password)
      if me.isGuest { me = try office.visit(me).accounts.signUp(form) }
      try hold(me)
      return office.visit(me).session.logOut()
    }
    if me.isGuest { me = try office.visit(me).session.logIn(email: email, password: shop.password) }
    try hold(me)
    usleep(UInt32(8 * 60_000_000 / Self.factor))
    switch way {
    case 1:
      // An order gives its places back to the cart.
      let order = try office.visit(me).orders.place().details.order.id
      usleep(UInt32(5 * 60_000_000 / Self.factor))
      _ = try office.visit(me).payments.cancel(order)
    case 2:
      // A guest's young cart meets the account's old one.
      me = office.visit(me).session.logOut()
      _ = try office.visit(me).cart.setQuantity(of: shop.ticketType, to: 1)
      me = try office.visit(me).session.logIn(email: email, password: shop.password)
    case 3:
      try office.visit(me).cart.empty()
      try hold(me)
    default:
      _ = try office.visit(me).cart.setQuantity(of: shop.ticketType, to: 19)
    }
    return me
  }

  /// As many as there are.
  private func hold(_ visitor: Principal) throws(BookingError) {
    do throws(BookingError) {
      _ = try office.visit(visitor).cart.setQuantity(of: shop.ticketType, to: 20)
    } catch {
      guard case .onlyLeft(let left) = error, left > 0 else { throw error }
      _ = try office.visit(visitor).cart.setQuantity(of: shop.ticketType, to: left)
    }
  }

  /// Whether people meet it in a shop whose places are sought after.
  private func isExpected(_ error: BookingError) -> Bool {
    switch error {
    case .soldOut, .onlyLeft, .limitHeld, .heldTooLong, .limitPerAccount, .holdExpired, .cartEmpty,
      .orderClosed,
      .paymentUnderWay, .tooManySignUps, .tooManyCodes, .busy, .throttled:
      true
    default: false
    }
  }
}
