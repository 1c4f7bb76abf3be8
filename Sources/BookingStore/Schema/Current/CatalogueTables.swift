import BookingModel

extension Schema {
  /// Events with their posters, what there is to buy, and imports on their way.
  static let catalogueTables: [Table] = [
    Table(
      "images",
      cases: ["format": .of(ImageFormat.allCases)],
      """
      id ID,
      sha256 TEXT NOT NULL UNIQUE,
      format TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      byte_count INTEGER NOT NULL,
      preview BYTES NOT NULL,
      created_at INTEGER NOT NULL
      """),
    // The longest event tells how far before now the list of running events begins; then one index for each way a list can be
    // sorted or narrowed, with what tells whether an event is seen at all.
    Table(
      "events",
      cases: ["status": .of(EventStatus.allCases)],
      """
      id ID,
      code TEXT NOT NULL UNIQUE,
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      title TEXT NOT NULL,
      title_key TEXT NOT NULL DEFAULT '',
      summary TEXT NOT NULL,
      description TEXT NOT NULL,
      category TEXT NOT NULL,
      venue TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      status TEXT NOT NULL,
      image_id INTEGER REFERENCES images (id),
      from_price INTEGER NOT NULL DEFAULT 0,
      currency TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      doors_at INTEGER,
      age_limit INTEGER,
      refund_policy TEXT NOT NULL DEFAULT '',
      CHECK (ends_at > starts_at)
      """,
      indexes: [
        "CREATE INDEX events_length ON events ((ends_at - starts_at))",
        "CREATE INDEX events_image ON events (image_id)",
        "CREATE INDEX events_start ON events (starts_at, id, status, ends_at, currency, from_price, title_key)",
        "CREATE INDEX events_category ON events (category, starts_at, id, status, ends_at, currency, from_price)",
        "CREATE INDEX events_city ON events (city, starts_at, id, status, ends_at, currency, from_price)",
        "CREATE INDEX events_title ON events (title_key, id, status, ends_at, starts_at, currency, from_price)",
        "CREATE INDEX events_cancelled ON events (id) WHERE status = 'cancelled'",
        """
        CREATE INDEX events_price ON events (CASE WHEN from_price = 0 THEN '' ELSE currency END, from_price,
          id, status, ends_at, starts_at, currency)
        """,
      ]),
    Table(
      "ticket_types",
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      price INTEGER NOT NULL CHECK (price >= 0),
      currency TEXT NOT NULL,
      capacity INTEGER NOT NULL CHECK (capacity >= 0),
      sold INTEGER NOT NULL DEFAULT 0 CHECK (sold >= 0),
      sale_starts_at INTEGER,
      sale_ends_at INTEGER,
      min_per_order INTEGER NOT NULL DEFAULT 1,
      max_per_order INTEGER NOT NULL DEFAULT 10,
      seating_plan TEXT,
      removed_at INTEGER
      """,
      indexes: [
        "CREATE INDEX ticket_types_event ON ticket_types (event_id, position)"
      ]),
    Table(
      "seats",
      """
      id ID,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      label TEXT NOT NULL,
      row_index INTEGER NOT NULL,
      column_index INTEGER NOT NULL,
      kind TEXT NOT NULL DEFAULT 'standard',
      UNIQUE (ticket_type_id, label)
      """),
    // What strict imports lay down, seen by nobody until one row of theirs decides; then it becomes events, step by step, and
    // both tables are empty again.
    Table(
      "imports",
      """
      id ID,
      actor TEXT NOT NULL,
      rows_left INTEGER NOT NULL DEFAULT 0 CHECK (rows_left >= 0),
      touched_at INTEGER NOT NULL,
      decided_at INTEGER,
      file TEXT NOT NULL DEFAULT ''
      """),
    Table(
      "import_rows",
      """
      import_id INTEGER NOT NULL REFERENCES imports (id),
      number INTEGER NOT NULL,
      entry TEXT NOT NULL,
      image_id INTEGER REFERENCES images (id),
      PRIMARY KEY (import_id, number)
      """,
      indexes: [
        "CREATE INDEX import_rows_image ON import_rows (image_id)"
      ]),
  ]
}
