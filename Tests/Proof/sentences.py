#!/usr/bin/env python3
"""Follows the links of summary sentences in Chromium and reads which words it marks.

    Tests/Proof/sentences.py [--kabar .build/debug/kabar] [--pages 240] [--browser /usr/bin/chromium] [DIGEST.json …]

Makes a site of pages in several builders' ways (sentences within other marks, soft hyphens, no-break spaces, captions and
standfirsts that say the same, repeated sentences), has them read, and opens each sentence of the digest. What a browser marks
cannot be asked by a script: it is painted in one colour, the picture is searched for that colour, and the words at its first
and last point are read from the page. A sentence counts where the marked words are its own and, of several such places, the
first within the article. Digests named are opened instead; what they lead to must be served. Needs Python 3.11 with playwright and
a Chromium. Ends with 1 below 95 %.
"""
import argparse, base64, html, json, os, random, re, subprocess, sys, tempfile, threading

from loopback import Answers, Threads

PAINT = "<style>::target-text{background-color:#ff00ff !important;color:#000 !important}</style>"
SOURCES = 12
NOW = "2026-09-09T06:00:30+07:00"
# Of a picture: the first and last line that holds the colour, with its left and right end.
FIND = """async data => {
  const image = new Image(); image.src = 'data:image/png;base64,' + data; await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const pixels = pen.getImageData(0, 0, image.width, image.height).data, rows = [];
  for (let y = 0; y < image.height; y++) {
    let left = -1, right = -1;
    for (let x = 0; x < image.width; x++) {
      const at = (y * image.width + x) * 4;
      if (pixels[at] > 240 && pixels[at + 1] < 20 && pixels[at + 2] > 240) { if (left < 0) left = x; right = x; }
    }
    if (left >= 0) rows.push([y, left, right]);
  }
  return rows;
}"""
# The words between two points of the page.
READ = """([x1, y1, x2, y2]) => {
  const a = document.caretRangeFromPoint(x1, y1), b = document.caretRangeFromPoint(x2, y2);
  if (!a || !b) return null;
  const range = document.createRange();
  range.setStart(a.startContainer, a.startOffset); range.setEnd(b.startContainer, b.startOffset);
  return range.toString();
}"""
SUBJECTS = "Pekerja sosial|Pendamping|Relawan|Dinas sosial|Kader lansia|Peksos madya|Tim layanan|Konselor".split("|")
WHERE = ("mendampingi warga di Kota Sumbawita|pada “Pekan Peduli” (19–21 Agustus)|di 12 desa, 3 kecamatan|bersama PT. Bina Warga|"
         "sejak pukul 08.30 WITA|dengan biaya Rp1,5 miliar|di UPTD PPA & rumah aman|menurut dr. Sari, Sp.KJ.").split("|")


SYLLABLES = "ba bi bu ka ki ku la li lu ma mi mu na ni nu pa pi pu ra ri ru sa si su ta ti tu wa wi".split()


def word(dice):
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4)))


def sentence(dice, number):
    """Words of one page alone, so that no two pages pass for one story."""
    subject = dice.choice([dice.choice(SUBJECTS), word(dice).title() + " " + word(dice).title()])
    return (f"{subject} {word(dice)} {number} {word(dice)} {word(dice)} {dice.choice(WHERE)} {word(dice)} {word(dice)} "
            f"{word(dice)}{dice.choice(['', ' ' + word(dice), ' ' + word(dice) + ' ' + word(dice)])}.")


def dressed(dice, text):
    """A sentence as pages write it."""
    out = html.escape(text, quote=False)
    kind = dice.randint(0, 9)
    words = out.split(" ")
    if kind == 0 and len(words) > 5:
        out = " ".join(words[:2]) + f' <a href="/tag">{words[2]} {words[3]}</a> ' + " ".join(words[4:])
    elif kind == 1 and len(words) > 4:
        out = f"<strong>{words[0]}</strong> " + " ".join(words[1:-1]) + f" <em>{words[-1]}</em>"
    elif kind == 2:
        out = out.replace(" ", "&nbsp;", 2)
    elif kind == 3:
        out = re.sub(r"\b(\w{5})(\w{4,})", "\\1&shy;\\2", out, count=1)
    elif kind == 4:
        out = "\n      ".join(words[i] + " " + " ".join(words[i + 1:i + 5]) for i in range(0, len(words), 5))
    elif kind == 5 and len(words) > 5:
        out = " ".join(words[:4]) + "<br>" + " ".join(words[4:])
    elif kind == 6 and len(words) > 5:
        out = " ".join(words[:3]) + '<span class="x"></span> ' + " ".join(words[3:])
    return out


def page(number):
    dice = random.Random(number)
    all_of_it = [sentence(dice, number * 20 + i) for i in range(12)]
    title = "Pekerja Sosial " + " ".join(word(dice).title() for _ in range(5))
    paragraphs, rest = [], list(all_of_it)
    while rest:
        count = dice.randint(1, 3)
        paragraphs.append(rest[:count])
        rest = rest[count:]
    before = ""
    kind = number % 6
    if kind == 1:
        before = f"<p class='lead'><b>{html.escape(all_of_it[0])}</b></p>"
    if kind == 2:
        before = f"<figure><img src='/x.png' alt=''><figcaption>{html.escape(all_of_it[0])} (Foto: Antara)</figcaption></figure>"
    if kind == 3:
        paragraphs.append([all_of_it[0], all_of_it[1]])
    if kind == 4:
        before = f"<aside class='ringkasan'><ul><li>{html.escape(all_of_it[1])}</li></ul></aside>"
    body = "".join("<p>" + " ".join(dressed(dice, s) for s in p) + "</p>" for p in paragraphs)
    if kind == 5:
        body = body.replace("</p><p>", "<br><br>")
    return title, (
        f"<!doctype html><html lang=id><head><meta charset=utf-8><title>{title} - Warta</title></head><body>"
        f"<header><nav><a href='/'>Beranda</a> <a href='/sosial'>Sosial</a></nav></header><main><article><h1>{title}</h1>"
        f"<div class='meta'>Warta, 8 September 2026</div>{before}<div class='isi'>{body}</div></article>"
        f"<section><h2>Baca juga</h2><ul>" + "".join(f"<li><a href='/{n}'>Berita {n}</a></li>" for n in range(5))
        + "</ul></section></main><footer>Hak cipta Warta</footer></body></html>")


class Site(Answers):
    pages = 0

    def do_GET(self):
        # Source s lives on 127.0.0.(s + 1), so that none waits for another.
        own = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        if self.path == "/feed":
            items = "".join(
                f"<item><title>{html.escape(page(n)[0])}</title><link>http://{self.headers['Host']}/a/{n}</link>"
                f"<pubDate>2026-09-08T1{n % 10}:00:00+07:00</pubDate></item>" for n in range(own, Site.pages, SOURCES))
            return self.answer(200, "application/rss+xml",
                               f'<rss version="2.0"><channel><title>W{own}</title>{items}</channel></rss>')
        found = re.fullmatch(r"/a/(\d+)", self.path)
        if found:
            return self.answer(200, "text/html; charset=utf-8", page(int(found[1]))[1])
        self.answer(404, "text/plain", "")


def made(kabar, pages, folder):
    """A digest of the made site, which stays served."""
    Site.pages = pages
    server = Threads(("0.0.0.0", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    config = os.path.join(folder, "sources.yaml")
    with open(config, "w", encoding="utf-8") as file:
        file.write("digest:\n  formats: [json]\n  max_articles: 1000\ndefaults:\n  private_network: yes\n"
                   "  first_time: 1000\n  per_day: 1000\nsources:\n" + "".join(
                       f"  - name: W{n}\n    url: http://127.0.0.{n + 1}:{server.server_address[1]}/feed\n" for n in range(SOURCES)))
    state = os.path.join(folder, "state")
    subprocess.run([kabar, "once", "--config", config, "--state", state, "--now", NOW], check=True, capture_output=True)
    return [os.path.join(state, "digests/2026-09-09.json")]


def bare(text):
    # Without spaces: what is read of a page has none where a line was broken.
    return re.sub(r"[\W_]+", "", text).lower()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kabar", default=".build/debug/kabar")
    options.add_argument("--pages", type=int, default=240)
    options.add_argument("--most", type=int, default=500)
    options.add_argument("--browser", default="/usr/bin/chromium")
    options.add_argument("digests", nargs="*")
    options = options.parse_args()
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        links = []
        for path in options.digests or made(options.kabar, options.pages, folder):
            for item in json.load(open(path, encoding="utf-8"))["items"]:
                links += [(s["text"], s["url"]) for s in item.get("_digest", {}).get("sentences", [])]
        links = links[:options.most]
        browser = play.chromium.launch(executable_path=options.browser, args=["--no-sandbox"])
        finder = browser.new_page()
        right, wrong = 0, []

        def paint(route):
            if route.request.resource_type != "document":
                return route.abort()
            answer = route.fetch()
            # No script of the page moves what was marked.
            route.fulfill(response=answer, body=answer.body() + PAINT.encode(),
                          headers={**answer.headers, "content-security-policy": "script-src 'none'"})

        context = browser.new_context(viewport={"width": 900, "height": 1400})
        context.route("**/*", paint)
        for text, url in links:
            tab = context.new_page()
            marked = None
            try:
                tab.goto(url)
                tab.wait_for_timeout(60)
                picture = base64.b64encode(tab.screenshot()).decode()
                rows = finder.evaluate(FIND, picture)
                if rows:
                    # The stem of a letter hides the colour at the edge of some lines of the picture, not of all.
                    top = [r for r in rows if r[0] < rows[0][0] + 12]
                    end = [r for r in rows if r[0] > rows[-1][0] - 12]
                    left, right_end = min(r[1] for r in top), max(r[2] for r in end)
                    marked = tab.evaluate(READ, [left + 1, rows[0][0] + 5, right_end + 0.5, rows[-1][0] - 5])
            except Exception as error:
                marked = f"error: {error}"[:200]
            tab.close()
            if marked and bare(marked) == bare(text):
                right += 1
            else:
                wrong.append((text, url, marked))
        browser.close()
    print(f"{len(links)} sentences: {right} marked right, {len(wrong)} not ({100 * right / max(1, len(links)):.1f} %)")
    for text, url, marked in wrong[:25]:
        print("  ", ascii(text), "\n     ", url, "\n     ", ascii(marked))
    sys.exit(right < 0.95 * len(links) or not links)


main()
