import BookingDomain
import BookingModel

/// A customer who gives their account another password: every other session of it has ended then.
extension SimulatedBuyer {
  func changePassword() throws {
    let before = principal
    let (old, new) = (world.password(of: email), "another pass word \(random.pick(0...999_999))")
    ownFailures += 1
    let result = try attempt("changePassword", among: { $0 == .wrongEmailOrPassword }) {
      () throws(BookingError) in
      try office.visit(before).credentials.changePassword(old: old, new: new)
    }
    guard case .success(let proven) = result else { return }
    ownFailures = 0
    principal = proven
    try expectEnded(before, by: "a changed password")
  }

  /// A code goes to the mail address, which only its owner reads.
  func forgetPassword() throws {
    let visitor = principal
    guard let code = try mailedCode(to: visitor) else { return }
    pause(1000...60_000)
    let new = "a new pass word \(random.pick(0...999_999))"
    let result = try attempt(
      "resetPassword", among: { [.codeExpired, .wrongCode(triesLeft: 4)].contains($0) }
    ) { () throws(BookingError) in
      try office.visit(visitor).credentials.resetPassword(email: email, code: code, newPassword: new)
    }
    guard case .success = result else { return }
    world.mark(.passwordReset)
    guard !visitor.isGuest else { return }
    try expectEnded(visitor, by: "a new password")
  }

  /// The code that is mailed for a session; nil where there are too many already, or the mail was faster.
  func mailedCode(to visitor: Principal) throws -> String? {
    let asked = try attempt("requestPasswordReset") { () throws(BookingError) in
      try office.visit(visitor).credentials.requestPasswordReset(email: email)
    }
    if case .success = asked { return world.mailedCode(for: email) }
    return nil
  }

  private func expectEnded(_ session: Principal, by cause: String) throws {
    let result = try attempt("orders") { () throws(BookingError) in try office.visit(session).orders.history()
    }
    if case .success = result { world.fail("\(cause) ends every other session", "\(name): \(email)") }
  }
}
