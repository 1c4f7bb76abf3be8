/// Every setting of `booking.toml`. Each can be given in the environment as well: `mail.server` as
/// `BOOKING_MAIL_SERVER`, which goes before the file.
enum SettingKey: String, CaseIterable, Sendable {
  case paymentsGateway = "payments.gateway"
  case stripeKeyFile = "stripe.secret_key_file"
  case stripeWebhookFile = "stripe.webhook_secret_file"
  case stripeReturnPage = "stripe.return_page"
  case stripeAPI = "stripe.api"
  case mailServer = "mail.server"
  case mailEncryption = "mail.encryption"
  case mailUser = "mail.user"
  case mailPasswordFile = "mail.password_file"
  case mailFrom = "mail.from"
  case mailName = "mail.name"
  case mailAuthorities = "mail.authorities_file"
  case smsAccount = "sms.account"
  case smsTokenFile = "sms.token_file"
  case smsFrom = "sms.from"
  case smsAPI = "sms.api"
  case smsPerNumber = "sms.per_number_and_day"
  case smsPerDay = "sms.per_day"
  case workerLog = "worker.log"
  case auditMailTo = "audit.mail_to"

  /// Before the dot: the table of the file.
  var section: Substring { rawValue.prefix { $0 != "." } }

  var variable: String { Self.variable(rawValue) }

  /// What an earlier version called it: still read, and named by `booking doctor`.
  var formerName: String? { section == "sms" ? "texts" + rawValue.dropFirst(section.count) : nil }
  var formerVariable: String? { formerName.map(Self.variable) }

  private static func variable(_ name: String) -> String {
    "BOOKING_" + name.uppercased().replacing(".", with: "_")
  }

  static let sections = Set(
    allCases.map(\.section) + allCases.compactMap { $0.formerName?.prefix { $0 != "." } })

  /// The setting that has this name, or had it in an earlier version.
  static func named(_ name: String) -> SettingKey? {
    SettingKey(rawValue: name) ?? allCases.first { $0.formerName == name }
  }

  /// The known key that is most like `text`.
  static func nearest(to text: String) -> String {
    allCases.map(\.rawValue).min { EditDistance.between($0, text) < EditDistance.between($1, text) } ?? ""
  }
}

/// What only the worker needs. Each lies in a file of its own, named by a setting, or in a variable.
enum SecretKey: CaseIterable, Sendable {
  case stripeKey, stripeWebhook, mailPassword, smsToken

  /// The setting that names the file.
  var file: SettingKey {
    switch self {
    case .stripeKey: .stripeKeyFile
    case .stripeWebhook: .stripeWebhookFile
    case .mailPassword: .mailPasswordFile
    case .smsToken: .smsTokenFile
    }
  }

  /// The variable that holds the secret itself.
  var variable: String { String(file.variable.dropLast("_FILE".count)) }
  var formerVariable: String? { file.formerVariable.map { String($0.dropLast("_FILE".count)) } }
}

/// A setting under a name of an earlier version.
public struct RenamedSetting: Sendable, Equatable {
  public let former: String
  public let name: String
}

/// How many letters must be put in, taken out or changed to make one text the other.
enum EditDistance {
  static func between(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = corner + (right[column] == letter ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, corner + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
