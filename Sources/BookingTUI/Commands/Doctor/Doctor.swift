import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingSystem
import BookingWords
import Foundation

/// Looks at a data directory and its surroundings without changing anything.
struct Doctor {
  let directory: DataDirectory
  let environment: [String: String]
  /// Settings to try instead of the directory's own; nil for those.
  var file: String?
  var clock = WallClock.live
  var words: any Words = Booking.words

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
        let found = words.doctorSettings(access(path, F_OK) == 0 ? path : nil)
        return (settings, worker, [.fine(found)] + renamed(settings) + variables())
      } catch {
        return (settings, nil, fixes(error) + variables())
      }
    } catch {
      let goesOn: [DoctorFinding] =
        file != nil
          || (try? Settings.readOrLastGood(directory: directory.path, environment: environment)) == nil
        ? []
        : [.advice(words.doctorGoesOn)]
      return (nil, nil, fixes(error) + goesOn)
    }
  }

  private func renamed(_ settings: Settings) -> [DoctorFinding] {
    settings.renamed.map { .advice(words.doctorRenamed($0.former, $0.name)) }
  }

  private func variables() -> [DoctorFinding] {
    let names = Settings.variables(in: environment)
    guard !names.isEmpty else { return [] }
    return [.advice(words.doctorVariables(names, directory.settings))]
  }

  private func fixes(_ error: SettingsError) -> [DoctorFinding] {
    words.sentences(error).map { .problem(words.doctorMistake($0)) }
  }

  private func terminal() -> [DoctorFinding] {
    guard isatty(STDOUT_FILENO) == 1 else { return [] }
    var findings: [DoctorFinding] = []
    let term = environment["TERM"] ?? ""
    if term.isEmpty || term == "dumb" {
      findings.append(.advice(words.doctorTerminal(named: term.isEmpty ? nil : term)))
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    if !locale.lowercased().replacing("-", with: "").contains("utf8") {
      findings.append(.advice(words.doctorLocale(locale.isEmpty ? nil : locale)))
    }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col < 40 || size.ws_row < 12 {
      findings.append(.advice(words.doctorSmall(Int(size.ws_col), Int(size.ws_row))))
    }
    return findings.isEmpty
      ? [.fine(words.doctorTerminal(term, Int(size.ws_col), Int(size.ws_row)))] : findings
  }
}
