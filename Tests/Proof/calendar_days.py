#!/usr/bin/env python3
"""Thirty editions whose agenda is told, moved and called off by two outlets, each calendar read by icalendar.

    Tests/Proof/calendar_days.py [--kabar .build/debug/kabar] [--days 30]

Two outlets on loopback tell of events and deadlines; a third of these is moved later, a third called off, by the other
outlet in other words. After each day icalendar must read agenda.ics without complaint, each line has 75 octets at most, no
UID stands twice, no SEQUENCE falls, nothing that stands is past, and at the end each event is as it was told last. A second
run from nothing, and a rebuild of a day, must give the same bytes. Needs Python 3.11 with icalendar. Ends with 1 where
something did not hold.
"""
import argparse, datetime, os, random, subprocess, sys, tempfile, threading

from loopback import Answers, Threads

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
FIRST = datetime.date(2026, 9, 9)
PLACES = "Lembang Kaliurang Sanur Kendari Ternate Wamena Cirebon Jember Garut Palopo Bitung Sorong Bantul Klaten Demak".split()
KINDS = ["Jambore", "Seminar", "Lokakarya", "Pelatihan", "Simposium", "Konferensi"]
ABOUT = ["relawan muda", "kesehatan jiwa", "pengasuhan alternatif", "pendamping lansia", "disabilitas netra"]


def said(day):
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def scenario(dice, days):
    """Articles by day: (outlet, headline, sentence); and what must stand at the end: (day, status) by event."""
    articles, wanted = {}, {}

    def tell(day, outlet, title, sentence):
        articles.setdefault(day, []).append((outlet, title, sentence))

    for number in range(days - 6):
        kind, about = KINDS[number % 6], ABOUT[number // 6 % 5]
        place = PLACES[number % len(PLACES)]
        day = FIRST + datetime.timedelta(days=number + dice.randint(20, 45))
        clock = dice.choice(["", ", pukul 09.00", ", pukul 13.00 s.d. 15.00 WIB", ", jam 9 pagi", ", pukul 19.30 Wita"])
        name = f"{kind} {about}"
        tell(number, number % 2, f"{kind} {about.title()} untuk Pekerja Sosial",
             f"{name} bagi pekerja sosial akan digelar {said(day)}{clock} di Aula {place}.")
        wanted[name, place] = (day, "CONFIRMED")
        later = number + dice.randint(1, 5)
        if number % 3 == 1:
            new = day + datetime.timedelta(days=dice.randint(3, 20))
            tell(later, 1 - number % 2, f"Pekerja Sosial Menunggu, {kind} {about.title()} Diundur",
                 f"{name} di {place} yang semula dijadwalkan {said(day)} diundur menjadi {said(new)}.")
            wanted[name, place] = (new, "CONFIRMED")
        if number % 3 == 2:
            tell(later, 1 - number % 2, f"Panitia Batalkan {kind} di {place}",
                 f"Panitia membatalkan {name} di {place} bagi pekerja sosial yang semula digelar {said(day)}.")
            wanted[name, place] = (day, "CANCELLED")
    return articles, wanted


class Site(Answers):
    articles, day = {}, 0

    def do_GET(self):
        outlet = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        shown = [(d, n, a) for d in range(Site.day + 1) for n, a in enumerate(Site.articles.get(d, [])) if a[0] == outlet]
        host = self.headers["Host"]
        if self.path == "/feed":
            items = "".join(
                f"<item><title>{a[1]}</title><link>http://{host}/{d}/{n}</link><pubDate>"
                f"{FIRST + datetime.timedelta(days=d - 1)}T12:00:00+07:00</pubDate></item>" for d, n, a in shown)
            return self.answer(200, "application/rss+xml",
                               f'<rss version="2.0"><channel><title>W{outlet}</title>{items}</channel></rss>')
        for d, n, a in shown:
            if self.path == f"/{d}/{n}":
                words = [" ".join(f"kata{d}x{n}x{i}" for i in range(k, k + 40)) for k in (0, 40, 80)]
                return self.answer(
                    200, "text/html",
                    f"<html><head><title>{a[1]}</title></head><body><article><h1>{a[1]}</h1><p>{a[2]}</p>"
                    + "".join(f"<p>Para pekerja sosial menyimak. {w}.</p>" for w in words) + "</article></body></html>")
        self.answer(404, "text/plain", "")


def read(data, day, sequences, wrong):
    """Checks one calendar; gives its events."""
    import icalendar
    for line in data.split(b"\r\n"):
        if len(line) > 75 or b"\n" in line:
            wrong.append((day, "a line", line[:90]))
    calendar = icalendar.Calendar.from_ical(data)
    errors = list(calendar.errors) + [e for c in calendar.walk() for e in c.errors]
    if errors or calendar.to_ical().count(b"BEGIN:VEVENT") != data.count(b"BEGIN:VEVENT"):
        wrong.append((day, "icalendar complains", errors))
    events = calendar.walk("VEVENT")
    uids = [str(e["UID"]) for e in events]
    if len(set(uids)) != len(uids):
        wrong.append((day, "a UID twice"))
    for event in events:
        uid, number = str(event["UID"]), int(event["SEQUENCE"])
        if number < sequences.get(uid, 0):
            wrong.append((day, "SEQUENCE falls", uid))
        sequences[uid] = number
        start = event.decoded("DTSTART")
        start = start.date() if isinstance(start, datetime.datetime) else start
        if event["STATUS"] == "CONFIRMED" and start < day - datetime.timedelta(days=1):
            wrong.append((day, "past", uid, start))
        for name in ("DTSTAMP", "SUMMARY", "DESCRIPTION"):
            if name not in event:
                wrong.append((day, "missing", name))
    return events


def run(kabar, folder, days, port, wrong):
    os.makedirs(folder)
    config = os.path.join(folder, "sources.yaml")
    with open(config, "w", encoding="utf-8") as file:
        file.write("digest:\n  formats: [html, wa]\n  max_articles: 100\n  site: https://kabar.test/d\ndefaults:\n"
                   "  private_network: yes\n  first_time: 100\n  per_day: 100\nsources:\n"
                   + "".join(f"  - name: W{n}\n    url: http://127.0.0.{n + 1}:{port}/feed\n" for n in range(2)))
    common = ["--config", config, "--state", os.path.join(folder, "state")]
    calendars, sequences, events = [], {}, []
    for number in range(days):
        Site.day = number
        day = FIRST + datetime.timedelta(days=number)
        now = ["--now", f"{day}T06:00:30+07:00"]
        done = subprocess.run([kabar, "once"] + common + now, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        path = os.path.join(folder, "state/digests/agenda.ics")
        data = open(path, "rb").read()
        events = read(data, day, sequences, wrong)
        calendars.append(data)
        if number % 7 == 3:
            os.remove(path)
            subprocess.run([kabar, "digest", "--date", str(day)] + common + now, check=True, capture_output=True)
            if open(path, "rb").read() != data:
                wrong.append((day, "a rebuild differs"))
    return calendars, events


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kabar", default=".build/debug/kabar")
    options.add_argument("--days", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    Site.articles, wanted = scenario(random.Random(options.seed), options.days)
    server = Threads(("0.0.0.0", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        one, events = run(options.kabar, folder + "/1", options.days, server.server_address[1], wrong)
        two, _ = run(options.kabar, folder + "/2", options.days, server.server_address[1], wrong)
    if one != two:
        wrong.append(("a second run differs",))
    right = 0
    for (name, place), (day, status) in wanted.items():
        found = [e for e in events if name in str(e["DESCRIPTION"]) and place in str(e["DESCRIPTION"])]
        told = [((e.decoded("DTSTART") + datetime.timedelta(hours=7)).date() if isinstance(e.decoded("DTSTART"), datetime.datetime)
                 else e.decoded("DTSTART"), str(e["STATUS"])) for e in found]
        if told == [(day, status)]:
            right += 1
        elif day >= FIRST + datetime.timedelta(days=options.days - 1) or status == "CANCELLED":
            wrong.append((name, place, "wanted", str(day), status, "told", [(str(d), s) for d, s in told]))
    moves = sum("Diundur" in a[1] for d in Site.articles.values() for a in d)
    off = sum("Batalkan" in a[1] for d in Site.articles.values() for a in d)
    print(f"{len(one)} editions, {sum(c.count(b'BEGIN:VEVENT') for c in one)} entries read; {moves} moved, {off} called off; "
          f"{right} of {len(wanted)} stand at the end as told last; {len(wrong)} wrong")
    for item in wrong[:20]:
        print("  ", item)
    sys.exit(bool(wrong))


main()
