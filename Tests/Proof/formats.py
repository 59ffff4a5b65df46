#!/usr/bin/env python3
"""Hostile headlines, names and dates through the view for messengers and the citations, read back by programs of others.

    Tests/Proof/formats.py [--lab .build/debug/kabar-lab]

500 headlines in the view for messengers: whatever they hold, only Kabar's own marks make bold text, each entry is a line of
headline, and a part fits a message. 200 articles as BibTeX, RIS and CSL-JSON: bibtexparser, rispy and citeproc-py give back
headline, names, day and address; an estimated date has no day. Needs Python 3.11 with bibtexparser 2, rispy and citeproc-py.
Ends with 1 where something did not hold.
"""
import argparse, copy, json, os, random, re, subprocess, sys, tempfile, unicodedata, warnings

HERE = os.path.dirname(os.path.abspath(__file__))
warnings.simplefilter("ignore")
PARTS = ["*", "**", "_", "__", "~", "`", "```", "||", "- ", "> ", "1. ", "2) ", "• ", "# ", "\n", "\r\n", "\t", "\u2028",
         "*Kabar* ", "_miring_", "~coret~", "{", "}", "}}", "{\\", "\\", "\\\\", "%", "100 %", "$x_1^2$", "&", "#", "@misc{x,",
         "\"", "'", "“", "”", "TY  - ", "\nER  - \n", "<b>", "</title>", "&amp;", "é", "ß", "Ž", "漢字", "العربية", "😀", "👩‍👩‍👧",
         "\u202e", "\u200b", "\u0000", "a" * 300, "https://evil.test/*x*", ", ", " and ", "; ", "…", "–"]
WORDS = "Pekerja Sosial Dampingi Lansia Anak Desa Posko Banjir Relawan Panti Kota Baru Layanan Jiwa".split()


def headline(dice):
    parts = [dice.choice(PARTS + WORDS * 2) for _ in range(dice.randint(1, 9))]
    return dice.choice(["", " "]).join(parts) + " " + dice.choice(WORDS)


def editions(items, each):
    """Editions of so many items each, made after a fixture."""
    with open(os.path.join(HERE, "../DigestsTests/Fixtures/ordinary.edition.json"), encoding="utf-8") as file:
        model = json.load(file)
    one = model["sections"][0]["items"][0]
    out = []
    for start in range(0, len(items), each):
        edition = copy.deepcopy(model)
        edition["lines"], edition["corrections"] = [], []
        made = []
        for number, change in enumerate(items[start:start + each], 1):
            item = copy.deepcopy(one)
            item.update(number=number, alsoReported=[], related=[], **change)
            made.append(item)
        edition["sections"] = [{"topic": "Praktik & layanan", "items": made}]
        out.append(edition)
    return out


def render(lab, folder, made):
    paths = []
    for number, edition in enumerate(made):
        path = os.path.join(folder, f"e{number}.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(edition, file)
        paths.append(path)
    out = os.path.join(folder, "out")
    subprocess.run([lab, "digest", out] + paths, check=True, stdout=subprocess.DEVNULL)
    return lambda number, ending: open(os.path.join(out, f"e{number}.{ending}"), encoding="utf-8", newline="").read()


def bold(line):
    """What WhatsApp shows bold: between two asterisks that touch words, within a line."""
    return re.findall(r"(?<!\w)\*(?=\S)(.+?)(?<=\S)\*(?!\w)", line)


def messengers(lab, dice):
    titles = [headline(dice) for _ in range(500)]
    items = [{"title": t, "source": t[:60], "summary": t + " selesai.", "region": t[:20]} for t in titles]
    for number, item in enumerate(items):
        item["url"] = f"https://warta.test/{number}?a=*b*_c_~d~"
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        made = editions(items, 10)
        text = render(lab, folder, made)
        for number in range(len(made)):
            whole = text(number, "wa.txt")
            seen = []
            for part in whole.split("\f\n"):
                if len(part.encode("utf-16-le")) // 2 > 3900:
                    wrong.append((number, "a part is too long"))
                for line in part.split("\n"):
                    if any(unicodedata.category(c) in ("Cc", "Zl", "Zp") for c in line):
                        wrong.append((number, "a control sign", line))
                    if re.match(r"\*\d+\. .*\*$", line):
                        seen.append(line)
                        if line.count("*") != 2 or len(bold(line)) != 1:
                            wrong.append((number, "marks in a headline", line))
                    elif re.match(r"\*.*\*$", line) or line.startswith("*Kabar Peksos* · "):
                        if line.count("*") != 2:
                            wrong.append((number, "marks in a heading", line))
                    elif re.search(r"[*~`]", line) or line.startswith("http") and "_" in line:
                        wrong.append((number, "a mark of a stranger", line))
                    elif re.search(r"_", line):
                        wrong.append((number, "a mark of a stranger", line))
                    elif re.match(r"(- |> |• |\d+[.)] )", line):
                        wrong.append((number, "a list of a stranger", line))
            if len(seen) != 10 or [int(re.match(r"\*(\d+)", s)[1]) for s in seen] != list(range(1, 11)):
                wrong.append((number, "entries", len(seen)))
            if whole.count("\nhttps://warta.test/") != 10:
                wrong.append((number, "addresses", whole.count("\nhttps://warta.test/")))
    return len(titles), wrong


# The least that a style can say: names, year, headline.
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix="."><names variable="author"><name name-as-sort-order="all"/></names>
<date variable="issued" prefix=" (" suffix=") "><date-part name="year"/></date><text variable="title"/></layout></bibliography>
</style>"""
NAMES = [(["Galih Prasetyawan"], [("Prasetyawan", "Galih")]), (["Dr. Siti Aminah, M.Si."], [("Aminah", "Siti")]),
         (["Suharto"], [("Suharto", None)]), (["John Smith Jr.", "Pieter de Jong"], [("Smith", "John"), ("de Jong", "Pieter")]),
         (["Smith, J."], [("Smith", "J.")]), (["Tim {Redaksi} 50%"], [("Tim {Redaksi} 50%", None)]),
         (["Ana Putri", "Budi Karya", "Citra Dewi"], [("Putri", "Ana"), ("Karya", "Budi"), ("Dewi", "Citra")]),
         ([], []), (["Badan & Dinas Sosial"], [("Badan & Dinas Sosial", None)]), (["Ma’ruf Žižek"], [("Žižek", "Ma’ruf")])]


def untex(text):
    for name, sign in [("textbackslash", "\\"), ("textbraceleft", "{"), ("textbraceright", "}"), ("textasciitilde", "~"),
                       ("textasciicircum", "^")]:
        text = text.replace("\\" + name + "{}", "\0" + sign)
    text = re.sub(r"(?<!\0)[{}]", "", text)
    return re.sub(r"\\([%$&#_])", r"\1", text).replace("\0", "")


def citations(lab, dice):
    import bibtexparser, rispy
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    items, names = [], []
    for number in range(200):
        byline, people = NAMES[number % len(NAMES)]
        published = {"moment": {"instant": 1715585100, "offset": 25200, "zone": "WIB"}, "precision": "minute",
                     "isEstimated": number % 4 == 0, "origin": "meta"}
        items.append({"title": headline(dice), "byline": byline, "published": published, "source": "Warta & Bina 100%",
                      "url": f"https://warta.test/{number}?a=1&b=%7B2%7D_x#y"})
        names.append(people)
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        text = render(lab, folder, editions(items, 200))
        csl = json.loads(text(0, "csl.json"))
        shown = json.loads(text(0, "json"))["items"]
        library = bibtexparser.parse_string(text(0, "bib"))
        if library.failed_blocks:
            wrong.append(("blocks that bibtexparser refuses", len(library.failed_blocks)))
        bib = [{"ID": e.key, **{f.key: f.value for f in e.fields}} for e in library.entries]
        ris = rispy.loads(text(0, "ris"))
    if not len(csl) == len(bib) == len(ris) == 200:
        wrong.append(("entries", len(csl), len(bib), len(ris)))
    keys = {e["ID"]: e for e in bib}
    if len(keys) != 200:
        wrong.append(("keys that are not of one article", 200 - len(keys)))
    for number, (one, entry) in enumerate(zip(csl, ris)):
        title, item = one["title"], items[number]
        own = keys.get(one["id"], {})
        if untex(own.get("title", "")) != title or entry.get("title") != title:
            wrong.append((number, "title", title, own.get("title"), entry.get("title")))
        # Nothing but white space, controls, what hides, and the scheme that would make a link may be lost.
        plain = lambda s: "".join(c for c in re.sub(r"[A-Za-z][A-Za-z0-9+.-]*://", "", unicodedata.normalize("NFC", s))
                                  if c.isalnum())
        if not plain(item["title"]).startswith(plain(title.rstrip("…"))):
            wrong.append((number, "title changed", item["title"], title))
        if own.get("url") != one["URL"] or (entry.get("url") or (entry.get("urls") or [None])[0]) != one["URL"]:
            wrong.append((number, "address", own.get("url"), entry.get("urls")))
        wanted = [f"{f}, {g}" if g else f for f, g in names[number]]
        told = [re.sub(r", Jr\.", "", untex(a)) for a in own.get("author", "").split(" and ") if a]
        if told != wanted or [a.replace(", Jr.", "") for a in entry.get("authors", [])] != wanted:
            wrong.append((number, "names", wanted, told, entry.get("authors")))
        estimated = number % 4 == 0
        days = len(one["issued"]["date-parts"][0]), "day" in own, entry.get("date", "").strip("/").count("/") == 2
        if days != ((2, False, False) if estimated else (3, True, True)):
            wrong.append((number, "day", days))
        if estimated != bool(one["issued"].get("circa")) or estimated != ("perkiraan" in own.get("note", "")) \
                or estimated != ("perkiraan" in "".join(entry.get("notes", []))):
            wrong.append((number, "an estimate is not marked"))
    if [i["url"] for i in shown] != [c["URL"] for c in csl]:
        wrong.append(("order",))
    source = CiteProcJSON(csl)
    import io
    style = CitationStylesStyle(io.StringIO(STYLE), validate=False)
    book = CitationStylesBibliography(style, source, formatter.plain)
    for one in csl:
        book.register(Citation([CitationItem(one["id"].lower())]))
    rows = [str(row) for row in book.bibliography()]
    if len(rows) != 200:
        wrong.append(("citeproc rows", len(rows)))
    bare = lambda s: "".join(c for c in s if c.isalnum()).lower()
    all_rows = [bare(row) for row in rows]
    for number, one in enumerate(csl):
        if not any(bare(one["title"]) in row for row in all_rows):
            wrong.append((number, "citeproc lost the title", one["title"]))
    return 200, wrong


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--lab", default=".build/debug/kabar-lab")
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    failed = False
    for name, work in [("messengers", messengers), ("citations", citations)]:
        count, wrong = work(options.lab, random.Random(options.seed))
        print(f"{name}: {count} tried, {len(wrong)} wrong")
        for one in wrong[:20]:
            print("  ", ascii(one)[:400])
        failed |= bool(wrong)
    sys.exit(failed)


main()
