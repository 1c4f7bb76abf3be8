import Foundation
import TerminalHarness
import TestSupport
import Testing

/// What `booking serve` says before it serves anybody.
struct ServingTests {
  @Test(.enabled(if: getuid() == 0, "Only root can be refused for being root."))
  func `root serves as an account without rights or not at all`() throws {
    let shop = try Shop()
    for (arguments, words) in [
      ([], "--user NAME"), (["--user", "root"], "is root under another name"),
      (["--user", "nobody-at-all"], "There is no account nobody-at-all."),
      (["--user", "nobody"], "usermod --shell /bin/sh nobody"),
    ] as [([String], String)] {
      let outcome = try Shop.run(
        ["--data", shop.data, "serve", "--listen", "127.0.0.1:0"] + arguments, in: shop.directory)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: shop.data + "/ssh"))
  }

  @Test(.enabled(if: getuid() == 0, "Only root can give directories away."))
  func `a directory that the account may not write is named, with what makes it good`() throws {
    let served = try ServedShop()
    let other = try Shop()
    let outcome = try other.run("serve", "--user", served.account, "--listen", "127.0.0.1:0")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("chown -R \(served.account) \(other.data)"))
  }

  @Test(.enabled(if: getuid() != 0, "Root may serve as others."))
  func `only root serves as another account`() throws {
    let outcome = try Shop().run("serve", "--user", "root")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Only root can serve as root."))
  }

  @Test func `a taken port is said, and what to do about it`() throws {
    let served = try ServedShop()
    let arguments = getuid() == 0 ? ["--user", served.account] : []
    let outcome = try Shop.run(
      ["--data", served.shop.data, "serve", "--listen", "\(served.port)"] + arguments,
      in: served.shop.directory)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("127.0.0.1:\(served.port) is taken"))
    #expect(try served.ssh("key", "version").status == 0, "The one that was there goes on.")
  }

  @Test func `a directory without a box office is not made into one`() throws {
    let shop = try Shop(empty: ())
    let arguments = getuid() == 0 ? ["--user", try ServedShop().account] : []
    let outcome = try Shop.run(["--data", shop.data, "serve"] + arguments, in: shop.directory)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(getuid() == 0 ? shop.data : "is not a box office"))
    #expect(!FileManager.default.fileExists(atPath: shop.data))
  }

  @Test func `host key and configuration are their owner's alone, and the key stays`() throws {
    let served = try ServedShop()
    let directory = served.shop.data + "/ssh"
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(directory) == 0o700)
    for name in ["host_ed25519", "sshd_config"] { #expect(try mode(directory + "/" + name) == 0o600) }
    let key = try Data(contentsOf: URL(fileURLWithPath: directory + "/host_ed25519"))
    served.stop()
    let again = try ServedShop(shop: served.shop)
    #expect(try Data(contentsOf: URL(fileURLWithPath: directory + "/host_ed25519")) == key)
    #expect(try again.ssh("key", "version").status == 0)
  }

  @Test func `the configuration is printed for a server of one's own, and nothing is made`() throws {
    let shop = try Shop()
    let outcome = try shop.run("serve", "--print-config", "--listen", "[::]:2022", "--user", "tickets")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("ListenAddress [::]:2022"))
    #expect(outcome.output.contains("AllowUsers tickets"))
    #expect(outcome.output.contains("'--data' '\(shop.data)' 'visit'"))
    #expect(!FileManager.default.fileExists(atPath: shop.data + "/ssh"))
  }

  @Test func `the session's command is nothing for anybody else`() throws {
    let outcome = try Shop().run("visit")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("This is what the ssh server of booking serve runs for a visitor."))
  }
}
