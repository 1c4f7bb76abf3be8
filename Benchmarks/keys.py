"""Prints how long a key takes from being pressed until the frame it changes has arrived, at 200x60 before a large catalogue.

    keys.py PROGRAM DATA-DIRECTORY
"""
import sys, time
from terminal import DOWN, ESCAPE, UP, Session

program, data = sys.argv[1:3]
PAGE_DOWN, PAGE_UP, HOME, END = b"\x1b[6~", b"\x1b[5~", b"\x1b[H", b"\x1b[F"


BEGIN, COMPLETE = b"\x1b[?2026h", b"\x1b[?2026l"


def frame(session, seconds=0.25):
    """Reads one whole frame and says when its last byte came; None when none comes.

    A frame of more than 512 bytes stands between two marks (synchronised output); a smaller one is sent in one piece.
    """
    data = session.read(seconds)
    while data.startswith(BEGIN) and COMPLETE not in data:
        more = session.read(seconds)
        if not more:
            raise SystemExit("a frame began and never ended")
        data += more
    return time.monotonic() if data else None


def press(session, key, times, pause=0.03):
    """Milliseconds until the frame with what the key changed is there, for each press that changed something."""
    waits = []
    for _ in range(times):
        session.during(pause)
        start = time.monotonic()
        session.send(key)
        end = frame(session)
        if end:
            waits.append((end - start) * 1000)
    return waits


def report(name, waits):
    waits = sorted(waits)
    if not waits:
        raise SystemExit(f"{name}: no frame came")
    p50, p99 = (waits[int((len(waits) - 1) * share)] for share in (0.5, 0.99))
    print(f"{name}: {len(waits)} frames, p50 {p50:.1f} ms, p99 {p99:.1f} ms, longest {waits[-1]:.1f} ms")


def letters(session):
    """Milliseconds until a letter stands in the search, and until the last frame it gave rise to."""
    stands, found = [], []
    for text in ["stra", "north", "be", "the mu", "a", "concert"]:
        session.send(b"/")
        for letter in text:
            # The poster beside the list is drawn by now, so what comes next is the letter's.
            session.quiet(0.3)
            start = time.monotonic()
            session.send(letter.encode())
            end = frame(session)
            if not end:
                raise SystemExit(f"the letter {letter!r} changed nothing")
            stands.append((end - start) * 1000)
            while later := frame(session, 0.08):
                end = later
            found.append((end - start) * 1000)
        session.send(ESCAPE)
        session.quiet(0.3)
    return stands, found


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
    stands, found = letters(session)
    report("  a letter in the search, until it stands there", stands)
    report("  … and until the list under it is the one searched for", found)
    report("key to painted frame, all of these keys (goal: p99 8 ms)", all_keys + stands)
finally:
    session.close()
