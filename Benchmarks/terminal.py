"""A program at a pseudo-terminal of its own: how fast it draws, how many bytes it sends, how much memory it holds."""
import fcntl, os, pty, re, select, signal, struct, termios, time


class Session:
    def __init__(self, command, columns=120, rows=40, environment=None, directory=None):
        variables = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        variables |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        variables |= environment or {}
        self.started = time.monotonic()
        # The size is there before the program is: it asks once.
        self.terminal, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started = time.monotonic()
        self.process = os.fork()
        if self.process == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(slave, number)
            os.closerange(3, 256)
            if directory:
                os.chdir(directory)
            try:
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        os.close(slave)
        self.seen = b""

    def read(self, seconds):
        """What comes next, at most so long from now; empty when nothing does."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return b""
        try:
            data = os.read(self.terminal, 1 << 20)
        except OSError:
            return b""
        self.seen += data
        return data

    def wait_for(self, pattern, seconds=20):
        """Milliseconds from the start until what was sent matches."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.seen):
            if time.monotonic() > end:
                raise SystemExit(f"{pattern!r} never came; the last bytes were {self.seen[-400:]!r}")
            self.read(0.5)
        return (time.monotonic() - self.started) * 1000

    def quiet(self, pause=0.3, seconds=20):
        """Waits until nothing has come for a while, and returns what did."""
        end, data = time.monotonic() + seconds, b""
        while time.monotonic() < end:
            more = self.read(pause)
            if not more:
                break
            data += more
        return data

    def during(self, seconds):
        """What comes in exactly this time."""
        end, data = time.monotonic() + seconds, b""
        while time.monotonic() < end:
            data += self.read(end - time.monotonic())
        return data

    def send(self, keys):
        os.write(self.terminal, keys)

    def pss(self):
        """Proportional set size of the process, in MiB."""
        with open(f"/proc/{self.process}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024

    def close(self):
        try:
            os.kill(self.process, signal.SIGTERM)
            end = time.monotonic() + 5
            while time.monotonic() < end and os.waitpid(self.process, os.WNOHANG)[0] == 0:
                self.read(0.01)
            else:
                if time.monotonic() >= end:
                    os.kill(self.process, signal.SIGKILL)
                    os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.terminal)


DOWN, UP, RIGHT, ENTER, ESCAPE = b"\x1b[B", b"\x1b[A", b"\x1b[C", b"\r", b"\x1b"


def middle(values):
    return sorted(values)[len(values) // 2]
