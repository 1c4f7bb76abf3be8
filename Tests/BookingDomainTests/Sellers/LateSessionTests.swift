import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Somebody's session ends while what they asked for is on its way: who they are is asked where it is done, not before.
struct LateSessionTests {
  /// What anybody may do, however their session stands: coming in, and going.
  private static let anybodys: Set = [
    "CredentialCommands.requestPasswordReset", "CredentialCommands.resetPassword", "SessionCommands.logIn",
    "SessionCommands.logOut", "SessionCommands.leave",
  ]

  @Test(arguments: MatrixCommand.all.map(\.name).filter { !anybodys.contains($0) })
  func `a session that ends before a command writes is refused by it, and changes nothing`(name: String)
    throws
  {
    let command = try #require(MatrixCommand.all.first { $0.name == name })
    let sellers = try TwoSellers()
    let target = try sellers.target(sellers.own)
    let now = sellers.shop.clock.now
    for asker in [Asker.buyer, .member, .admin] where command.refused[asker] == nil {
      try sellers.withCopy { copy in
        let store = WatchedStore(copy.store)
        let office = BoxOffice(storage: copy.storage.behind(store), environment: copy.environment)
        let visit = sellers.visit(of: asker, to: sellers.own, at: office)
        let account = try #require(visit.principal.account)
        var hasEnded = false
        store.willWrite = {
          hasEnded = true
          _ = try copy.store.write {
            try $0.run("UPDATE accounts SET password_changed_at = \(now) WHERE id = \(account)")
          }
        }
        var refusal: BookingError?
        do { try command.ask(visit, target) } catch { refusal = error as? BookingError }
        #expect(!hasEnded || refusal == .sessionEnded, "\(asker): \(String(describing: refusal))")
      }
    }
  }
}
