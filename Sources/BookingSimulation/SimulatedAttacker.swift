import BookingDomain
import BookingModel

/// Somebody up to no good: guesses passwords and codes, asks for codes in other people's names, signs up with addresses that
/// aren't theirs. Nobody else may notice.
final class SimulatedAttacker: SimulatedActor, @unchecked Sendable {
  override func visit() throws {
    let visitor = office.openSession(from: origin)
    let victim = world.buyerEmail(&random)
    switch random.pick(0...9) {
    case 0...5: try guessPassword(of: victim, visitor)
    case 6, 7: try guessCode(of: victim, visitor)
    default: try signUp(visitor)
    }
    pause(1000...120_000)
  }

  private func guessPassword(of email: String, _ visitor: Principal) throws {
    for _ in 0..<random.pick(3...9) {
      try refused("logIn") { () throws(BookingError) in
        _ = try office.visit(visitor).session.logIn(email: email, password: "a guess")
      }
      pause(100...3000)
    }
  }

  private func guessCode(of email: String, _ visitor: Principal) throws {
    try refused("requestPasswordReset") { () throws(BookingError) in
      try office.visit(visitor).credentials.requestPasswordReset(email: email)
    }
    for _ in 0..<random.pick(1...6) {
      try refused("resetPassword") { () throws(BookingError) in
        try office.visit(visitor).credentials.resetPassword(
          email: email, code: guess(), newPassword: "mine now, thank you")
        world.fail("a guessed code opens nothing", email)
      }
    }
  }

  private func signUp(_ visitor: Principal) throws {
    let form = SignUpForm(
      name: "Nobody", email: "nobody\(random.pick(0...9))@example.org", phone: "+49301234000",
      password: "a stranger's own words")
    let result = try attempt("signUp", among: Self.refusals) { () throws(BookingError) in
      try office.visit(visitor).accounts.signUp(form)
    }
    guard case .success(let claimant) = result else { return }
    world.mark(.strangerSignsUp)
    try refused("resendCode") { () throws(BookingError) in
      try office.visit(claimant).accounts.resendCode(random.chance(0.5) ? .email : .phone)
    }
    try refused("verify") { () throws(BookingError) in
      _ = try office.visit(claimant).accounts.verify(.email, code: guess())
    }
  }

  private func guess() -> String { String("00000\(random.pick(0...999_999))".suffix(6)) }

  private func refused(_ command: String, _ body: () throws(BookingError) -> Void) throws {
    _ = try attempt(command, among: Self.refusals, body)
  }

  /// What a stranger has to expect.
  private static let refusals: @Sendable (BookingError) -> Bool = { error in
    switch error {
    case .wrongEmailOrPassword, .wrongCode, .codeExpired, .verificationNeeded: true
    default: false
    }
  }
}
