"""Prints how long a clean release build takes, and how long it is from saving a changed line of the events' screen to the first
test's line, beside an earlier tree: pairs, in turn.

    building.py EARLIER-TREE [PAIRS] [release|edit]

Both trees are built where they lie; the earlier one's change is made where its screen was then, and undone. Nothing else should run.
"""
import glob, os, re, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
earlier = os.path.abspath(sys.argv[1])
pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
wanted = sys.argv[3] if len(sys.argv) > 3 else None
TREES = {"now": HERE, "then": earlier}


def quiet(tree, *words):
    done = subprocess.run(words, cwd=tree, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(words)} in {tree}:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")


def clean(tree, configuration):
    for folder in glob.glob(f"{tree}/.build/*-linux-*/{configuration}"):
        quiet(tree, "rm", "-rf", folder)


def release(tree):
    """Everything of ours and the packages, from nothing; the packages' sources are there."""
    clean(tree, "release")
    begun = time.monotonic()
    quiet(tree, "swift", "build", "-c", "release", "--product", "booking")
    return time.monotonic() - begun


def edit(tree):
    """A line of the events' screen is saved; the first line that a test writes ends it."""
    [screen] = glob.glob(tree + "/Sources/*/**/EventsScreen.swift", recursive=True)
    text = open(screen).read()
    # The line does something, and isn't the same twice.
    changed, count = re.subn(
        r"(func refresh\([^\n]*\{)( appear\()", rf"\1 _ = [{time.monotonic_ns() % 1_000_000}].count;\2", text, count=1)
    if count != 1:
        sys.exit(f"{screen} has another look now")
    begun = time.monotonic()
    with open(screen, "w") as file:
        file.write(changed)
    try:
        test = subprocess.Popen(
            ["swift", "test", "--disable-xctest", "--filter", "BrowseTests"], cwd=tree, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        seconds, said = None, []
        for line in test.stdout:
            said.append(line)
            if seconds is None and re.match(r"[◇✔✘] Test (?!run)", line):
                seconds = time.monotonic() - begun
        if test.wait() or seconds is None:
            sys.exit(f"the tests of {tree}:\n{''.join(said[-40:])}")
        return seconds
    finally:
        with open(screen, "w") as file:
            file.write(text)


def compare(name, measure, goal):
    taken = {side: [] for side in TREES}
    for pair in range(pairs):
        for side, tree in sorted(TREES.items(), reverse=pair % 2 == 1):
            taken[side].append(measure(tree))
    ratios = [now / then for now, then in zip(taken["now"], taken["then"])]
    medians = {side: statistics.median(values) for side, values in taken.items()}
    print(
        f"{name}: {medians['now']:.1f} s now, {medians['then']:.1f} s then; ratio {statistics.median(ratios):.2f} "
        f"({min(ratios):.2f} to {max(ratios):.2f}) of {pairs} pairs; goal {goal}", flush=True)


if wanted != "edit":
    compare("clean release build", release, "at most 1.25")
if wanted != "release":
    # From nothing: a folder that has seen many builds makes modules anew that are only older than what they came from.
    for tree in TREES.values():
        clean(tree, "debug")
        quiet(tree, "swift", "build", "--build-tests")
        edit(tree)
    compare("changed line to first test", edit, "at most 0.60")
