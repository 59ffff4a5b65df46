"""What the proofs of a whole program share: small sources on loopback, and a service whose clock can be put forward."""
import datetime, json, os, re, signal, socket, struct, subprocess, threading, time

from loopback import Answers, Mail, Threads, Verdicts, digest_days, options, preload, titles

ZONE = datetime.timezone(datetime.timedelta(hours=7))


def headline(source, number):
    return f"Pekerja Sosial Dampingi Warga Desa {source * 100 + number}"


class Site(Answers):
    """Source s lives on 127.0.0.(s + 1), so that none waits for another; it offers articles 0 to `offered`."""

    offered = 0
    # By source: what it does instead of answering, handed the request.
    faults = {}
    # How often each source's feed was asked for.
    asked, lock = {}, threading.Lock()

    def do_GET(self):
        source = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        if self.path == "/feed":
            with Site.lock:
                Site.asked[source] = Site.asked.get(source, 0) + 1
        if fault := Site.faults.get(source):
            return fault(self)
        found = re.fullmatch(r"/(feed|\d+)", self.path)
        if not found:
            return self.answer(404, "text/plain", "")
        if found[1] == "feed":
            return self.answer(200, "application/rss+xml", self.feed(source))
        self.answer(200, "text/html", page(source, int(found[1])))

    def feed(self, source):
        items = "".join(
            f"<item><title>{headline(source, n)}</title><link>http://{self.headers['Host']}/{n}</link></item>"
            for n in range(Site.offered + 1))
        return f'<rss version="2.0"><channel><title>Warta {source}</title>{items}</channel></rss>'


def page(source, number):
    title, words = headline(source, number), " ".join(f"kata{source}x{number}x{n}" for n in range(60))
    return (f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>Para pekerja sosial mendampingi "
            f"warga desa itu. {words}.</p><p>Pendampingan oleh peksos berlangsung lama. {words}.</p></article></body></html>")


class Servers:
    """The sources, and a mail server."""

    def __init__(self):
        self.site, self.mail = Threads(("0.0.0.0", 0), Site), Threads(("127.0.0.1", 0), Mail)
        for server in (self.site, self.mail):
            threading.Thread(target=server.serve_forever, daemon=True).start()
        self.port, self.mail_port = self.site.server_address[1], self.mail.server_address[1]

    def configuration(self, sources, more="", mail=True, every="30m"):
        """A configuration of so many sources, with further lines."""
        return (
            f"digest:\n  formats: [md, json]\n  weekly: no\n  timezone: Asia/Jakarta\ndefaults:\n  private_network: yes\n  first_time: 10\n"
            f"  every: {every}\n{more}sources:\n" + "".join(
                f"  - name: Warta {s}\n    url: http://127.0.0.{s + 1}:{self.port}/feed\n" for s in range(sources))
            + (f"email:\n  to: [peksos@warta.test]\n  from: kabar@warta.test\n  smtp: smtp://127.0.0.1:{self.mail_port}\n"
               if mail else ""))


class Service:
    """`kabar` in a folder of its own, under a clock that is put forward by hand."""

    def __init__(self, kabar, folder, configuration, clock, begin="2026-09-09T05:00:00+07:00"):
        self.kabar, self.folder, self.process, self.clock = os.path.abspath(kabar), folder, None, clock
        os.makedirs(os.path.join(folder, "run"), exist_ok=True)
        self.state, self.config = os.path.join(folder, "state"), os.path.join(folder, "sources.yaml")
        self.digests, self.offset = os.path.join(self.state, "digests"), 0
        with open(self.config, "w") as file:
            file.write(configuration)
        self.move(datetime.datetime.fromisoformat(begin).timestamp() - time.time())
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notices.bind(os.path.join(folder, "notify"))

    def move(self, seconds):
        """Puts the clock forward."""
        self.offset += int(seconds)
        path = os.path.join(self.folder, "ahead")
        with open(path, "r+b" if os.path.exists(path) else "wb") as file:
            file.write(struct.pack("<q", self.offset))

    def environment(self, shims=(), **more):
        return dict(
            os.environ, LD_PRELOAD=":".join([self.clock, *shims]), KABAR_AHEAD=os.path.join(self.folder, "ahead"),
            SWIFT_BACKTRACE="enable=no", **more)

    def start(self, shims=(), patience=60, **more):
        """Starts the service and waits until it is ready; gives whether it is."""
        self.log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(
            [self.kabar, "run", "--config", self.config, "--state", self.state], stdout=self.log, stderr=self.log,
            env=self.environment(
                shims, NOTIFY_SOCKET=os.path.join(self.folder, "notify"), WATCHDOG_USEC="200000",
                RUNTIME_DIRECTORY=os.path.join(self.folder, "run"), **more))
        end = time.time() + patience
        while time.time() < end:
            self.notices.settimeout(0.2)
            try:
                if b"READY=1" in self.notices.recv(8192):
                    threading.Thread(target=self.drain, args=(self.process,), daemon=True).start()
                    return True
            except TimeoutError:
                if self.process.poll() is not None:
                    return False
        return False

    def drain(self, process):
        while process.poll() is None:
            try:
                self.notices.recv(8192)
            except TimeoutError:
                pass

    def ask(self, *words, shims=(), patience=120, **more):
        """A command beside it, or without it."""
        return subprocess.run(
            [self.kabar, *words, "--config", self.config, "--state", self.state],
            env=self.environment(shims, RUNTIME_DIRECTORY=os.path.join(self.folder, "run"), **more), capture_output=True, text=True,
            errors="replace", timeout=patience)

    def edition(self, day, step=600, most=40, pause=0.5):
        """Puts the clock forward until the digest of a day is there; gives whether it is."""
        for _ in range(most):
            if os.path.exists(os.path.join(self.digests, day + ".json")):
                return True
            if self.process and self.process.poll() is not None:
                return False
            self.move(step)
            time.sleep(pause)
        return False

    def shown(self):
        """The headlines of all digests, in order, each as often as it is there."""
        found = []
        for day in digest_days(self.digests) if os.path.isdir(self.digests) else []:
            with open(os.path.join(self.digests, day + ".json")) as file:
                found += titles(json.load(file))
        return sorted(found)

    def end(self, how=signal.SIGTERM):
        """Stops it; gives its exit code, or None where it has not ended after 20 s."""
        self.process.send_signal(how)
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None
