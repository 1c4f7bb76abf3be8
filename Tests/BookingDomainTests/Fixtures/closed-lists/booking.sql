PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE sellers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
INSERT INTO sellers VALUES(1,'The house');
CREATE TABLE house_keys (
  id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL UNIQUE,
  public BLOB,
  secret BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO house_keys VALUES(1,'throttles',NULL,X'051310e3058b50f2e6340ad91254ddaf320aceff3b048bcc387f996aa41a2a1f',1769940540000);
INSERT INTO house_keys VALUES(2,'secondFactors',NULL,X'aa215b5b52df0e3ee1f2c0f23cdbb316da32ab9063b3f652f24ac6d065a0889a',1769940540000);
INSERT INTO house_keys VALUES(3,'codes',NULL,X'13f782d86b9349fbf714af9e97857fdcb2011fea63641694285c685ead44e0b5',1769940540000);
INSERT INTO house_keys VALUES(4,'tickets',X'e39f76426404387cbe694d619a0d3f813fb41c2073210f327138cf4ea1437a4a',X'4bfcdf08e2298fd4e597f3cc8210fe379ac42eb8d6a6ba9801378dbed46b858ee39f76426404387cbe694d619a0d3f813fb41c2073210f327138cf4ea1437a4a',1769940780000);
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  phone TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  email_verified_at INTEGER,
  phone_verified_at INTEGER,
  password_changed_at INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO accounts VALUES(1,'Grace','grace@example.org','grace@example.org','+4930123456','$argon2id$v=19$m=19456,t=2,p=1$6E6ClCBZG5WIHC4OujBS4Q$deGDB4QY65ejvyc2yW/dXnZvTJs2disFcZs6dL3VFfg',1769940000000,1769940000000,1769940000000,1769940000000);
INSERT INTO accounts VALUES(2,'Ada','ada@example.org','ada@example.org','+4930123456','$argon2id$v=19$m=19456,t=2,p=1$q+gZ5fzrpLgwoOD1mnWCJw$nIB27caT/8NMRWVriV4XEKHp+nNSfkqPnoK5IaH4NtU',1769940180000,1769940180000,1769940180000,1769940180000);
INSERT INTO accounts VALUES(3,'Ivan','ivan@example.net','ivan@example.net','+4930123456','$argon2id$v=19$m=19456,t=2,p=1$BJ/F2PKmEiq/KE7ZW29PDw$wsOX+GMh+Oytk6Xi8Z8oPVdsO16l5plj5W0pNn7w7+M',1769947320000,1769940360000,1769940360000,1769940360000);
CREATE TABLE memberships (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  seller_id INTEGER NOT NULL REFERENCES sellers (id),
  role TEXT NOT NULL CHECK (role IN ('organiser', 'admin')),
  PRIMARY KEY (account_id, seller_id)
) STRICT;
INSERT INTO memberships VALUES(1,1,'admin');
CREATE TABLE codes (
  id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES accounts (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('email', 'phone', 'reset')),
  destination BLOB NOT NULL,
  hash BLOB NOT NULL,
  tries_left INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
, session BLOB, ssh_key BLOB, origin BLOB, refused BLOB) STRICT;
INSERT INTO codes VALUES(1,3,'email',X'cf709d5a6271ee72adbbeb9f083e01bc669594e7e53b7fd3cf49ccfb5b7bedaa',X'4204d0c3e05ba7d49967137a7c47118b8de3f87d9ffe632a24bfe9ccb5b190e4',5,1769947320000,1769947920000,1769947320000,X'15f460a408f501da04f02e1395c7867512f39f9f71651343d67434406f0fdb3b',NULL,X'65dc4a35b7a9f1d0a11fdc537510619a5ac392cbaf1fdaf5216cc2fb719dd7aa',NULL);
INSERT INTO codes VALUES(2,3,'phone',X'ce30d6935700c2191ffb304d6926990feedabdcaaa3f61ec2c439e253c796358',X'7bb9031a1e4c10c841847e2b57eded778235a78eac79b0a50f5f3be8be927fee',5,1769947320000,1769947920000,NULL,X'15f460a408f501da04f02e1395c7867512f39f9f71651343d67434406f0fdb3b',NULL,X'65dc4a35b7a9f1d0a11fdc537510619a5ac392cbaf1fdaf5216cc2fb719dd7aa',NULL);
CREATE TABLE throttles (
  subject BLOB PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
, pace TEXT NOT NULL DEFAULT 'place' CHECK (pace IN ('place', 'newPlaces'))) STRICT;
CREATE TABLE images (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  preview BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
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
  updated_at INTEGER NOT NULL, doors_at INTEGER, age_limit INTEGER, refund_policy TEXT NOT NULL DEFAULT '',
  CHECK (ends_at > starts_at)
) STRICT;
INSERT INTO events VALUES(1,'HARBOUR-QUARTET-D626',1,'Harbour Quartet','harbour quartet','An evening','Doors open an hour before.','Music','Harbour Hall','Hamburg','DE','Europe/Berlin',1775124540000,1775135340000,'published',NULL,1800,'EUR',1,1769940540000,1769940540000,NULL,NULL,'');
INSERT INTO events VALUES(2,'A-TALK-ON-TIDES-WVWE',1,'A Talk on Tides','a talk on tides','An evening','Doors open an hour before.','Music','Harbour Hall','Hamburg','DE','Europe/Berlin',1775124540000,1775135340000,'published',NULL,0,'EUR',1,1769940540000,1769940540000,NULL,NULL,'');
INSERT INTO events VALUES(3,'WINTER-GALA-G5D7',1,'Winter Gala','winter gala','An evening','Doors open an hour before.','Music','Harbour Hall','Hamburg','DE','Europe/Berlin',1775124540000,1775135340000,'cancelled',NULL,5400,'JPY',1,1769940540000,1769946000000,NULL,NULL,'');
INSERT INTO events VALUES(4,'THE-LIGHTHOUSE-WAC4',1,'The Lighthouse','the lighthouse','An evening','Doors open an hour before.','Music','Small Hall','Hamburg','DE','Europe/Berlin',1775124540000,1775135340000,'published',NULL,2500,'EUR',2,1769940540000,1769946360000,NULL,NULL,'');
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
) STRICT;
INSERT INTO ticket_types VALUES(1,1,0,'Stalls',3200,'EUR',12,2,NULL,NULL,1,10,'A-C: 1-4',NULL);
INSERT INTO ticket_types VALUES(2,1,1,'Balcony',1800,'EUR',40,4,NULL,NULL,1,10,NULL,NULL);
INSERT INTO ticket_types VALUES(3,2,0,'Free',0,'EUR',30,2,NULL,NULL,1,10,NULL,NULL);
INSERT INTO ticket_types VALUES(4,3,0,'Standing',5400,'JPY',20,0,NULL,NULL,1,10,NULL,NULL);
INSERT INTO ticket_types VALUES(5,4,0,'Standing',2500,'EUR',25,1,NULL,NULL,1,10,NULL,NULL);
CREATE TABLE seats (
  id INTEGER PRIMARY KEY,
  ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
  label TEXT NOT NULL,
  row_index INTEGER NOT NULL,
  column_index INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'standard',
  UNIQUE (ticket_type_id, label)
) STRICT;
INSERT INTO seats VALUES(1,1,'A1',0,0,'standard');
INSERT INTO seats VALUES(2,1,'A2',0,1,'standard');
INSERT INTO seats VALUES(3,1,'A3',0,2,'standard');
INSERT INTO seats VALUES(4,1,'A4',0,3,'standard');
INSERT INTO seats VALUES(5,1,'B1',1,0,'standard');
INSERT INTO seats VALUES(6,1,'B2',1,1,'standard');
INSERT INTO seats VALUES(7,1,'B3',1,2,'standard');
INSERT INTO seats VALUES(8,1,'B4',1,3,'standard');
INSERT INTO seats VALUES(9,1,'C1',2,0,'standard');
INSERT INTO seats VALUES(10,1,'C2',2,1,'standard');
INSERT INTO seats VALUES(11,1,'C3',2,2,'standard');
INSERT INTO seats VALUES(12,1,'C4',2,3,'standard');
CREATE TABLE carts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER UNIQUE REFERENCES accounts (id),
  session TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  CHECK ((account_id IS NULL) <> (session IS NULL))
) STRICT;
INSERT INTO carts VALUES(1,3,NULL,1769947320000);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  status TEXT NOT NULL CHECK (status IN ('pending', 'paid', 'expired', 'cancelled')),
  total INTEGER NOT NULL CHECK (total >= 0),
  currency TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  pay_by INTEGER NOT NULL,
  paid_at INTEGER,
  closed_at INTEGER, refunded INTEGER NOT NULL DEFAULT 0,
  CHECK ((status = 'paid') <= (paid_at IS NOT NULL))
) STRICT;
INSERT INTO orders VALUES(1,'7YAA-QYZ2',2,'paid',6400,'EUR',1769940780000,1769941380000,1769940780000,1769940780000,3200);
INSERT INTO orders VALUES(2,'4RKD-DWN0',2,'paid',1800,'EUR',1769940900000,1769941500000,1769940960000,1769940960000,1800);
INSERT INTO orders VALUES(3,'YDS0-B2F0',2,'paid',10000,'EUR',1769941320000,1769941920000,1769941320000,1769941320000,5000);
INSERT INTO orders VALUES(4,'55R3-4JPZ',3,'paid',5400,'EUR',1769941500000,1769942100000,1769941500000,1769941500000,0);
INSERT INTO orders VALUES(5,'EQV8-TQMF',3,'cancelled',2500,'EUR',1769941500000,1769942100000,NULL,1769941500000,0);
INSERT INTO orders VALUES(6,'CPQJ-9N43',3,'expired',5000,'EUR',1769941500000,1769942100000,NULL,1769945100000,0);
INSERT INTO orders VALUES(7,'0TB4-B0WF',2,'paid',0,'EUR',1769945400000,1769946000000,1769945400000,1769945400000,0);
INSERT INTO orders VALUES(8,'7F9E-CE7Q',2,'cancelled',10800,'JPY',1769945460000,1769946060000,1769945460000,1769945460000,10800);
INSERT INTO orders VALUES(9,'BVBK-F8FB',3,'cancelled',10800,'JPY',1769945520000,1769946120000,1769945520000,1769945520000,10800);
INSERT INTO orders VALUES(10,'JSQF-FNBJ',2,'pending',3200,'EUR',1769947320000,1769947920000,NULL,NULL,0);
CREATE TABLE event_orders (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  seller_id INTEGER NOT NULL REFERENCES sellers (id),
  event_id INTEGER NOT NULL REFERENCES events (id),
  ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  currency TEXT NOT NULL,
  seats TEXT,
  cancelled_at INTEGER
, cancelled_quantity INTEGER NOT NULL DEFAULT 0, refunded INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO event_orders VALUES(1,1,1,1,1,2,3200,'EUR',replace('A1\nA2','\n',char(10)),NULL,0,3200);
INSERT INTO event_orders VALUES(2,2,1,1,2,1,1800,'EUR',NULL,NULL,0,1800);
INSERT INTO event_orders VALUES(3,3,1,4,5,4,2500,'EUR',NULL,NULL,3,5000);
INSERT INTO event_orders VALUES(4,4,1,1,2,3,1800,'EUR',NULL,NULL,0,0);
INSERT INTO event_orders VALUES(5,5,1,4,5,1,2500,'EUR',NULL,NULL,0,0);
INSERT INTO event_orders VALUES(6,6,1,4,5,2,2500,'EUR',NULL,NULL,0,0);
INSERT INTO event_orders VALUES(7,7,1,2,3,2,0,'EUR',NULL,NULL,0,0);
INSERT INTO event_orders VALUES(8,8,1,3,4,2,5400,'JPY',NULL,1769946000000,0,10800);
INSERT INTO event_orders VALUES(9,9,1,3,4,2,5400,'JPY',NULL,1769946000000,0,10800);
INSERT INTO event_orders VALUES(10,10,1,1,1,1,3200,'EUR','C4',NULL,0,0);
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
  seat_id INTEGER REFERENCES seats (id),
  cart_id INTEGER REFERENCES carts (id),
  event_order_id INTEGER REFERENCES event_orders (id),
  expires_at INTEGER,
  created_at INTEGER NOT NULL, hard_limit INTEGER, visit_id INTEGER REFERENCES visits (id),
  CHECK ((cart_id IS NULL) <> (event_order_id IS NULL)),
  CHECK (expires_at IS NOT NULL OR event_order_id IS NOT NULL)
) STRICT;
INSERT INTO claims VALUES(1,1,1,NULL,1,NULL,1769940780000,NULL,NULL);
INSERT INTO claims VALUES(2,1,2,NULL,1,NULL,1769940780000,NULL,NULL);
INSERT INTO claims VALUES(3,2,NULL,NULL,2,NULL,1769940900000,NULL,NULL);
INSERT INTO claims VALUES(7,5,NULL,NULL,3,NULL,1769941320000,NULL,NULL);
INSERT INTO claims VALUES(8,2,NULL,NULL,4,NULL,1769941500000,NULL,NULL);
INSERT INTO claims VALUES(9,2,NULL,NULL,4,NULL,1769941500000,NULL,NULL);
INSERT INTO claims VALUES(10,2,NULL,NULL,4,NULL,1769941500000,NULL,NULL);
INSERT INTO claims VALUES(11,3,NULL,NULL,7,NULL,1769945400000,NULL,NULL);
INSERT INTO claims VALUES(12,3,NULL,NULL,7,NULL,1769945400000,NULL,NULL);
INSERT INTO claims VALUES(13,2,NULL,1,NULL,1769947920000,1769947320000,1769949120000,1);
INSERT INTO claims VALUES(14,2,NULL,1,NULL,1769947920000,1769947320000,1769949120000,1);
INSERT INTO claims VALUES(15,1,12,NULL,10,1769948040000,1769947320000,1769949120000,2);
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  public_id BLOB NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  signature BLOB NOT NULL,
  event_order_id INTEGER NOT NULL REFERENCES event_orders (id),
  claim_id INTEGER REFERENCES claims (id),
  event_id INTEGER NOT NULL REFERENCES events (id),
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  holder TEXT NOT NULL,
  seat TEXT,
  created_at INTEGER NOT NULL,
  voided_at INTEGER, void_reason TEXT,
  CHECK ((claim_id IS NULL) = (voided_at IS NOT NULL))
) STRICT;
INSERT INTO tickets VALUES(1,X'74ef97afb875fbed72d338c6f638b409','TX-59QE-5X9S',X'40c629997f529cac6d7d03bd603fe8bd259c96aebcd5a9788eda8633b9146b13fb21bba1d88d736b77977532cb70f74600bdc0a419e90a24d666d9f23407f50a',1,1,1,2,'Ada','A1',1769940780000,NULL,NULL);
INSERT INTO tickets VALUES(2,X'355a21fc8b8f99ed754dc20b605d68ea','TX-0XJS-KS7V',X'40b5c54d28a95f1115292b2a087a93d65002d6117d30361ba7520702208e639000c4d2521fa18465d4a306b9d462bfc919a1484d098a3307a0977e5ea283db0e',1,2,1,2,'Ada','A2',1769940780000,NULL,NULL);
INSERT INTO tickets VALUES(3,X'ab0a8ee4d6c87cb2d6bec9fb6dc90408','TX-ZVGG-WBTD',X'f6422dc4396f40b977c12972a05d968136bd791a3fba8ce73b9c12336b48fef30481cc41c2468613619770160627e326e30c19a8ebf42c30b132dd0229549803',2,3,1,2,'Ada',NULL,1769940960000,NULL,NULL);
INSERT INTO tickets VALUES(4,X'afe87eacd75997a50d18ba3df70d2c7a','TX-NFKJ-Y53Q',X'b09b147885f37a7de7199387ca0f704f03b62aa53a5cc0d3f6d1196b0635b67e64600c433259a358191c421bbd64834f7c50f06f5a5a6d78e674bbacb08f8704',3,NULL,4,2,'Ada',NULL,1769941320000,1769941440000,'refunded');
INSERT INTO tickets VALUES(5,X'dfb679f74169a66c5e2394c0c3e3c700','TX-1D79-0MPA',X'2a366db9e1a1e5b5aa9d25c865c84f7a702e12f9ddb47d3f88f63da4c62fd248b272883a6d691b0ac3105e39acbf7a60141b54b8b1cf3fa026ae9d315aee360b',3,NULL,4,2,'Ada',NULL,1769941320000,1769941500000,'cancelled');
INSERT INTO tickets VALUES(6,X'095a036e8443986af71f5ff1256ff664','TX-3HPP-XHZP',X'dbcee66387df4024b31d4d72df00adbb5a767a88289eaa0d62cff196912745d0402314b86626ed4ccb0da56fe82c9ef33907df33291b316a0eddf377b5655502',3,NULL,4,2,'Ada',NULL,1769941320000,1769946660000,'refunded');
INSERT INTO tickets VALUES(7,X'a4ee1c8538ba2241ed1ce2c0e807c218','TX-G1T4-6FEH',X'6ca03622461d06b20acf4b5ed98d1125bfadb86091b1d8839095d8f371ef5d6e6f7aa4a1fa171a707ba78d8081cbd38a3a40148c01a211e411d330b31156360b',3,7,4,2,'Ada',NULL,1769941320000,NULL,NULL);
INSERT INTO tickets VALUES(8,X'e62f84ed71c19901b8add03e543efaf2','TX-ZVPW-6QN7',X'b603f5dc8013e59915cb3f9ec9eac7343f10547ba7cf302017e7b74303dfb48da75705154e0f7bef62e37c51123f1e6163badab007c453aca6d597918e03ca0e',4,8,1,3,'Ivan',NULL,1769941500000,NULL,NULL);
INSERT INTO tickets VALUES(9,X'8323f3df1b6f3bdcffa892443f922c74','TX-X6YZ-ZHWK',X'ea8c457084d6d30e30ef81d1b31d3742f0a15cbe51c6c782700ce6495a3009376fa9355cacda6b61dff711417e17f917c65fabf88f17ec0ca42b153c8c659f05',4,9,1,3,'Ivan',NULL,1769941500000,NULL,NULL);
INSERT INTO tickets VALUES(10,X'19372013cadd0d213754984de03496d1','TX-5YRY-50Y4',X'68f77e4e5944467349662ab97e2d30fec880ec5f5d6d91e411d819661482fbcb2727336ec4b460959168279a3f99eddf2fea15422eca560e04228362f6be880d',4,10,1,3,'Ivan',NULL,1769941500000,NULL,NULL);
INSERT INTO tickets VALUES(11,X'1c50176e2f24b9e7f91e5dc24af96836','TX-91CH-86RJ',X'1f8735d0678b13dbea8260638f910c94a00807196ecae5df043be3c7e975a572b37985e6e6d6f8fd40f4745827c0267f6d154fdf789c5a404d421858fd57d009',7,11,2,2,'Ada',NULL,1769945400000,NULL,NULL);
INSERT INTO tickets VALUES(12,X'169bc3cb85385f95199e92eed0c95831','TX-FZ8D-3NNN',X'9fd3603594637ded7ff9b0cf94a652cad02eb923afcb6a9f1072f0411f8c022d97f3f1724a5f53cd86aecbed6b8d31c3dc9e8c7d67083b7e68f554b530ca010d',7,12,2,2,'Ada',NULL,1769945400000,NULL,NULL);
INSERT INTO tickets VALUES(13,X'c01f6a1ad0307b0a872b98a84acaf54b','TX-S6CH-AZGR',X'c3f84e96ac470958a4a6598a5365d5d1eb112a2e7bee0319568e48200702c54ed62de75e104579cfedc206df11bc3abda2145f12477354dc782da6639b3e1400',8,NULL,3,2,'Ada',NULL,1769945460000,1769946000000,'eventCancelled');
INSERT INTO tickets VALUES(14,X'fc20449975659422ea997f08eeec392d','TX-QBM1-6ACC',X'fb5cea9d5f52329f31ba9aa684a80c234bb4ab5022e1a9ea994df632995b1fd8cd4a49127120a93aacc5c74a5999d737e87d98139d650a0b27535b08c986b907',8,NULL,3,2,'Ada',NULL,1769945460000,1769946000000,'eventCancelled');
INSERT INTO tickets VALUES(15,X'6c1dbf51cac537d2448914f20c97326f','TX-D7YF-SMFM',X'7421b1f4a035d3c0b0a6025fb883e5b3de2dc206678e9d7a62d40ec3c8a77bc0ac8cd4a0d1901aceaee841dbede3983ff8d1f0627b64a0585b1417418a85130e',9,NULL,3,3,'Ivan',NULL,1769945520000,1769946000000,'eventCancelled');
INSERT INTO tickets VALUES(16,X'c98f5294df37e5b38e9e104ea365fe77','TX-JFH2-7GNJ',X'165efa50306b96fafc760cd388adfbe997bef44208adfc2d6ec287624182d43ff85f3a6f47b7461ed98b8009f77b5a24654fe76475d952650199a1aec626a101',9,NULL,3,3,'Ivan',NULL,1769945520000,1769946000000,'eventCancelled');
CREATE TABLE payments (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  gateway TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN
    ('created', 'submitted', 'awaitingCustomer', 'unknown', 'confirmed', 'failed', 'cancelled')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT NOT NULL,
  presentation TEXT,
  reference TEXT,
  failure TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  next_check_at INTEGER NOT NULL
, given_up_at INTEGER, held_up_at INTEGER) STRICT;
INSERT INTO payments VALUES(1,1,'sandbox','pay-ae1a05a5076b560b5299a71afebf01eb','confirmed',6400,'EUR',NULL,'sandbox',NULL,1769940780000,1769940780000,1769940800000,NULL,NULL);
INSERT INTO payments VALUES(2,2,'sandbox','pay-629ddbd0a4bf173d798f6779f5de99f5','confirmed',1800,'EUR',NULL,'sandbox',NULL,1769940900000,1769940960000,1769940980000,NULL,NULL);
INSERT INTO payments VALUES(3,3,'sandbox','pay-8bb157f8f5c567add778e60ac18dbcef','confirmed',10000,'EUR',NULL,'sandbox',NULL,1769941320000,1769941320000,1769941340000,NULL,NULL);
INSERT INTO payments VALUES(4,4,'sandbox','pay-f435bbb8ae6fb97a2b735146d6797cfb','failed',5400,'EUR',NULL,NULL,'declined',1769941500000,1769941500000,1769941502000,NULL,NULL);
INSERT INTO payments VALUES(5,4,'sandbox','pay-b01d62c4591c3737897b6cc664090a11','confirmed',5400,'EUR',NULL,'sandbox',NULL,1769941500000,1769941500000,1769941520000,NULL,NULL);
INSERT INTO payments VALUES(6,5,'sandbox','pay-add6e62b0e94785475c0bf982155c6d1','cancelled',2500,'EUR',NULL,NULL,NULL,1769941500000,1769941500000,1769941502000,NULL,NULL);
INSERT INTO payments VALUES(7,6,'sandbox','pay-4d149b1aa83a0c25a8f5c339c61d757b','cancelled',5000,'EUR',NULL,NULL,NULL,1769941500000,1769945100000,1769945400000,NULL,NULL);
INSERT INTO payments VALUES(8,8,'sandbox','pay-8db20815239d8f894010ce381bc9d76c','confirmed',10800,'JPY',NULL,'sandbox',NULL,1769945460000,1769945460000,1769945480000,NULL,NULL);
INSERT INTO payments VALUES(9,9,'sandbox','pay-c905b254f2d1f32492aefa26a9a72d0d','confirmed',10800,'JPY',NULL,'sandbox',NULL,1769945520000,1769945520000,1769945540000,NULL,NULL);
INSERT INTO payments VALUES(10,10,'sandbox','pay-37241a330226a6ec8dd7ef254c00f6d1','awaitingCustomer',3200,'EUR','cardForm',NULL,NULL,1769947320000,1769947320000,1769947322000,NULL,NULL);
CREATE TABLE refunds (
  id INTEGER PRIMARY KEY,
  payment_id INTEGER NOT NULL REFERENCES payments (id),
  order_id INTEGER NOT NULL REFERENCES orders (id),
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('created', 'submitted', 'unknown', 'confirmed', 'failed')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT NOT NULL,
  reason TEXT NOT NULL,
  reference TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  next_attempt_at INTEGER NOT NULL
) STRICT;
INSERT INTO refunds VALUES(1,1,1,'refund-1fdf923813289a4b09dac2f6ea359b75','confirmed',3200,'EUR','goodwill','sandbox-ea359b75',1,1769940900000,1769940900000,1769940960000);
INSERT INTO refunds VALUES(2,2,2,'refund-875947a553c1af37f000ed5e16aa5d96','confirmed',1800,'EUR','goodwill','sandbox-16aa5d96',1,1769941320000,1769941320000,1769941380000);
INSERT INTO refunds VALUES(3,3,3,'refund-49a3d77f4723fd8504d2f2823ecda335','confirmed',2500,'EUR','ticketsCancelled','sandbox-3ecda335',1,1769941440000,1769941440000,1769941500000);
INSERT INTO refunds VALUES(4,8,8,'refund-9d90cc2c22db575610fef3ad78baaeef','confirmed',10800,'JPY','eventCancelled','sandbox-78baaeef',1,1769946000000,1769946000000,1769946060000);
INSERT INTO refunds VALUES(5,9,9,'refund-c25685ecd2bd37afa9281d70d47c6fa3','confirmed',10800,'JPY','eventCancelled','sandbox-d47c6fa3',1,1769946000000,1769946000000,1769946060000);
INSERT INTO refunds VALUES(6,3,3,'refund-088bc989eb640adaabba84686d098eef','confirmed',2500,'EUR','ticketsCancelled','sandbox-6d098eef',1,1769946660000,1769946660000,1769946720000);
CREATE TABLE ledger_transactions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
  payment_id INTEGER NOT NULL REFERENCES payments (id),
  refund_id INTEGER UNIQUE REFERENCES refunds (id),
  created_at INTEGER NOT NULL,
  CHECK ((kind = 'refund') = (refund_id IS NOT NULL))
) STRICT;
INSERT INTO ledger_transactions VALUES(1,'payment',1,NULL,1769940780000);
INSERT INTO ledger_transactions VALUES(2,'refund',1,1,1769940900000);
INSERT INTO ledger_transactions VALUES(3,'payment',2,NULL,1769940960000);
INSERT INTO ledger_transactions VALUES(4,'refund',2,2,1769941320000);
INSERT INTO ledger_transactions VALUES(5,'payment',3,NULL,1769941320000);
INSERT INTO ledger_transactions VALUES(6,'refund',3,3,1769941440000);
INSERT INTO ledger_transactions VALUES(7,'payment',5,NULL,1769941500000);
INSERT INTO ledger_transactions VALUES(8,'payment',8,NULL,1769945460000);
INSERT INTO ledger_transactions VALUES(9,'payment',9,NULL,1769945520000);
INSERT INTO ledger_transactions VALUES(10,'refund',8,4,1769946000000);
INSERT INTO ledger_transactions VALUES(11,'refund',9,5,1769946000000);
INSERT INTO ledger_transactions VALUES(12,'refund',3,6,1769946660000);
CREATE TABLE ledger_entries (
  id INTEGER PRIMARY KEY,
  transaction_id INTEGER NOT NULL REFERENCES ledger_transactions (id),
  account TEXT NOT NULL CHECK (account IN ('gateway', 'seller', 'suspense')),
  seller_id INTEGER REFERENCES sellers (id),
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
INSERT INTO ledger_entries VALUES(1,1,'gateway',NULL,6400,'EUR');
INSERT INTO ledger_entries VALUES(2,1,'seller',1,-6400,'EUR');
INSERT INTO ledger_entries VALUES(3,2,'gateway',NULL,-3200,'EUR');
INSERT INTO ledger_entries VALUES(4,2,'seller',1,3200,'EUR');
INSERT INTO ledger_entries VALUES(5,3,'gateway',NULL,1800,'EUR');
INSERT INTO ledger_entries VALUES(6,3,'seller',1,-1800,'EUR');
INSERT INTO ledger_entries VALUES(7,4,'gateway',NULL,-1800,'EUR');
INSERT INTO ledger_entries VALUES(8,4,'seller',1,1800,'EUR');
INSERT INTO ledger_entries VALUES(9,5,'gateway',NULL,10000,'EUR');
INSERT INTO ledger_entries VALUES(10,5,'seller',1,-10000,'EUR');
INSERT INTO ledger_entries VALUES(11,6,'gateway',NULL,-2500,'EUR');
INSERT INTO ledger_entries VALUES(12,6,'seller',1,2500,'EUR');
INSERT INTO ledger_entries VALUES(13,7,'gateway',NULL,5400,'EUR');
INSERT INTO ledger_entries VALUES(14,7,'seller',1,-5400,'EUR');
INSERT INTO ledger_entries VALUES(15,8,'gateway',NULL,10800,'JPY');
INSERT INTO ledger_entries VALUES(16,8,'seller',1,-10800,'JPY');
INSERT INTO ledger_entries VALUES(17,9,'gateway',NULL,10800,'JPY');
INSERT INTO ledger_entries VALUES(18,9,'seller',1,-10800,'JPY');
INSERT INTO ledger_entries VALUES(19,10,'gateway',NULL,-10800,'JPY');
INSERT INTO ledger_entries VALUES(20,10,'seller',1,10800,'JPY');
INSERT INTO ledger_entries VALUES(21,11,'gateway',NULL,-10800,'JPY');
INSERT INTO ledger_entries VALUES(22,11,'seller',1,10800,'JPY');
INSERT INTO ledger_entries VALUES(23,12,'gateway',NULL,-2500,'EUR');
INSERT INTO ledger_entries VALUES(24,12,'seller',1,2500,'EUR');
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES accounts (id),
  order_id INTEGER REFERENCES orders (id),
  kind TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone')),
  recipient TEXT NOT NULL,
  locale TEXT NOT NULL,
  facts TEXT NOT NULL,
  code_id INTEGER REFERENCES codes (id) ON DELETE SET NULL,
  secret TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'delivered', 'failed', 'expired')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  last_problem TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  expires_at INTEGER NOT NULL, notice_id INTEGER REFERENCES event_notices (id),
  CHECK (secret IS NULL OR state = 'queued')
) STRICT;
INSERT INTO messages VALUES(1,1,NULL,'secondFactorOn','email','grace@example.org','en','{"name":"Grace"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940540000,1769940960000,1770034140000,NULL);
INSERT INTO messages VALUES(2,2,NULL,'keyAdded','email','ada@example.org','en','{"keyName":"laptop","name":"Ada"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940780000,1769940960000,1770034380000,NULL);
INSERT INTO messages VALUES(3,2,NULL,'keyAdded','email','ada@example.org','en','{"keyName":"laptop","name":"Ada"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940780000,1769940960000,1770034380000,NULL);
INSERT INTO messages VALUES(4,2,1,'orderConfirmed','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":6400},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":2,"startsAt":1775124540000,"ticketType":"Stalls","tickets":[{"code":"TX-59QE-5X9S","seat":"A1"},{"code":"TX-0XJS-KS7V","seat":"A2"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":3200},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"7YAA-QYZ2"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940780000,1769940960000,1770034380000,NULL);
INSERT INTO messages VALUES(5,2,1,'refundIssued','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":3200},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":2,"startsAt":1775124540000,"ticketType":"Stalls","tickets":[{"code":"TX-59QE-5X9S","seat":"A1"},{"code":"TX-0XJS-KS7V","seat":"A2"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":3200},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"7YAA-QYZ2"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940900000,1769940960000,1770034500000,NULL);
INSERT INTO messages VALUES(6,2,2,'orderConfirmed','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":1800},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":1,"startsAt":1775124540000,"ticketType":"Balcony","tickets":[{"code":"TX-ZVGG-WBTD"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":1800},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"4RKD-DWN0"}',NULL,NULL,'delivered',1,1769941080000,NULL,1769940960000,1769940960000,1770034560000,NULL);
INSERT INTO messages VALUES(7,2,2,'refundIssued','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":1800},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":1,"startsAt":1775124540000,"ticketType":"Balcony","tickets":[{"code":"TX-ZVGG-WBTD"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":1800},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"4RKD-DWN0"}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941320000,1769945100000,1770034920000,NULL);
INSERT INTO messages VALUES(8,2,3,'orderConfirmed','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":10000},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":4,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-NFKJ-Y53Q"},{"code":"TX-1D79-0MPA"},{"code":"TX-3HPP-XHZP"},{"code":"TX-G1T4-6FEH"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"YDS0-B2F0"}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941320000,1769945100000,1770034920000,NULL);
INSERT INTO messages VALUES(9,2,3,'ticketsCancelled','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":2500},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":1,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-NFKJ-Y53Q"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"YDS0-B2F0","refund":{"currency":"EUR","minorUnits":2500}}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941440000,1769945100000,1770035040000,NULL);
INSERT INTO messages VALUES(10,2,3,'refundIssued','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":2500},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":3,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-1D79-0MPA"},{"code":"TX-3HPP-XHZP"},{"code":"TX-G1T4-6FEH"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"YDS0-B2F0"}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941440000,1769945100000,1770035040000,NULL);
INSERT INTO messages VALUES(11,2,3,'ticketsCancelled','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":0},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":1,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-1D79-0MPA"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"YDS0-B2F0"}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941500000,1769945100000,1770035100000,NULL);
INSERT INTO messages VALUES(12,3,4,'orderConfirmed','email','ivan@example.org','en','{"amount":{"currency":"EUR","minorUnits":5400},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":3,"startsAt":1775124540000,"ticketType":"Balcony","tickets":[{"code":"TX-ZVPW-6QN7"},{"code":"TX-X6YZ-ZHWK"},{"code":"TX-5YRY-50Y4"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":1800},"venue":"Harbour Hall"}],"name":"Ivan","orderCode":"55R3-4JPZ"}',NULL,NULL,'delivered',1,1769945220000,NULL,1769941500000,1769945100000,1770035100000,NULL);
INSERT INTO messages VALUES(13,2,7,'orderConfirmed','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":0},"lines":[{"city":"Hamburg","event":"A Talk on Tides","quantity":2,"startsAt":1775124540000,"ticketType":"Free","tickets":[{"code":"TX-91CH-86RJ"},{"code":"TX-FZ8D-3NNN"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":0},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"0TB4-B0WF"}',NULL,NULL,'delivered',1,1769945700000,NULL,1769945400000,1769945580000,1770039000000,NULL);
INSERT INTO messages VALUES(14,2,8,'orderConfirmed','email','ada@example.org','de','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[{"city":"Hamburg","event":"Winter Gala","quantity":2,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-S6CH-AZGR"},{"code":"TX-QBM1-6ACC"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"JPY","minorUnits":5400},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"7F9E-CE7Q"}',NULL,NULL,'delivered',1,1769945700000,NULL,1769945460000,1769945580000,1770039060000,NULL);
INSERT INTO messages VALUES(15,3,9,'orderConfirmed','email','ivan@example.org','en','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[{"city":"Hamburg","event":"Winter Gala","quantity":2,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-D7YF-SMFM"},{"code":"TX-JFH2-7GNJ"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"JPY","minorUnits":5400},"venue":"Harbour Hall"}],"name":"Ivan","orderCode":"BVBK-F8FB"}',NULL,NULL,'delivered',1,1769945700000,NULL,1769945520000,1769945580000,1770039120000,NULL);
INSERT INTO messages VALUES(16,2,8,'eventCancelled','email','ada@example.org','de','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[{"city":"Hamburg","event":"Winter Gala","quantity":2,"startsAt":1775124540000,"ticketType":"Standing","tickets":[],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"JPY","minorUnits":5400},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"7F9E-CE7Q","refund":{"currency":"JPY","minorUnits":10800}}',NULL,NULL,'delivered',1,1769946120000,NULL,1769946000000,1769946000000,1770039600000,NULL);
INSERT INTO messages VALUES(17,2,8,'refundIssued','email','ada@example.org','de','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[],"name":"Ada","orderCode":"7F9E-CE7Q"}',NULL,NULL,'delivered',1,1769946120000,NULL,1769946000000,1769946000000,1770039600000,NULL);
INSERT INTO messages VALUES(18,3,9,'eventCancelled','email','ivan@example.org','en','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[{"city":"Hamburg","event":"Winter Gala","quantity":2,"startsAt":1775124540000,"ticketType":"Standing","tickets":[],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"JPY","minorUnits":5400},"venue":"Harbour Hall"}],"name":"Ivan","orderCode":"BVBK-F8FB","refund":{"currency":"JPY","minorUnits":10800}}',NULL,NULL,'delivered',1,1769946120000,NULL,1769946000000,1769946000000,1770039600000,NULL);
INSERT INTO messages VALUES(19,3,9,'refundIssued','email','ivan@example.org','en','{"amount":{"currency":"JPY","minorUnits":10800},"lines":[],"name":"Ivan","orderCode":"BVBK-F8FB"}',NULL,NULL,'delivered',1,1769946120000,NULL,1769946000000,1769946000000,1770039600000,NULL);
INSERT INTO messages VALUES(20,2,3,'eventChanged','email','ada@example.org','de','{"change":{"after":{"city":"Hamburg","country":"DE","endsAt":1775135340000,"startsAt":1775124540000,"timeZone":"Europe\/Berlin","title":"The Lighthouse","venue":"Small Hall"},"before":{"city":"Hamburg","country":"DE","endsAt":1775135340000,"startsAt":1775124540000,"timeZone":"Europe\/Berlin","title":"The Lighthouse","venue":"Harbour Hall"}},"eventCode":"THE-LIGHTHOUSE-WAC4","lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":2,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-3HPP-XHZP"},{"code":"TX-G1T4-6FEH"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Small Hall"}],"name":"Ada","orderCode":"YDS0-B2F0","refund":{"currency":"EUR","minorUnits":5000},"returnBy":1770205560000}',NULL,NULL,'delivered',1,1769946480000,NULL,1769946360000,1769946360000,1770039960000,1);
INSERT INTO messages VALUES(21,2,3,'ticketsCancelled','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":2500},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":1,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-3HPP-XHZP"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Small Hall"}],"name":"Ada","orderCode":"YDS0-B2F0","refund":{"currency":"EUR","minorUnits":2500}}',NULL,NULL,'delivered',1,1769946780000,NULL,1769946660000,1769946660000,1770040260000,NULL);
INSERT INTO messages VALUES(22,2,3,'refundIssued','email','ada@example.org','de','{"amount":{"currency":"EUR","minorUnits":2500},"lines":[{"city":"Hamburg","event":"The Lighthouse","quantity":1,"startsAt":1775124540000,"ticketType":"Standing","tickets":[{"code":"TX-G1T4-6FEH"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":2500},"venue":"Small Hall"}],"name":"Ada","orderCode":"YDS0-B2F0"}',NULL,NULL,'delivered',1,1769946780000,NULL,1769946660000,1769946660000,1770040260000,NULL);
INSERT INTO messages VALUES(23,2,1,'ticketsAgain','email','ada@example.net','de','{"amount":{"currency":"EUR","minorUnits":6400},"lines":[{"city":"Hamburg","event":"Harbour Quartet","quantity":2,"startsAt":1775124540000,"ticketType":"Stalls","tickets":[{"code":"TX-59QE-5X9S","seat":"A1"},{"code":"TX-0XJS-KS7V","seat":"A2"}],"timeZone":"Europe\/Berlin","unitPrice":{"currency":"EUR","minorUnits":3200},"venue":"Harbour Hall"}],"name":"Ada","orderCode":"7YAA-QYZ2"}',NULL,NULL,'delivered',1,1769947140000,NULL,1769947020000,1769947020000,1770040620000,NULL);
INSERT INTO messages VALUES(24,3,NULL,'emailCode','email','ivan@example.net','en','{"expiresAt":1769947920000}',1,NULL,'expired',0,1769947320000,NULL,1769947320000,1769947320000,1769947920000,NULL);
INSERT INTO messages VALUES(25,3,NULL,'emailChanged','email','ivan@example.org','en','{"name":"Ivan"}',NULL,NULL,'delivered',1,1769947440000,NULL,1769947320000,1769947320000,1770040920000,NULL);
INSERT INTO messages VALUES(26,3,NULL,'phoneCode','phone','+15550003333','en','{"expiresAt":1769947920000}',2,NULL,'delivered',1,1769947440000,NULL,1769947320000,1769947320000,1769947920000,NULL);
CREATE TABLE audit_entries (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  event_id INTEGER,
  subject TEXT NOT NULL,
  facts TEXT NOT NULL
, fingerprint BLOB) STRICT;
INSERT INTO audit_entries VALUES(1,1769940000000,'operator','account made',NULL,'account 1','admin',X'0d5174c33cc9d49fc5379fcd81bdd18b5018517be898603d1c620ac3da2d681d');
INSERT INTO audit_entries VALUES(2,1769940180000,'operator','account made',NULL,'account 2','customer',X'0aec74d8b1664541fde71fa0bb8695e424ea35c97203c6fa45ab74e504318771');
INSERT INTO audit_entries VALUES(3,1769940360000,'operator','account made',NULL,'account 3','customer',X'7d0aa2fbc927da31cb82c576ec4f9df6f17f143510417a3d525b32333ea1993b');
INSERT INTO audit_entries VALUES(4,1769940540000,'account 1','logged in',NULL,'account 1','',NULL);
INSERT INTO audit_entries VALUES(5,1769940540000,'account 1','second factor turned on',NULL,'second factor 1','',X'd050eab5b6c633c7ae5af22d5b897ad3a5573bd33a20557c16cc5a4d055acab4');
INSERT INTO audit_entries VALUES(6,1769940540000,'account 1','event added',1,'HARBOUR-QUARTET-D626','',X'afec40b928c91d0b1c217eb0996954cb4d4f172e94601c21682c1209f5d9d860');
INSERT INTO audit_entries VALUES(7,1769940540000,'account 1','event published',1,'HARBOUR-QUARTET-D626','',X'0f5aae5fcc5bca39de1488171757b182b3ecf49b4607523c3227a7c1c8e7af3e');
INSERT INTO audit_entries VALUES(8,1769940540000,'account 1','event added',2,'A-TALK-ON-TIDES-WVWE','',X'2510bb2059f0d138a573788d30ed4101219c4a93b51ca42d2d103ba1c773d237');
INSERT INTO audit_entries VALUES(9,1769940540000,'account 1','event published',2,'A-TALK-ON-TIDES-WVWE','',X'f06b0b812d831f5dc5fb8a3edcd4d96d1118fc4d98657328d95a3e00a2f13c65');
INSERT INTO audit_entries VALUES(10,1769940540000,'account 1','event added',3,'WINTER-GALA-G5D7','',X'2faed555745499f8110b68e865b44d67820db104ccc7caa9c52b3fcadcf2c997');
INSERT INTO audit_entries VALUES(11,1769940540000,'account 1','event published',3,'WINTER-GALA-G5D7','',X'5c6c97b56a2471ac520a449c6b99f7f6157dd77d3f336aa7965c449c9238b2c1');
INSERT INTO audit_entries VALUES(12,1769940540000,'account 1','event added',4,'THE-LIGHTHOUSE-WAC4','',X'665b4b157e30dfbb9cf46d0df99917052e3fe21a50caf636864601cea0bd9c9a');
INSERT INTO audit_entries VALUES(13,1769940540000,'account 1','event published',4,'THE-LIGHTHOUSE-WAC4','',X'fd1b494b8624ce3aa8f0dd3bce1d3f868fddcc67a9f596dc1820cac25830af8a');
INSERT INTO audit_entries VALUES(14,1769940780000,'account 2','key bound',NULL,'account 2','SHA256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',NULL);
INSERT INTO audit_entries VALUES(15,1769940780000,'account 2','key bound',NULL,'account 2','SHA256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',NULL);
INSERT INTO audit_entries VALUES(16,1769940780000,'account 2','key revoked',NULL,'account 2','SHA256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',NULL);
INSERT INTO audit_entries VALUES(17,1769940780000,'account 2','order placed',NULL,'order 1','€64.00',NULL);
INSERT INTO audit_entries VALUES(18,1769940780000,'worker','payment confirmed',NULL,'payment 1','€64.00',NULL);
INSERT INTO audit_entries VALUES(19,1769940780000,'worker','order paid',NULL,'order 1','€64.00',X'eb0a2b2e2f52441d4d145e6c5045b6dcb4573655dda53a37ba42aca4d57f67be');
INSERT INTO audit_entries VALUES(20,1769940900000,'account 1','refund ordered',NULL,'order 1','€32.00',NULL);
INSERT INTO audit_entries VALUES(21,1769940900000,'worker','refund confirmed',NULL,'refund 1','€32.00',NULL);
INSERT INTO audit_entries VALUES(22,1769940900000,'account 2','order placed',NULL,'order 2','€18.00',NULL);
INSERT INTO audit_entries VALUES(23,1769940960000,'worker','payment confirmed',NULL,'payment 2','€18.00',NULL);
INSERT INTO audit_entries VALUES(24,1769940960000,'worker','order paid',NULL,'order 2','€18.00',X'19022811d3d63555d4b999248356cfb3d85596601ad962892c599f0b71a7fdfb');
INSERT INTO audit_entries VALUES(25,1769941320000,'account 1','refund ordered',NULL,'order 2','€18.00',NULL);
INSERT INTO audit_entries VALUES(26,1769941320000,'worker','refund confirmed',NULL,'refund 2','€18.00',NULL);
INSERT INTO audit_entries VALUES(27,1769941320000,'account 2','order placed',NULL,'order 3','€100.00',NULL);
INSERT INTO audit_entries VALUES(28,1769941320000,'worker','payment confirmed',NULL,'payment 3','€100.00',NULL);
INSERT INTO audit_entries VALUES(29,1769941320000,'worker','order paid',NULL,'order 3','€100.00',X'2367b764716a11b6f739cdec0aecd3e8cbd99b7e2258d145ce3405c47ce3cd15');
INSERT INTO audit_entries VALUES(30,1769941440000,'account 1','tickets cancelled',NULL,'order 3','TX-NFKJ-Y53Q, €25.00 refunded',NULL);
INSERT INTO audit_entries VALUES(31,1769941440000,'worker','refund confirmed',NULL,'refund 3','€25.00',NULL);
INSERT INTO audit_entries VALUES(32,1769941500000,'account 1','tickets cancelled',NULL,'order 3','TX-1D79-0MPA, nothing refunded',NULL);
INSERT INTO audit_entries VALUES(33,1769941500000,'account 3','order placed',NULL,'order 4','€54.00',NULL);
INSERT INTO audit_entries VALUES(34,1769941500000,'worker','payment confirmed',NULL,'payment 5','€54.00',NULL);
INSERT INTO audit_entries VALUES(35,1769941500000,'worker','order paid',NULL,'order 4','€54.00',X'926c3e01627efee8f822b13bfd3e856837110bce766fb81f39a5460955aa770c');
INSERT INTO audit_entries VALUES(36,1769941500000,'account 3','order placed',NULL,'order 5','€25.00',NULL);
INSERT INTO audit_entries VALUES(37,1769941500000,'worker','order cancelled',NULL,'order 5','',NULL);
INSERT INTO audit_entries VALUES(38,1769941500000,'account 3','order placed',NULL,'order 6','€50.00',NULL);
INSERT INTO audit_entries VALUES(39,1769945100000,'worker','order expired',NULL,'order 6','',NULL);
INSERT INTO audit_entries VALUES(40,1769945400000,'account 2','order placed',NULL,'order 7','€0.00',NULL);
INSERT INTO audit_entries VALUES(41,1769945400000,'worker','order paid',NULL,'order 7','€0.00',X'8ce2b741323c923e20c30d4e1e436180c19851e4eb5d23b851f9553f4f067d76');
INSERT INTO audit_entries VALUES(42,1769945460000,'account 2','order placed',NULL,'order 8','¥10,800',NULL);
INSERT INTO audit_entries VALUES(43,1769945460000,'worker','payment confirmed',NULL,'payment 8','¥10,800',NULL);
INSERT INTO audit_entries VALUES(44,1769945460000,'worker','order paid',NULL,'order 8','¥10,800',X'07861b437898daec284dabf11ae785ab06a704ce6682aaccb481e4a5eeff8523');
INSERT INTO audit_entries VALUES(45,1769945520000,'account 3','order placed',NULL,'order 9','¥10,800',NULL);
INSERT INTO audit_entries VALUES(46,1769945520000,'worker','payment confirmed',NULL,'payment 9','¥10,800',NULL);
INSERT INTO audit_entries VALUES(47,1769945520000,'worker','order paid',NULL,'order 9','¥10,800',X'd860e3823c521b24e567e7b650e57f6afd7e7299c82337e8eaf10d6f8d884cce');
INSERT INTO audit_entries VALUES(48,1769946000000,'account 1','event cancelled',3,'WINTER-GALA-G5D7','',X'4fc1467fd2c74927486664f9ab5df5c0e081332768d807886f77192a8a28ed47');
INSERT INTO audit_entries VALUES(49,1769946000000,'account 1','order undone',3,'order 8','',NULL);
INSERT INTO audit_entries VALUES(50,1769946000000,'worker','refund confirmed',NULL,'refund 4','¥10,800',NULL);
INSERT INTO audit_entries VALUES(51,1769946000000,'account 1','order undone',3,'order 9','',NULL);
INSERT INTO audit_entries VALUES(52,1769946000000,'worker','refund confirmed',NULL,'refund 5','¥10,800',NULL);
INSERT INTO audit_entries VALUES(53,1769946360000,'account 1','event changed',4,'THE-LIGHTHOUSE-WAC4','1 person has 2 tickets, will be told and may return them',X'f90b8d559bbf040f88cf44199dc83d2357e9f5c9a5b7f09bd9dd0e1ef32ece4e');
INSERT INTO audit_entries VALUES(54,1769946360000,'account 1','holders to be told',NULL,'notice 1','',X'8aa6f9db1bba8e35d242c9a8da98c83d92da18846aa9c1954d2d8f03316b106a');
INSERT INTO audit_entries VALUES(55,1769946660000,'account 2','tickets returned',NULL,'order 3','TX-3HPP-XHZP, €25.00 refunded',NULL);
INSERT INTO audit_entries VALUES(56,1769946660000,'worker','refund confirmed',NULL,'refund 6','€25.00',NULL);
INSERT INTO audit_entries VALUES(57,1769947020000,'account 1','tickets sent again',NULL,'message 23','',X'a5036272cfcafb7c2ee9317993557c36c68fef1b131a88c78869fd64e4bf4f9d');
INSERT INTO audit_entries VALUES(58,1769947320000,'account 3','email changed',NULL,'account 3','ivan@example.org',X'f78403264286967f820bd57e83746834f7069be6d6958d8f505c469c095e6d91');
INSERT INTO audit_entries VALUES(59,1769947320000,'account 2','order placed',NULL,'order 10','€32.00',NULL);
CREATE TABLE gateway_events (
  id TEXT NOT NULL PRIMARY KEY,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE TABLE account_keys (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  fingerprint TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT;
INSERT INTO account_keys VALUES(1,2,'SHA256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','laptop',1769940780000,NULL,NULL);
INSERT INTO account_keys VALUES(2,2,'SHA256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','laptop',1769940780000,NULL,1769940780000);
CREATE TABLE preferences (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
) STRICT;
INSERT INTO preferences VALUES(2,'language','de');
INSERT INTO preferences VALUES(2,'theme','plain');
CREATE TABLE second_factors (
  account_id INTEGER PRIMARY KEY REFERENCES accounts (id),
  secret BLOB NOT NULL,
  used_step INTEGER NOT NULL,
  turned_on_at INTEGER NOT NULL
) STRICT;
INSERT INTO second_factors VALUES(1,X'fbc534bb1e4b9fd2277e2a7f356d98732990e6c968481148acff5aaaa0ed8214204fa97b56ed65779ef1f171ef543d6fa4cfcfebc5bd37b940ddcad9',58998234,1769940540000);
CREATE TABLE recovery_codes (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  hash BLOB NOT NULL,
  PRIMARY KEY (account_id, hash)
) STRICT;
INSERT INTO recovery_codes VALUES(1,X'1174cfa6e296cdf406ea80c07c5130e02cfe91a8b3d604b82b1cc39588190713');
INSERT INTO recovery_codes VALUES(1,X'9c16c9ece15a1fe1b1a47b89af670da92f32c8e490f0c594e70445e19e84b3e5');
INSERT INTO recovery_codes VALUES(1,X'0805fc6d50157177c7582a44c65ed9eff0142f11df78b506754d96649c4eb4af');
INSERT INTO recovery_codes VALUES(1,X'8cd24e44ff575121cf3ac3b1afb2c2e5116bfc1fa6f7f864a89c23f4d1239487');
INSERT INTO recovery_codes VALUES(1,X'3e433646bdf649b777f3e69b92cd0d13a93ab7ae8784027a44351d3bd31c695b');
INSERT INTO recovery_codes VALUES(1,X'c17392a57a54d5c7757026a155b9bff9d507fe8c91867d4fd24183146fdcef31');
INSERT INTO recovery_codes VALUES(1,X'32f12ebdf3415e5b0c08c010f8b14595a2f1d39f508b9e5f304ca1d72a896e7c');
INSERT INTO recovery_codes VALUES(1,X'5ef163776441e572c5cf8787d9d8879812660a54a4d539af5f884c87592f0d1b');
CREATE TABLE event_notices (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id),
  change TEXT NOT NULL,
  last_line INTEGER NOT NULL,
  return_until INTEGER,
  told_order INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;
INSERT INTO event_notices VALUES(1,4,'{"after":{"city":"Hamburg","country":"DE","endsAt":1775135340000,"startsAt":1775124540000,"timeZone":"Europe\/Berlin","title":"The Lighthouse","venue":"Small Hall"},"before":{"city":"Hamburg","country":"DE","endsAt":1775135340000,"startsAt":1775124540000,"timeZone":"Europe\/Berlin","title":"The Lighthouse","venue":"Harbour Hall"}}',9,1770205560000,3,1769946360000,1769946360000);
CREATE TABLE contact_changes (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  contact TEXT NOT NULL CHECK (contact IN ('email', 'phone')),
  address TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, contact)
) STRICT;
INSERT INTO contact_changes VALUES(3,'phone','+15550003333',1769947320000);
CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  session TEXT NOT NULL UNIQUE,
  ssh_key TEXT,
  network TEXT
) STRICT;
INSERT INTO visits VALUES(1,'c3ac44933ca805278a04189e23d75ce7',NULL,'4c575a5afccca073d8bcf20121879962');
INSERT INTO visits VALUES(2,'fc9b16e5d2e017b7e8ef7fb8971c72d8',NULL,'4c575a5afccca073d8bcf20121879962');
CREATE TABLE allowances (
  purpose TEXT NOT NULL,
  subject TEXT NOT NULL,
  free_at INTEGER NOT NULL,
  PRIMARY KEY (purpose, subject)
) STRICT;
INSERT INTO allowances VALUES('hold 1','account 3',1769949120000);
INSERT INTO allowances VALUES('hold 1','4c575a5afccca073d8bcf20121879962',1769947377600);
INSERT INTO allowances VALUES('hold 1','account 2',1769949480000);
CREATE TABLE audit_seals (
  number INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL UNIQUE REFERENCES audit_entries (id),
  chain INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_seals VALUES(1,1,0,X'ed15124784de88f6b75d70f3a7cd51abbab787567f153dedaf09c72f4e722c22');
INSERT INTO audit_seals VALUES(2,2,0,X'ee91c9db0e6550c9abaca710c679a40f7ac5ad7c5ab99d319b44d066f4375978');
INSERT INTO audit_seals VALUES(3,3,0,X'dfc0dcbb41a795e66a6387bd0a50697bb49b44cb8e228b2790c312af43ec8794');
INSERT INTO audit_seals VALUES(4,4,0,X'4bee0b48a2b875077ca724d3296173b6fe76502181f3b764ac2e816dd48415f7');
INSERT INTO audit_seals VALUES(5,5,0,X'63aa42a6f6268914d460fdfa14b6b4c01a6c726ce934949eb6e08abaa63c145f');
INSERT INTO audit_seals VALUES(6,6,1,X'8564431d584ee2fbdf729337fb653575529eeb014fc9bc10056030d1dff51f58');
INSERT INTO audit_seals VALUES(7,7,1,X'34aa9a55126e66e3a2748ecf4be5af411bf7be51313ccc2bef4b48c51a20fb43');
INSERT INTO audit_seals VALUES(8,8,2,X'4599f049c72036f9cde9963d9a20f6ffe701119ee85f16c111f887cdf8d0bdc6');
INSERT INTO audit_seals VALUES(9,9,2,X'e165d43dd2197a292af3fa8b180ca18ce61e5b6fb564a34b6d54a43da08ddb89');
INSERT INTO audit_seals VALUES(10,10,3,X'9bb5f68502578d601335832192397ccde2ce8c42e70e2c68ac6a19808dbf3d36');
INSERT INTO audit_seals VALUES(11,11,3,X'2fd0bd31994c9fdd0ff45417baf085b33d5a970cf5a4b49f225bb2922a94a277');
INSERT INTO audit_seals VALUES(12,12,4,X'd55c8ab10321f7ff9b25923c94ef8140014b1c44f2d534e1cb3874c38303b8f2');
INSERT INTO audit_seals VALUES(13,13,4,X'433fa86a6a7626c022cb41b59dd33fb96c97820d31481d4867f215d236459202');
INSERT INTO audit_seals VALUES(14,14,0,X'5bcb0e3eecf9bb6c3585a74fb1d85a61e812977a800538d5cd7ae2234eb5065a');
INSERT INTO audit_seals VALUES(15,15,0,X'0e44eafd8ba657f726a2b8c9dd6274f46d692da5b610dfc0fd35ff744718cb16');
INSERT INTO audit_seals VALUES(16,16,0,X'fea4893a6e12f4d257497cbe042ae01ebfbce995fbf6f9bf022784285b7628fa');
INSERT INTO audit_seals VALUES(17,17,0,X'794c20e9d5f77a089439839e7b188c5246f5027d6dd8a16874f04e9301f42b45');
INSERT INTO audit_seals VALUES(18,18,0,X'562df88f709d6afa4fc5c553890cd468aa4c9cf6563d63b26c8974c736c32d2b');
INSERT INTO audit_seals VALUES(19,19,0,X'21bccd961cdbe6d38d370aeeb104ba8e23bc1d882b26ce4ea7185c6a75f7d958');
INSERT INTO audit_seals VALUES(20,20,0,X'fff97410fdc0fdfe0c9667be419cea767eb9c5a25ca3c7f275b45d95c902678a');
INSERT INTO audit_seals VALUES(21,21,0,X'2b850ca24f008328b988f7b126a63a3b43cb002462301f2dbc6ad9ac494acf2a');
INSERT INTO audit_seals VALUES(22,22,0,X'0ceb42ab1d7cd757ce3ed8fe66247b721cead07bbc187311d58f55d68ab9bd4c');
INSERT INTO audit_seals VALUES(23,23,0,X'bdfff9ba1ba569a4db817235666dc2cfee912b02fc27d85707e85e98b1a3c231');
INSERT INTO audit_seals VALUES(24,24,0,X'e333978f11d4866994f325d2002092dfce84a4530afbcc18841b342f9372ca3f');
INSERT INTO audit_seals VALUES(25,25,0,X'02c2b47cbd096c6d35906d198cc3d0e5d02156d97734cbbc698d055daef33e39');
INSERT INTO audit_seals VALUES(26,26,0,X'9e47ce893ec47925589a4c6eed40de864d081e10c04ad1290b8333eeda1749ed');
INSERT INTO audit_seals VALUES(27,27,0,X'9490ebf9e213677e5a225a24747db277c39bed68d4333bc9605f64e604bee2a5');
INSERT INTO audit_seals VALUES(28,28,0,X'ea278c227e6a31916cfbb78d61802b00dd6c047e6a51e0ec76a5a05f089fc8f3');
INSERT INTO audit_seals VALUES(29,29,0,X'6fab9ce547472ae5f01036352c077d83044353c57a08a13ce430a39b8f3d222f');
INSERT INTO audit_seals VALUES(30,30,0,X'638f2e5f93a3779c07bf4a1a27821d1e773bbd93fb545ad477d8dcc621dd35d9');
INSERT INTO audit_seals VALUES(31,31,0,X'cef3860af20be56411c2497760b39e2402749f92c903f88f6afc1fbdeef6cb14');
INSERT INTO audit_seals VALUES(32,32,0,X'0ba009aa373fb0944571eebda94e1b6c1f73baa1dd977e26119648ee970a92ab');
INSERT INTO audit_seals VALUES(33,33,0,X'bfdcf95d7decb614f70a4aa18c62aed096d144d2ffddc858757b6c5644069df5');
INSERT INTO audit_seals VALUES(34,34,0,X'f06c4d0936849b292ccf1930e608240cd2edb813537879e3ec4f9faae8fc823e');
INSERT INTO audit_seals VALUES(35,35,0,X'3647cbfb51eb39aef4ee276bacf5a426142412965b30cfffb7c4f94583a72570');
INSERT INTO audit_seals VALUES(36,36,0,X'7dee7463577c52ef69447bf7503393c301d9a3ace97a274b662756304aee22ed');
INSERT INTO audit_seals VALUES(37,37,0,X'31bbfb7617400d9767a46d76c6079ca489049ff7b6bfe83e25a9d6624f4fe07d');
INSERT INTO audit_seals VALUES(38,38,0,X'6b4021f7987650b2141844856ea679ee76511a0a73bbde78959b3ff90ce754f2');
INSERT INTO audit_seals VALUES(39,39,0,X'59517e767dcd2134e80d04235b976ddcbb4ab88f09e3e0f8069e6c284c70754b');
INSERT INTO audit_seals VALUES(40,40,0,X'01e4bd9164120f4e09866de62408cbfaf136a01d9120f1e6343a5f71e7fffbd1');
INSERT INTO audit_seals VALUES(41,41,0,X'40799ceba136f530cd2f71540b7aa74dfda1f49ecff26343acb4c723f60be6cb');
INSERT INTO audit_seals VALUES(42,42,0,X'1cb3e476b32f3850d69bfd684395f4c0df8fbde077bc1ba54c0338af8504a6d5');
INSERT INTO audit_seals VALUES(43,43,0,X'f684f5af82be4e1455ae707f86790fea45569e8d482a23d6c0e29b70bfe6ebcf');
INSERT INTO audit_seals VALUES(44,44,0,X'e0028dfe4928dcdc1923eb914e95a7c5c3b133ef6017b936ef2b1f92a46e20d3');
INSERT INTO audit_seals VALUES(45,45,0,X'07127c7889ce5c125128277cb5289f66106d309c8b982eb3fc414e9a3305c502');
INSERT INTO audit_seals VALUES(46,46,0,X'be4c5c272e77b0e471653b1dc6edb17f467e155f455fdda972c8b5d88c08c9d9');
INSERT INTO audit_seals VALUES(47,47,0,X'223dbef265f37d6219ef91b68e1aff57c9f9f61390e707966fe54f6fdfe2c713');
INSERT INTO audit_seals VALUES(48,48,3,X'56ab6d6892e2d4f078be6c02ac561b3a94cb0841f17d2ceab48b86090d6a60bf');
INSERT INTO audit_seals VALUES(49,49,3,X'052f5cf6d2dff5062b632e3aea31346818627ea8032bf6909d00e83a8f569aeb');
INSERT INTO audit_seals VALUES(50,50,0,X'530f65e786779774b175081ebe7c57ab58b9494c27d67085f40f15cb10c776d4');
INSERT INTO audit_seals VALUES(51,51,3,X'dbb2e1feef79c262bbe13746e47e4743e19b050f461115754588ee1be13b47b8');
INSERT INTO audit_seals VALUES(52,52,0,X'5acc1f1718ceb6e49b39b9882c4bac8c07859f68b6aa7e0d317358608c2eb5c4');
INSERT INTO audit_seals VALUES(53,53,4,X'7f0d2fbd3ecb4bf23ec1c6c3671e199e59ff024fe506955af746587d8d18cd26');
INSERT INTO audit_seals VALUES(54,54,0,X'b1775a4142cb7dd9ac0588914747340ff96644b5460a9dd6ad4ad8b86b8c5421');
INSERT INTO audit_seals VALUES(55,55,0,X'7cc6b7c68773baf8e4c9db4a3ef8c0b5f82477244fc7c5beaab42ebc3f6b4920');
INSERT INTO audit_seals VALUES(56,56,0,X'e45726c6487bba034e351a926e831e486893b10f19b420aa8753af55ddb6fede');
INSERT INTO audit_seals VALUES(57,57,0,X'67147eff6e9b5832ee608951e8a363a5219fc70a8fecc88f954290821d3c55f3');
INSERT INTO audit_seals VALUES(58,58,0,X'887f16e1054924ec87dda09f3a567207b20bb62e13293eb74fa5f6b4bb57c697');
INSERT INTO audit_seals VALUES(59,59,0,X'7e296c95d5eba0a28f37d7ba46c747ce94edb25114120a9fc70161a1cb6b5439');
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  entry_id INTEGER NOT NULL,
  hash BLOB NOT NULL,
  mailed_at INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO audit_head VALUES(1,59,59,X'd1e12caf733c1e3a378a31608df779963d9ab8961846e4c9f884ca8677e4cae0',0);
CREATE TABLE known_places (
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  place BLOB NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, place)
) STRICT;
INSERT INTO known_places VALUES(1,X'b1be4120d90a193004a2559cb7b3afe69b88c89fed2b18a13fd1577918b65827',1769947020000);
INSERT INTO known_places VALUES(2,X'6c13eb22a71a163cd05d0857686f0e715e3b7a8b5a9ef9127b761bd45dea6fd9',1769940780000);
INSERT INTO known_places VALUES(2,X'b1be4120d90a193004a2559cb7b3afe69b88c89fed2b18a13fd1577918b65827',1769947320000);
INSERT INTO known_places VALUES(2,X'303d4658d02feceeccbf5e53a9d11e61f1f113d66ba30871b43a97447cfdec9e',1769940780000);
INSERT INTO known_places VALUES(3,X'b1be4120d90a193004a2559cb7b3afe69b88c89fed2b18a13fd1577918b65827',1769947320000);
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  rows_left INTEGER NOT NULL DEFAULT 0 CHECK (rows_left >= 0),
  touched_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
CREATE TABLE import_rows (
  import_id INTEGER NOT NULL REFERENCES imports (id),
  number INTEGER NOT NULL,
  entry TEXT NOT NULL,
  image_id INTEGER REFERENCES images (id),
  PRIMARY KEY (import_id, number)
) STRICT;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','event_search','event_search',0,'CREATE VIRTUAL TABLE event_search USING fts5 (
  words, prefix = ''1 2 3 4 5 6 7 8 9 10 11 12'', columnsize = 0,
  tokenize = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''")');
CREATE TABLE IF NOT EXISTS 'event_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO event_search_data VALUES(1,X'0422');
INSERT INTO event_search_data VALUES(10,X'000000000105050005010101020101030101040101050101');
INSERT INTO event_search_data VALUES(137438953473,X'000002d40330616e83a79cc09e80808001020401076576656e696e6783a79cc09e808080010205010468616c6c83a79cc09e80808001020803056d6275726783a79cc09e808080010209030572626f757283a79cc09e8080800104020701056d7573696383a79cc09e80808001020601077175617274657483a79cc09e8080800102030002316183a79cc09e80808001020401016583a79cc09e80808001020501016883a79cc09e80808001080207030301016d83a79cc09e80808001020601017183a79cc09e808080010203000332616e83a79cc09e8080800102040102657683a79cc09e8080800102050102686183a79cc09e80808001080207030301026d7583a79cc09e8080800102060102717583a79cc09e80808001020300043365766583a79cc09e808080010205010368616c83a79cc09e80808001020803016d83a79cc09e80808001020903017283a79cc09e8080800104020701036d757383a79cc09e808080010206010371756183a79cc09e8080800102030005346576656e83a79cc09e808080010205010468616c6c83a79cc09e80808001020803026d6283a79cc09e8080800102090302726283a79cc09e8080800104020701046d75736983a79cc09e80808001020601047175617283a79cc09e8080800102030006356576656e6983a79cc09e808080010205010568616d627583a79cc09e808080010209030372626f83a79cc09e8080800104020701056d7573696383a79cc09e8080800102060105717561727483a79cc09e8080800102030007366576656e696e83a79cc09e808080010205010668616d62757283a79cc09e808080010209030472626f7583a79cc09e80808001040207010671756172746583a79cc09e8080800102030008376576656e696e6783a79cc09e808080010205010768616d6275726783a79cc09e808080010209030572626f757283a79cc09e8080800104020701077175617274657483a79cc09e808080010203040f1411121312140f0e110e0e100f120f0f11100e0f101012110f101111131211121214131213151413');
INSERT INTO event_search_data VALUES(274877906945,X'0000031b02306183a79cc09e80808002020202016e83a79cc09e80808002020601076576656e696e6783a79cc09e808080020207010468616c6c83a79cc09e80808002020a03056d6275726783a79cc09e80808002020b030572626f757283a79cc09e80808002020901056d7573696383a79cc09e80808002020801026f6e83a79cc09e808080020204010474616c6b83a79cc09e80808002020302046964657383a79cc09e8080800202050002316183a79cc09e8080800204020601016583a79cc09e80808002020701016883a79cc09e808080020609030301016d83a79cc09e80808002020801016f83a79cc09e80808002020401017483a79cc09e80808002040304000332616e83a79cc09e8080800202060102657683a79cc09e8080800202070102686183a79cc09e808080020609030301026d7583a79cc09e80808002020801026f6e83a79cc09e8080800202040102746183a79cc09e80808002020302016983a79cc09e80808002020500043365766583a79cc09e808080020207010368616c83a79cc09e80808002020a03016d83a79cc09e80808002020b03017283a79cc09e80808002020901036d757383a79cc09e808080020208010374616c83a79cc09e8080800202030202696483a79cc09e8080800202050005346576656e83a79cc09e808080020207010468616c6c83a79cc09e80808002020a03026d6283a79cc09e80808002020b0302726283a79cc09e80808002020901046d75736983a79cc09e808080020208010474616c6b83a79cc09e808080020203020369646583a79cc09e8080800202050006356576656e6983a79cc09e808080020207010568616d627583a79cc09e80808002020b030372626f83a79cc09e80808002020901056d7573696383a79cc09e8080800202080105746964657383a79cc09e8080800202050007366576656e696e83a79cc09e808080020207010668616d62757283a79cc09e80808002020b030472626f7583a79cc09e8080800202090008376576656e696e6783a79cc09e808080020207010768616d6275726783a79cc09e80808002020b030572626f757283a79cc09e808080020209040e0e14111212120f1111100e100e0e0f100f110f0f0f0e11100e0e10100f12110f0f11111013121012121413111514');
INSERT INTO event_search_data VALUES(412316860417,X'000003060330616e83a79cc09e80808003020401076576656e696e6783a79cc09e808080030205010467616c6183a79cc09e808080030203010468616c6c83a79cc09e80808003020803056d6275726783a79cc09e808080030209030572626f757283a79cc09e80808003020701056d7573696383a79cc09e808080030206010677696e74657283a79cc09e8080800302020002316183a79cc09e80808003020401016583a79cc09e80808003020501016783a79cc09e80808003020301016883a79cc09e808080030607030301016d83a79cc09e80808003020601017783a79cc09e808080030202000332616e83a79cc09e8080800302040102657683a79cc09e8080800302050102676183a79cc09e8080800302030102686183a79cc09e808080030607030301026d7583a79cc09e8080800302060102776983a79cc09e80808003020200043365766583a79cc09e808080030205010367616c83a79cc09e808080030203010368616c83a79cc09e80808003020803016d83a79cc09e80808003020903017283a79cc09e80808003020701036d757383a79cc09e808080030206010377696e83a79cc09e8080800302020005346576656e83a79cc09e808080030205010467616c6183a79cc09e808080030203010468616c6c83a79cc09e80808003020803026d6283a79cc09e8080800302090302726283a79cc09e80808003020701046d75736983a79cc09e808080030206010477696e7483a79cc09e8080800302020006356576656e6983a79cc09e808080030205010568616d627583a79cc09e808080030209030372626f83a79cc09e80808003020701056d7573696383a79cc09e808080030206010577696e746583a79cc09e8080800302020007366576656e696e83a79cc09e808080030205010668616d62757283a79cc09e808080030209030472626f7583a79cc09e808080030207010677696e74657283a79cc09e8080800302020008376576656e696e6783a79cc09e808080030205010768616d6275726783a79cc09e808080030209030572626f757283a79cc09e808080030207040f141111121212130f0e0e100e0e100f0f110f0f1110100e0e10101211110f0f11111312101212141311131514');
INSERT INTO event_search_data VALUES(549755813889,X'000003510330616e83a79cc09e80808004020401076576656e696e6783a79cc09e808080040205010468616c6c83a79cc09e80808004020803056d6275726783a79cc09e808080040209030572626f757283a79cc09e808080040207010a6c69676874686f75736583a79cc09e80808004020301056d7573696383a79cc09e808080040206010374686583a79cc09e8080800402020002316183a79cc09e80808004020401016583a79cc09e80808004020501016883a79cc09e808080040607030301016c83a79cc09e80808004020301016d83a79cc09e80808004020601017483a79cc09e808080040202000332616e83a79cc09e8080800402040102657683a79cc09e8080800402050102686183a79cc09e808080040607030301026c6983a79cc09e80808004020301026d7583a79cc09e8080800402060102746883a79cc09e80808004020200043365766583a79cc09e808080040205010368616c83a79cc09e80808004020803016d83a79cc09e80808004020903017283a79cc09e80808004020701036c696783a79cc09e80808004020301036d757383a79cc09e808080040206010374686583a79cc09e8080800402020005346576656e83a79cc09e808080040205010468616c6c83a79cc09e80808004020803026d6283a79cc09e8080800402090302726283a79cc09e80808004020701046c69676883a79cc09e80808004020301046d75736983a79cc09e8080800402060006356576656e6983a79cc09e808080040205010568616d627583a79cc09e808080040209030372626f83a79cc09e80808004020701056c6967687483a79cc09e80808004020301056d7573696383a79cc09e8080800402060007366576656e696e83a79cc09e808080040205010668616d62757283a79cc09e808080040209030472626f7583a79cc09e80808004020701066c696768746883a79cc09e8080800402030008376576656e696e6783a79cc09e808080040205010768616d6275726783a79cc09e808080040209030572626f757283a79cc09e80808004020701076c69676874686f83a79cc09e8080800402030009386c69676874686f7583a79cc09e808080040203000a396c69676874686f757383a79cc09e808080040203000b3a6c69676874686f75736583a79cc09e808080040203040f141112121712100f0e100e0e0e100f110f0f0f11100e0e10101012110f0f1111131210121214131113151412141617');
INSERT INTO event_search_data VALUES(687194767361,X'000003ab0330616e83a79cc09e80808004030401076576656e696e6783a79cc09e808080040305010468616c6c83a79cc09e80808004030803056d6275726783a79cc09e808080040309030572626f757283a79cc09e8080800401010a6c69676874686f75736583a79cc09e80808004030301056d7573696383a79cc09e8080800403060105736d616c6c83a79cc09e808080040207010374686583a79cc09e8080800403020002316183a79cc09e80808004030401016583a79cc09e80808004030501016883a79cc09e8080800405080301016c83a79cc09e80808004030301016d83a79cc09e80808004030601017383a79cc09e80808004020701017483a79cc09e808080040302000332616e83a79cc09e8080800403040102657683a79cc09e8080800403050102686183a79cc09e8080800405080301026c6983a79cc09e80808004030301026d7583a79cc09e8080800403060102736d83a79cc09e8080800402070102746883a79cc09e80808004030200043365766583a79cc09e808080040305010368616c83a79cc09e80808004030803016d83a79cc09e80808004030903017283a79cc09e808080040101036c696783a79cc09e80808004030301036d757383a79cc09e8080800403060103736d6183a79cc09e808080040207010374686583a79cc09e8080800403020005346576656e83a79cc09e808080040305010468616c6c83a79cc09e80808004030803026d6283a79cc09e8080800403090302726283a79cc09e808080040101046c69676883a79cc09e80808004030301046d75736983a79cc09e8080800403060104736d616c83a79cc09e8080800402070006356576656e6983a79cc09e808080040305010568616d627583a79cc09e808080040309030372626f83a79cc09e808080040101056c6967687483a79cc09e80808004030301056d7573696383a79cc09e8080800403060105736d616c6c83a79cc09e8080800402070007366576656e696e83a79cc09e808080040305010668616d62757283a79cc09e808080040309030472626f7583a79cc09e808080040101066c696768746883a79cc09e8080800403030008376576656e696e6783a79cc09e808080040305010768616d6275726783a79cc09e808080040309030572626f757283a79cc09e808080040101076c69676874686f83a79cc09e8080800403030009386c69676874686f7583a79cc09e808080040303000a396c69676874686f757383a79cc09e808080040303000b3a6c69676874686f75736583a79cc09e808080040303040f14111211171212100f0e0f0e0e0e0e100f100f0f0f0f11100e0d1010101012110f0e11111113120f12121214131013151411141617');
CREATE TABLE IF NOT EXISTS 'event_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO event_search_idx VALUES(1,X'',2);
INSERT INTO event_search_idx VALUES(2,X'',2);
INSERT INTO event_search_idx VALUES(3,X'',2);
INSERT INTO event_search_idx VALUES(4,X'',2);
INSERT INTO event_search_idx VALUES(5,X'',2);
CREATE TABLE IF NOT EXISTS 'event_search_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO event_search_content VALUES(476506365351690241,replace('harbour quartet\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_content VALUES(476506365351690242,replace('a talk on tides\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_content VALUES(476506365351690243,replace('winter gala\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_content VALUES(476506365351690244,replace('the lighthouse\nan evening\nmusic\nsmall hall\nhamburg','\n',char(10)));
CREATE TABLE IF NOT EXISTS 'event_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO event_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','event_search_price','event_search_price',0,'CREATE VIRTUAL TABLE event_search_price USING fts5 (
  words, prefix = ''1 2 3 4 5 6 7 8 9 10 11 12'', columnsize = 0,
  tokenize = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''")');
CREATE TABLE IF NOT EXISTS 'event_search_price_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO event_search_price_data VALUES(1,X'0422');
INSERT INTO event_search_price_data VALUES(10,X'000000000105050005010101020101030101040101050101');
INSERT INTO event_search_price_data VALUES(137438953473,X'000002d40330616e8bacc0878480808001020401076576656e696e678bacc08784808080010205010468616c6c8bacc0878480808001020803056d627572678bacc08784808080010209030572626f75728bacc087848080800104020701056d757369638bacc087848080800102060107717561727465748bacc08784808080010203000231618bacc087848080800102040101658bacc087848080800102050101688bacc0878480808001080207030301016d8bacc087848080800102060101718bacc08784808080010203000332616e8bacc08784808080010204010265768bacc08784808080010205010268618bacc0878480808001080207030301026d758bacc08784808080010206010271758bacc087848080800102030004336576658bacc08784808080010205010368616c8bacc0878480808001020803016d8bacc087848080800102090301728bacc087848080800104020701036d75738bacc0878480808001020601037175618bacc087848080800102030005346576656e8bacc08784808080010205010468616c6c8bacc0878480808001020803026d628bacc08784808080010209030272628bacc087848080800104020701046d7573698bacc087848080800102060104717561728bacc087848080800102030006356576656e698bacc08784808080010205010568616d62758bacc08784808080010209030372626f8bacc087848080800104020701056d757369638bacc08784808080010206010571756172748bacc087848080800102030007366576656e696e8bacc08784808080010205010668616d6275728bacc08784808080010209030472626f758bacc087848080800104020701067175617274658bacc087848080800102030008376576656e696e678bacc08784808080010205010768616d627572678bacc08784808080010209030572626f75728bacc08784808080010402070107717561727465748bacc08784808080010203040f1411121312140f0e110e0e100f120f0f11100e0f101012110f101111131211121214131213151413');
INSERT INTO event_search_price_data VALUES(274877906945,X'0000019b02306102020202016e02020601076576656e696e67020207010468616c6c02020a03056d6275726702020b030572626f757202020901056d7573696302020801026f6e020204010474616c6b0202030204696465730202050002316102040206010165020207010168020609030301016d02020801016f02020401017402040304000332616e0202060102657602020701026861020609030301026d7502020801026f6e02020401027461020203020169020205000433657665020207010368616c02020a03016d02020b03017202020901036d7573020208010374616c020203020269640202050005346576656e020207010468616c6c02020a03026d6202020b0302726202020901046d757369020208010474616c6b02020302036964650202050006356576656e69020207010568616d627502020b030372626f02020901056d75736963020208010574696465730202050007366576656e696e020207010668616d62757202020b030472626f750202090008376576656e696e67020207010768616d6275726702020b030572626f75720202090406060c090a0a0a07090908060806060708070907070706090806060808070a0907070909080b0a080a0a0c0b090d0c');
INSERT INTO event_search_price_data VALUES(412316860417,X'000003060330616e9586a0958c80808003020401076576656e696e679586a0958c808080030205010467616c619586a0958c808080030203010468616c6c9586a0958c80808003020803056d627572679586a0958c808080030209030572626f75729586a0958c80808003020701056d757369639586a0958c808080030206010677696e7465729586a0958c808080030202000231619586a0958c8080800302040101659586a0958c8080800302050101679586a0958c8080800302030101689586a0958c808080030607030301016d9586a0958c8080800302060101779586a0958c808080030202000332616e9586a0958c808080030204010265769586a0958c808080030205010267619586a0958c808080030203010268619586a0958c808080030607030301026d759586a0958c808080030206010277699586a0958c8080800302020004336576659586a0958c808080030205010367616c9586a0958c808080030203010368616c9586a0958c80808003020803016d9586a0958c8080800302090301729586a0958c80808003020701036d75739586a0958c808080030206010377696e9586a0958c8080800302020005346576656e9586a0958c808080030205010467616c619586a0958c808080030203010468616c6c9586a0958c80808003020803026d629586a0958c808080030209030272629586a0958c80808003020701046d7573699586a0958c808080030206010477696e749586a0958c8080800302020006356576656e699586a0958c808080030205010568616d62759586a0958c808080030209030372626f9586a0958c80808003020701056d757369639586a0958c808080030206010577696e74659586a0958c8080800302020007366576656e696e9586a0958c808080030205010668616d6275729586a0958c808080030209030472626f759586a0958c808080030207010677696e7465729586a0958c8080800302020008376576656e696e679586a0958c808080030205010768616d627572679586a0958c808080030209030572626f75729586a0958c808080030207040f141111121212130f0e0e100e0e100f0f110f0f1110100e0e10101211110f0f11111312101212141311131514');
INSERT INTO event_search_price_data VALUES(549755813889,X'000003510330616e8bacc089e280808004020401076576656e696e678bacc089e2808080040205010468616c6c8bacc089e280808004020803056d627572678bacc089e2808080040209030572626f75728bacc089e2808080040207010a6c69676874686f7573658bacc089e280808004020301056d757369638bacc089e280808004020601037468658bacc089e2808080040202000231618bacc089e28080800402040101658bacc089e28080800402050101688bacc089e2808080040607030301016c8bacc089e280808004020301016d8bacc089e28080800402060101748bacc089e2808080040202000332616e8bacc089e2808080040204010265768bacc089e2808080040205010268618bacc089e2808080040607030301026c698bacc089e280808004020301026d758bacc089e2808080040206010274688bacc089e28080800402020004336576658bacc089e2808080040205010368616c8bacc089e280808004020803016d8bacc089e28080800402090301728bacc089e280808004020701036c69678bacc089e280808004020301036d75738bacc089e280808004020601037468658bacc089e28080800402020005346576656e8bacc089e2808080040205010468616c6c8bacc089e280808004020803026d628bacc089e2808080040209030272628bacc089e280808004020701046c6967688bacc089e280808004020301046d7573698bacc089e28080800402060006356576656e698bacc089e2808080040205010568616d62758bacc089e2808080040209030372626f8bacc089e280808004020701056c696768748bacc089e280808004020301056d757369638bacc089e28080800402060007366576656e696e8bacc089e2808080040205010668616d6275728bacc089e2808080040209030472626f758bacc089e280808004020701066c69676874688bacc089e28080800402030008376576656e696e678bacc089e2808080040205010768616d627572678bacc089e2808080040209030572626f75728bacc089e280808004020701076c69676874686f8bacc089e28080800402030009386c69676874686f758bacc089e2808080040203000a396c69676874686f75738bacc089e2808080040203000b3a6c69676874686f7573658bacc089e2808080040203040f141112121712100f0e100e0e0e100f110f0f0f11100e0e10101012110f0f1111131210121214131113151412141617');
INSERT INTO event_search_price_data VALUES(687194767361,X'000003ab0330616e8bacc089e280808004030401076576656e696e678bacc089e2808080040305010468616c6c8bacc089e280808004030803056d627572678bacc089e2808080040309030572626f75728bacc089e28080800401010a6c69676874686f7573658bacc089e280808004030301056d757369638bacc089e28080800403060105736d616c6c8bacc089e280808004020701037468658bacc089e2808080040302000231618bacc089e28080800403040101658bacc089e28080800403050101688bacc089e28080800405080301016c8bacc089e280808004030301016d8bacc089e28080800403060101738bacc089e28080800402070101748bacc089e2808080040302000332616e8bacc089e2808080040304010265768bacc089e2808080040305010268618bacc089e28080800405080301026c698bacc089e280808004030301026d758bacc089e28080800403060102736d8bacc089e2808080040207010274688bacc089e28080800403020004336576658bacc089e2808080040305010368616c8bacc089e280808004030803016d8bacc089e28080800403090301728bacc089e2808080040101036c69678bacc089e280808004030301036d75738bacc089e28080800403060103736d618bacc089e280808004020701037468658bacc089e28080800403020005346576656e8bacc089e2808080040305010468616c6c8bacc089e280808004030803026d628bacc089e2808080040309030272628bacc089e2808080040101046c6967688bacc089e280808004030301046d7573698bacc089e28080800403060104736d616c8bacc089e28080800402070006356576656e698bacc089e2808080040305010568616d62758bacc089e2808080040309030372626f8bacc089e2808080040101056c696768748bacc089e280808004030301056d757369638bacc089e28080800403060105736d616c6c8bacc089e28080800402070007366576656e696e8bacc089e2808080040305010668616d6275728bacc089e2808080040309030472626f758bacc089e2808080040101066c69676874688bacc089e28080800403030008376576656e696e678bacc089e2808080040305010768616d627572678bacc089e2808080040309030572626f75728bacc089e2808080040101076c69676874686f8bacc089e28080800403030009386c69676874686f758bacc089e2808080040303000a396c69676874686f75738bacc089e2808080040303000b3a6c69676874686f7573658bacc089e2808080040303040f14111211171212100f0e0f0e0e0e0e100f100f0f0f0f11100e0d1010101012110f0e11111113120f12121214131013151411141617');
CREATE TABLE IF NOT EXISTS 'event_search_price_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO event_search_price_idx VALUES(1,X'',2);
INSERT INTO event_search_price_idx VALUES(2,X'',2);
INSERT INTO event_search_price_idx VALUES(3,X'',2);
INSERT INTO event_search_price_idx VALUES(4,X'',2);
INSERT INTO event_search_price_idx VALUES(5,X'',2);
CREATE TABLE IF NOT EXISTS 'event_search_price_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO event_search_price_content VALUES(2,replace('a talk on tides\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_price_content VALUES(1635370097872732161,replace('harbour quartet\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_price_content VALUES(1635370285777551364,replace('the lighthouse\nan evening\nmusic\nsmall hall\nhamburg','\n',char(10)));
INSERT INTO event_search_price_content VALUES(3033457273562202115,replace('winter gala\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
CREATE TABLE IF NOT EXISTS 'event_search_price_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO event_search_price_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','event_search_title','event_search_title',0,'CREATE VIRTUAL TABLE event_search_title USING fts5 (
  words, prefix = ''1 2 3 4 5 6 7 8 9 10 11 12'', columnsize = 0,
  tokenize = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''")');
CREATE TABLE IF NOT EXISTS 'event_search_title_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO event_search_title_data VALUES(1,X'0422');
INSERT INTO event_search_title_data VALUES(10,X'000000000105050005010101020101030101040101050101');
INSERT INTO event_search_title_data VALUES(137438953473,X'000002d40330616e98adc6cf9b80808001020401076576656e696e6798adc6cf9b808080010205010468616c6c98adc6cf9b80808001020803056d6275726798adc6cf9b808080010209030572626f757298adc6cf9b8080800104020701056d7573696398adc6cf9b80808001020601077175617274657498adc6cf9b8080800102030002316198adc6cf9b80808001020401016598adc6cf9b80808001020501016898adc6cf9b80808001080207030301016d98adc6cf9b80808001020601017198adc6cf9b808080010203000332616e98adc6cf9b8080800102040102657698adc6cf9b8080800102050102686198adc6cf9b80808001080207030301026d7598adc6cf9b8080800102060102717598adc6cf9b80808001020300043365766598adc6cf9b808080010205010368616c98adc6cf9b80808001020803016d98adc6cf9b80808001020903017298adc6cf9b8080800104020701036d757398adc6cf9b808080010206010371756198adc6cf9b8080800102030005346576656e98adc6cf9b808080010205010468616c6c98adc6cf9b80808001020803026d6298adc6cf9b8080800102090302726298adc6cf9b8080800104020701046d75736998adc6cf9b80808001020601047175617298adc6cf9b8080800102030006356576656e6998adc6cf9b808080010205010568616d627598adc6cf9b808080010209030372626f98adc6cf9b8080800104020701056d7573696398adc6cf9b8080800102060105717561727498adc6cf9b8080800102030007366576656e696e98adc6cf9b808080010205010668616d62757298adc6cf9b808080010209030472626f7598adc6cf9b80808001040207010671756172746598adc6cf9b8080800102030008376576656e696e6798adc6cf9b808080010205010768616d6275726798adc6cf9b808080010209030572626f757298adc6cf9b8080800104020701077175617274657498adc6cf9b808080010203040f1411121312140f0e110e0e100f120f0f11100e0f101012110f101111131211121214131213151413');
INSERT INTO event_search_title_data VALUES(274877906945,X'0000031b0230618a8e85c1f0c0808002020202016e8a8e85c1f0c0808002020601076576656e696e678a8e85c1f0c08080020207010468616c6c8a8e85c1f0c0808002020a03056d627572678a8e85c1f0c0808002020b030572626f75728a8e85c1f0c0808002020901056d757369638a8e85c1f0c0808002020801026f6e8a8e85c1f0c08080020204010474616c6b8a8e85c1f0c080800202030204696465738a8e85c1f0c08080020205000231618a8e85c1f0c08080020402060101658a8e85c1f0c080800202070101688a8e85c1f0c08080020609030301016d8a8e85c1f0c0808002020801016f8a8e85c1f0c080800202040101748a8e85c1f0c0808002040304000332616e8a8e85c1f0c08080020206010265768a8e85c1f0c08080020207010268618a8e85c1f0c08080020609030301026d758a8e85c1f0c0808002020801026f6e8a8e85c1f0c08080020204010274618a8e85c1f0c080800202030201698a8e85c1f0c080800202050004336576658a8e85c1f0c08080020207010368616c8a8e85c1f0c0808002020a03016d8a8e85c1f0c0808002020b0301728a8e85c1f0c0808002020901036d75738a8e85c1f0c08080020208010374616c8a8e85c1f0c08080020203020269648a8e85c1f0c080800202050005346576656e8a8e85c1f0c08080020207010468616c6c8a8e85c1f0c0808002020a03026d628a8e85c1f0c0808002020b030272628a8e85c1f0c0808002020901046d7573698a8e85c1f0c08080020208010474616c6b8a8e85c1f0c0808002020302036964658a8e85c1f0c080800202050006356576656e698a8e85c1f0c08080020207010568616d62758a8e85c1f0c0808002020b030372626f8a8e85c1f0c0808002020901056d757369638a8e85c1f0c08080020208010574696465738a8e85c1f0c080800202050007366576656e696e8a8e85c1f0c08080020207010668616d6275728a8e85c1f0c0808002020b030472626f758a8e85c1f0c080800202090008376576656e696e678a8e85c1f0c08080020207010768616d627572678a8e85c1f0c0808002020b030572626f75728a8e85c1f0c08080020209040e0e14111212120f1111100e100e0e0f100f110f0f0f0e11100e0e10100f12110f0f11111013121012121413111514');
INSERT INTO event_search_title_data VALUES(412316860417,X'000003060330616eb6ecd8a6e0c0808003020401076576656e696e67b6ecd8a6e0c08080030205010467616c61b6ecd8a6e0c08080030203010468616c6cb6ecd8a6e0c0808003020803056d62757267b6ecd8a6e0c08080030209030572626f7572b6ecd8a6e0c0808003020701056d75736963b6ecd8a6e0c08080030206010677696e746572b6ecd8a6e0c0808003020200023161b6ecd8a6e0c08080030204010165b6ecd8a6e0c08080030205010167b6ecd8a6e0c08080030203010168b6ecd8a6e0c08080030607030301016db6ecd8a6e0c08080030206010177b6ecd8a6e0c08080030202000332616eb6ecd8a6e0c0808003020401026576b6ecd8a6e0c0808003020501026761b6ecd8a6e0c0808003020301026861b6ecd8a6e0c08080030607030301026d75b6ecd8a6e0c0808003020601027769b6ecd8a6e0c08080030202000433657665b6ecd8a6e0c08080030205010367616cb6ecd8a6e0c08080030203010368616cb6ecd8a6e0c0808003020803016db6ecd8a6e0c08080030209030172b6ecd8a6e0c0808003020701036d7573b6ecd8a6e0c08080030206010377696eb6ecd8a6e0c080800302020005346576656eb6ecd8a6e0c08080030205010467616c61b6ecd8a6e0c08080030203010468616c6cb6ecd8a6e0c0808003020803026d62b6ecd8a6e0c0808003020903027262b6ecd8a6e0c0808003020701046d757369b6ecd8a6e0c08080030206010477696e74b6ecd8a6e0c080800302020006356576656e69b6ecd8a6e0c08080030205010568616d6275b6ecd8a6e0c08080030209030372626fb6ecd8a6e0c0808003020701056d75736963b6ecd8a6e0c08080030206010577696e7465b6ecd8a6e0c080800302020007366576656e696eb6ecd8a6e0c08080030205010668616d627572b6ecd8a6e0c08080030209030472626f75b6ecd8a6e0c08080030207010677696e746572b6ecd8a6e0c080800302020008376576656e696e67b6ecd8a6e0c08080030205010768616d62757267b6ecd8a6e0c08080030209030572626f7572b6ecd8a6e0c08080030207040f141111121212130f0e0e100e0e100f0f110f0f1110100e0e10101211110f0f11111312101212141311131514');
INSERT INTO event_search_title_data VALUES(549755813889,X'000003510330616eb0e2a1c1d5c0808004020401076576656e696e67b0e2a1c1d5c08080040205010468616c6cb0e2a1c1d5c0808004020803056d62757267b0e2a1c1d5c08080040209030572626f7572b0e2a1c1d5c08080040207010a6c69676874686f757365b0e2a1c1d5c0808004020301056d75736963b0e2a1c1d5c080800402060103746865b0e2a1c1d5c0808004020200023161b0e2a1c1d5c08080040204010165b0e2a1c1d5c08080040205010168b0e2a1c1d5c08080040607030301016cb0e2a1c1d5c0808004020301016db0e2a1c1d5c08080040206010174b0e2a1c1d5c08080040202000332616eb0e2a1c1d5c0808004020401026576b0e2a1c1d5c0808004020501026861b0e2a1c1d5c08080040607030301026c69b0e2a1c1d5c0808004020301026d75b0e2a1c1d5c0808004020601027468b0e2a1c1d5c08080040202000433657665b0e2a1c1d5c08080040205010368616cb0e2a1c1d5c0808004020803016db0e2a1c1d5c08080040209030172b0e2a1c1d5c0808004020701036c6967b0e2a1c1d5c0808004020301036d7573b0e2a1c1d5c080800402060103746865b0e2a1c1d5c080800402020005346576656eb0e2a1c1d5c08080040205010468616c6cb0e2a1c1d5c0808004020803026d62b0e2a1c1d5c0808004020903027262b0e2a1c1d5c0808004020701046c696768b0e2a1c1d5c0808004020301046d757369b0e2a1c1d5c080800402060006356576656e69b0e2a1c1d5c08080040205010568616d6275b0e2a1c1d5c08080040209030372626fb0e2a1c1d5c0808004020701056c69676874b0e2a1c1d5c0808004020301056d75736963b0e2a1c1d5c080800402060007366576656e696eb0e2a1c1d5c08080040205010668616d627572b0e2a1c1d5c08080040209030472626f75b0e2a1c1d5c0808004020701066c6967687468b0e2a1c1d5c080800402030008376576656e696e67b0e2a1c1d5c08080040205010768616d62757267b0e2a1c1d5c08080040209030572626f7572b0e2a1c1d5c0808004020701076c69676874686fb0e2a1c1d5c080800402030009386c69676874686f75b0e2a1c1d5c08080040203000a396c69676874686f7573b0e2a1c1d5c08080040203000b3a6c69676874686f757365b0e2a1c1d5c08080040203040f141112121712100f0e100e0e0e100f110f0f0f11100e0e10101012110f0f1111131210121214131113151412141617');
INSERT INTO event_search_title_data VALUES(687194767361,X'000003ab0330616eb0e2a1c1d5c0808004030401076576656e696e67b0e2a1c1d5c08080040305010468616c6cb0e2a1c1d5c0808004030803056d62757267b0e2a1c1d5c08080040309030572626f7572b0e2a1c1d5c080800401010a6c69676874686f757365b0e2a1c1d5c0808004030301056d75736963b0e2a1c1d5c080800403060105736d616c6cb0e2a1c1d5c080800402070103746865b0e2a1c1d5c0808004030200023161b0e2a1c1d5c08080040304010165b0e2a1c1d5c08080040305010168b0e2a1c1d5c080800405080301016cb0e2a1c1d5c0808004030301016db0e2a1c1d5c08080040306010173b0e2a1c1d5c08080040207010174b0e2a1c1d5c08080040302000332616eb0e2a1c1d5c0808004030401026576b0e2a1c1d5c0808004030501026861b0e2a1c1d5c080800405080301026c69b0e2a1c1d5c0808004030301026d75b0e2a1c1d5c080800403060102736db0e2a1c1d5c0808004020701027468b0e2a1c1d5c08080040302000433657665b0e2a1c1d5c08080040305010368616cb0e2a1c1d5c0808004030803016db0e2a1c1d5c08080040309030172b0e2a1c1d5c08080040101036c6967b0e2a1c1d5c0808004030301036d7573b0e2a1c1d5c080800403060103736d61b0e2a1c1d5c080800402070103746865b0e2a1c1d5c080800403020005346576656eb0e2a1c1d5c08080040305010468616c6cb0e2a1c1d5c0808004030803026d62b0e2a1c1d5c0808004030903027262b0e2a1c1d5c08080040101046c696768b0e2a1c1d5c0808004030301046d757369b0e2a1c1d5c080800403060104736d616cb0e2a1c1d5c080800402070006356576656e69b0e2a1c1d5c08080040305010568616d6275b0e2a1c1d5c08080040309030372626fb0e2a1c1d5c08080040101056c69676874b0e2a1c1d5c0808004030301056d75736963b0e2a1c1d5c080800403060105736d616c6cb0e2a1c1d5c080800402070007366576656e696eb0e2a1c1d5c08080040305010668616d627572b0e2a1c1d5c08080040309030472626f75b0e2a1c1d5c08080040101066c6967687468b0e2a1c1d5c080800403030008376576656e696e67b0e2a1c1d5c08080040305010768616d62757267b0e2a1c1d5c08080040309030572626f7572b0e2a1c1d5c08080040101076c69676874686fb0e2a1c1d5c080800403030009386c69676874686f75b0e2a1c1d5c08080040303000a396c69676874686f7573b0e2a1c1d5c08080040303000b3a6c69676874686f757365b0e2a1c1d5c08080040303040f14111211171212100f0e0f0e0e0e0e100f100f0f0f0f11100e0d1010101012110f0e11111113120f12121214131013151411141617');
CREATE TABLE IF NOT EXISTS 'event_search_title_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO event_search_title_idx VALUES(1,X'',2);
INSERT INTO event_search_title_idx VALUES(2,X'',2);
INSERT INTO event_search_title_idx VALUES(3,X'',2);
INSERT INTO event_search_title_idx VALUES(4,X'',2);
INSERT INTO event_search_title_idx VALUES(5,X'',2);
CREATE TABLE IF NOT EXISTS 'event_search_title_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO event_search_title_content VALUES(1456962987083431938,replace('a talk on tides\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_title_content VALUES(3510051179474190337,replace('harbour quartet\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
INSERT INTO event_search_title_content VALUES(7028162002249842692,replace('the lighthouse\nan evening\nmusic\nsmall hall\nhamburg','\n',char(10)));
INSERT INTO event_search_title_content VALUES(7904594065369333763,replace('winter gala\nan evening\nmusic\nharbour hall\nhamburg','\n',char(10)));
CREATE TABLE IF NOT EXISTS 'event_search_title_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO event_search_title_config VALUES('version',4);
CREATE UNIQUE INDEX accounts_verified_email ON accounts (email_key) WHERE email_verified_at IS NOT NULL;
CREATE INDEX accounts_email ON accounts (email_key);
CREATE INDEX codes_account ON codes (account_id, purpose, created_at);
CREATE INDEX codes_destination ON codes (destination, purpose, created_at);
CREATE INDEX codes_created ON codes (created_at);
CREATE INDEX throttles_updated ON throttles (updated_at);
CREATE INDEX events_length ON events ((ends_at - starts_at));
CREATE INDEX events_image ON events (image_id);
CREATE INDEX ticket_types_event ON ticket_types (event_id, position);
CREATE INDEX orders_account ON orders (account_id, created_at);
CREATE INDEX orders_created ON orders (created_at, id);
CREATE INDEX event_orders_order ON event_orders (order_id);
CREATE INDEX event_orders_ticket_type ON event_orders (ticket_type_id);
CREATE UNIQUE INDEX claims_seat ON claims (seat_id) WHERE seat_id IS NOT NULL;
CREATE INDEX claims_held ON claims (ticket_type_id, expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX claims_cart ON claims (cart_id) WHERE cart_id IS NOT NULL;
CREATE INDEX claims_event_order ON claims (event_order_id) WHERE event_order_id IS NOT NULL;
CREATE INDEX tickets_event_order ON tickets (event_order_id);
CREATE UNIQUE INDEX tickets_claim ON tickets (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX tickets_account ON tickets (account_id);
CREATE INDEX tickets_event ON tickets (event_id, account_id);
CREATE INDEX payments_order ON payments (order_id);
CREATE INDEX refunds_payment ON refunds (payment_id);
CREATE INDEX refunds_order ON refunds (order_id);
CREATE INDEX refunds_open ON refunds (next_attempt_at) WHERE state IN ('created', 'submitted', 'unknown');
CREATE UNIQUE INDEX ledger_one_payment ON ledger_transactions (payment_id) WHERE kind = 'payment';
CREATE INDEX ledger_entries_transaction ON ledger_entries (transaction_id);
CREATE INDEX messages_queue ON messages (next_attempt_at) WHERE state = 'queued';
CREATE INDEX messages_account ON messages (account_id, id);
CREATE INDEX messages_code ON messages (code_id) WHERE code_id IS NOT NULL;
CREATE UNIQUE INDEX messages_one_confirmation ON messages (order_id) WHERE kind = 'orderConfirmed';
CREATE INDEX audit_entries_fingerprint ON audit_entries (subject, id) WHERE fingerprint IS NOT NULL;
CREATE UNIQUE INDEX account_keys_live ON account_keys (fingerprint) WHERE revoked_at IS NULL;
CREATE INDEX account_keys_account ON account_keys (account_id);
CREATE INDEX events_start ON events (starts_at, id, status, ends_at, currency, from_price, title_key);
CREATE INDEX events_category ON events (category, starts_at, id, status, ends_at, currency, from_price);
CREATE INDEX events_city ON events (city, starts_at, id, status, ends_at, currency, from_price);
CREATE INDEX events_title ON events (title_key, id, status, ends_at, starts_at, currency, from_price);
CREATE INDEX event_orders_event ON event_orders (event_id, order_id, cancelled_at);
CREATE INDEX ledger_transactions_payment ON ledger_transactions (payment_id);
CREATE INDEX events_cancelled ON events (id) WHERE status = 'cancelled';
CREATE INDEX event_notices_event ON event_notices (event_id, id);
CREATE INDEX event_notices_unfinished ON event_notices (id) WHERE finished_at IS NULL;
CREATE UNIQUE INDEX messages_one_notice ON messages (notice_id, order_id) WHERE notice_id IS NOT NULL;
CREATE INDEX orders_refunded ON orders (id) WHERE refunded > 0;
CREATE INDEX visits_ssh_key ON visits (ssh_key) WHERE ssh_key IS NOT NULL;
CREATE INDEX visits_network ON visits (network) WHERE network IS NOT NULL;
CREATE INDEX claims_visit ON claims (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX audit_seals_chain ON audit_seals (chain, number);
CREATE INDEX codes_session ON codes (session, created_at);
CREATE INDEX codes_ssh_key ON codes (ssh_key, created_at);
CREATE INDEX codes_origin ON codes (origin, created_at);
CREATE UNIQUE INDEX payments_one_open ON payments (order_id)
  WHERE state <> 'confirmed' AND state <> 'failed' AND state <> 'cancelled';
CREATE INDEX orders_pending ON orders (account_id, pay_by) WHERE status = 'pending';
CREATE INDEX audit_entries_event ON audit_entries (event_id, id) WHERE event_id IS NOT NULL;
CREATE INDEX messages_settled ON messages (state, settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX payments_real ON payments (id) WHERE state = 'confirmed' AND gateway <> 'sandbox';
CREATE INDEX payments_held_up ON payments (held_up_at) WHERE held_up_at IS NOT NULL;
CREATE INDEX refunds_failed ON refunds (id) WHERE state = 'failed';
CREATE INDEX import_rows_image ON import_rows (image_id);
CREATE INDEX messages_email_changed ON messages (account_id) WHERE kind = 'emailChanged';
CREATE INDEX events_price ON events (CASE WHEN from_price = 0 THEN '' ELSE currency END, from_price, id, status,
  ends_at, starts_at, currency);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 26;
