"""Prints how long the program takes from exec to its first frame in a pseudo-terminal.

    start.py PROGRAM DATA-DIRECTORY
"""
import statistics, sys
from terminal import Session

program, data = sys.argv[1:3]


def first_frame():
    session = Session([program, "--data", data])
    try:
        # A frame is there when the first event of the list is.
        return session.wait_for(rb"from")
    finally:
        session.close()


first_frame()
times = sorted(first_frame() for _ in range(20))
print(f"first frame: median {statistics.median(times):.1f} ms, {times[0]:.1f} to {times[-1]:.1f} ms")
