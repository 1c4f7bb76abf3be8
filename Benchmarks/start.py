"""Prints how long the program takes from exec to its first frame in a pseudo-terminal, and its memory once it is idle.

    start.py PROGRAM DATA-DIRECTORY
"""
import fcntl, os, pty, select, signal, statistics, struct, sys, termios, time

program, data = sys.argv[1:3]


def launch():
    """(milliseconds to the first frame, PSS in KiB after a second)"""
    start = time.monotonic()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.execv(program, [program, "--data", data])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen, first = b"", None
    deadline = start + 20
    while first is None and time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.5)[0]:
            seen += os.read(terminal, 65536)
            # A frame is there when the first event of the list is.
            if b"from" in seen:
                first = (time.monotonic() - start) * 1000
    idle = time.monotonic() + 1
    while time.monotonic() < idle:
        if select.select([terminal], [], [], 0.1)[0]:
            os.read(terminal, 65536)
    with open(f"/proc/{pid}/smaps_rollup") as file:
        pss = next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    os.kill(pid, signal.SIGTERM)
    while True:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
    os.waitpid(pid, 0)
    os.close(terminal)
    if first is None:
        sys.exit("start.py: no frame came")
    return first, pss


launch()
runs = [launch() for _ in range(20)]
times = sorted(run[0] for run in runs)
print(f"first frame: median {statistics.median(times):.1f} ms, {times[0]:.1f} to {times[-1]:.1f} ms")
print(f"memory, one session alone: mean PSS {statistics.mean(run[1] for run in runs) / 1024:.1f} MiB")
