import BookingFiles
import BookingModel
import BookingRules
import Foundation
import TOMLKit

/// Reads the settings, and finds everything that is wrong with them before it gives up.
struct SettingsReader {
  private var values: [SettingKey: String] = [:]
  private var problems: [SettingsProblem] = []
  private var sources: [String: SettingsSource] = [:]
  private var renamed: [RenamedSetting] = []
  private let directory: String
  private let file: String

  static func read(directory: String, environment: [String: String]) throws(SettingsError) -> Settings {
    try read(DataDirectory(path: directory).settings, directory: directory, environment: environment)
  }

  /// Another file's settings, as if it were the directory's.
  static func read(_ file: String, directory: String, environment: [String: String]) throws(SettingsError)
    -> Settings
  {
    var reader = SettingsReader(directory: directory, file: file)
    reader.readFile(file)
    reader.readEnvironment(environment)
    let settings = reader.settings()
    guard reader.problems.isEmpty else { throw SettingsError(reader.problems, sources: reader.sources) }
    return settings
  }

  static func variables(in environment: [String: String]) -> [String] {
    SettingKey.allCases.filter { $0.section != "worker" }.flatMap { [$0.variable, $0.formerVariable] }
      .compactMap { $0 }.filter { environment[$0] != nil }
  }

  private init(directory: String, file: String) { (self.directory, self.file) = (directory, file) }

  private mutating func readFile(_ path: String) {
    guard access(path, F_OK) == 0 else { return }
    guard let data = FileManager.default.contents(atPath: path) else { return complain(path, .unreadable) }
    guard let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) else {
      return complain(path, .notUTF8)
    }
    sources = SettingLines.numbers(text).mapValues { .line(file: path, $0) }
    do {
      let table = try TOMLTable(string: text)
      // Former names first: where a setting stands under both, the present one counts.
      let isFormer = { (section: String) in
        SettingKey.allCases.contains { $0.formerName?.hasPrefix(section + ".") == true }
      }
      for section in table.keys.filter(isFormer) + table.keys.filter({ !isFormer($0) }) {
        guard let content = table[section]?.table else {
          complain(section, .unknown(nearest: SettingKey.nearest(to: section)))
          continue
        }
        for key in content.keys { take("\(section).\(key)", content[key]) }
      }
    } catch {
      let problem = error as? TOMLParseError
      let line = problem?.source.begin.line ?? 1
      let isTwice = problem?.description.contains("cannot redefine existing") == true
      complain(path, isTwice ? .twice(line: line) : .syntax(line: line))
    }
  }

  private mutating func take(_ name: String, _ value: (any TOMLValueConvertible)?) {
    guard let key = SettingKey.named(name) else {
      return complain(name, .unknown(nearest: SettingKey.nearest(to: name)))
    }
    if name != key.rawValue {
      renamed.append(RenamedSetting(former: name, name: key.rawValue))
      sources[key.rawValue] = sources[key.rawValue] ?? sources[name]
    }
    if let text = value?.string {
      values[key] = text
    } else if let number = value?.int {
      values[key] = String(number)
    } else {
      complain(name, .notText)
    }
  }

  /// Variables of our sections that are no settings are mistakes as much as unknown keys are.
  private mutating func readEnvironment(_ environment: [String: String]) {
    var known = Dictionary(uniqueKeysWithValues: SettingKey.allCases.map { ($0.variable, $0) })
    for key in SettingKey.allCases {
      if let former = key.formerVariable { known[former] = key }
    }
    var secrets = Set(SecretKey.allCases.map(\.variable))
    for secret in SecretKey.allCases {
      guard let former = secret.formerVariable else { continue }
      secrets.insert(former)
      if environment[former] != nil { renamed.append(RenamedSetting(former: former, name: secret.variable)) }
    }
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      if let key = known[name] {
        if name != key.variable {
          renamed.append(RenamedSetting(former: name, name: key.variable))
          // Where a setting has both variables, the present one counts.
          if environment[key.variable] != nil { continue }
        }
        values[key] = value
        sources[key.rawValue] = .variable(name)
      } else if !secrets.contains(name),
        SettingKey.sections.contains(where: { name.hasPrefix("BOOKING_\($0.uppercased())_") })
      {
        let nearest = (Array(known.keys) + secrets).sorted().min {
          EditDistance.between($0, name) < EditDistance.between($1, name)
        }
        complain(name, .unknown(nearest: nearest ?? ""))
      }
    }
  }

  private mutating func settings() -> Settings {
    var settings = Settings()
    settings.gateway =
      choice(.paymentsGateway, of: Settings.Gateway.allCases.map(\.rawValue))
      .flatMap(Settings.Gateway.init) ?? .sandbox
    let namesStripe = [SettingKey.stripeKeyFile, .stripeReturnPage].contains { values[$0] != nil }
    if settings.gateway == .stripe || namesStripe { settings.stripe = stripe() }
    settings.mail = values[.mailServer] == nil ? nil : mail()
    settings.sms = values[.smsAccount] == nil ? nil : sms()
    settings.sealsTo = sealsTo()
    settings.log = choice(.workerLog, of: ["debug", "info", "warning", "error"]) ?? "info"
    for secret in SecretKey.allCases {
      guard let name = values[secret.file] else { continue }
      if name.isEmpty || name.utf8.contains(0) { complain(secret.file, .notAFileName) }
      settings.secretFiles[secret.file] = path(name)
    }
    settings.renamed = renamed.sorted { $0.former < $1.former }
    return settings
  }

  private mutating func stripe() -> StripeSettings? {
    let api = web(.stripeAPI, orElse: "https://api.stripe.com")
    guard values[.stripeReturnPage] != nil else {
      complain(.stripeReturnPage, .missing)
      return nil
    }
    let page = web(.stripeReturnPage, orElse: "")
    guard let api, let page else { return nil }
    return StripeSettings(api: api, returnPage: page)
  }

  private mutating func mail() -> MailSettings? {
    let encryption =
      choice(.mailEncryption, of: MailSettings.Encryption.allCases.map(\.rawValue))
      .flatMap(MailSettings.Encryption.init) ?? .starttls
    guard let (host, port) = server(.mailServer, port: encryption == .tls ? 465 : 587) else { return nil }
    if encryption == .none, !Host.isHere(host) { complain(.mailEncryption, .unprotected) }
    guard let from = values[.mailFrom] else {
      complain(.mailFrom, .missing)
      return nil
    }
    guard let address = EmailAddress(from) else {
      complain(.mailFrom, .notAnAddress)
      return nil
    }
    return MailSettings(
      host: host, port: port, encryption: encryption, user: values[.mailUser],
      sender: MailSender(name: values[.mailName] ?? "Booking", address: address.text),
      authorities: values[.mailAuthorities].map(path))
  }

  private mutating func sealsTo() -> String? {
    guard let text = values[.auditMailTo] else { return nil }
    // In the outbox it would lie beside what it is to guard.
    if values[.mailServer] == nil { complain(.mailServer, .missing) }
    guard let address = EmailAddress(text) else {
      complain(.auditMailTo, .notAnAddress)
      return nil
    }
    return address.text
  }

  private mutating func sms() -> SMSSettings? {
    let api = web(.smsAPI, orElse: "https://api.twilio.com")
    let account = values[.smsAccount] ?? ""
    let isPlain =
      !account.isEmpty
      && account.utf8.allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 || (48...57).contains($0) }
    if !isPlain { complain(.smsAccount, .notText) }
    guard let from = values[.smsFrom] else {
      complain(.smsFrom, .missing)
      return nil
    }
    if PhoneNumber(from) == nil { complain(.smsFrom, .notAPhoneNumber) }
    let perNumber = count(.smsPerNumber, orElse: 10)
    let perDay = count(.smsPerDay, orElse: 500)
    guard let api, isPlain else { return nil }
    return SMSSettings(
      api: api, account: account, from: from, perNumberAndDay: perNumber, perDay: perDay)
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : directory + "/" + name }

  private mutating func choice(_ key: SettingKey, of known: [String]) -> String? {
    guard let value = values[key] else { return nil }
    guard known.contains(value) else {
      complain(key, .notOneOf(known))
      return nil
    }
    return value
  }

  private mutating func web(_ key: SettingKey, orElse usual: String) -> WebAddress? {
    let address = WebAddress(values[key] ?? usual)
    guard let address, address.isSafe else {
      complain(key, .notAWebAddress)
      return nil
    }
    return address
  }

  private mutating func count(_ key: SettingKey, orElse usual: Int) -> Int {
    guard let value = values[key] else { return usual }
    guard let number = Int(value), number > 0, number <= 1_000_000 else {
      complain(key, .notACount)
      return usual
    }
    return number
  }

  /// `smtp.example.org:587`, or without the port.
  private mutating func server(_ key: SettingKey, port usual: Int) -> (String, Int)? {
    let parts = (values[key] ?? "").split(separator: ":", omittingEmptySubsequences: false)
    let host = String(parts.first ?? "")
    let port = parts.count == 1 ? usual : Int(parts.last ?? "") ?? 0
    let isPlain = host.utf8.allSatisfy {
      ($0 | 32) >= 97 && ($0 | 32) <= 122 || (48...57).contains($0) || $0 == 45 || $0 == 46
    }
    guard parts.count <= 2, !host.isEmpty, isPlain, (1...65535).contains(port) else {
      complain(key, .notAServer)
      return nil
    }
    return (host, port)
  }

  private mutating func complain(_ key: SettingKey, _ reason: SettingsProblem.Reason) {
    // What is missing stands nowhere yet.
    if sources[key.rawValue] == nil { sources[key.rawValue] = .file(file) }
    complain(key.rawValue, reason)
  }

  private mutating func complain(_ place: String, _ reason: SettingsProblem.Reason) {
    problems.append(SettingsProblem(place, reason))
  }
}
