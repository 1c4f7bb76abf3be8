import BookingDomain
import BookingModel
import BookingServices
import BookingWords

extension Doctor {
  /// What the settings name, each tried out.
  func services(_ worker: WorkerSettings, newestPayment: String?) -> [DoctorFinding] {
    let settings = worker.settings
    guard settings.needsWorker || settings.stripe != nil else { return [] }
    let checks = ServiceCheck.run(worker, newestPayment: newestPayment, clock: clock)
    return checks.map(finding) + clocks(checks) + channels(settings)
  }

  private func finding(_ check: ServiceCheck) -> DoctorFinding {
    switch check.outcome {
    case .fine(let login): .fine(words.doctorService(login))
    case .trouble(let trouble):
      .problem(words.doctorService(check.service, trouble.cause, trouble.answer, trouble.remedy))
    }
  }

  /// This machine's clock beside those of the services that say theirs.
  private func clocks(_ checks: [ServiceCheck]) -> [DoctorFinding] {
    let differences = checks.compactMap { check in check.clockAhead.map { (check.service, $0) } }
    guard let (service, ahead) = differences.first else { return [] }
    guard ServiceJournal.isTooMuch(ahead) else { return [.fine(words.doctorClock(as: service))] }
    return [.problem(words.doctorClock(ahead, of: service))]
  }

  /// Real money, or real mail, and something else still stays here.
  private func channels(_ settings: Settings) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    if settings.gateway == .sandbox { findings.append(.advice(words.doctorSandbox)) }
    if settings.mail == nil { findings.append(.advice(words.doctorNoMail)) }
    if settings.sms == nil { findings.append(.advice(words.doctorNoSMS)) }
    return findings
  }
}
