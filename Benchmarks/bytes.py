"""Prints how many bytes the program sends to its terminal: for an arrow key, for what stands beside the list, and when
nothing is done.

    bytes.py PROGRAM DATA-DIRECTORY
"""
import sys
from terminal import DOWN, ENTER, ESCAPE, RIGHT, UP, Session, middle

program, data = sys.argv[1:3]


def measure(columns, rows, color):
    session = Session([program, "--data", data, "--color", color], columns, rows)
    try:
        session.wait_for(rb"from")
        session.quiet(0.6)
        print(f"{columns}x{rows}, {color}: first frame {len(session.seen):,} bytes")
        # Quicker than the selection rests, as with a key held down; to the end of the list and back.
        arrows = []
        for key in [DOWN] * 52 + [UP] * 52:
            session.send(key)
            arrows.append(len(session.during(0.05)))
        session.quiet(0.6)
        print(f"  arrow key: p50 {middle(arrows)}, most {max(arrows)} of {len(arrows)}")
        session.send(b"g")
        session.quiet(0.6)
        beside = []
        for _ in range(16):
            session.send(DOWN)
            session.during(0.06)
            beside.append(len(session.quiet(0.4)))
        print(f"  beside the list, once the selection rests: p50 {middle(beside):,}, most {max(beside):,}")
        idle = len(session.during(10)) / 10
        session.send(ENTER)
        session.quiet(0.5)
        session.send(RIGHT + ENTER)
        session.quiet(0.5)
        session.send(ESCAPE)
        session.quiet(0.5)
        session.during(1)
        counting = len(session.during(20)) / 20
        print(f"  idle: {idle:.1f} bytes a second; with a countdown {counting:.1f}")
    finally:
        session.close()


for size in [(120, 40), (80, 24)]:
    for color in ["truecolor", "256"]:
        measure(*size, color)
