import BookingDomain
import BookingServices
import Foundation

/// Looks at a data directory and its surroundings without changing anything.
struct Doctor {
  let directory: DataDirectory
  let environment: [String: String]

  func examine() -> [DoctorFinding] {
    let (settings, problems) = settings()
    return problems + versions() + place() + data(settings) + terminal() + (settings.map(services) ?? [])
  }

  private func settings() -> (Settings?, [DoctorFinding]) {
    do throws(SettingsError) {
      let settings = try Settings.read(directory: directory.path, environment: environment)
      let isThere = access(directory.settings, F_OK) == 0
      let words =
        isThere
        ? "settings: \(directory.settings) has no mistake"
        : "settings: none, so the sandbox takes the money and messages stay in the outbox"
      return (settings, [.fine(words)] + variables())
    } catch {
      let goesOn: [DoctorFinding] =
        (try? Settings.readOrLastGood(directory: directory.path, environment: environment)) == nil
        ? []
        : [.advice("settings: the shop goes on with those from before", do: "mend the above; nothing else")]
      return (nil, Self.mend(error) + goesOn)
    }
  }

  private func variables() -> [DoctorFinding] {
    let names = Settings.variables(in: environment)
    guard !names.isEmpty else { return [] }
    return [
      .advice(
        "settings: nothing that is started elsewhere knows of \(names.joined(separator: ", "))",
        do: "write them into \(directory.settings), so that every session has the same")
    ]
  }

  static func mend(_ error: SettingsError) -> [DoctorFinding] {
    error.problems.map { problem in
      .problem(
        "settings: \(CommandWording.sentence(for: problem))", do: "docs/operations.md lists every setting.")
    }
  }

  private func terminal() -> [DoctorFinding] {
    guard isatty(STDOUT_FILENO) == 1 else { return [] }
    var findings: [DoctorFinding] = []
    let term = environment["TERM"] ?? ""
    if term.isEmpty || term == "dumb" {
      findings.append(
        .advice("terminal: TERM is \(term.isEmpty ? "not set" : term)", do: "export TERM=xterm-256color"))
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    if !locale.lowercased().replacing("-", with: "").contains("utf8") {
      findings.append(
        .advice(
          "terminal: the locale \(locale.isEmpty ? "is not set" : locale) is not UTF-8",
          do: "export LANG=C.UTF-8"))
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col < 40 || size.ws_row < 12 {
      findings.append(
        .advice(
          "terminal: \(size.ws_col)x\(size.ws_row) is smaller than 40x12", do: "enlarge the window"))
    }
    return findings.isEmpty ? [.fine("terminal: \(term), \(size.ws_col)x\(size.ws_row)")] : findings
  }
}
