#!/usr/bin/env python3
"""Refuses memory to libxml2, libcurl and SQLite, one allocation or all from there on, and sees what comes of the day.

    Tests/Proof/memory.py [--kabar .build/debug/kabar] [--each 40] [--libraries libxml2.so,libcurl.so,libsqlite3.so] [--at-once 4]

A turn of six sources on loopback, with mail; --each allocations of each library, evenly spread over those of an undisturbed turn,
the first ones among them, are refused (memory.c), each once alone and once with all that follow. What must hold: the program ends
by itself, with an exit code and no signal, and after the next turns, which nothing disturbs, each article is in one digest and
each message has come, twice only as the same bytes. Needs Linux, glibc, cc and Python 3.11. Ends with 1 where something did not hold.
"""
import concurrent.futures, os, shutil, signal, struct, subprocess, sys, tempfile

from living import Mail, Servers, Service, Site, Verdicts, headline, options, preload

SOURCES = 6
HOUR, LATER = "2026-09-09T06:00:30+07:00", "2026-09-09T08:30:00+07:00"


class Memory:
    def __init__(self, kabar, folder):
        self.kabar, self.folder, self.servers = os.path.abspath(kabar), folder, Servers()
        self.shim = preload(folder, "memory")

    def begin(self, name):
        place = os.path.join(self.folder, name)
        os.makedirs(place)
        with open(f"{place}/sources.yaml", "w") as file:
            file.write(self.servers.configuration(SOURCES).replace("peksos@", f"{name}@"))
        return place

    def once(self, place, library=None, call=None, lasts=1, patience=240, now=HOUR):
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        count = f"{place}/count"
        with open(count, "wb") as file:
            file.write(bytes(8))
        if library:
            environment |= dict(LD_PRELOAD=self.shim, KABAR_LIBRARY=library, KABAR_COUNT=count)
        if call:
            environment |= dict(KABAR_CALL=str(call), KABAR_FOR=str(lasts))
        ended = subprocess.run(
            [self.kabar, "once", "--config", f"{place}/sources.yaml", "--state", f"{place}/state", "--now", now],
            env=environment, capture_output=True, text=True, errors="replace", timeout=patience)
        with open(count, "rb") as file:
            return ended.returncode, ended.stderr, struct.unpack("<q", file.read())[0]

    def situation(self, library, call, lasts):
        name = f"{library.split('.')[0]}-{call}-{lasts}"
        found = []
        try:
            place = self.begin(name)
            try:
                code, errors, _ = self.once(place, library, call, lasts, patience=120)
                if code < 0:
                    found.append(f"ended by {signal.Signals(-code).name}: {errors.strip().splitlines()[-2:]}")
                elif code not in (0, 1, 70, 73):
                    found.append(f"ended with {code}: {errors.strip().splitlines()[-2:]}")
            except subprocess.TimeoutExpired:
                found.append("had not ended after 120 s")
            for _ in range(3):
                code, errors, _ = self.once(place, now=LATER)
                if code == 0:
                    break
            if code != 0:
                found.append(f"the next turns end with {code}: {errors.strip().splitlines()[-2:]}")
            probe = Service.__new__(Service)
            probe.digests = f"{place}/state/digests"
            shown, wanted = probe.shown(), sorted(headline(source, 0) for source in range(SOURCES))
            if shown != wanted and code == 0:
                # What came after the edition was made comes a day later.
                subprocess.run(
                    [self.kabar, "once", "--config", f"{place}/sources.yaml", "--state", f"{place}/state",
                     "--now", LATER.replace("09T", "10T")], capture_output=True, timeout=240)
                shown = probe.shown()
            if shown != wanted:
                found.append(f"shown {len(shown)} of {len(wanted)}; not {sorted(set(wanted) - set(shown))}")
            with Mail.lock:
                mine = [body for recipient, body in Mail.messages if f"{name}@" in recipient]
            if not mine or len(set(mine)) > 2:
                found.append(f"{len(mine)} messages, {len(set(mine))} different")
        except Exception as error:
            found.append(f"{type(error).__name__}: {error}")
        finally:
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)
        return name, found


def main():
    words, verdicts = options(__doc__, each=40, libraries="libxml2.so,libcurl.so,libsqlite3.so", at_once=4), Verdicts()
    with tempfile.TemporaryDirectory(prefix="kabar-memory-") as folder, \
            concurrent.futures.ThreadPoolExecutor(words.at_once) as pool:
        memory, situations = Memory(words.kabar, folder), []
        for library in words.libraries.split(","):
            code, errors, calls = memory.once(memory.begin("first-" + library), library)
            if code != 0:
                sys.exit(f"undisturbed it ends with {code}: {errors}")
            print(f"{library}: {calls} allocations", flush=True)
            few = words.each // 4
            chosen = set(range(1, few + 1)) | {few + round(n * (calls - few) / (words.each - few)) for n in range(words.each - few)}
            situations += [(library, call, lasts) for call in sorted(chosen) for lasts in (1, 1 << 40)]
        for name, found in pool.map(lambda s: memory.situation(*s), situations):
            verdicts.add(name, found)
    verdicts.end()


main()
