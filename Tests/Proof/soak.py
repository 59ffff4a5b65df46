#!/usr/bin/env python3
"""Lets the service live through days that pass in seconds, with sources that fail, outages, restarts and a clock that jumps.

    Tests/Proof/soak.py [--kabar .build/debug/kabar] [--days 30] [--sources 100] [--zone Asia/Jakarta] [--step 20]
                        [--seed 1] [--calm]

`kabar run` works under a clock (clock.c) that is put forward by --step minutes whenever it has nothing to do. Its sources on
loopback are of six kinds (RSS with and without validators, Atom with whole texts, JSON Feed, a page of links, RSS whose pages
refuse), each publishes every third day, and by chance (the seed is printed) listings and pages fail for three hours: errors,
nothing, half, another page, refusal, too many requests. On some days no source answers, the mail server is away, the service
is killed or stopped and started again, told to read its configuration, or the clock is set back; --calm leaves that out. What
must hold in the end: each local day has one digest, each article is in one digest and in one only, each day was mailed, twice
only as the same bytes, what the sources offered is accounted for, memory and descriptors are flat. Needs Linux, cc and Python
3.11. Ends with 1 where something did not hold.
"""
import argparse, datetime, hashlib, html, json, os, random, signal, socket, struct, subprocess, sys, tempfile
import threading, time, zoneinfo
from email.utils import format_datetime

from loopback import Answers, Mail, Threads, digest_days, preload, titles

KINDS = ["rss", "rss-etag", "atom", "json", "list", "refusing"]
FAULTS = ["500", "503", "404", "empty", "half", "other", "403", "429", "reset"]
GROUPS = "Lansia Penyintas Penyandang Keluarga Anak Remaja Warga Nelayan Petani Pengungsi".split()


class World:
    """What is on the air, and the time of day that the service believes."""

    def __init__(self, options, ahead):
        self.options, self.zone, self.ahead = options, zoneinfo.ZoneInfo(options.zone), ahead
        self.lock, self.active, self.last, self.asked = threading.Lock(), 0, 0.0, 0
        chance = random.Random(options.seed)
        first = datetime.datetime(2026, 9, 8, 4, 0, tzinfo=self.zone)
        self.move(first.timestamp() - time.time())
        self.start, self.end = int(first.timestamp()), int(first.timestamp()) + options.days * 86400
        self.articles = {source: [] for source in range(options.sources)}
        for day in range(options.days):
            for source in range(options.sources):
                if (source + day) % 3 == 0:
                    at = self.start + day * 86400 + chance.randrange(600, 80_000)
                    name = "".join(chance.choice("bdgkmnprst") + chance.choice("aeiou") for _ in range(4)).title()
                    title = f"Pekerja Sosial Dampingi {chance.choice(GROUPS)} Desa {name}"
                    words = [f"{name.lower()}{chance.randrange(10_000)}" for _ in range(70)]
                    self.articles[source].append((at, title, " ".join(words)))

    def now(self):
        return time.time() + self.offset

    def move(self, seconds):
        """Puts the clock forward, or back."""
        self.offset = getattr(self, "offset", 0) + int(seconds)
        with open(self.ahead, "r+b" if os.path.exists(self.ahead) else "wb") as file:
            file.write(struct.pack("<q", self.offset))

    def fault(self, source, page):
        """What is wrong at this hour, or nothing."""
        if self.options.calm or self.now() > self.end:
            return None
        key = f"{self.options.seed} {source} {page} {int(self.now()) // 10_800}"
        number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big")
        return FAULTS[number // 100 % len(FAULTS)] if number % 100 < 8 else None


class Site(Answers):
    """Source s lives on 127.1.(s / 200).(s % 200 + 1)."""

    world = None

    def do_GET(self):
        world = Site.world
        with world.lock:
            world.active += 1
            world.asked += 1
        try:
            self.reply(world)
        finally:
            with world.lock:
                world.active, world.last = world.active - 1, time.time()

    def reply(self, world):
        host = self.headers["Host"]
        parts = host.split(":")[0].split(".")
        source, page = int(parts[2]) * 200 + int(parts[3]) - 1, self.path.rsplit("/", 1)[-1]
        if page == "robots.txt":
            return self.answer(404, "text/plain", "")
        kind, fault = KINDS[source % len(KINDS)], world.fault(source, page)
        if fault == "reset":
            self.close_connection = True
            return
        if fault in ("500", "503", "404", "403", "429"):
            return self.answer(int(fault), "text/html", "<h1>Maaf</h1>", [("Retry-After", "1800")] if fault == "429" else [])
        if fault == "empty":
            return self.answer(200, "text/html", "")
        if fault == "other":
            return self.answer(200, "text/html", "<html><title>Selamat datang</title><p>Situs kami sedang diperbarui.</p></html>")
        if page == "feed":
            text, media = self.listing(world, source, kind, host)
        elif kind == "refusing":
            return self.answer(403, "text/html", "<h1>Forbidden</h1>")
        else:
            at, title, words = world.articles[source][int(page)]
            text, media = page_of(title, words, datetime.datetime.fromtimestamp(at, world.zone)), "text/html; charset=utf-8"
        if fault == "half":
            text = text[:len(text) // 2]
        extra = []
        if kind == "rss-etag" and page == "feed" and not fault:
            tag = '"' + hashlib.md5(text.encode()).hexdigest() + '"'
            if self.headers.get("If-None-Match") == tag:
                return self.answer(304, "text/plain", "")
            extra = [("ETag", tag)]
        self.answer(200, media, text, extra)

    def listing(self, world, source, kind, host):
        now, entries = world.now(), []
        for number, (at, title, words) in enumerate(world.articles[source]):
            if at <= now and at > now - 8 * 86400:
                entries.append((f"http://{host}/berita/{number}", datetime.datetime.fromtimestamp(at, world.zone), title, words))
        entries.reverse()
        if kind == "atom":
            body = "".join(
                f"<entry><id>{link}</id><title>{title}</title><link href='{link}'/><updated>{at.isoformat()}</updated>"
                f"<content type='html'>{html.escape(body_of(title, words))}</content></entry>" for link, at, title, words in entries)
            return (f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Warta {source}</title><id>w{source}</id>"
                    f"<updated>2026-01-01T00:00:00Z</updated>{body}</feed>", "application/atom+xml")
        if kind == "json":
            items = [dict(id=link, url=link, title=title, date_published=at.isoformat(), summary=f"Peksos: {words[:80]}")
                     for link, at, title, words in entries]
            return json.dumps(dict(version="https://jsonfeed.org/version/1.1", title=f"Warta {source}", items=items)), \
                "application/feed+json"
        if kind == "list":
            body = "".join(
                f"<article><h2><a href='{link}'>{title}</a></h2><time datetime='{at.isoformat()}'>{at:%d/%m/%Y %H:%M}</time>"
                f"<p>Pekerja sosial mendampingi warga. {words[:60]}</p></article>" for link, at, title, words in entries)
            return f"<html><head><title>Warta {source}</title></head><body><main>{body}</main></body></html>", "text/html"
        body = "".join(
            f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{format_datetime(at)}</pubDate>"
            f"<description>Pekerja sosial mendampingi warga desa itu. {words[:200]}</description></item>"
            for link, at, title, words in entries)
        return f"<rss version='2.0'><channel><title>Warta {source}</title>{body}</channel></rss>", "application/rss+xml"


def body_of(title, words):
    return (f"<p>Para pekerja sosial mendampingi warga desa itu. {words}.</p>"
            f"<p>Pendampingan oleh peksos berlangsung beberapa pekan. {words[::-1]}.</p>")


def page_of(title, words, at):
    return (f"<html><head><title>{title}</title><meta property='article:published_time' content='{at.isoformat()}'></head><body>"
            f"<article><h1>{title}</h1>{body_of(title, words)}</article></body></html>")


class Life:
    """The service, through its days."""

    def __init__(self, options, folder):
        self.options, self.folder, self.process, self.state = options, folder, None, os.path.join(folder, "state")
        self.world = Site.world = World(options, os.path.join(folder, "ahead"))
        self.shim = preload(folder, "clock")
        self.port, self.server, self.size, self.peak, self.files, self.making = 0, None, 0, 0, [], False
        self.answer()
        self.mail = Threads(("127.0.0.1", 0), Mail)
        threading.Thread(target=self.mail.serve_forever, daemon=True).start()
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notices.bind(os.path.join(folder, "notify"))
        self.notices.setblocking(False)
        self.config = os.path.join(folder, "sources.yaml")
        with open(self.config, "w") as file:
            file.write(
                f"digest:\n  formats: [md, json]\n  timezone: {options.zone}\n  weekly: no\ndefaults:\n  private_network: yes\n"
                f"email:\n  to: [peksos@warta.test]\n  from: kabar@warta.test\n  smtp: smtp://127.0.0.1:{self.mail.server_address[1]}\n"
                "sources:\n" + "".join(
                    f"  - name: Warta {s}\n    url: http://127.1.{s // 200}.{s % 200 + 1}:{self.port}/feed\n"
                    for s in range(options.sources)))

    def answer(self):
        """The sources can be reached."""
        self.server = Threads(("0.0.0.0", self.port), Site)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def silence(self):
        """No source can be reached."""
        self.server.shutdown()
        self.server.server_close()

    def start(self):
        environment = dict(
            os.environ, LD_PRELOAD=self.shim, KABAR_AHEAD=self.world.ahead, NOTIFY_SOCKET=os.path.join(self.folder, "notify"),
            WATCHDOG_USEC="200000", RUNTIME_DIRECTORY=os.path.join(self.folder, "run"), SWIFT_BACKTRACE="enable=no")
        os.makedirs(os.path.join(self.folder, "run"), exist_ok=True)
        self.ready = False
        self.log = open(os.path.join(self.folder, "log"), "a")
        self.process = subprocess.Popen(
            [self.options.kabar, "run", "--config", self.config, "--state", self.state], env=environment, stderr=self.log)
        while not self.ready:
            self.settle()

    def look(self):
        """Takes what the service says of itself."""
        while True:
            try:
                text = self.notices.recv(8192).decode("utf-8", "replace")
            except BlockingIOError:
                return
            for line in text.split("\n"):
                self.ready = self.ready or line == "READY=1"
                if line.startswith("STATUS="):
                    self.making = "making the edition" in line

    def settle(self, least=0.25):
        """Waits until the service has nothing to do."""
        begin = time.time()
        while time.time() - begin < 120:
            time.sleep(0.05)
            self.look()
            if self.process.poll() is not None:
                raise SystemExit(f"the service ended by itself with {self.process.returncode}")
            with self.world.lock:
                # A source is left alone for a second between two requests.
                idle = self.world.active == 0 and time.time() - self.world.last > 1.2
            if idle and not self.making and time.time() - begin > least:
                break
        with open(f"/proc/{self.process.pid}/status") as file:
            sizes = {line.split()[0]: int(line.split()[1]) for line in file if line.startswith(("VmHWM", "VmRSS"))}
        self.size, self.peak = sizes["VmRSS:"], max(self.peak, sizes["VmHWM:"])

    def end(self, how):
        self.process.send_signal(how)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            raise SystemExit(f"had not ended 20 s after {how.name}")

    def live(self):
        """All days, and two more in which nothing fails."""
        chance, world = random.Random(self.options.seed + 1), self.world
        self.start()
        day, plan = -1, []
        while world.now() < world.end + 2 * 86400:
            today = int(world.now() - world.start) // 86400
            if today != day:
                day = today
                self.files.append(len(os.listdir(f"/proc/{self.process.pid}/fd")))
                plan = [(0, what) for _, what in plan]
                plan += [] if self.options.calm or day >= self.options.days else self.plan(day, chance)
                print(f"day {day + 1}: {self.size >> 10} MB, {self.files[-1]} descriptors, {world.asked} requests"
                      f"{''.join(', ' + what for _, what in plan)}", flush=True)
            while plan and world.now() >= world.start + day * 86400 + plan[0][0]:
                self.do(plan.pop(0)[1])
            world.move(self.options.step * 60)
            self.settle()
        self.end(signal.SIGTERM)

    def plan(self, day, chance):
        """What happens on a day besides: seconds into it, and what."""
        at = sorted(chance.randrange(3600, 80_000) for _ in range(2))
        kind = chance.randrange(7)
        if kind == 0:
            return [(at[0], "kill"), (at[1], "kill")]
        if kind == 1:
            return [(at[0], "outage"), (at[1], "answers")]
        if kind == 2:
            return [(at[0], "mail away"), (86_000, "mail back")]
        if kind == 3:
            return [(at[0], "stop"), (at[1], "reload")]
        return [(at[0], "back"), (at[1], "suspend")] if kind == 4 else []

    def do(self, what):
        if what in ("kill", "stop"):
            self.end(signal.SIGKILL if what == "kill" else signal.SIGTERM)
            self.start()
        elif what == "outage":
            self.silence()
        elif what == "answers":
            self.answer()
        elif what in ("mail away", "mail back"):
            Mail.away = what == "mail away"
        elif what == "reload":
            with open(self.config, "a") as file:
                file.write("# changed\n")
            self.process.send_signal(signal.SIGHUP)
        else:
            self.world.move(-7200 if what == "back" else 36_000)

    def complaints(self):
        found, shown, full, world = [], {}, set(), self.world
        digests = os.path.join(self.state, "digests")
        days = digest_days(digests)
        for day in days:
            with open(os.path.join(digests, day + ".json")) as file:
                for title in titles(json.load(file)):
                    shown.setdefault(title, []).append(day)
                    full.add(day)
        first = datetime.date.fromisoformat(days[0])
        wanted = [(first + datetime.timedelta(days=n)).isoformat() for n in range(self.options.days + 2)]
        if missing := sorted(set(wanted) - set(days)):
            found.append(f"days without a digest: {missing}")
        for source, articles in world.articles.items():
            for at, title, _ in articles:
                times = len(shown.get(title, []))
                if times != 1:
                    when = datetime.datetime.fromtimestamp(at, world.zone)
                    found.append(f"{'lost' if times == 0 else 'twice'}: {title} ({KINDS[source % 6]}, source {source}, {when:%d %b %H:%M})"
                                 f" {shown.get(title, '')}")
        ids = {}
        for _, body in Mail.messages:
            head = body.split(b"\r\n\r\n")[0].decode()
            ids.setdefault(next(line for line in head.split("\r\n") if line.lower().startswith("message-id")), set()).add(body)
        if len(ids) < len(full) or any(len(bodies) > 1 for bodies in ids.values()):
            found.append(f"{len(ids)} different messages for {len(full)} digests with articles; with other bytes: {sum(len(b) > 1 for b in ids.values())}")
        for source in range(self.options.sources):
            answer = subprocess.run(
                [self.options.kabar, "status", f"Warta {source}", "--json", "--config", self.config, "--state", self.state],
                env=dict(os.environ, LD_PRELOAD=self.shim, KABAR_AHEAD=world.ahead), capture_output=True, text=True)
            try:
                ledger = json.loads(answer.stdout)["sources"][0]["ledger"]
                for span in ("lastPoll", "today", "week"):
                    sums = dict(ledger[span])
                    if sums.pop("offered") != sum(sums.values()):
                        found.append(f"the ledger of source {source} does not add up: {span} {ledger[span]}")
            except (ValueError, KeyError, TypeError) as error:
                found.append(f"no ledger of source {source}: {error} {answer.stdout[:300]} {answer.stderr[:200]}")
                break
        if self.files and max(self.files[1:]) > min(self.files[1:]) + 20:
            found.append(f"descriptors from {min(self.files)} to {max(self.files)}")
        return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--sources", type=int, default=100)
    parser.add_argument("--zone", default="Asia/Jakarta")
    parser.add_argument("--step", type=int, default=20, help="minutes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calm", action="store_true", help="nothing fails")
    parser.add_argument("--keep", help="a folder for all of it, not removed")
    options = parser.parse_args()
    options.kabar = os.path.abspath(options.kabar)
    print(f"seed {options.seed}, {options.days} days, {options.sources} sources, {options.zone}", flush=True)
    with tempfile.TemporaryDirectory(prefix="kabar-soak-") as folder:
        folder = options.keep or folder
        os.makedirs(folder, exist_ok=True)
        life = Life(options, folder)
        began = time.time()
        try:
            life.live()
        finally:
            if life.process and life.process.poll() is None:
                life.process.kill()
        size = os.path.getsize(os.path.join(life.state, "kabar.sqlite"))
        found = life.complaints()
        print(f"{sum(map(len, life.world.articles.values()))} articles, {life.world.asked} requests, {life.peak >> 10} MB at most, "
              f"descriptors {min(life.files)}–{max(life.files)}, database {size / 1e6:.1f} MB, {time.time() - began:.0f} s")
        for complaint in found:
            print(complaint)
        print(f"{len(found)} did not hold")
        sys.exit(1 if found else 0)


main()
