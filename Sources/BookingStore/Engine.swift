import BookingModel

/// Where a box office keeps what it knows, chosen once, where the program is put together. Whatever differs between a file in
/// the data directory and a database server is behind this.
package protocol Engine: Sendable {
  /// Opens the tables, making or migrating them first. Safe when many processes start at once.
  ///
  /// - Parameter limit: the longest wait for others who write.
  /// - Throws: `.newerSchema` before anything is written, `.damaged`, `.readOnly`, `.diskFull`, `.noPermission`,
  ///   `.notADataDirectory`; a damaged file is never written over.
  func open(waiting limit: TimeSpan, now: Timestamp) throws(BookingError) -> Storage

  /// Opens tables that exist, to look at them: nothing in them can change this way, and who writes is refused.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  func inspect(now: Timestamp) throws(BookingError) -> Storage

  /// What the tables are written by and for. Changes nothing.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  func versions() throws(BookingError) -> StoreVersions

  /// The files in which backups carry tables.
  var tableFiles: any TableFiles { get }

  /// By which one of several workers is chosen.
  func leadership() throws(BookingError) -> any Leadership

  /// Where the sandbox remembers its payments.
  var sandboxBooks: any SandboxBooks { get }
}

/// What an engine gives once it is open.
package struct Storage: Sendable {
  package private(set) var store: any Store
  package let search: any SearchIndex
  package let images: any BlobStore
  package var tables: any TableSource
  package let tableFiles: any TableFiles
  /// Becomes readable after every commit, by whichever process. Nil where nobody else commits, or to those who only look.
  package let changes: (any ChangeFeed)?

  package init(
    store: any Store, search: any SearchIndex, images: any BlobStore, tables: any TableSource,
    tableFiles: any TableFiles, changes: (any ChangeFeed)?
  ) {
    self.store = store
    self.search = search
    self.images = images
    self.tables = tables
    self.tableFiles = tableFiles
    self.changes = changes
  }

  /// The same, reached by way of a store that stands before it.
  package func behind(_ store: any Store) -> Storage {
    var storage = self
    storage.store = store
    return storage
  }
}

/// Which of several workers of one box office works: whoever leads, until its process ends, however that ends.
package protocol Leadership: AnyObject {
  /// Whether this process leads now. - Throws: where that can't be told.
  func take() throws(BookingError) -> Bool
}
