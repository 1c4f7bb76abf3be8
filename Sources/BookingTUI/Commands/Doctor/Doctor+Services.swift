import BookingDomain
import BookingServices
import Foundation

extension Doctor {
  /// What the settings name, each tried out.
  func services(_ settings: Settings) -> [DoctorFinding] {
    guard settings.needsWorker || settings.stripe != nil else { return [] }
    do throws(SettingsError) {
      return try ServiceCheck.run(settings, environment: environment).map(finding) + channels(settings)
        + [worker()]
    } catch {
      return Self.mend(error)
    }
  }

  private func finding(_ check: ServiceCheck) -> DoctorFinding {
    let (name, credentials) =
      switch check.service {
      case .stripe: ("Stripe", "the secret key: dashboard.stripe.com, Developers, API keys")
      case .mail: ("mail", "mail.user and the password")
      case .texts: ("texts", "texts.account and the token")
      }
    return switch check.outcome {
    case .fine(let detail): .fine("\(name): takes the log-in (\(detail))")
    case .refused: .problem("\(name): refuses the log-in", do: "look at \(credentials)")
    case .unreachable(let words):
      .problem("\(name): can't be reached: \(words)", do: "look at the address, and at the firewall")
    }
  }

  /// Real money, or real mail, and something else still stays here.
  private func channels(_ settings: Settings) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    if settings.gateway == .sandbox {
      findings.append(
        .advice("payments: the sandbox takes no real money", do: "payments.gateway = \"stripe\""))
    }
    if settings.mail == nil {
      findings.append(
        .advice("mail: stays in outbox/, customers read theirs on the screen", do: "set mail.server"))
    }
    if settings.texts == nil {
      findings.append(
        .advice(
          "texts: stay in outbox/, customers read theirs on the screen, so phone numbers prove nothing",
          do: "set texts.account"))
    }
    return findings
  }

  private func worker() -> DoctorFinding {
    guard access(directory.workerLock, F_OK) == 0, let lead = try? WorkerLead(path: directory.workerLock),
      (try? lead.take()) == false
    else {
      return .problem(
        "worker: none runs, so nobody can pay and no message goes out",
        do: "booking worker --data \(directory.path)   (as a service: docs/operations.md)")
    }
    return .fine("worker: one runs")
  }
}
