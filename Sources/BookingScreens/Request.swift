import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import TerminalUI

/// What a screen asked the box office for, with the way back to it. That the person has to prove anew who they are is seen
/// to here and in `Update+Proof`, for all screens: none of them hears of it unless the person would not.
package struct Request: Sendable {
  /// What follows where the last proof of who is here is too old.
  enum Unproven: Sendable {
    /// The screen keeps what it shows and says that it waits for the password; typing it reads everything anew.
    case locks
    /// The person waits for it: the password is asked for, and then it is done.
    case asks
    /// The screen does without.
    case fails
  }

  struct Answer: Sendable {
    let delivery: Delivery
    let refusal: BookingError?

    init(_ delivery: Delivery, refusal: BookingError? = nil) {
      self.delivery = delivery
      self.refusal = refusal
    }
  }

  let screen: Int
  let lane: Effect.Lane
  let unproven: Unproven
  /// Why it takes a proof of its own; nil for what never does.
  let lead: SafeText?
  let work: @Sendable (Visit, Proof?) -> Answer

  func effect(as principal: Principal) -> Effect {
    .run(lane, as: principal) { visit in
      let answer = work(visit, nil)
      switch answer.refusal {
      // Whatever screen it was: it is gone with the session.
      case let refusal? where refusal.endsSession:
        return .loggedOut(visit.session.logOut(), of: principal, because: .refused(refusal))
      case .passwordNeededAgain where unproven != .fails: return .unproven(self, answer.delivery)
      case .proofNeeded where lead != nil: return .unsigned(self, answer.delivery)
      default: return .reply(answer.delivery)
      }
    }
  }

  /// With a proof of its own.
  func signed(_ visit: Visit, _ proof: Proof) -> ProofOutcome {
    let answer = work(visit, proof)
    if let refusal = answer.refusal, refusal.isAboutProof { return .refused(refusal) }
    return .done(answer.delivery)
  }
}
