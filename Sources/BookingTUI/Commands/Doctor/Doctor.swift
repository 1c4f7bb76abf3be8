import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import Foundation

/// Looks at a data directory and its surroundings without changing anything.
struct Doctor {
  let directory: DataDirectory
  let environment: [String: String]
  /// Settings to try instead of the directory's own; nil for those.
  var file: String?
  var clock = WallClock.live

  func examine() -> [DoctorFinding] {
    let (settings, worker, problems) = settings()
    let (data, metrics) = data(settings)
    return problems + versions() + place() + data + terminal()
      + (worker.map { services($0, newestPayment: newestPayment()) } ?? [])
      + (settings.map { self.worker($0, worker) + waiting($0, metrics) } ?? [])
  }

  /// What the settings say, with their secrets where those are right.
  private func settings() -> (Settings?, WorkerSettings?, [DoctorFinding]) {
    do throws(SettingsError) {
      let settings: Settings
      if let file {
        settings = try Settings.read(file: file, directory: directory.path, environment: environment)
      } else {
        settings = try Settings.read(directory: directory.path, environment: environment)
      }
      let path = file ?? directory.settings
      do throws(SettingsError) {
        let worker = try WorkerSettings(settings, directory, environment: environment)
        let words =
          access(path, F_OK) == 0
          ? "settings: \(path) has no mistake"
          : "settings: none, so the sandbox takes the money and messages stay in the outbox"
        return (settings, worker, [.fine(words)] + renamed(settings) + variables())
      } catch {
        return (settings, nil, Self.fixes(error) + variables())
      }
    } catch {
      let goesOn: [DoctorFinding] =
        file != nil
          || (try? Settings.readOrLastGood(directory: directory.path, environment: environment)) == nil
        ? []
        : [.advice("settings: the shop goes on with those from before", do: "mend the above; nothing else")]
      return (nil, nil, Self.fixes(error) + goesOn)
    }
  }

  private func renamed(_ settings: Settings) -> [DoctorFinding] {
    settings.renamed.map {
      .advice(
        "settings: \($0.former) is called \($0.name) now", do: "rename it; the old name is still understood")
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

  static func fixes(_ error: SettingsError) -> [DoctorFinding] {
    CommandWording.sentences(for: error).map {
      .problem("settings: \($0)", do: "docs/operations.md lists every setting")
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
