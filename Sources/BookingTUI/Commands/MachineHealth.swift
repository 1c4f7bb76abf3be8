import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingWords

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
    if let sentences = current.map({ CommandWording.sentences(for: $0) }), let first = sentences.first {
      let words = sentences.count == 1 ? first : "\(first) \(Booking.words.andMore(sentences.count - 1))"
      // The directory's own name tells staff nothing.
      troubles.append(.settings(words.replacing(directory.path + "/", with: "")))
    }
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
