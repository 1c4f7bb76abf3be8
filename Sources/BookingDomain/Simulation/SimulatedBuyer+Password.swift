/// A customer who gives their account another password: every other session of it has ended then.
extension SimulatedBuyer {
  func changePassword() throws {
    let before = principal
    let (old, new) = (world.password(of: email), "another pass word \(random.pick(0...999_999))")
    let result = try attempt("changePassword", expecting: .wrongEmailOrPassword) { () throws(BookingError) in
      try office.changePassword(before, old: old, new: new)
    }
    guard case .success(let proven) = result else { return }
    principal = proven
    try expectEnded(before, by: "a changed password")
  }

  /// A code goes to the mail address, which only its owner reads.
  func forgetPassword() throws {
    let visitor = principal
    let asked = try attempt("requestPasswordReset") { () throws(BookingError) in
      try office.requestPasswordReset(visitor, email: email)
    }
    guard case .success = asked, let code = world.mailedCode(for: email) else { return }
    pause(1000...60_000)
    let new = "a new pass word \(random.pick(0...999_999))"
    let result = try attempt("resetPassword", expecting: .codeExpired) { () throws(BookingError) in
      try office.resetPassword(visitor, email: email, code: code, newPassword: new)
    }
    guard case .success = result else { return }
    world.mark(.passwordReset)
    guard !visitor.isGuest else { return }
    try expectEnded(visitor, by: "a new password")
  }

  private func expectEnded(_ session: Principal, by cause: String) throws {
    let result = try attempt("orders") { () throws(BookingError) in try office.orders(session) }
    if case .success = result { world.fail("\(cause) ends every other session", "\(name): \(email)") }
  }
}
