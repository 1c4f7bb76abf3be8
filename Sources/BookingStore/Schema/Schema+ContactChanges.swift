extension Schema {
  /// Addresses that accounts are to have once a code has proved them.
  static let contactChanges: [String] = [
    """
    CREATE TABLE contact_changes (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      contact TEXT NOT NULL CHECK (contact IN ('email', 'phone')),
      address TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, contact)
    ) STRICT
    """
  ]

  /// How often an account's email was exchanged is asked with every command (`CredentialVersion`).
  package static let emailChanges: [String] = [
    "CREATE INDEX messages_email_changed ON messages (account_id) WHERE kind = 'emailChanged'"
  ]
}
