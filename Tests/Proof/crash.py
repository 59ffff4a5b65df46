#!/usr/bin/env python3
"""Ends `kabar once` at every call that changes a file, and sees what the next turns make of it.

    Tests/Proof/crash.py [--kabar .build/debug/kabar] [--each 1] [--first 1] [--kinds kill,after,tear,28,5,power] [--at-once 4]

Two days of six sources on loopback, with mail. At each call of the first day's turn and of the second day's one (every
--each-th of them, from the --first on) the program is killed before it (kill), behind it (after), within it (tear), or the call fails with an
errno (28: disk full, 5: input/output error), once or from there on; or the power is lost before it (power: recording.py has
what is left on the disk; of that kind the messages are not looked at). What must hold after the next turns, which nothing
disturbs: every article is in one digest and in one only, each message has come, twice only as the same bytes, and no half
file is left. What was being taken apart at the moment of death is put off (it may have been the cause): it may come a day
later. Needs Linux, cc and Python 3.11. Ends with 1 where something did not hold.
"""
import argparse, concurrent.futures, json, os, random, re, shutil, struct, subprocess, sys, tempfile, threading

from loopback import Answers, Mail, Threads, digest_days, preload, titles
from recording import Recording

SOURCES = 6
DAYS = ["2026-09-09T06:00:30+07:00", "2026-09-10T06:00:30+07:00", "2026-09-11T06:00:30+07:00"]


def headline(source, day):
    return f"Pekerja Sosial Dampingi Warga Desa {source * 10 + day}"


class Site(Answers):
    """Source s lives on 127.0.0.(s + 1), so that none waits for another."""

    day = 0

    def do_GET(self):
        found = re.fullmatch(r"/(feed|\d+)", self.path)
        if not found:
            return self.answer(404, "text/plain", "")
        what = found[1]
        source = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        if what == "feed":
            items = "".join(
                f"<item><title>{headline(source, d)}</title><link>http://{self.headers['Host']}/{d}</link>"
                f"<pubDate>{'Tue, 08' if d == 0 else 'Wed, 09'} Sep 2026 {12 + d}:00:00 +0700</pubDate></item>"
                for d in range(Site.day + 1))
            return self.answer(
                200, "application/rss+xml",
                f'<rss version="2.0"><channel><title>Warta {source}</title>{items}</channel></rss>')
        number = int(what)
        words = " ".join(f"kata{source}x{number}x{n}" for n in range(60))
        title = headline(source, number)
        self.answer(
            200, "text/html",
            f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>Para pekerja sosial mendampingi "
            f"warga desa itu. {words}.</p><p>Pendampingan oleh peksos berlangsung lama. {words}.</p></article></body></html>")


class Proof:
    def __init__(self, kabar, folder):
        self.kabar, self.folder, self.recordings = os.path.abspath(kabar), folder, {}
        self.shim = preload(folder, "file_calls")
        self.site, self.mail = Threads(("0.0.0.0", 0), Site), Threads(("127.0.0.1", 0), Mail)
        for server in (self.site, self.mail):
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def record(self, day):
        """Notes what a turn that nothing disturbs does to the disk."""
        name, calls = f"power{day}", os.path.join(self.folder, f"power{day}.calls")
        self.begin(name, day)
        self.once(name, day, record=calls)
        self.recordings[day] = Recording(calls, os.path.join(self.folder, name, "state"))

    def begin(self, name, day):
        """A run's state at the start of a day, and what was mailed until then."""
        if day == 1:
            shutil.copytree(os.path.join(self.folder, "first", "state"), os.path.join(self.folder, name, "state"))
            with Mail.lock:
                Mail.messages.extend((name + "@", body) for recipient, body in list(Mail.messages) if "first@" in recipient)

    def configure(self, name):
        """Writes a run's configuration; its state lies beside it."""
        place = os.path.join(self.folder, name)
        os.makedirs(place, exist_ok=True)
        port, sources = self.site.server_address[1], ""
        for source in range(SOURCES):
            sources += f"  - name: Warta {source}\n    url: http://127.0.0.{source + 1}:{port}/feed\n"
        with open(os.path.join(place, "sources.yaml"), "w") as file:
            file.write(
                "digest:\n  formats: [md, json]\n  weekly: no\ndefaults:\n  private_network: yes\n  first_time: 10\nsources:\n"
                f"{sources}email:\n  to: [{name}@warta.test]\n  from: kabar@warta.test\n"
                f"  smtp: smtp://127.0.0.1:{self.mail.server_address[1]}\n")
        return place

    def once(self, name, day, call=None, act=None, lasts=1, at=None, patience=300, record=None):
        """One turn, at another day's hour where said; gives its exit code (negative: the signal), its errors, and how many calls
        changed files."""
        place = self.configure(name)
        count = os.path.join(place, "calls")
        with open(count, "wb") as file:
            file.write(bytes(8))
        environment = dict(os.environ, KABAR_COUNT=count, LD_PRELOAD=self.shim, SWIFT_BACKTRACE="enable=no")
        if call:
            environment |= dict(KABAR_CALL=str(call), KABAR_DO=str(act), KABAR_FOR=str(lasts))
        if record:
            environment["KABAR_RECORD"] = record
        ended = subprocess.run(
            [self.kabar, "once", "--config", f"{place}/sources.yaml", "--state", f"{place}/state", "--now", DAYS[at or day]],
            env=environment, capture_output=True, text=True, timeout=patience)
        with open(count, "rb") as file:
            calls = struct.unpack("<q", file.read())[0]
        return ended.returncode, ended.stderr, calls

    def complaints(self, name, lastDay, messages):
        """What does not hold at the end of a run that sent that many days' messages; None: nobody knows what was sent before."""
        found, shown = [], []
        digests = os.path.join(self.folder, name, "state", "digests")
        found += [f"half file {file}" for file in os.listdir(digests) if file.endswith(".new")]
        for day in digest_days(digests):
            with open(os.path.join(digests, day + ".json")) as text:
                shown += titles(json.load(text))
        wanted = sorted(headline(source, day) for source in range(SOURCES) for day in range(lastDay + 1))
        if sorted(shown) != wanted:
            found.append(f"lost {sorted(set(wanted) - set(shown))}, twice {sorted({t for t in shown if shown.count(t) > 1})}")
        with Mail.lock:
            mine = [body for recipient, body in Mail.messages if name + "@" in recipient]
        if messages is not None and len(set(mine)) != messages:
            found.append(f"{len(mine)} messages, {len(set(mine))} different")
        return found

    def situation(self, day, call, act, lasts):
        name = f"d{day}c{call}-{act}-{lasts}"
        try:
            self.begin(name, day)
            found, code = [], -9
            try:
                if act == "power":
                    state = os.path.join(self.folder, name, "state")
                    self.recordings[day].image(call, random.Random(call), state)
                else:
                    code, errors, _ = self.once(name, day, call, act, lasts, patience=60)
            except subprocess.TimeoutExpired:
                # Where no file takes anything any more it may wait an hour to note that a message has gone: it is killed there.
                if lasts == 1:
                    found.append("had not ended after 60 s")
            if code < 0 and code != -9:
                found.append(f"ended by signal {-code}")
            if code == 0 and act in ("kill", "tear", "after"):
                return name, []  # it was over before that call came
            last = None
            for _ in range(3):
                last, errors, _ = self.once(name, day)
                if last == 0:
                    break
            if last != 0:
                found.append(f"the next turns end with {last}: {errors.strip().splitlines()[-1:]}")
            left = self.complaints(name, day, None if act == "power" else day + 1)
            if any(complaint.startswith("lost") for complaint in left):
                last, errors, _ = self.once(name, day, at=day + 1)
                left = self.complaints(name, day, None if act == "power" else day + 2)
            found += left
            return name, found
        except Exception as error:
            return name, [f"{type(error).__name__}: {error}"]
        finally:
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    parser.add_argument("--each", type=int, default=1, help="every how many calls")
    parser.add_argument("--first", type=int, default=1, help="which call is the first")
    parser.add_argument("--kinds", default="kill,after,tear,28,5,power")
    parser.add_argument("--at-once", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kabar-crash-") as folder:
        proof, calls, failed, number = Proof(options.kabar, folder), [], 0, 0
        for Site.day in (0, 1):
            day = Site.day
            code, errors, count = proof.once("first", day)
            if code != 0 or (complaints := proof.complaints("first", day, day + 1)):
                sys.exit(f"undisturbed, day {day + 1} ends with {code}: {errors or complaints}")
            calls.append(count)
            if day == 0:
                shutil.copytree(os.path.join(folder, "first", "state"), os.path.join(folder, "day"))
        # The second day starts from the end of the first.
        shutil.rmtree(os.path.join(folder, "first", "state"))
        os.rename(os.path.join(folder, "day"), os.path.join(folder, "first", "state"))
        with Mail.lock:
            firstDay = DAYS[0][:10].encode()
            Mail.messages[:] = [m for m in Mail.messages if b"digest." + firstDay in m[1]]
        print(f"calls that change files: {calls[0]} and {calls[1]}", flush=True)
        if "power" in options.kinds:
            for Site.day in (0, 1):
                proof.record(Site.day)
        situations = [
            (day, call, kind, lasts)
            for day in (0, 1) for kind in options.kinds.split(",")
            for call in range(options.first, (len(proof.recordings[day].calls) if kind == "power" else calls[day]) + 1, options.each)
            for lasts in ((1, 1_000_000) if kind.isdigit() else (1,))
        ]
        with concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
            for Site.day in (0, 1):
                those = [situation for situation in situations if situation[0] == Site.day]
                for name, found in pool.map(lambda s: proof.situation(*s), those):
                    number += 1
                    failed += bool(found)
                    for complaint in found:
                        print(f"{name}: {complaint}", flush=True)
                    if number % 100 == 0:
                        print(f"… {number} of {len(situations)}", flush=True)
    print(f"{number} situations, {failed} did not hold")
    sys.exit(1 if failed else 0)


main()
