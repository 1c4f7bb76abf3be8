"""Prints what sessions hold in memory while nothing is done: one alone, and twenty at once.

    memory.py PROGRAM DATA-DIRECTORY
"""
import statistics, sys
from terminal import Session

program, data = sys.argv[1:3]


def idle(count):
    """The proportional set size of so many sessions, each with its first frame and poster shown."""
    sessions = [Session([program, "--data", data]) for _ in range(count)]
    try:
        for session in sessions:
            session.wait_for(rb"from")
        for session in sessions:
            session.quiet(0.5)
        return [session.pss() for session in sessions]
    finally:
        for session in sessions:
            session.close()


idle(1)
print(f"one session alone: PSS {idle(1)[0]:.1f} MiB")
many = idle(20)
print(f"twenty idle sessions: mean PSS {statistics.mean(many):.1f} MiB each, most {max(many):.1f} MiB")
