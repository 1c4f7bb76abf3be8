"""Prints how long a key takes from being pressed until the frame it changes has arrived, at 200x60 before a large catalogue.

    keys.py PROGRAM DATA-DIRECTORY
"""
import sys, time
from terminal import DOWN, ESCAPE, UP, Session

program, data = sys.argv[1:3]
PAGE_DOWN, PAGE_UP, HOME, END = b"\x1b[6~", b"\x1b[5~", b"\x1b[H", b"\x1b[F"


def press(session, key, times, pause=0.03, gap=0.004):
    """Milliseconds until the last byte of the frame, for each press that changed something.

    A frame comes in one piece or a few closely behind one another: it is over when nothing has come for `gap` seconds.
    """
    waits = []
    for _ in range(times):
        session.during(pause)
        start = time.monotonic()
        session.send(key)
        last = None
        while session.read(0.25 if last is None else gap):
            last = time.monotonic()
        if last:
            waits.append((last - start) * 1000)
    return waits


def report(name, waits):
    waits = sorted(waits)
    if not waits:
        raise SystemExit(f"{name}: no frame came")
    p50, p99 = (waits[int((len(waits) - 1) * share)] for share in (0.5, 0.99))
    print(f"{name}: {len(waits)} frames, p50 {p50:.1f} ms, p99 {p99:.1f} ms, longest {waits[-1]:.1f} ms")


def letters(session, gap):
    waits = []
    for text in ["stra", "north", "be", "the mu", "a", "concert"]:
        session.send(b"/")
        session.during(0.2)
        for letter in text:
            waits += press(session, letter.encode(), 1, 0.1, gap)
        session.send(ESCAPE)
        session.during(0.3)
    return waits


session = Session([program, "--data", data], 200, 60)
try:
    session.wait_for(rb"from")
    session.quiet(0.6)
    all_keys = []
    # The end is that of what was read so far: the next part is given time to come.
    for name, key, times, pause in [
        ("down", DOWN, 200, 0.03), ("up", UP, 100, 0.03), ("page down", PAGE_DOWN, 100, 0.03),
        ("page up", PAGE_UP, 40, 0.03), ("end", END, 30, 0.12), ("home", HOME, 1, 0.03)]:
        waits = press(session, key, times, pause)
        all_keys += waits
        report("  " + name, waits)
    typed = letters(session, 0.004)
    report("  a letter in the search, until it stands there", typed)
    report("  … and until the list under it is the one searched for", letters(session, 0.08))
    report("key to painted frame, all of these keys (goal: p99 8 ms)", all_keys + typed)
finally:
    session.close()
