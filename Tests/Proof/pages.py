#!/usr/bin/env python3
"""Every page that Kabar writes, as a browser and a screen reader meet it: axe, widths, links, tables, languages, print.

    Tests/Proof/pages.py [--kabar .build/debug/kabar] [--days 16] [--pictures FOLDER] [--all]

Six outlets on loopback (ordinary, English, hostile, broken, silent, refused) tell for some days over a month's end; the service
makes two digests of them, in Indonesian and in English, with all pages. Of each kind of page the newest, the oldest and the
largest are opened (--all: each), at 320, 390 and 1280 points, light and dark, and for paper. axe finds nothing, nothing is
wider than the window, nothing is asked of the network, each link within the folder leads to a file and a place in it, each
table has a name, the first stop of the keyboard leads to the content, every page says its language and so does each
headline in another one, and the month takes two sheets. Needs Python 3.11 with playwright and axe-core-python, and a
Chromium. Ends with 1 where something did not hold.
"""
import argparse, datetime, html, os, pathlib, re, subprocess, sys, tempfile, threading, urllib.parse

from loopback import Answers, Threads

FIRST = datetime.date(2026, 8, 20)
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
REGIONS = "Aceh|Bali|Jawa Tengah|Papua|Sulawesi Selatan|Nusa Tenggara Timur|Kalimantan Barat|Maluku".split("|")
ABOUT = ("lansia telantar|anak jalanan|penyandang disabilitas|korban banjir|keluarga rentan|remaja putus sekolah|"
         "pasien kesehatan jiwa|pengungsi gempa|pekerja migran").split("|")
LAWS = ("Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial|Permensos Nomor 7 Tahun 2021|"
        "Peraturan Bupati Klaten Nomor 4 Tahun 2026|UU No. 35 Tahun 2014|PP Nomor 39 Tahun 2012|"
        "Peraturan Daerah Kota Ternate Nomor 12 Tahun 2025").split("|")
LONG = "Pekerjasosialmendampingi" * 9
HOSTILE = [
    "Pekerja sosial " + LONG + " di Aceh",
    "Pekerja sosial dampingi " + "keluarga rentan dan anak di desa-desa terpencil, " * 4 + "kata camat",
    "الأخصائيون الاجتماعيون يرافقون الأسر بعد الفيضانات: pekerja sosial dampingi keluarga",
    "👩‍👩‍👧‍👦🏳️‍🌈 Pekerja sosial 🫶🏽 dampingi lansia 🧓🏿🧓🏿🧓🏿 di panti 🏚️",
    "<b>Pekerja sosial</b> & \"panti\" <script>alert(1)</script> 'lansia' &amp;amp; </title>",
    "社会工作者 支援 被災者 pekerja sosial Jepang mendampingi penyintas gempa",
    "PEKERJA SOSIAL DAMPINGI LANSIA " + "A/B-C_D." * 20,
    "Z̷͎̈a̵̛͙l̶̰̈g̸̱̀o̴̞ pekerja sosial dampingi anak",
]
TABLE = "<table><caption>Tabel</caption><tr><th>Kota</th><th>Jiwa</th></tr>" + "".join(
    f"<tr><td>Kota{n}</td><td>{n * 7}</td></tr>" for n in range(30)) + "</table>"


def said(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def article(outlet, day, number):
    """Headline and body of an outlet's article of a day."""
    date, about = FIRST + datetime.timedelta(days=day), ABOUT[(day * 3 + number) % len(ABOUT)]
    place = REGIONS[(day + number) % len(REGIONS)]
    own = " ".join(f"kata{outlet}x{day}x{number}x{n}" for n in range(60))
    ahead = date + datetime.timedelta(days=3 + (day + number) % 12)
    if outlet == 1:
        title = f"Social workers support {number + 2} families in ward {day}"
        body = (f"<p>Social workers supported {number + 2} families on Monday. The council said that the social work team in ward "
                f"{day} would grow. Registration for the training of social workers closes on {ahead.day} "
                f"{ahead.strftime('%B %Y')}.</p><p>The team of social workers visits each home. {own}.</p>")
        return title, body
    if outlet == 2:
        title = HOSTILE[(day + number) % len(HOSTILE)]
        body = (f"<p>{html.escape(title)}. Pekerja sosial {LONG} mendampingi {about} di {place}. Pendaftaran pelatihan pekerja "
                f"sosial {LONG[:90]} ditutup {said(ahead)}.</p><blockquote dir=rtl>الأسر في المخيم</blockquote>{TABLE}"
                f"<p>Para pekerja sosial mencatat. {own}.</p>")
        return title, body
    if number == 0:
        # One event that is told on for days.
        title = f"Pekerja Sosial Dampingi Penyintas Banjir Bandang Sungai Kaluku, Hari ke-{day % 5 + 1}"
        body = (f"<p>Sebanyak {12 + day * 3} pekerja sosial mendampingi {100 + day * 40} penyintas banjir bandang Sungai Kaluku di "
                f"{REGIONS[day // 5 % 8]}. Posko layanan dukungan psikososial dibuka di {3 + day % 5} desa terdampak banjir "
                f"bandang Sungai Kaluku.</p><p>Kepala dinas sosial mengatakan pendampingan penyintas banjir bandang Sungai Kaluku "
                f"berlanjut. {own}.</p>")
        return title, body
    kind = ["Pelatihan", "Seminar", "Uji kompetensi"][number % 3]
    law = LAWS[(day + number) % len(LAWS)]
    title = f"Pekerja Sosial {place} Dampingi {about.title()} lewat {kind} {day * 7 + number}"
    body = (f"<p>Dinas Sosial {place} mengirim {number + 4} pekerja sosial untuk mendampingi {about}. {kind} pekerja sosial akan "
            f"digelar {said(ahead)} pukul 09.00 WIB di Aula {place}. Pendaftaran {kind.lower()} ditutup {said(ahead)}.</p><p>Hal itu "
            f"diatur dalam {law}. Para pekerja sosial di {place} mendampingi {about} setiap pekan. {own}.</p>")
    return title, body


class Site(Answers):
    day = 0
    COUNTS = [4, 2, 2]

    def do_GET(self):
        host = self.headers["Host"]
        outlet = int(host.split(":")[0].split(".")[-1]) - 1
        if outlet == 3:
            return self.answer(503, "text/plain", "")
        if outlet == 5:
            return self.answer(403, "text/plain", "")
        if self.path == "/feed":
            days = range(1) if outlet == 4 else range(max(0, Site.day - 3), Site.day + 1)
            items = "".join(
                f"<item><title>{html.escape(article(outlet, d, n)[0])}</title><link>http://{host}/{d}/{n}</link><pubDate>"
                f"{FIRST + datetime.timedelta(days=d - 1)}T{9 + n}:00:00+07:00</pubDate></item>"
                for d in days for n in range(Site.COUNTS[outlet % 3]))
            return self.answer(200, "application/rss+xml",
                               f'<rss version="2.0"><channel><title>W{outlet}</title>{items}</channel></rss>')
        found = re.fullmatch(r"/(\d+)/(\d+)", self.path)
        if not found:
            return self.answer(404, "text/plain", "")
        title, body = article(outlet, int(found[1]), int(found[2]))
        language = "en" if outlet == 1 else "id"
        author = "Ani Lestari, Budi Santoso" if outlet != 2 else "M" + "a" * 80 + " Penulis"
        self.answer(200, "text/html; charset=utf-8",
                    f"<html lang={language}><head><title>{html.escape(title)}</title><meta name=author content=\"{author}\"></head>"
                    f"<body><article><h1>{html.escape(title)}</h1>{body}</article></body></html>")


CONFIG = """digest:
  title: Kabar Peksos
  formats: [md, html, json, atom, wa]
  max_articles: 30
  weekly: monday
  site: https://kabar.test/d
digests:
  - title: {long}
    language: en
defaults:
  private_network: yes
  first_time: 20
  per_day: 20
sources:
"""
NAMES = ["Warta Peduli", "Ward Gazette", "Harian " + "Kabupatenpegunungan" * 4, "Situs Rusak", "Situs Diam", "Situs Tertutup"]


def make(kabar, folder, days):
    """The folder of pages that so many days leave."""
    server = Threads(("0.0.0.0", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    config = os.path.join(folder, "sources.yaml")
    with open(config, "w", encoding="utf-8") as file:
        file.write(CONFIG.format(long="Social Work Digest for Lecturers, Practitioners and Students") + "".join(
            f"  - name: {name}\n    url: http://127.0.0.{n + 1}:{server.server_address[1]}/feed\n"
            for n, name in enumerate(NAMES)))
    common = ["--config", config, "--state", os.path.join(folder, "state")]
    for number in range(days):
        Site.day = number
        now = ["--now", f"{FIRST + datetime.timedelta(days=number)}T06:00:30+07:00"]
        done = subprocess.run([kabar, "once", *common, *now], capture_output=True, text=True)
        if done.returncode not in (0, 2):
            sys.exit(done.stderr)
    digests = os.path.join(folder, "state/digests")
    for name, words in [("search-id.html", ["pendampingan"]), ("search-hostile.html", [LONG[:24] + "*"])]:
        page = subprocess.run([kabar, "search", "--state", common[3], "--html", *words], capture_output=True)
        with open(os.path.join(digests, name), "wb") as file:
            file.write(page.stdout)
    return digests


def kind(path):
    name = os.path.basename(path)
    for pattern, word in [(r"\d{4}-\d\d-\d\d\.html", "day"), (r"\d{4}-\d\d\.html", "month"), (r"\d{4}-W\d\d\.html", "week"),
                          (r"search", "search")]:
        if re.match(pattern, name):
            return word
    return re.split(r"[-.]\d|\.html", name)[0]


def chosen(pages, everything):
    """By folder and kind: the newest, the oldest, the largest."""
    groups = {}
    for page in pages:
        groups.setdefault((os.path.dirname(page), kind(page)), []).append(page)
    out = []
    for (folder, name), group in sorted(groups.items()):
        some = group if everything or name == "search" else {min(group), max(group), max(group, key=os.path.getsize)}
        out += [(name, page) for page in sorted(some)]
    return out


PROBE = """() => {
  const all = s => [...document.querySelectorAll(s)];
  const focusable = all('a[href],button,input,summary,[tabindex]').filter(e => !(e.tabIndex < 0));
  return {
    over: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
    wide: all('body *').filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll') && !e.closest('.skip'))
      .slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 30)),
    tables: all('table').filter(t => !t.caption?.textContent.trim() && !t.ariaLabel &&
      !document.getElementById(t.getAttribute('aria-labelledby'))?.textContent.trim()).length,
    heads: all('table').filter(t => !t.querySelector('th[scope]')).length,
    first: focusable[0]?.getAttribute('href') ?? null,
    lang: document.documentElement.lang, title: document.title.trim(), h1: all('h1').length, main: all('main').length,
    links: all('a[href],link[href]').map(a => a.getAttribute('href')),
    english: all('h3,li a,td a').filter(e => /^Social workers support/.test(e.textContent) &&
      !(e.closest('[lang]').lang.startsWith('en'))).length,
  };
}"""


def check_page(pg, path, root, wrong):
    """What holds at any width."""
    found = pg.evaluate(PROBE)
    name = os.path.relpath(path, root)
    for count, word in [(found["tables"], "tables without a name"), (found["heads"], "tables without scoped heads"),
                        (found["english"], "English headlines that do not say so")]:
        if count:
            wrong.append((name, word, count))
    if found["h1"] != 1 or found["main"] != 1 or not found["lang"] or not found["title"]:
        wrong.append((name, "h1, main, lang, title", found["h1"], found["main"], found["lang"], found["title"]))
    if not (found["first"] or "").startswith("#"):
        wrong.append((name, "the first stop is no way to the content", found["first"]))
    for link in set(found["links"]):
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc or name.startswith("search"):
            continue
        target = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path))) if parts.path else path
        if not os.path.isfile(target):
            wrong.append((name, "a link to nothing", link))
        elif parts.fragment and f'id="{parts.fragment}"' not in open(target, encoding="utf-8").read():
            wrong.append((name, "a link to no place", link))


def check_print(browser, name, path, wrong, pictures):
    context = browser.new_context(viewport={"width": 718, "height": 1000})
    tab = context.new_page()
    tab.goto(pathlib.Path(path).as_uri())
    data = tab.pdf(prefer_css_page_size=True)
    sheets = len(re.findall(rb"/Type\s*/Page\b", data))
    if name == "month" and sheets > 2:
        wrong.append((path, "sheets", sheets))
    tab.emulate_media(media="print")
    over = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
    if over > 0:
        wrong.append((path, "wider than the paper", over))
    if pictures:
        with open(os.path.join(pictures, f"{label(path)}.pdf"), "wb") as file:
            file.write(data)
    context.close()


def label(path):
    folder = os.path.basename(os.path.dirname(path))
    return ("" if folder == "digests" else folder + "_") + os.path.basename(path)[:-5]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kabar", default=".build/debug/kabar")
    options.add_argument("--days", type=int, default=16)
    options.add_argument("--browser", default="/usr/bin/chromium")
    options.add_argument("--pictures")
    options.add_argument("--all", action="store_true")
    options.add_argument("--folder", help="pages that are there already")
    options = options.parse_args()
    import axe_core_python
    from playwright.sync_api import sync_playwright
    axe = next(pathlib.Path(axe_core_python.__file__).parent.rglob("axe*.js")).read_text()
    if options.pictures:
        os.makedirs(options.pictures, exist_ok=True)
    wrong, runs = [], 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        root = options.folder or make(options.kabar, folder, options.days)
        pages = chosen(sorted(str(p) for p in pathlib.Path(root).rglob("*.html")), options.all)
        browser = play.chromium.launch(executable_path=options.browser, args=["--no-sandbox"])
        for width in (320, 390, 1280):
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
                tab = context.new_page()
                asked = []
                tab.on("request", lambda request: asked.append(request.url))
                for name, path in pages:
                    asked.clear()
                    tab.goto(pathlib.Path(path).as_uri())
                    tab.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
                    found = tab.evaluate(PROBE)
                    where = (os.path.relpath(path, root), width, scheme)
                    if found["over"] > 0 or found["wide"]:
                        wrong.append((*where, "wider than the window", found["over"], found["wide"]))
                    if len(asked) != 1:
                        wrong.append((*where, "asks for more", asked[1:3]))
                    tab.evaluate(axe)
                    result = tab.evaluate("async () => await axe.run()")
                    runs += 1
                    for one in result["violations"]:
                        wrong.append((*where, one["id"], one["nodes"][0]["html"][:160]))
                    if width == 390 and scheme == "light":
                        check_page(tab, path, root, wrong)
                    if options.pictures:
                        tab.reload()
                        tab.screenshot(path=os.path.join(options.pictures, f"{label(path)}-{width}-{scheme}.png"), full_page=True)
                context.close()
        for name, path in pages:
            check_print(browser, name, path, wrong, options.pictures)
        browser.close()
        kinds = sorted({name for name, _ in pages})
    print(f"{len(pages)} pages of {len(kinds)} kinds ({', '.join(kinds)}), {runs} runs of axe: {len(wrong)} wrong")
    for one in wrong[:40]:
        print("  ", ascii(one)[:400])
    sys.exit(bool(wrong) or not pages)


main()
