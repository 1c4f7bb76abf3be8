"""Fills the catalogue of a new box office in one go, in its own tables: what an import would have written, only faster.

    catalogue.py DATA-DIRECTORY EVENTS

`booking check` finds nothing wrong with it once `Figures index` has made it findable. Names are made of syllables, common ones far more often than rare ones, as in
a language; the same number always makes the same catalogue.
"""
import random, sqlite3, sys, time

directory, count = sys.argv[1], int(sys.argv[2])
luck = random.Random(4)
now = int(time.time()) // 86_400 * 86_400_000
hour, day = 3_600_000, 86_400_000

onsets = ["b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "tr", "v", "w", "y", "z"]
nuclei = ["a", "e", "i", "o", "u", "ai", "ou", "ea"]
codas = ["", "n", "r", "l", "s", "t", "nd", "rt"]


def syllable():
    return luck.choice(onsets) + luck.choice(nuclei) + luck.choice(codas)


def names(number, syllables):
    found = {}
    while len(found) < number:
        found["".join(syllable() for _ in range(luck.randint(*syllables)))] = True
    return list(found)


words = names(8_000, (1, 3))
# The n-th word comes about 1/n as often as the first, as in a language.
weights, total = [], 0.0
for rank in range(len(words)):
    total += 1 / (rank + 3)
    weights.append(total)
categories = ["Music", "Theatre", "Talks", "Comedy", "Dance", "Film", "Opera", "Family", "Food", "Sport", "Walks", "Workshops"]
cities = [name.capitalize() for name in names(200, (2, 3))]
venues = [f"The {name.capitalize()} {luck.choice(['Hall', 'Theatre', 'Cellar', 'Rooms'])}" for name in names(3_000, (1, 3))]
currencies = ["CAD", "EUR", "GBP"]


def event(id):
    chosen = luck.choices(words, cum_weights=weights, k=luck.randint(10, 14))
    length = luck.randint(2, 4)
    title = " ".join(word.capitalize() for word in chosen[:length])
    summary = " ".join(chosen[length:]).capitalize() + "."
    start = now + luck.randint(-90 * 24, 720 * 24) * hour
    status = luck.choices(["published", "draft", "cancelled"], [95, 3, 2])[0]
    price, currency = luck.randint(4, 120) * 100, luck.choice(currencies)
    return (
        id, f"MILLION-{id}", title, title.lower(), summary, "An evening nobody will forget soon.",
        luck.choice(categories), luck.choice(venues), luck.choice(cities), start, start + 2 * hour, status, price, currency)


database = sqlite3.connect(directory + "/booking.sqlite")
# Nothing is promised of a catalogue whose making was interrupted.
database.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY")
first = database.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM events").fetchone()[0]
indexes = database.execute(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('events', 'ticket_types') AND sql NOT NULL").fetchall()
for name, _ in indexes:
    database.execute(f"DROP INDEX {name}")
step = 50_000
for begin in range(first, first + count, step):
    events = [event(id) for id in range(begin, min(begin + step, first + count))]
    database.executemany(
        """INSERT INTO events (id, code, seller_id, title, title_key, summary, description, category, venue, city, country,
          time_zone, starts_at, ends_at, status, from_price, currency, created_at, updated_at)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, 'CA', 'America/Halifax', ?, ?, ?, ?, ?, 0, 0)""", events)
    database.executemany(
        """INSERT INTO ticket_types (event_id, position, name, price, currency, capacity)
        VALUES (?1, 0, 'Standing', ?2, ?3, 200), (?1, 1, 'Balcony', ?2 + 500, ?3, 60)""",
        ((row[0], row[12], row[13]) for row in events))
    database.commit()
for _, sql in indexes:
    database.execute(sql)
database.commit()
database.close()
