import ArgumentParser
import BookingDomain
import BookingFiles
import BookingRules
import BookingServices
import BookingStore
import BookingSystem
import BookingWords
import Foundation

extension Doctor {
  /// This program, and what it takes from the machine.
  func versions() -> [DoctorFinding] {
    [.fine(words.doctorProgram(Booking.configuration.version, tables: StoreVersions.newest))]
      + curl() + [cairo()] + fonts() + [zones(), passwords()] + ssh()
  }

  private func curl() -> [DoctorFinding] {
    guard let version = Libraries.curl else { return [.advice(words.doctorNoCurl)] }
    guard let encryption = Libraries.encryption else {
      return [.problem(words.doctorUnencrypted(version))]
    }
    let missing = Libraries.missingProtocols
    return missing.isEmpty
      ? [.fine(words.doctorCurl(version, encryption))]
      : [.problem(words.doctorSpeechless(version, missing))]
  }

  private func cairo() -> DoctorFinding {
    guard let cairo = Libraries.cairo, let pango = Libraries.pango else {
      return .advice(words.doctorNoCairo)
    }
    return .fine(words.doctorCairo(cairo, pango))
  }

  /// Without a font a ticket has empty boxes.
  private func fonts() -> [DoctorFinding] {
    let missing = Libraries.missingFonts
    guard !missing.isEmpty else { return Libraries.pango == nil ? [] : [.fine(words.doctorFonts)] }
    return missing.map { .advice(words.doctorNoFont($0.scripts, $0.package)) }
  }

  private func zones() -> DoctorFinding {
    TimeZone(identifier: "Pacific/Auckland") != nil
      ? .fine(words.doctorZones) : .problem(words.doctorNoZones)
  }

  private func passwords() -> DoctorFinding {
    CommonPasswords.live.hasList
      ? .fine(words.doctorPasswords) : .advice(words.doctorNoPasswords)
  }

  /// Where visitors come by ssh.
  private func ssh() -> [DoctorFinding] {
    let files = SSHFiles(directory: directory.ssh)
    guard access(files.directory, F_OK) == 0 else { return [] }
    do throws(ServeProblem) {
      let version = try SSHServer(files: files).version()
      return [.fine(words.doctorServer(version)), confinement(), home()].compactMap { $0 }
    } catch {
      return [.problem(words.doctorNoServer)]
    }
  }

  private func confinement() -> DoctorFinding {
    Confinement.canEnclose ? .fine(words.doctorConfined) : .advice(words.doctorUnconfined)
  }

  /// Whoever serves here for others: a person's own home is theirs to write.
  private func home() -> DoctorFinding? {
    guard let entry = getpwuid(getuid())?.pointee, getuid() < 1000, getuid() != 0,
      access(entry.pw_dir, W_OK) == 0
    else { return nil }
    let (name, home) = (String(cString: entry.pw_name), String(cString: entry.pw_dir))
    return .advice(words.doctorWritableHome(name, home))
  }
}
