#!/usr/bin/env python3
"""Damages the database in every way that a disk knows, and sees what the next digest makes of what is left.

    Tests/Proof/damaged.py [--kabar .build/debug/kabar] [--count 300] [--seed 1] [--at-once 2] [--only KIND]

Six sources on loopback; two days have their digest, the third day's articles are read and wait. Then the file is damaged: bits
and runs of bytes turned, pages zeroed, filled with noise, swapped, repeated or taken from an older copy, the file cut or
lengthened, its header or schema damaged, the log damaged or taken away, the file emptied or replaced. What must hold: `kabar
status` and `kabar doctor` read it without a crash; the next `kabar once` has every article of the third day in its digest (what
is gone from the database is still offered by its sources), none of what was told before comes again, no digest that was there is
gone; and where anything was set aside, it was said. Needs Python 3.11, Linux, cc. Ends with 1 where something did not hold.
"""
import argparse, concurrent.futures, os, random, shutil, signal, subprocess, sys, tempfile

from living import Mail, Servers, Site, headline, digest_days, titles
import json

SOURCES = 6
DAYS = ["2026-09-08T06:00:30+07:00", "2026-09-09T06:00:30+07:00", "2026-09-10T06:00:30+07:00", "2026-09-11T06:00:30+07:00"]
EVENING = "2026-09-09T20:00:00+07:00"
PAGE = 4096


def flip(data, chance, log):
    for _ in range(chance.choice([1, 3, 30, 300])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def flip_early(data, chance, log):
    for _ in range(chance.choice([1, 2, 8])):
        data[chance.randrange(min(len(data), 8 * PAGE))] ^= 1 << chance.randrange(8)


def runs(data, chance, log):
    for _ in range(chance.choice([1, 4, 12])):
        at, size = chance.randrange(len(data)), chance.choice([16, 200, 512, 3000])
        data[at:at + size] = chance.randbytes(len(data[at:at + size]))


def pages(data, chance, kind):
    count = len(data) // PAGE
    for _ in range(chance.choice([1, 2, 5, max(1, count // 4)])):
        at = chance.randrange(count) * PAGE
        other = chance.randrange(count) * PAGE
        if kind == "zero":
            data[at:at + PAGE] = bytes(PAGE)
        elif kind == "noise":
            data[at:at + PAGE] = chance.randbytes(PAGE)
        elif kind == "half":
            data[at:at + PAGE // 2] = bytes(PAGE // 2)
        elif kind == "swap":
            data[at:at + PAGE], data[other:other + PAGE] = data[other:other + PAGE], data[at:at + PAGE]
        else:
            data[at:at + PAGE] = data[other:other + PAGE]


def cut(data, chance, log):
    del data[chance.choice([0, 50, 100, 1000, PAGE, len(data) // 3, len(data) // 2, len(data) - PAGE, len(data) - 100]):]


def lengthen(data, chance, log):
    data += chance.choice([b"\0" * 100, bytes(PAGE * 3), chance.randbytes(PAGE * 2 + 77)])


def header(data, chance, log):
    for _ in range(chance.choice([1, 2, 20])):
        data[chance.randrange(100)] = chance.randrange(256)


def log_bits(data, chance, log):
    if log:
        for _ in range(chance.choice([1, 5, 50])):
            log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)


def log_head(data, chance, log):
    for index in range(min(len(log), 56)):
        if chance.random() < 0.2:
            log[index] = chance.randrange(256)


def log_cut(data, chance, log):
    del log[chance.choice([0, 20, 32, len(log) // 2, max(0, len(log) - 100)]):]


def both(data, chance, log):
    runs(data, chance, log)
    log_bits(data, chance, log)


def frames(data, chance, log):
    # Numbers of pages that no file has.
    for start in range(32, len(log) - 24, 24 + PAGE):
        if chance.random() < 0.3:
            log[start:start + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"])
    data[16:18] = chance.choice([b"\x10\x00", b"\x00\x00"])


def replaced(data, chance, log):
    data[:] = chance.choice([b"", b"<html>404</html>" * 500, chance.randbytes(50_000), bytes(100_000)])


KINDS = dict(
    flip=flip, flip_early=flip_early, runs=runs, cut=cut, lengthen=lengthen, header=header, log_bits=log_bits, log_head=log_head,
    log_cut=log_cut, both=both, frames=frames, replaced=replaced,
    **{kind: (lambda data, chance, log, kind=kind: pages(data, chance, kind)) for kind in ("zero", "noise", "half", "swap", "again")})


class Damage:
    def __init__(self, kabar, folder):
        self.kabar, self.folder, self.servers = os.path.abspath(kabar), folder, Servers()
        self.whole = os.path.join(folder, "whole")

    def run(self, place, *words, now, patience=240):
        ended = subprocess.run(
            [self.kabar, *words, "--config", f"{place}/sources.yaml", "--state", f"{place}/state", "--now", now],
            env=dict(os.environ, SWIFT_BACKTRACE="enable=no"), capture_output=True, text=True, errors="replace", timeout=patience)
        return ended.returncode, ended.stdout + ended.stderr

    def prepare(self):
        """Two days with their digests, and a third whose articles wait."""
        os.makedirs(self.whole)
        with open(f"{self.whole}/sources.yaml", "w") as file:
            file.write(self.servers.configuration(SOURCES, mail=False))
        for Site.offered in (0, 1):
            code, said = self.run(self.whole, "once", now=DAYS[Site.offered])
            if code != 0:
                sys.exit(f"day {Site.offered + 1} ends with {code}: {said}")
        Site.offered = 2
        # Killed, so that the log is there as after a loss of power.
        code, said = self.run(self.whole, "fetch", now=EVENING)
        if code != 0:
            sys.exit(f"fetch ends with {code}: {said}")
        self.told = self.shown(self.whole)

    def shown(self, place):
        found = {}
        for day in digest_days(f"{place}/state/digests"):
            with open(f"{place}/state/digests/{day}.json") as file:
                found[day] = sorted(titles(json.load(file)))
        return found

    def try_one(self, number, kind, seed):
        place, found, chance = os.path.join(self.folder, f"n{number}"), [], random.Random(f"{seed} {number}")
        try:
            shutil.copytree(self.whole, place)
            base = f"{place}/state/kabar.sqlite"
            with open(base, "rb") as file:
                data = bytearray(file.read())
            log = bytearray(open(base + "-wal", "rb").read()) if os.path.exists(base + "-wal") else bytearray()
            KINDS[kind](data, chance, log)
            with open(base, "wb") as file:
                file.write(data)
            if log or os.path.exists(base + "-wal"):
                with open(base + "-wal", "wb") as file:
                    file.write(log)
            if os.path.exists(base + "-shm"):
                os.unlink(base + "-shm")
            for words in (["status"], ["doctor"]):
                code, said = self.run(place, *words, now=EVENING)
                if code < 0:
                    found.append(f"{words[0]} ended by signal {-code}")
            said = ""
            for _ in range(3):
                code, more = self.run(place, "once", now=DAYS[2])
                said += more
                if code < 0:
                    found.append(f"once ended by signal {-code}")
                if code == 0:
                    break
            if code != 0:
                found.append(f"once ends with {code}: {more.strip().splitlines()[-2:]}")
            shown = self.shown(place)
            wanted = {headline(source, 2) for source in range(SOURCES)}
            missing = wanted - set(shown.get("2026-09-10", []))
            if missing:
                code, more = self.run(place, "once", now=DAYS[3])
                shown = self.shown(place)
                if missing := missing - set(shown.get("2026-09-11", [])):
                    found.append(f"in no digest: {sorted(missing)}")
                else:
                    found.append("late: a day later only")
            everything = [title for day in shown.values() for title in day]
            if twice := sorted({title for title in everything if everything.count(title) > 1}):
                found.append(f"twice: {twice}")
            for day, before in self.told.items():
                if shown.get(day) != before:
                    found.append(f"the digest of {day} changed")
            aside = [name for name in os.listdir(f"{place}/state") if ".damaged-" in name]
            if aside and "damaged" not in said:
                found.append("set aside without a word")
            code, said = self.run(place, "doctor", now=DAYS[2])
            if code not in (0, 1):
                found.append(f"doctor ends with {code} in the end: {said.strip().splitlines()[-2:]}")
            return number, kind, found, bool(aside)
        except Exception as error:
            return number, kind, [f"{type(error).__name__}: {error}"], False
        finally:
            if not found:
                shutil.rmtree(place, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--only")
    parser.add_argument("--keep", help="a folder for all of it; what held is removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kabar-damaged-") as folder:
        damage = Damage(options.kabar, options.keep or folder)
        damage.prepare()
        kinds, failed, aside = [options.only] if options.only else list(KINDS), 0, 0
        with concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
            tries = [pool.submit(damage.try_one, n, kinds[n % len(kinds)], options.seed) for n in range(options.count)]
            for task in concurrent.futures.as_completed(tries):
                number, kind, found, isAside = task.result()
                failed, aside = failed + bool(found), aside + isAside
                for complaint in found:
                    print(f"{number} {kind}: {complaint}", flush=True)
    print(f"{options.count} databases, {aside} set aside, {failed} did not hold")
    sys.exit(1 if failed else 0)


main()
