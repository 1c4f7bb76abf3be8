import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import Foundation
import TestSupport
import Testing

@testable import BookingServices

struct SettingsTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func read(_ text: String?, _ environment: [String: String] = [:]) throws -> Settings {
    if let text { try directory.write(text, to: "booking.toml") }
    return try Settings.read(directory: directory.path, environment: environment)
  }

  private func problems(_ text: String?, _ environment: [String: String] = [:]) throws -> [SettingsProblem] {
    do {
      _ = try read(text, environment)
      return []
    } catch let error as SettingsError {
      return error.problems
    }
  }

  private func secret(_ text: String, mode: Int = 0o600, named name: String = "stripe.key") throws {
    let path = try directory.write(text, to: name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private let stripe = """
    [payments]
    gateway = "stripe"
    [stripe]
    secret_key_file = "stripe.key"
    return_page = "https://shop.example.org/thanks"
    """

  @Test func `without a file everything stays on this machine`() throws {
    let settings = try read(nil, ["PATH": "/bin", "BOOKING_DATA": "/x", "BOOKING_MOTION": "off"])
    #expect(settings == Settings())
    #expect(!settings.needsWorker)
  }

  @Test func `a few lines take real money and send real mail`() throws {
    let settings = try read(
      stripe + "\n[mail]\nserver = \"smtp.example.org\"\nfrom = \"tickets@example.org\"\n")
    #expect(settings.needsWorker)
    #expect(settings.mail?.port == 587)
    #expect(settings.mail?.encryption == .starttls)
    #expect(settings.gateway == .stripe)
    #expect(settings.stripe?.api.text == "https://api.stripe.com")
  }

  @Test func `an unknown key is an error that names the nearest one`() throws {
    #expect(
      try problems("[mail]\nsever = \"x\"\n[strip]\nsecret_key = \"sk_test\"\n")
        == [
          SettingsProblem("mail.sever", .unknown(nearest: "mail.server")),
          SettingsProblem("strip.secret_key", .unknown(nearest: "stripe.secret_key_file")),
        ])
    #expect(
      try problems("", ["BOOKING_MAIL_SEVER": "x"])
        == [SettingsProblem("BOOKING_MAIL_SEVER", .unknown(nearest: "BOOKING_MAIL_SERVER"))])
  }

  @Test(arguments: SettingKey.allCases) func `a slip of the finger names the key that was meant`(
    _ key: SettingKey
  )
    throws
  {
    let name = Array(key.rawValue)
    let dot = try #require(name.firstIndex(of: "."))
    var slips: Set<String> = []
    for index in name.indices where name[index] != "." {
      var (left, doubled) = (name, name)
      left.remove(at: index)
      doubled.insert(name[index], at: index)
      slips.formUnion([String(left), String(doubled)])
      if index + 1 < name.count, index + 1 != dot {
        var swapped = name
        swapped.swapAt(index, index + 1)
        slips.insert(String(swapped))
      }
    }
    for slip in slips.subtracting(SettingKey.allCases.map(\.rawValue)) {
      let parts = slip.split(separator: ".")
      guard parts.count == 2 else { continue }
      #expect(
        try problems("[\(parts[0])]\n\(parts[1]) = \"x\"\n")
          == [SettingsProblem(slip, .unknown(nearest: key.rawValue))])
      let variable = "BOOKING_" + slip.uppercased().replacing(".", with: "_")
      guard SettingKey.sections.contains(parts[0]) else { continue }
      let found = try problems("", [variable: "x"])
      #expect(found.map(\.place) == [variable])
    }
  }

  @Test func `every setting and every variable for a secret stands in one table`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
    let table = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
    for key in SettingKey.allCases {
      #expect(table.filter { $0.contains("`\(key.rawValue)`") }.count == 1, "\(key.rawValue)")
    }
    for secret in SecretKey.allCases { #expect(text.contains("`\(secret.variable)`"), "\(secret.variable)") }
    let known = Set(SettingKey.allCases.map(\.rawValue))
    for line in table {
      for word in line.matches(of: #/`([a-z_.]+)`/#) where word.output.1.contains(".") {
        #expect(known.contains(String(word.output.1)), "\(word.output.1)")
      }
    }
  }

  @Test func `variables go before the file`() throws {
    let text = "[mail]\nserver = \"a.example.org\"\nfrom = \"a@example.org\"\n"
    #expect(try read(text, ["BOOKING_MAIL_SERVER": "b.example.org:2525"]).mail?.host == "b.example.org")
  }

  @Test func `names of an earlier version are understood, and named to whoever can change them`() throws {
    let settings = try read(
      "[texts]\naccount = \"AC1\"\nfrom = \"+15005550006\"\ntoken_file = \"sms.token\"\n")
    #expect(settings.sms?.account == "AC1")
    #expect(
      settings.renamed == [
        RenamedSetting(former: "texts.account", name: "sms.account"),
        RenamedSetting(former: "texts.from", name: "sms.from"),
        RenamedSetting(former: "texts.token_file", name: "sms.token_file"),
      ])
    try secret("token", named: "sms.token")
    #expect(try settings.secrets(environment: [:])[.smsToken] == Secret("token"))
    let variables = [
      "BOOKING_TEXTS_ACCOUNT": "AC2", "BOOKING_TEXTS_FROM": "+15005550006", "BOOKING_TEXTS_TOKEN": "t",
    ]
    let fromEnvironment = try read("", variables)
    #expect(fromEnvironment.sms?.account == "AC2")
    #expect(
      fromEnvironment.renamed.map(\.name) == ["BOOKING_SMS_ACCOUNT", "BOOKING_SMS_FROM", "BOOKING_SMS_TOKEN"])
    #expect(try fromEnvironment.secrets(environment: variables)[.smsToken] == Secret("t"))
    #expect(Settings.variables(in: variables) == ["BOOKING_TEXTS_ACCOUNT", "BOOKING_TEXTS_FROM"])
  }

  @Test func `where a setting stands under both names the present one counts`() throws {
    let text =
      "[texts]\naccount = \"AC1\"\nfrom = \"+15005550001\"\n[sms]\naccount = \"AC2\"\nfrom = \"+15005550002\"\n"
    #expect(try read(text).sms?.account == "AC2")
    #expect(
      try read(text, ["BOOKING_TEXTS_ACCOUNT": "AC3", "BOOKING_SMS_ACCOUNT": "AC4"]).sms?.account == "AC4")
    #expect(
      try problems("[texts]\nacount = \"AC1\"\n") == [
        SettingsProblem("texts.acount", .unknown(nearest: "sms.account"))
      ])
  }

  @Test func `what is no TOML is named by its line`() throws {
    #expect(
      try problems("[mail]\nserver = \n")
        == [SettingsProblem(directory.path + "/booking.toml", .syntax(line: 2))])
  }

  @Test(arguments: ["[mail]\nserver = \"a\"\nserver = \"b\"\n", "[mail]\nserver = \"a\"\n[mail]\n"])
  func `what is set twice is named by its second line`(text: String) throws {
    #expect(
      try problems(text) == [SettingsProblem(directory.path + "/booking.toml", .twice(line: 3))])
  }

  @Test func `everything wrong is said at once`() throws {
    let text = """
      [payments]
      gateway = "strpe"
      [mail]
      server = "smtp.example.org:x"
      encryption = "none"
      from = "nobody"
      [sms]
      account = "AC1"
      from = "12"
      per_day = 0
      """
    #expect(
      try problems(text).map(\.place)
        == ["payments.gateway", "mail.server", "sms.from", "sms.per_day"])
    #expect(
      try problems("[mail]\nserver = \"smtp.example.org\"\nencryption = \"none\"\nfrom = \"nobody\"\n")
        == [SettingsProblem("mail.encryption", .unprotected), SettingsProblem("mail.from", .notAnAddress)])
  }

  @Test func `a secret that others can read is refused`() throws {
    let settings = try read(stripe)
    for mode in [0o640, 0o604, 0o644] {
      try secret("sk_test_1", mode: mode)
      #expect(throws: SettingsError([SettingsProblem(directory.path + "/stripe.key", .readableByOthers)])) {
        try settings.secrets(environment: [:])
      }
    }
    try secret("sk_test_1\n")
    #expect(try settings.secrets(environment: [:]) == [.stripeKey: Secret("sk_test_1")])
  }

  @Test func `a secret that is missing, empty or another one is refused`() throws {
    let settings = try read(stripe)
    #expect(throws: SettingsError([SettingsProblem(directory.path + "/stripe.key", .fileMissing)])) {
      try settings.secrets(environment: [:])
    }
    try secret(" \n")
    #expect(throws: SettingsError([SettingsProblem(directory.path + "/stripe.key", .empty)])) {
      try settings.secrets(environment: [:])
    }
    try secret("rk_test_1\nrk_test_2\n")
    #expect(throws: SettingsError([SettingsProblem(directory.path + "/stripe.key", .severalLines)])) {
      try settings.secrets(environment: [:])
    }
    try secret("pk_test_1")
    #expect(throws: SettingsError([SettingsProblem("stripe.secret_key_file", .notASecretKey)])) {
      try settings.secrets(environment: [:])
    }
    #expect(
      try settings.secrets(environment: ["BOOKING_STRIPE_SECRET_KEY": "sk_live_2"])[.stripeKey]
        == Secret("sk_live_2"))
  }

  @Test func `certificates that aren't there are named by their path, to those who need them`() throws {
    let settings = try read(
      "[mail]\nserver = \"a.example.org\"\nfrom = \"a@example.org\"\nauthorities_file = \"ca.pem\"\n")
    #expect(throws: SettingsError([SettingsProblem(directory.path + "/ca.pem", .fileMissing)])) {
      try settings.secrets(environment: [:])
    }
  }

  @Test func `sessions never open a secret`() throws {
    let settings = try read(stripe)
    let services = Services.session(
      settings, DataDirectory(path: directory.path), sandbox: InMemorySandboxBooks(), clock: .live)
    #expect(services.defersExternalCalls)
    #expect(services.gateway.name == "stripe")
  }

  @Test func `a secret shows itself to nobody`() {
    var dumped = ""
    dump(Secret("sk_live_1"), to: &dumped)
    #expect(
      !"\(Secret("sk_live_1")) \(String(reflecting: Secret("sk_live_1"))) \(dumped)".contains("sk_live"))
  }

  @Test func `a slip in the file of an open shop changes nothing until it is mended`() throws {
    func now(_ text: String) throws -> (settings: Settings, mistake: SettingsError?) {
      try directory.write(text, to: "booking.toml")
      return try Settings.readOrLastGood(directory: directory.path, environment: [:])
    }
    #expect(throws: SettingsError.self) { try now("[mail]\nsever = \"x\"\n") }
    let good = try now(stripe)
    #expect(good.settings.gateway == .stripe && good.mistake == nil)
    for slip in [
      stripe.replacing("return_page", with: "retrun_page"), "[payments\n",
      stripe + "\n[mail]\nserver = \"a b\"\n",
    ] {
      let later = try now(slip)
      #expect(later.settings == good.settings)
      #expect(later.mistake?.problems.isEmpty == false)
    }
    #expect(try now(stripe + "\n[worker]\nlog = \"debug\"\n").settings.log == "debug")
    #expect(try now("[payments\n").settings.log == "debug", "the last good one, not the first")
    try FileManager.default.removeItem(atPath: directory.path("booking.toml"))
    #expect(try Settings.readOrLastGood(directory: directory.path, environment: [:]).settings == Settings())
    #expect(throws: SettingsError.self) { try now("[payments\n") }
  }
}
