"""Prints start-up, memory and bytes per arrow key of this program and of two that everybody knows, in the same run.

    beside.py PROGRAM DATA-DIRECTORY

calcurse has as many things to do, mutt as many letters in a mailbox, as this program has events, under the same
titles. All of them get the same terminal: 120x40, xterm-256color that says it has true colour.
"""
import json, os, statistics, subprocess, sys, tempfile
from terminal import Session, middle

program, data = sys.argv[1:3]
titles = [event["title"] for event in json.loads(
    subprocess.run([program, "--data", data, "events", "list", "--json"], capture_output=True, check=True).stdout
)]


def calcurse(place):
    """calcurse with its to-do list: two windows on from where it begins. It wants a directory for each session."""

    def command():
        folder = tempfile.mkdtemp(dir=place)
        with open(os.path.join(folder, "todo"), "w") as file:
            file.writelines(f"[1] {title}\n" for title in titles)
        return ["calcurse", "-D", folder]

    return command, r"TODO", b"\t\t"


def mutt(place):
    mailbox = os.path.join(place, "mailbox")
    with open(mailbox, "w") as file:
        for number, title in enumerate(titles):
            file.write(
                f"From box@example.org Mon Jan  1 00:{number % 60:02}:00 2024\nFrom: Box Office <box@example.org>\n"
                f"Date: Mon, 01 Jan 2024 00:{number % 60:02}:00 +0000\nMessage-ID: <{number}@example.org>\n"
                f"Subject: =?utf-8?q?{''.join(f'={byte:02X}' for byte in title.encode())}?=\nStatus: RO\n\nCome.\n\n")
    settings = os.path.join(place, "muttrc")
    with open(settings, "w") as file:
        file.write(f"set folder={place}\nset postponed={place}/postponed\nset record={place}/sent\n")
    return lambda: ["mutt", "-n", "-F", settings, "-R", "-f", mailbox], r"Msgs:", b"="


def ours(place):
    return lambda: [program, "--data", data], r"from", b""


def measure(name, command, sign, keys, columns=120, rows=40):

    def start():
        session = Session(command(), columns, rows)
        return session, session.wait_for(sign.encode())

    start()[0].close()
    times = []
    for _ in range(10):
        session, time = start()
        times.append(time)
        session.close()
    sessions = [start()[0] for _ in range(20)]
    for session in sessions:
        session.quiet(0.5)
    memory = statistics.mean(session.pss() for session in sessions)
    first = sessions[0]
    if keys:
        first.send(keys)
        first.quiet(0.5)
    arrows = []
    for _ in range(12):
        # ncurses has switched the arrows to their application form; this program takes either.
        first.send(b"\x1bOB")
        arrows.append(len(first.during(0.1)))
        # What follows once the selection rests is no arrow key's.
        first.quiet(0.3)
    for session in sessions:
        session.close()
    print(f"{name:10} {statistics.median(times):10.1f} {memory:12.1f} {middle(arrows):10} {max(arrows):8}")


with tempfile.TemporaryDirectory() as place:
    print(f"{'':10} {'first frame':>10} {'PSS of 20':>11} {'bytes an arrow':>14}")
    print(f"{'':10} {'ms':>10} {'MiB each':>12} {'p50':>10} {'most':>8}")
    for name, make in [("booking", ours), ("calcurse", calcurse), ("mutt", mutt)]:
        measure(name, *make(place))
