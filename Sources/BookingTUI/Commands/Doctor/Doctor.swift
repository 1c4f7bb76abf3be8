import ArgumentParser
import BookingDomain
import BookingServices
import Foundation

/// Looks at a data directory and its surroundings without changing anything.
struct Doctor {
  let directory: DataDirectory
  let environment: [String: String]

  func examine() -> [DoctorFinding] {
    let (settings, problems) = settings()
    return problems + place() + libraries() + terminal() + (settings.map(services) ?? [])
  }

  private func settings() -> (Settings?, [DoctorFinding]) {
    do throws(SettingsError) {
      let settings = try Settings.read(directory: directory.path, environment: environment)
      let isThere = access(directory.settings, F_OK) == 0
      return (
        settings,
        [
          .fine(
            isThere
              ? "settings: \(directory.settings) has no mistake"
              : "settings: none, so the sandbox takes the money and messages stay in the outbox")
        ]
      )
    } catch {
      return (nil, mend(error))
    }
  }

  private func mend(_ error: SettingsError) -> [DoctorFinding] {
    error.problems.map { problem in
      DoctorFinding(
        state: .problem, words: "settings: \(CommandWording.sentence(for: problem))",
        remedy: "docs/operations.md lists every setting.")
    }
  }

  private func place() -> [DoctorFinding] {
    var facts = stat()
    guard stat(directory.path, &facts) == 0 else {
      return [
        DoctorFinding(
          state: .problem, words: "data directory: \(directory.path) is not there",
          remedy: "booking --data \(directory.path) init")
      ]
    }
    var findings: [DoctorFinding] = []
    if facts.st_mode & 0o077 != 0 {
      findings.append(
        DoctorFinding(
          state: .advice, words: "data directory: others may look into \(directory.path)",
          remedy: "chmod 700 \(directory.path)"))
    }
    if facts.st_uid != geteuid() {
      findings.append(
        DoctorFinding(
          state: .problem, words: "data directory: it belongs to another user than you",
          remedy: "run booking as its owner, or give it to you: chown -R"))
    }
    var disk = statvfs()
    if statvfs(directory.path, &disk) == 0 {
      let free = (Int(disk.f_bavail) * Int(disk.f_frsize)) >> 20
      findings.append(
        free < 500
          ? DoctorFinding(
            state: .problem, words: "disk: only \(free) MiB are free", remedy: "make room before it is full")
          : .fine("disk: \(free >> 10) GiB are free"))
    }
    do {
      guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
      let office = try BoxOffice.open(directory, environment: .forLooking(directory))
      findings.append(.fine("data: opens, in \(directory.path)"))
      let stuck = try office.figures()
      if stuck.undelivered > 0 {
        findings.append(
          DoctorFinding(
            state: .advice, words: "messages: \(stuck.undelivered) could not be delivered",
            remedy: "admins see them under the orders: booking, then m"))
      }
    } catch let error as BookingError {
      findings.append(
        DoctorFinding(state: .problem, words: "data: " + CommandWording.sentence(for: error), remedy: nil))
    } catch {
      findings.append(DoctorFinding(state: .problem, words: "data: \(error)", remedy: nil))
    }
    return findings
  }

  private func libraries() -> [DoctorFinding] {
    let booking = DoctorFinding.fine("\(Booking.configuration.version)")
    let others = [
      ("libcurl", Libraries.curl, "sudo apt-get install libcurl4", "it talks to Stripe and mail servers"),
      ("cairo", Libraries.cairo, "sudo apt-get install libcairo2", "it draws the tickets that go by mail"),
    ].map { name, version, remedy, use in
      version.map { DoctorFinding.fine("\(name): \($0.split(separator: " ").first ?? "")") }
        ?? DoctorFinding(state: .advice, words: "\(name) is missing: \(use)", remedy: remedy)
    }
    return [booking] + others
  }

  private func terminal() -> [DoctorFinding] {
    guard isatty(STDOUT_FILENO) == 1 else { return [] }
    var findings: [DoctorFinding] = []
    let term = environment["TERM"] ?? ""
    if term.isEmpty || term == "dumb" {
      findings.append(
        DoctorFinding(
          state: .advice, words: "terminal: TERM is \(term.isEmpty ? "not set" : term)",
          remedy: "export TERM=xterm-256color"))
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    if !locale.lowercased().replacing("-", with: "").contains("utf8") {
      findings.append(
        DoctorFinding(
          state: .advice,
          words: "terminal: the locale \(locale.isEmpty ? "is not set" : locale) is not UTF-8",
          remedy: "export LANG=C.UTF-8"))
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col < 40 || size.ws_row < 12 {
      findings.append(
        DoctorFinding(
          state: .advice, words: "terminal: \(size.ws_col)x\(size.ws_row) is smaller than 40x12",
          remedy: "enlarge the window"))
    }
    return findings.isEmpty ? [.fine("terminal: \(term), \(size.ws_col)x\(size.ws_row)")] : findings
  }

  private func services(_ settings: Settings) -> [DoctorFinding] {
    guard settings.needsWorker else { return [] }
    do throws(SettingsError) {
      return try ServiceCheck.run(settings, environment: environment).map(finding) + [worker()]
    } catch {
      return mend(error)
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
    case .refused:
      DoctorFinding(state: .problem, words: "\(name): refuses the log-in", remedy: "look at \(credentials)")
    case .unreachable(let words):
      DoctorFinding(
        state: .problem, words: "\(name): can't be reached: \(words)",
        remedy: "look at the address, and at the firewall")
    }
  }

  private func worker() -> DoctorFinding {
    guard access(directory.workerLock, F_OK) == 0, let lead = try? WorkerLead(path: directory.workerLock),
      (try? lead.take()) == false
    else {
      return DoctorFinding(
        state: .problem, words: "worker: none runs, so nobody can pay and no message goes out",
        remedy: "booking worker --data \(directory.path)   (as a service: docs/operations.md)")
    }
    return .fine("worker: one runs")
  }
}
