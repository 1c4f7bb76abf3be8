import ArgumentParser
import BookingDomain
import BookingWords
import Foundation
import TerminalUI

/// What the very first start on a data directory does: the first accounts and, if wished, the sample catalogue.
struct FirstStart: Sendable, Equatable {
  let accounts: [FirstAccount]
  /// Events of the sample catalogue that were loaded; nil where there was none to find.
  let events: Int?
  /// Whether passwords may be shown: never to somebody at another machine.
  let isRemote: Bool

  /// Nil where the box office is not new, or another process was first.
  ///
  /// The accounts come last: a first start that was stopped half-way is begun again, and adds what is missing. Their passwords
  /// are shown once they open something; whoever has the directory and couldn't read them makes another account.
  ///
  /// - Parameter sample: the path of a catalogue to load.
  static func run(_ owner: Operator, demo: Bool, sample: String?, remote: Bool) throws -> FirstStart? {
    guard try owner.isNew() else { return nil }
    let report = try sample.map { path in
      let bar = ConsoleProgressBar(label: Booking.words.sampleLabel)
      return try owner.visit().events.importAll(from: try CatalogueFile(path: path), progress: bar.show)
    }
    Console.endProgress()
    if let report, let stopped = report.stopped {
      Console.complain(Booking.words.imported(report.imported, leftOut: report.leftOut))
      Console.complain(Booking.words.importStopped(stopped.events, ImportDelay(stopped.reason)))
      throw ExitCode.failure
    }
    let start = FirstStart(
      accounts: owner.firstAccounts(demo: demo), events: report?.imported, isRemote: remote)
    guard try owner.firstStart(start.accounts) else { return nil }
    try Console.announce(start.lines, or: Booking.words.passwordsUnread)
    return start
  }

  /// How to get in, for the terminal that runs the first start.
  private var lines: [String] {
    var lines = events.map { [Booking.words.sampleBrought($0)] } ?? []
    if isRemote {
      lines.append(Booking.words.firstPasswordsNotOverSSH)
      lines.append("  booking account create --role admin --name NAME --email EMAIL --phone PHONE")
    } else {
      lines.append(Booking.words.firstPasswords)
      let width = accounts.map { SafeText(Booking.words.word($0.role)).width }.max() ?? 0
      for account in accounts {
        let role = SafeText(Booking.words.word(account.role)).padded(to: width).string
        lines.append("  \(role)  \(account.email)  \(account.password)")
      }
    }
    return lines
  }
}

/// A login from another machine.
enum RemoteLogin {
  /// Whether the person sits at another machine.
  static func isHere(_ environment: [String: String] = Booking.environment) -> Bool {
    environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil || environment["SSH_CLIENT"] != nil
  }
}
