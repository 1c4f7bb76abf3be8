"""Prints how many bytes the program sends to its terminal: for an arrow key, for what stands beside the list, and when
nothing is done; then for an arrow key in other terminals and other lists.

    bytes.py PROGRAM DATA-DIRECTORY
"""
import json, subprocess, sys, tempfile
from terminal import DOWN, ENTER, ESCAPE, RIGHT, UP, Session, middle

program, data = sys.argv[1:3]
SIZES = [(120, 40), (80, 24)]


def arrow_keys(session):
    """Bytes of each, quicker than the selection rests, as with a key held down; to the end of the list and back."""
    arrows = []
    for key in [DOWN, UP]:
        for _ in range(52):
            session.send(key)
            first = session.read(0.1)
            # Where the list ends nothing comes.
            if not first:
                break
            arrows.append(len(first + session.quiet(0.02)))
        session.quiet(0.6)
    return f"p50 {middle(arrows)}, most {max(arrows)} of {len(arrows)}"


def measure(columns, rows, color):
    session = Session([program, "--data", data, "--color", color], columns, rows)
    try:
        session.wait_for(rb"from")
        session.quiet(0.6)
        print(f"{columns}x{rows}, {color}: first frame {len(session.seen):,} bytes")
        print(f"  arrow key: {arrow_keys(session)}")
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


# Terminals and multiplexers: TERM, and what COLORTERM says.
TERMINALS = [("xterm-256color", "truecolor"), ("tmux-256color", "truecolor"), ("tmux-256color", ""),
             ("screen-256color", "truecolor"), ("screen-256color", "")]


def in_wide_script(place):
    """A box office with the same events under titles and in towns of wide characters."""
    titles = ["北国の光", "青い時間の三重奏", "月を借りた熊", "詩人のための黒い穴", "모든 것은 의자다", "深夜のクンビア", "大提琴的独白与回声"]
    towns = ["札幌", "東京", "서울", "台北", "長崎"]
    events = json.loads(subprocess.run([program, "--data", data, "events", "export", "--json"], check=True,
                                       capture_output=True).stdout)
    for number, event in enumerate(events):
        event["title"] = f"{titles[number % len(titles)]} {titles[number * 3 % len(titles)]}"
        event["venue"], event["city"] = titles[number * 2 % len(titles)], towns[number % len(towns)]
        event.pop("poster", None)
    file = place + "/events.json"
    with open(file, "w") as output:
        json.dump(events, output)
    for words in (["init"], ["events", "import", file]):
        subprocess.run([program, *words, "--data", place + "/wide"], check=True, capture_output=True)
    return place + "/wide"


def measure_lists(wide):
    for columns, rows in SIZES:
        print(f"An arrow key at {columns}x{rows}:")
        for term, color in TERMINALS:
            for name, place, keys in [("list", data, b""), ("matches marked", data, b"/the" + ENTER), ("wide script", wide, b"")]:
                session = Session([program, "--data", place], columns, rows, {"TERM": term, "COLORTERM": color})
                try:
                    session.wait_for(rb"from")
                    session.quiet(0.6)
                    session.send(keys)
                    session.quiet(0.6)
                    print(f"  {term:15} {color or 'no COLORTERM':12} {name:14} {arrow_keys(session)}")
                finally:
                    session.close()


if __name__ == "__main__":
    for size in SIZES:
        for color in ["truecolor", "256"]:
            measure(*size, color)
    with tempfile.TemporaryDirectory() as place:
        measure_lists(in_wide_script(place))
