#!/usr/bin/env python3
"""One of twelve sources plays each fault in turn, while the other eleven are watched.

    Tests/Proof/neighbours.py [--kabar .build/debug/kabar] [--at-once 4] [--only FAULT]

Each fault has a run of `kabar once` of its own, with fresh state. What must hold: it ends well; the eleven have everything in the
digest; and the last page of the eleven is asked for as soon as without a fault, within a second and a tenth, or, where the fault
keeps its connection, while it still does. Needs Linux, cc and Python 3.11. Ends with 1 where something did not hold.
"""
import argparse, concurrent.futures, gzip, json, os, re, subprocess, sys, tempfile, threading, time

from living import Answers, Servers, Threads, digest_days, headline, page, titles

SOURCES = 12
HOUR = "2026-09-09T06:00:30+07:00"


def raw(handler, head, body=b"", each=0.0, size=1):
    """Sends bytes as they are, with a pause after so many of them."""
    handler.close_connection = True
    data = head + body
    if not each:
        return handler.wfile.write(data)
    for at in range(0, len(data), size):
        handler.wfile.write(data[at:at + size])
        handler.wfile.flush()
        time.sleep(each)


def endless(handler, head, part):
    handler.close_connection = True
    handler.wfile.write(head)
    while True:
        handler.wfile.write(part)


OK, HTML = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
BOMB = gzip.compress(gzip.compress(b"<p>peksos</p>" * 8_000_000))
FAULTS = {
    "none": None,
    "says nothing": lambda h: time.sleep(60),
    "a byte a second": lambda h: raw(h, OK + b"\r\n", b"<rss>" * 99, each=1.0),
    "headers a byte a second": lambda h: raw(h, OK * 9, each=1.0),
    "endless body": lambda h: endless(h, OK + b"\r\n", b"<item>" * 5000),
    "endless headers": lambda h: endless(h, OK, b"X-A: " + b"b" * 900 + b"\r\n"),
    "too short": lambda h: raw(h, OK + b"Content-Length: 99999\r\n\r\n", b"<rss version='2.0'>"),
    "holds half": lambda h: (raw(h, OK + b"Content-Length: 99999\r\n\r\n", b"<rss>"), h.wfile.flush(), time.sleep(60)),
    "closes": lambda h: setattr(h, "close_connection", True),
    "garbage": lambda h: raw(h, b"\xff\x00garbage\r\n\r\n" * 50),
    "leads to itself": lambda h: h.answer(302, "text/html", "", [("Location", h.path)]),
    "leads on and on": lambda h: h.answer(302, "text/html", "", [("Location", f"/{time.time_ns()}")]),
    "bomb": lambda h: raw(h, OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB), BOMB),
    "deep": lambda h: raw(h, HTML + b"\r\n", b"<div><span>" * 300_000),
    "attributes": lambda h: raw(h, HTML + b"\r\n", b"<p " + b"a=b c=d " * 300_000 + b">x</p>"),
    "brackets": lambda h: raw(h, HTML + b"\r\n", b"<a><" * 900_000),
    "500": lambda h: h.answer(500, "text/html", "x"),
    "503": lambda h: h.answer(503, "text/html", "x", [("Retry-After", "99999")]),
    "429": lambda h: h.answer(429, "text/html", "x", [("Retry-After", "600")]),
    "401": lambda h: h.answer(401, "text/html", "x"),
    "empty": lambda h: h.answer(200, "application/rss+xml", ""),
    "a million items": lambda h: raw(h, OK + b"\r\n", b"<rss version='2.0'><channel>" + b"<item><title>peksos</title></item>" * 150_000),
    "robots says nothing": lambda h: time.sleep(60) if h.path == "/robots.txt" else h.answer(404, "text/html", ""),
    "its pages say nothing": lambda h: time.sleep(60) if re.fullmatch(r"/\d+", h.path) else h.answer(
        200, "application/rss+xml", "<rss version='2.0'><channel><title>Warta 0</title>" + "".join(
            f"<item><title>Peksos {n}</title><link>/{n}</link></item>" for n in range(10)) + "</channel></rss>"),
}


class Town(Answers):
    """A world of its own on a port of its own."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        world = self.server
        source = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        if source == 0 and world.fault:
            with world.lock:
                world.playing += 1
            try:
                return world.fault(self)
            except OSError:
                self.close_connection = True
                return
            finally:
                with world.lock:
                    world.playing -= 1
        self.close_connection = True
        found = re.fullmatch(r"/(feed|\d+)", self.path)
        if not found:
            return self.answer(404, "text/plain", "")
        with world.lock:
            world.last, world.whilePlaying = time.time(), world.playing > 0
        if found[1] == "feed":
            items = "".join(
                f"<item><title>{headline(source, n)}</title><link>http://{self.headers['Host']}/{n}</link></item>" for n in range(3))
            return self.answer(200, "application/rss+xml", f'<rss version="2.0"><channel><title>W</title>{items}</channel></rss>')
        self.answer(200, "text/html", page(source, int(found[1])))


def play(kabar, folder, name):
    place = os.path.join(folder, name.replace(" ", "-"))
    os.makedirs(place)
    world = Threads(("0.0.0.0", 0), Town)
    world.fault, world.lock, world.playing, world.last, world.whilePlaying = FAULTS[name], threading.Lock(), 0, 0.0, False
    threading.Thread(target=world.serve_forever, daemon=True).start()
    with open(f"{place}/sources.yaml", "w") as file:
        file.write(
            "digest:\n  formats: [md, json]\n  weekly: no\n  max_articles: 100\ndefaults:\n  private_network: yes\n  first_time: 10\n  timeout: 15s\n"
            "sources:\n" + "".join(f"  - name: Warta {s}\n    url: http://127.0.0.{s + 1}:{world.server_address[1]}/feed\n" for s in range(SOURCES)))
    began = time.time()
    ended = subprocess.run(
        [kabar, "once", "--config", f"{place}/sources.yaml", "--state", f"{place}/state", "--now", HOUR], capture_output=True,
        text=True, errors="replace", timeout=300)
    found, shown = [], []
    if ended.returncode != 0:
        found.append(f"ends with {ended.returncode}: {ended.stderr.strip()[-200:]}")
    for day in digest_days(f"{place}/state/digests"):
        with open(f"{place}/state/digests/{day}.json") as file:
            shown += titles(json.load(file))
    wanted = {headline(source, n) for source in range(1, SOURCES) for n in range(3)}
    if lost := wanted - set(shown):
        found.append(f"{len(lost)} articles of the eleven are missing")
    return name, found, world.last - began, time.time() - began, world.whilePlaying


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--only")
    options = parser.parse_args()
    kabar, failed = os.path.abspath(options.kabar), 0
    with tempfile.TemporaryDirectory(prefix="kabar-neighbours-") as folder, \
            concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
        # Without a fault, as busy as with one.
        usual = max(last for _, _, last, _, _ in pool.map(
            lambda n: play(kabar, os.path.join(folder, f"usual{n}"), "none"), range(options.at_once)))
        print(f"without a fault: the last page after {usual:.1f} s")
        names = [options.only] if options.only else [name for name in FAULTS if name != "none"]
        for name, found, last, all, meanwhile in pool.map(lambda name: play(kabar, folder, name), names):
            if not meanwhile and last > usual * 1.1 + 1:
                found.append(f"the others' last page came after {last:.1f} s")
            print(f"{name}: the others' last page after {last:.1f} s, all over after {all:.1f} s", flush=True)
            for complaint in found:
                print(f"{name}: {complaint}", flush=True)
            failed += bool(found)
    print(f"{len(names)} faults, {failed} did not hold")
    sys.exit(1 if failed else 0)


main()
