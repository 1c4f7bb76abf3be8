"""Prints how long it takes until what one process changes stands on the open screen of another, which nobody touches: from
the start of the command that changes it, so its own start is in the figure.

    change.py PROGRAM DATA-DIRECTORY
"""
import json, os, subprocess, sys, time

from terminal import Session, middle

program, data = sys.argv[1:3]
runs = 20


def title(number):
    # No letter of one stands where the next has it: only what differs is sent.
    return "".join(chr(ord("A") + (number + 3 * place) % 26) for place in range(12))


def event(number):
    return {
        "title": title(number), "category": "Music", "venue": "Hall", "city": "Halifax", "country": "CA",
        "timeZone": "America/Halifax", "startsInDays": 1, "startTime": f"08:{number:02}", "durationMinutes": 60,
        "status": "published",
        "ticketTypes": [{"name": "Entry", "price": "10", "currency": "CAD", "capacity": 10}],
    }


session = Session([program, "--data", data], environment={"BOOKING_MOTION": "off"})
try:
    session.wait_for(rb"from")
    session.quiet(0.6)
    times = []
    file = os.path.join(data, "change.json")
    # The latest first, so that each new one stands at the top of the list.
    for number in reversed(range(runs)):
        with open(file, "w") as target:
            json.dump([event(number)], target)
        # The list stays where its selection is.
        session.send(b"g")
        session.quiet(0.4)
        session.seen = b""
        start = time.monotonic()
        command = subprocess.Popen(
            [program, "--data", data, "events", "import", file], stdout=subprocess.DEVNULL)
        while title(number).encode() not in session.seen:
            if time.monotonic() - start > 20:
                raise SystemExit(f"change {number} never came")
            session.read(0.5)
        times.append((time.monotonic() - start) * 1000)
        command.wait()
    times.sort()
    print(f"a change on another's screen: median {middle(times):.0f} ms, most {times[-1]:.0f} ms, of {runs}")
finally:
    session.close()
