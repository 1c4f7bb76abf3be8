"""Prints what visitors by ssh get: how soon they see a screen, how soon a key is answered while a hundred are there and
ten of them buy, what a session costs in memory, and how soon a killed client is forgotten.

    visits.py PROGRAM DIRECTORY [SESSIONS] [SECONDS]

The server is `booking serve` itself on a free port of this machine; the clients are the system's ssh.
"""
import glob, os, pty, pwd, random, re, select, signal, sqlite3, statistics, subprocess, sys, termios, time
import fcntl, struct

program, place = sys.argv[1:3]
sessions = int(sys.argv[3]) if len(sys.argv) > 3 else 100
seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 30
buyers = min(10, sessions)
shop = f"{place}/shop"
password = "a bench of long planks"


def command(*words, text=None):
    done = subprocess.run(words, input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"visits.py: {words}: {done.stdout}{done.stderr}")
    return done.stdout


def serve():
    """(the server's process, the account, the port)"""
    command(program, "init", "--sample", "--data", shop)
    for number in range(buyers):
        command(program, "account", "create", "--role", "customer", "--name", f"Buyer {number}", "--email",
                f"buyer{number}@example.org", "--phone", f"+49301234{number:04}", "--password-stdin", "--data", shop,
                text=password + "\n")
    account, user = pwd.getpwuid(os.getuid()).pw_name, []
    if os.getuid() == 0:
        account = "booking-bench"
        try:
            pwd.getpwnam(account)
        except KeyError:
            command("useradd", "--system", "--no-create-home", "--shell", "/bin/sh", "--groups", "tty", account)
        os.chmod(place, 0o711)
        command("chown", "-R", account, shop)
        user = ["--user", account]
    server = subprocess.Popen(
        [program, "serve", "--data", shop, "--listen", "127.0.0.1:0", "--sessions", "1000", "--sessions-per-address",
         "1000", "--sessions-per-key", "1000", *user], stdout=subprocess.PIPE, stderr=open(f"{place}/sshd.log", "w"),
        text=True)
    line = server.stdout.readline()
    found = re.search(r"-p (\d+) ", line)
    if not found:
        sys.exit(f"visits.py: the server says: {line}{open(f'{place}/sshd.log').read()}")
    return server, account, int(found.group(1))


server, account, port = serve()
key = f"{place}/key"
command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
ssh = ["ssh", "-F", "none", "-p", str(port), "-i", key, "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none",
       "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"]


class Visitor:
    """An ssh client at a terminal."""

    def __init__(self, *words):
        self.started = time.monotonic()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            os.execvp("ssh", [*ssh, f"{account}@127.0.0.1", *words])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = b""

    def read(self, seconds):
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return b""
        try:
            bytes = os.read(self.terminal, 65536)
        except OSError:
            bytes = b""
        self.seen = (self.seen + bytes)[-20_000:]
        return bytes

    def wait(self, word, seconds=20):
        """Milliseconds since the start until the word was there, None if it did not come."""
        end = time.monotonic() + seconds
        while word not in self.seen and time.monotonic() < end:
            self.read(0.2)
        return (time.monotonic() - self.started) * 1000 if word in self.seen else None

    def send(self, text):
        self.seen = b""
        os.write(self.terminal, text.encode())

    def close(self, number=signal.SIGTERM):
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def connecting():
    def first(word, *words):
        visitor = Visitor(*words)
        milliseconds = visitor.wait(word)
        visitor.close()
        if milliseconds is None:
            sys.exit(f"visits.py: nothing came: {visitor.seen}")
        return milliseconds

    first(b"from")
    pairs = [(first(b"booking ", "--", "--version"), first(b"from")) for _ in range(20)]
    plain, painted = (statistics.median(times) for times in zip(*pairs))
    print(f"connect to --version: p50 {plain:.0f} ms; to the first screen: p50 {painted:.0f} ms; "
          f"{painted - plain:.0f} ms more (goal: at most 150)")


def processes():
    """The box office's own process of each session that runs."""
    for path in glob.glob(f"{shop}/ssh/visits/[0-9]*"):
        pid = int(open(path).readline())
        if os.path.exists(f"/proc/{pid}"):
            yield pid


def memory():
    pss = []
    for pid in processes():
        with open(f"/proc/{pid}/smaps_rollup") as file:
            pss.append(next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024)
    print(f"memory of {len(pss)} sessions: mean PSS {statistics.mean(pss):.1f} MiB, most {max(pss):.1f} MiB (goal: 10)")


def buying(number):
    """What a buyer presses and what must come before the next key, again and again."""
    yield "3", b"Password"
    yield f"buyer{number}@example.org\t{password}\r", b"Welcome"
    while True:
        yield "1", None
        yield "1", None
        yield "\x1b[B" * random.randrange(1, 8), None
        yield "\r", b"how many"
        yield "\r", b"held"
        yield "c", b"Your cart"
        yield "\r", b"TEST"
        yield "\x14", None
        yield "\r", b"going"


class Buyer:
    def __init__(self, visitor, number):
        self.visitor, self.steps, self.marker, self.due = visitor, buying(number), b"", 0

    def step(self, now):
        """Goes on when what was waited for is there, or after three seconds: a buyer who lost the way begins again."""
        if now < self.due and (self.marker is None or self.marker not in self.visitor.seen):
            return
        if self.marker and self.marker not in self.visitor.seen and self.due:
            self.visitor.send("\x1b")
        text, self.marker = next(self.steps)
        self.visitor.send(text)
        self.due = now + (0.3 if self.marker is None else 3)


def answering():
    visitors = []
    for _ in range(sessions):
        visitors.append(Visitor())
        # A line forms at the door, as anywhere: sshd takes a few at a time.
        if visitors[-1].wait(b"from", 60) is None:
            sys.exit(f"visits.py: session {len(visitors)} shows nothing: {visitors[-1].seen}")
    time.sleep(2)
    memory()
    crowd = [Buyer(visitor, number) for number, visitor in enumerate(visitors[:buyers])]
    watchers = visitors[buyers:] or visitors
    for buyer in crowd:
        # Passwords are made slow on purpose: everybody is in before anything is measured.
        for _ in range(2):
            text, marker = next(buyer.steps)
            buyer.visitor.send(text)
            buyer.visitor.wait(marker, 20)
    poller = select.poll()
    by_terminal = {visitor.terminal: visitor for visitor in visitors}
    for terminal in by_terminal:
        poller.register(terminal, select.POLLIN)
    times, asked = [], {}
    down = {visitor: True for visitor in watchers}
    due = {visitor: time.monotonic() + random.uniform(0, 2) for visitor in watchers}
    start = time.monotonic()
    before = paid()
    while time.monotonic() < start + seconds:
        for terminal, _ in poller.poll(2):
            visitor = by_terminal[terminal]
            if not visitor.read(0):
                sys.exit("visits.py: a session ended")
            # What others buy changes the list as well: only the mark of the chosen row answers an arrow.
            if visitor in asked and "▌".encode() in visitor.seen:
                times.append((time.monotonic() - asked.pop(visitor)) * 1000)
        now = time.monotonic()
        for visitor in watchers:
            if now >= due[visitor] and visitor not in asked:
                visitor.send("\x1b[B" if down[visitor] else "\x1b[A")
                down[visitor] = not down[visitor]
                asked[visitor] = now
                due[visitor] = now + random.uniform(1, 3)
        for buyer in crowd:
            buyer.step(now)
    bought = paid() - before
    if not bought:
        sys.exit("visits.py: nobody bought anything")
    times.sort()
    print(f"{sessions} sessions, {buyers} of them buying ({bought} orders in {seconds:.0f} s): {len(times)} keys answered, "
          f"p50 {times[len(times) // 2]:.0f} ms, p99 {times[len(times) * 99 // 100]:.0f} ms (goal: 100), "
          f"most {times[-1]:.0f} ms")
    memory()
    for visitor in visitors:
        visitor.close()


def query(text):
    connection = sqlite3.connect(f"file:{shop}/booking.sqlite?mode=ro", uri=True)
    try:
        return connection.execute(text).fetchone()[0]
    finally:
        connection.close()


def paid():
    return query("SELECT COUNT(*) FROM orders WHERE status = 'paid'")


def hanging_up():
    held = "SELECT COUNT(*) FROM claims JOIN carts ON carts.id = claims.cart_id WHERE carts.session IS NOT NULL"
    while list(processes()):
        time.sleep(0.1)
    gone, freed = [], []
    for _ in range(10):
        visitor = Visitor()
        visitor.wait(b"from")
        # Into the first event, to its places, and takes one: as many Enters as its kind of places needs.
        for _ in range(4):
            visitor.send("\r")
            visitor.read(1)
            time.sleep(0.5)
            if query(held):
                break
        else:
            sys.exit("visits.py: nothing is held")
        start = time.monotonic()
        visitor.close(signal.SIGKILL)
        ends = {}
        while len(ends) < 2 and time.monotonic() < start + 10:
            if "gone" not in ends and not list(processes()):
                ends["gone"] = time.monotonic() - start
            if "freed" not in ends and not query(held):
                ends["freed"] = time.monotonic() - start
            time.sleep(0.005)
        gone.append(ends.get("gone", 10))
        freed.append(ends.get("freed", 10))
    print(f"after kill -9 of the client: the session is gone after {max(gone) * 1000:.0f} ms at most, a guest's places are "
          f"free after {max(freed) * 1000:.0f} ms at most (goal: 5000)")


try:
    connecting()
    answering()
    hanging_up()
    print(command(program, "check", "--data", shop).splitlines()[-1])
finally:
    server.terminate()
    server.wait()
