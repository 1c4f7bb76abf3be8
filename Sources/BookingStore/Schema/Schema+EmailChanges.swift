extension Schema {
  /// How often an account's email was exchanged is asked with every command (`CredentialVersion`).
  package static let emailChanges: [String] = [
    "CREATE INDEX messages_email_changed ON messages (account_id) WHERE kind = 'emailChanged'"
  ]
}
