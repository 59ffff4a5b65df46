#!/usr/bin/env python3
"""Lets calls that change files fail under the running service, and sees whether it lives on and the digests have everything.

    Tests/Proof/living_on.py [--kabar .build/debug/kabar] [--places 20] [--kinds 28,5,30] [--at-once 10]

`kabar run` of four sources under a clock that is put forward, with mail, through two mornings. At --places calls, evenly spread
over those of an undisturbed first day, a call fails with an errno (28: disk full, 5: input/output error, 30: may only be read),
alone or with the 60 that follow (file_calls.c). What must hold: the process is the same to the end (a service that cannot begin
ends with an exit code, and is started again as systemd does), both days have their digest, each article is in one of them, each
day's message has come, twice only as the same bytes, and it stops when it is told to. Needs Linux, cc and Python 3.11.
"""
import concurrent.futures, os, shutil, struct, sys, tempfile, time

from living import Mail, Servers, Service, Site, Verdicts, headline, options, preload

SOURCES = 4
# Seconds between two steps of the clock: a source is read in two, and an edition waits ten minutes for it at most.
PAUSE = 2.5


class Morning:
    """A service in which something fails at a call."""

    def __init__(self, kabar, folder, servers, shims, call, kind, lasts):
        self.name, self.call, self.kind, self.lasts = f"c{call}-{kind}-{lasts}", call, kind, lasts
        self.place, self.found, self.shims = os.path.join(folder, self.name), [], shims
        configuration = servers.configuration(SOURCES).replace("peksos@", f"{self.name}@")
        self.port = servers.port
        self.service = Service(kabar, self.place, configuration, shims[0])
        self.count = os.path.join(self.place, "count")
        with open(self.count, "wb") as file:
            file.write(bytes(8))

    def calls(self):
        with open(self.count, "rb") as file:
            return struct.unpack("<q", file.read())[0]

    def first(self):
        more = dict(KABAR_COUNT=self.count)
        if self.call:
            more |= dict(KABAR_CALL=str(self.call), KABAR_DO=str(self.kind), KABAR_FOR=str(self.lasts))
        for start in range(3):
            if self.service.start([self.shims[1]], **more):
                break
            if self.service.process.poll() is None:
                # It waits for its disk: the calls that fail go by as it tries again.
                self.service.move(3600)
                time.sleep(2)
                break
            if self.service.process.returncode < 0:
                return self.found.append(f"ended by signal {-self.service.process.returncode} at the start")
        self.pid = self.service.process.pid
        time.sleep(3)
        if not self.service.edition("2026-09-09", most=60, pause=PAUSE):
            self.found.append("no digest of the first day")

    def second(self):
        if self.found:
            return
        for _ in range(8):
            self.service.move(3 * 3600)
            time.sleep(PAUSE)
        time.sleep(2)
        if not self.service.edition("2026-09-10", most=60, pause=PAUSE):
            self.found.append("no digest of the second day")
        # What could not be in the second day's is in the third's.
        if len(self.service.shown()) < 2 * SOURCES:
            for _ in range(8):
                self.service.move(3 * 3600)
                time.sleep(PAUSE)
            self.service.edition("2026-09-11", most=60, pause=PAUSE)
        time.sleep(2)

    def last(self):
        if self.service.process.poll() is not None:
            self.found.append(f"it ended by itself with {self.service.process.returncode}")
        elif (code := self.service.end()) != 0:
            self.found.append(f"it ends with {code}")
        shown, wanted = self.service.shown(), sorted(headline(s, n) for s in range(SOURCES) for n in range(2))
        if shown != wanted:
            lost, twice = sorted(set(wanted) - set(shown)), sorted({t for t in shown if shown.count(t) > 1})
            self.found.append(f"lost {lost}, twice {twice}")
            for source in range(SOURCES):
                if headline(source, 0) in lost:
                    said = self.service.ask("why", f"http://127.0.0.{source + 1}:{self.port}/0").stdout
                    self.found.append("    " + said.split("\n")[0])
        with Mail.lock:
            mine = [body for recipient, body in Mail.messages if self.name + "@" in recipient]
        if len(set(mine)) not in (2, 3):
            self.found.append(f"{len(mine)} messages, {len(set(mine))} different")
        if self.found and os.path.exists(os.path.join(self.place, "log")):
            with open(os.path.join(self.place, "log"), errors="replace") as file:
                self.found.append("    " + " | ".join(file.read().splitlines()[-20:]))
        shutil.rmtree(self.place, ignore_errors=True)


def main():
    words, verdicts = options(__doc__, places=20, kinds="28,5,30", at_once=10), Verdicts()
    with tempfile.TemporaryDirectory(prefix="kabar-living-on-") as folder, \
            concurrent.futures.ThreadPoolExecutor(words.at_once) as pool:
        servers, shims = Servers(), [preload(folder, "clock"), preload(folder, "file_calls")]

        def through(mornings):
            Site.offered = 0
            list(pool.map(Morning.first, mornings))
            Site.offered = 1
            list(pool.map(Morning.second, mornings))
            list(pool.map(Morning.last, mornings))

        whole = Morning(words.kabar, folder, servers, shims, None, 0, 1)
        whole.first()
        calls, Site.offered = whole.calls(), 1
        whole.second()
        whole.last()
        if whole.found:
            sys.exit(f"undisturbed: {whole.found}")
        print(f"{calls} calls on the first day", flush=True)
        plan = [
            (1 + round(n * (calls - 1) / words.places), int(kind), lasts)
            for n in range(words.places) for kind in words.kinds.split(",") for lasts in (1, 60)]
        for at in range(0, len(plan), words.at_once):
            mornings = [Morning(words.kabar, folder, servers, shims, *each) for each in plan[at:at + words.at_once]]
            try:
                through(mornings)
            finally:
                for each in mornings:
                    if each.service.process and each.service.process.poll() is None:
                        each.service.process.kill()
            for each in mornings:
                verdicts.add(each.name, each.found)
    verdicts.end()


main()
