import BookingFiles
import BookingModel
import Foundation

extension Settings {
  /// What `booking.toml` says; where it has a mistake, what it said when it last had none, and the mistake.
  ///
  /// Somebody who edits the file of an open shop must not close it: visitors come in as before, and those who run the shop
  /// are told. The copy holds no secrets, as the file holds none. Where it can't be written, none is kept.
  /// - Throws: the mistake, where there is no earlier file to go on with.
  public static func readOrLastGood(directory: String, environment: [String: String]) throws(SettingsError)
    -> (settings: Settings, mistake: SettingsError?)
  {
    let data = DataDirectory(path: directory)
    let copy = data.path + "/" + lastGoodName
    do throws(SettingsError) {
      let settings = try read(directory: directory, environment: environment)
      keep(data.settings, as: copy)
      return (settings, nil)
    } catch {
      guard access(copy, F_OK) == 0,
        let settings = try? SettingsReader.read(copy, directory: directory, environment: environment)
      else { throw error }
      return (settings, error)
    }
  }

  private static let lastGoodName = "booking.toml.last-good"

  /// Written beside and renamed, so that nobody ever reads half of it.
  private static func keep(_ file: String, as copy: String) {
    let manager = FileManager.default
    guard let bytes = manager.contents(atPath: file) else {
      // Without settings there is nothing to go back to either.
      if access(file, F_OK) != 0, errno == ENOENT { unlink(copy) }
      return
    }
    guard bytes != manager.contents(atPath: copy) else { return }
    let beside = "\(copy).\(getpid())"
    guard manager.createFile(atPath: beside, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
      return
    }
    if rename(beside, copy) != 0 { unlink(beside) }
  }
}
