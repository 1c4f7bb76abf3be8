import BookingDomain
import BookingModel

/// A customer who gives the account another email or phone, and comes in by the new one from then on. Several want the same
/// addresses.
final class SimulatedMover: SimulatedVisitor, @unchecked Sendable {
  private let account: Identifier<Account>

  init(
    _ world: SimulationWorld, _ name: String, email: String, stream: UInt64, slot: SimulationScheduler.Slot
  ) {
    account = world.account(at: email)
    super.init(world, name, stream: stream, slot: slot)
    principal = office.openSession(from: origin)
  }

  override func visit() throws {
    guard let known = try logIn() else { return pause(5000...60_000) }
    principal = known
    if random.chance(0.2) { try forgetPassword() }
    if random.chance(0.7) { try changeEmail() } else { try changePhone() }
    pause(20_000...400_000)
  }

  /// Whatever address the account has now opens it.
  private func logIn() throws -> Principal? {
    let email = world.email(of: account)
    let result = try attempt("logIn") { () throws(BookingError) in
      try office.visit(office.openSession(from: origin)).session.logIn(
        email: email, password: SimulatedBuyer.password)
    }
    if case .success(let known) = result { return known }
    return nil
  }

  /// A code for a new password waits at the address of now, which may be another's soon.
  private func forgetPassword() throws {
    let email = world.email(of: account)
    _ = try attempt("requestPasswordReset") { () throws(BookingError) in
      try office.visit(office.openSession(from: origin)).credentials.requestPasswordReset(email: email)
    }
  }

  private func changeEmail() throws {
    let address = "moved\(random.pick(0...world.plan.movers))@example.net"
    guard let code = try begin(.email, address) else { return }
    let elsewhere = random.chance(0.5) ? try logIn() : nil
    pause(500...(random.chance(0.5) ? 200_000 : 5000))
    let before = principal
    let isTaken = world.isTaken(address, from: account)
    let result = try finish(.email, code)
    switch result {
    case .success(let renewed):
      world.mark(.emailChanged)
      principal = renewed
      for session in [before, elsewhere].compactMap({ $0 }) { try expectEnded(session) }
    case .failure(.wrongCode):
      if isTaken { world.mark(.emailTakenMeanwhile) }
    case .failure: break
    }
  }

  private func changePhone() throws {
    let number = "+49170123456\(random.pick(0...9))"
    guard let code = try begin(.phone, number) else { return }
    pause(500...20_000)
    if case .success(let renewed) = try finish(.phone, code) { principal = renewed }
  }

  /// The code that went there; nil where none did, or it was sent before anybody could look.
  private func begin(_ channel: Channel, _ address: String) throws -> String? {
    for isSecondTry in [false, true] {
      let result = try attempt("beginContactChange") { () throws(BookingError) in
        try office.visit(principal).accounts.beginContactChange(channel, to: address)
      }
      switch result {
      case .success: return world.mailedCode(of: account, to: address)
      case .failure(.passwordNeededAgain) where !isSecondTry:
        let again = try attempt("authenticateAgain") { () throws(BookingError) in
          try office.visit(principal).session.authenticateAgain(Proof(password: SimulatedBuyer.password))
        }
        guard case .success(let proven) = again else { return nil }
        principal = proven
      case .failure: return nil
      }
    }
    return nil
  }

  private func finish(_ channel: Channel, _ code: String) throws -> Result<Principal, BookingError> {
    let isExpected = { (error: BookingError) in
      switch error {
      case .wrongCode, .codeExpired: true
      default: false
      }
    }
    return try attempt("finishContactChange", among: isExpected) { () throws(BookingError) in
      try office.visit(principal).accounts.finishContactChange(channel, code: code)
    }
  }

  private func expectEnded(_ session: Principal) throws {
    let current = principal
    let result = try attempt("orders") { () throws(BookingError) in try office.visit(session).orders.history()
    }
    principal = current
    if case .success = result { world.fail("another email ends every other session", name) }
  }
}
