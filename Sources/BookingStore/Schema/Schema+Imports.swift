extension Schema {
  /// What strict imports lay down, seen by nobody until one row of theirs decides; then it becomes events, step by step, and
  /// both tables are empty again.
  package static let imports: [String] = [
    """
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      actor TEXT NOT NULL,
      rows_left INTEGER NOT NULL DEFAULT 0 CHECK (rows_left >= 0),
      touched_at INTEGER NOT NULL,
      decided_at INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE import_rows (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      number INTEGER NOT NULL,
      entry TEXT NOT NULL,
      image_id INTEGER REFERENCES images (id),
      PRIMARY KEY (import_id, number)
    ) STRICT
    """,
    "CREATE INDEX import_rows_image ON import_rows (image_id)",
  ]

  /// An import has its file's name itself. Until then it was told by the entry that began it, which had the same number.
  static let importFiles: [String] = [
    "ALTER TABLE imports ADD COLUMN file TEXT NOT NULL DEFAULT ''",
    """
    UPDATE imports SET file = COALESCE((
      SELECT facts FROM audit_entries WHERE audit_entries.id = imports.id AND action = 'import begun'), '')
    """,
  ]
}
