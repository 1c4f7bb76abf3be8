import BookingDomain
import BookingFiles
import BookingModel
import BookingServices

/// What a session sees on its machine that somebody has to mend: a slip in the settings, a worker that isn't there.
struct MachineHealth: Sendable {
  let directory: DataDirectory
  let variables: [String: String]
  /// Those that the session works with.
  let settings: Settings
  /// What was wrong with the file when the session began.
  let mistake: SettingsError?
  let clock: WallClock

  func troubles() -> [OperatorAlert] {
    var troubles: [OperatorAlert] = []
    // The directory's own name tells staff nothing.
    if let current { troubles.append(.settings(current.inside(directory.path))) }
    if settings.needsWorker, !WorkerStatus.isFresh(directory, now: clock.now()) {
      troubles.append(.workerAway)
    }
    return troubles
  }

  /// The file's mistake at this moment. A visit can't read a file that was put in the place of the one it knew: then what it saw
  /// when it began stands.
  private var current: SettingsError? {
    do throws(SettingsError) {
      _ = try Settings.read(directory: directory.path, environment: variables)
      return nil
    } catch {
      let isOutOfReach = error.problems == [SettingsProblem(directory.settings, .unreadable)]
      return isOutOfReach ? mistake : error
    }
  }
}
