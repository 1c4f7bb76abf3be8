extension Schema {
  /// Events with their pictures, and what there is to buy.
  package static let catalogue: [String] = [
    """
    CREATE TABLE images (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      format TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      byte_count INTEGER NOT NULL,
      preview BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
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
      status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
      image_id INTEGER REFERENCES images (id),
      from_price INTEGER NOT NULL DEFAULT 0,
      currency TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      CHECK (ends_at > starts_at)
    ) STRICT
    """,
    // The longest event tells how far before now the list of running events begins.
    "CREATE INDEX events_length ON events ((ends_at - starts_at))",
    "CREATE INDEX events_image ON events (image_id)",
    """
    CREATE TABLE ticket_types (
      id INTEGER PRIMARY KEY,
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
    ) STRICT
    """,
    "CREATE INDEX ticket_types_event ON ticket_types (event_id, position)",
    """
    CREATE TABLE seats (
      id INTEGER PRIMARY KEY,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      label TEXT NOT NULL,
      row_index INTEGER NOT NULL,
      column_index INTEGER NOT NULL,
      kind TEXT NOT NULL DEFAULT 'standard',
      UNIQUE (ticket_type_id, label)
    ) STRICT
    """,
  ]

  /// What people want to know of an event before they buy.
  static let eventTerms: [String] = [
    "ALTER TABLE events ADD COLUMN doors_at INTEGER",
    "ALTER TABLE events ADD COLUMN age_limit INTEGER",
    "ALTER TABLE events ADD COLUMN refund_policy TEXT NOT NULL DEFAULT ''",
  ]

  /// One index for each way a list can be sorted or narrowed, with what tells whether an event is seen at all, so that
  /// neither counting nor passing over events touches the table. An event without tickets has the currency ''.
  private static let indexesOfLists = [
    "CREATE INDEX events_start ON events (starts_at, id, status, ends_at, currency, from_price, title_key)",
    "CREATE INDEX events_category ON events (category, starts_at, id, status, ends_at, currency, from_price)",
    "CREATE INDEX events_city ON events (city, starts_at, id, status, ends_at, currency, from_price)",
    "CREATE INDEX events_price ON events (currency, from_price, id, status, ends_at, starts_at)",
    "CREATE INDEX events_title ON events (title_key, id, status, ends_at, starts_at, currency, from_price)",
  ]

  /// The lists' indexes as they are in a new database, for data that were made with narrower ones.
  static let listIndexes: [String] = indexesOfLists.flatMap { index in
    ["DROP INDEX IF EXISTS \(index.split(separator: " ")[2])", index]
  }

  /// By price what is free comes first, whatever its currency (`EventSelection`); the search by price follows.
  static let priceOrder: [String] = [
    "DROP INDEX events_price",
    """
    CREATE INDEX events_price ON events (CASE WHEN from_price = 0 THEN '' ELSE currency END, from_price, id, status,
      ends_at, starts_at, currency)
    """,
  ]
}
