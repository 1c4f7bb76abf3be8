"""Prints this program's figures beside those of an earlier one: five pairs, in turn, each with data of its own.

    against.py BINARIES EARLIER-BINARIES PLACE [EVENTS]

A figure is worse where its median is more than a twentieth worse; bytes may not be more at all.
"""
import os, re, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
binaries, earlier, place = sys.argv[1:4]
events = sys.argv[4] if len(sys.argv) > 4 else "100000"
PAIRS = 5


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


class Side:
    """One of the programs, with a small shop, a large catalogue and room for sales."""

    def __init__(self, name, programs):
        self.programs, self.booking = programs, programs + "/booking"
        self.place = os.path.join(place, name)
        os.makedirs(self.place)
        run(self.booking, "init", "--sample", "--data", self.place + "/sample")
        run(self.booking, "init", "--data", self.place + "/catalogue")
        run("python3", HERE + "/catalogue.py", self.place + "/catalogue", events)
        run(programs + "/Figures", "index", self.place + "/catalogue")
        self.turn = 0
        self.sent = None

    def at_terminal(self, name, data="sample"):
        return run("python3", f"{HERE}/{name}.py", self.booking, f"{self.place}/{data}")

    def bytes(self):
        """The same each time, and minutes in the measuring."""
        self.sent = self.sent or self.at_terminal("bytes")
        return self.sent

    def sell(self):
        return self.figures("throughput", "--pairs", "1", "--bookings", "800")

    def figures(self, name, *words):
        self.turn += 1
        directory = f"{self.place}/{name}{self.turn}"
        text = run(self.programs + "/Figures", name, directory, *words)
        subprocess.run(["rm", "-rf", directory])
        return text


# What is printed, the measurement, which of its numbers counts, and whether more of it is better.
FIGURES = [
    ("first frame, ms", lambda side: side.at_terminal("start"), r"median ([\d.]+)", False),
    ("memory of an idle session, MiB", lambda side: side.at_terminal("memory"), r"mean PSS ([\d.]+)", False),
    ("bookings a second, one process", lambda side: side.sell(), r"Booking, 1 process\(es\): median ([\d.]+)", True),
    ("bookings a second, eight processes", lambda side: side.sell(), r"Booking, 8 process\(es\): median ([\d.]+)", True),
    ("a booking beside 10,000 sold tickets, ms", lambda side: side.figures("flat", "--sold", "10000"),
     r"median ([\d.]+) ms", False),
    ("key to painted frame, p50, ms", lambda side: side.at_terminal("keys", "catalogue"), r"all of these.*p50 ([\d.]+)",
     False),
    ("bytes of an arrow key", Side.bytes, r"arrow key: p50 ([\d.]+)", False),
    ("bytes of the first frame", Side.bytes, r"first frame ([\d.]+) bytes", False),
]


def number(text, pattern):
    found = re.search(pattern, re.sub(r"(?<=\d),(?=\d)", "", text))
    if not found:
        sys.exit(f"No figure in: {text}")
    return float(found.group(1))


def main():
    # FIGURES=memory,key measures those alone.
    only = [word for word in os.environ.get("FIGURES", "").split(",") if word]
    chosen = [figure for figure in FIGURES if not only or any(word in figure[0] for word in only)]
    sides = [Side("now", binaries), Side("earlier", earlier)]
    pairs = {figure[0]: [] for figure in chosen}
    for pair in range(PAIRS):
        for name, measure, pattern, _ in chosen:
            # Bytes are the same each time.
            if name.startswith("bytes") and pair:
                continue
            order = sides if pair % 2 == 0 else sides[::-1]
            values = {side: number(measure(side), pattern) for side in order}
            pairs[name].append(tuple(values[side] for side in sides))
    for name, _, _, more in chosen:
        now, then = zip(*pairs[name])
        ratios = sorted(a / b for a, b in pairs[name])
        worse = (1 - statistics.median(ratios)) if more else (statistics.median(ratios) - 1)
        word = "worse" if worse > (0 if name.startswith("bytes") else 0.05) else "holds"
        print(f"{name}: {statistics.median(now):g} and {statistics.median(then):g}, ratio {statistics.median(ratios):.3f} "
              f"({ratios[0]:.3f} to {ratios[-1]:.3f}), {word}", flush=True)


main()
