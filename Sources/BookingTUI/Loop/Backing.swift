import BookingDomain
import BookingModel

/// What stands behind an interface.
enum Backing: Sendable {
  /// The box office, whose work is done in idle moments, and who is there: a guest or the owner of a key. Screens get visits to
  /// it and nothing else.
  case shop(Operator, as: Principal)
  /// A device at a door. No shop is open here, and nobody is anybody.
  case device(DeviceGate)

  var owner: Operator? { if case .shop(let owner, _) = self { owner } else { nil } }

  var principal: Principal { if case .shop(_, let principal) = self { principal } else { .nobody } }

  /// A device goes and looks for its shop.
  ///
  /// - Parameter report: that it came or went, or that something was heard from it.
  func begin(_ report: @escaping @Sendable () -> Void) {
    if case .device(let gate) = self { gate.begin(report) }
  }

  /// Whoever was here has left.
  func end(_ principal: Principal) {
    switch self {
    case .shop(let owner, _): try? owner.office.visit(principal).session.leave()
    case .device(let gate): gate.end()
    }
  }
}
