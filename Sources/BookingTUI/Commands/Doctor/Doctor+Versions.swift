import ArgumentParser
import BookingDomain
import BookingFiles
import BookingRules
import BookingStore
import BookingServices
import Foundation

extension Doctor {
  /// This program, and what it takes from the machine.
  func versions() -> [DoctorFinding] {
    [.fine("\(Booking.configuration.version), for tables of version \(StoreVersions.newest)")]
      + curl() + [cairo()] + fonts() + [zones(), passwords()] + ssh()
  }

  private func curl() -> [DoctorFinding] {
    guard let version = Libraries.curl else {
      return [
        .advice(
          "libcurl is missing: it talks to Stripe and mail servers", do: "sudo apt-get install libcurl4")
      ]
    }
    guard let encryption = Libraries.encryption else {
      return [
        .problem(
          "libcurl \(version) can't encrypt, so no key and no mail leaves this machine",
          do: "sudo apt-get install libcurl4, the one that comes with OpenSSL")
      ]
    }
    let missing = Libraries.missingProtocols
    guard missing.isEmpty else {
      return [
        .problem(
          "libcurl \(version) doesn't speak \(missing.joined(separator: ", "))",
          do: "install one that does: sudo apt-get install libcurl4")
      ]
    }
    return [.fine("libcurl \(version), encrypts with \(encryption), speaks https, smtp and smtps")]
  }

  private func cairo() -> DoctorFinding {
    guard let cairo = Libraries.cairo, let pango = Libraries.pango else {
      return .advice(
        "cairo and Pango are missing: they draw the tickets that go by mail",
        do: "sudo apt-get install libpangocairo-1.0-0")
    }
    return .fine("cairo \(cairo), Pango \(pango)")
  }

  /// Without a font a ticket has empty boxes.
  private func fonts() -> [DoctorFinding] {
    let missing = Libraries.missingFonts
    guard !missing.isEmpty else { return Libraries.pango == nil ? [] : [.fine("fonts: every script's")] }
    return missing.map {
      .advice(
        "fonts: none for \($0.scripts), which tickets may need", do: "sudo apt-get install \($0.package)")
    }
  }

  private func zones() -> DoctorFinding {
    TimeZone(identifier: "Pacific/Auckland") != nil
      ? .fine("time zones: there")
      : .problem("time zones: unknown, so events have no time of day", do: "sudo apt-get install tzdata")
  }

  private func passwords() -> DoctorFinding {
    CommonPasswords.live.hasList
      ? .fine("passwords: too common ones are known")
      : .advice("passwords: there is no list of too common ones", do: "sudo apt-get install john-data")
  }

  /// Where visitors come by ssh.
  private func ssh() -> [DoctorFinding] {
    let files = SSHFiles(directory: directory.ssh)
    guard access(files.directory, F_OK) == 0 else { return [] }
    guard let server = try? SSHServer(files: files), let version = try? server.version() else {
      return [
        .problem(
          "sshd is missing, and visitors came by it before", do: "sudo apt-get install openssh-server")
      ]
    }
    return [.fine("sshd: \(version)"), Self.confinement(), home()].compactMap { $0 }
  }

  private static func confinement() -> DoctorFinding {
    Confinement.canEnclose
      ? .fine("visits by ssh: kept to their files by Landlock")
      : .advice(
        "visits by ssh: this kernel has no Landlock, which would keep code that took one over from other files",
        do: "a kernel from 5.13 on with landlock in its list of security modules (docs/security.md)")
  }

  /// Whoever serves here for others: a person's own home is theirs to write.
  private func home() -> DoctorFinding? {
    guard let entry = getpwuid(getuid())?.pointee, getuid() < 1000, getuid() != 0,
      access(entry.pw_dir, W_OK) == 0
    else { return nil }
    let (name, home) = (String(cString: entry.pw_name), String(cString: entry.pw_dir))
    return .advice(
      "account: \(name) may write into its home \(home), where a shell looks for files to run",
      do: "as root: usermod --home / \(name)")
  }
}
