import BookingDomain
import BookingModel
import BookingServices

extension Doctor {
  /// What the settings name, each tried out.
  func services(_ worker: WorkerSettings, newestPayment: String?) -> [DoctorFinding] {
    let settings = worker.settings
    guard settings.needsWorker || settings.stripe != nil else { return [] }
    let checks = ServiceCheck.run(worker, newestPayment: newestPayment, clock: clock)
    return checks.map(finding) + clocks(checks) + channels(settings)
  }

  private func finding(_ check: ServiceCheck) -> DoctorFinding {
    let name =
      switch check.service {
      case .stripe: "Stripe"
      case .mail: "mail"
      case .sms: "sms"
      }
    switch check.outcome {
    case .fine(let detail):
      let rights =
        check.service == .stripe ? "takes the log-in, and the key may do what is needed" : "takes the log-in"
      return .fine("\(name): \(rights) (\(detail))")
    case .trouble(let trouble):
      let words =
        switch trouble.cause {
        case .logIn: "\(name): refuses the log-in: \(trouble.words)"
        case .right: "\(name): the key may not do all that is needed: \(trouble.words)"
        case .line: "\(name): can't be reached: \(trouble.words)"
        case .elsewhere: "\(name): has trouble of its own: \(trouble.words)"
        case .otherBooks, .clock, .encryption: "\(name): \(trouble.words)"
        }
      return .problem(words, do: trouble.remedy)
    }
  }

  /// This machine's clock beside those of the services that say theirs.
  private func clocks(_ checks: [ServiceCheck]) -> [DoctorFinding] {
    let differences = checks.compactMap { check in check.clockAhead.map { (check.service, $0) } }
    guard let (service, ahead) = differences.first else { return [] }
    guard ServiceJournal.isTooMuch(ahead) else { return [.fine("clock: as \(service.name)'s")] }
    return [
      .problem(
        "clock: this machine's is \(ServiceJournal.words(ahead)), as \(service.name) has it: payments are refused, codes and "
          + "holds end at the wrong time",
        do: "set it: timedatectl set-ntp true")
    ]
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
    if settings.sms == nil {
      findings.append(
        .advice(
          "sms: messages stay in outbox/, customers read theirs on the screen, so phone numbers prove nothing",
          do: "set sms.account"))
    }
    return findings
  }
}
