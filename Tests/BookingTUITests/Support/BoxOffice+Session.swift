import BookingModel

@testable import BookingDomain

extension BoxOffice {
  /// Somebody at the machine itself, where it doesn't matter who.
  func openSession() -> Principal { openSession(from: .machine(user: 0)) }

  /// Whoever has the directory.
  var `operator`: Operator { Operator(storage: storage, environment: environment) }

  func openOperatorSession() -> Principal { self.operator.visit().principal }
}
