import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// What an interface is told from outside, and what it leaves behind: nothing in it reads the environment.
package enum Interface {
  /// What the command line, the environment and the configuration decided.
  package struct Options: Sendable {
    /// The time, as the box office has it.
    package var clock: WallClock
    /// What the terminal is and can show: from `--color`, `--theme`, `NO_COLOR`, `COLORTERM` and `$TERM`.
    package var terminal: TerminalOptions
    /// Whether the person sits at another machine: nothing is written to files here, nothing is suspended.
    package var isRemote = false
    /// Spinners and one-shot highlights.
    package var hasMotion = true
    /// What the command line or the environment decided for this visit, whatever the account keeps.
    package var decided: Set<Appearance.Setting> = []
    /// What the environment asks for and nobody has, said once at the start.
    package var mistake: SafeText?
    /// Locks the keyboard out of an account after this long without a key; a minute's warning comes before. Nil: never.
    package var idleLogOut: TimeSpan? = .minutes(15)
    /// Leaves by itself after this long without a key, whoever is there. Nil: never.
    package var idleEnd: TimeSpan?
    /// Where exported tickets go: the current directory or the home directory, whichever may be written.
    package var exportDirectory: String?
    /// The zone in which "today" and "this weekend" are meant; event times are always in the event's own.
    package var timeZone = "UTC"
    /// What the person is written to and refused in.
    package var language = Language.english
    /// Where the environment says that the person is, by ISO 3166: what the weeks of calendars begin with follows it.
    package var territory: String?
    /// How to get in, said on the log-in screen.
    package var access = Access()
    /// For whoever came to work at a door, and for nothing else.
    package var door: DoorWish?
    /// The gate that this device is: then nothing else is open, and nobody is anybody.
    package var device: DeviceDoor?

    package init(clock: WallClock, terminal: TerminalOptions) {
      self.clock = clock
      self.terminal = terminal
    }
  }

  /// What the log-in screen may say about the accounts of a new box office.
  package struct Access: Sendable, Equatable {
    package struct Demo: Sendable, Equatable {
      package var email: String
      /// Only on the terminal that ran the first start, and only there.
      package var password: String?
      package var role: Role

      package init(email: String, password: String?, role: Role) {
        self.email = email
        self.password = password
        self.role = role
      }
    }

    /// Accounts that the first start made.
    package var demos: [Demo] = []
    /// What can be read on the Messages screen, because nothing carries it to people.
    package var shownMessages: Set<Channel> = Set(Channel.allCases)

    package init(demos: [Demo] = [], shownMessages: Set<Channel> = Set(Channel.allCases)) {
      self.demos = demos
      self.shownMessages = shownMessages
    }
    package var showsMessages: Bool { !shownMessages.isEmpty }
  }

  /// What is left to say on the normal screen once the terminal is back.
  package struct ExitSummary: Sendable, Equatable {
    /// The last order of this visit: its code, and per event the time and the venue. Empty without one.
    package var lines: [SafeText] = []

    package init(lines: [SafeText] = []) {
      self.lines = lines
    }
  }
}
