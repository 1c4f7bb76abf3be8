import BookingFiles
import BookingMedia
import BookingModel
import BookingRules
import BookingStore

/// What the commands of one topic stand on: the box office, and who asks. What several topics share is an extension of
/// `BoxOffice` in the folder of its topic, which nobody outside sees.
protocol Commands: Sendable {
  var office: BoxOffice { get }
  var principal: Principal { get }
}

extension Commands {
  var storage: Storage { office.storage }
  var store: any Store { office.store }
  var search: any SearchIndex { office.search }
  var images: any BlobStore { office.images }
  var environment: BoxOffice.Environment { office.environment }
  var clock: WallClock { office.clock }
  var policy: Policy { office.policy }
  /// The same visit, for what another topic does.
  var visit: Visit { office.visit(principal) }
}
