#!/usr/bin/env python3
"""Writes what the fuzzing of a door begins with: the tests' own inputs.

    Tests/Proof/seeds.py DOOR FOLDER

Called by `fuzz.sh` for a door that has no inputs yet.
"""
import gzip, json, pathlib, sqlite3, sys, tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
HEADERS = b"""HTTP/1.1 200 OK\r
Date: Sat, 14 Nov 2026 01:15:00 GMT\r
Cache-Control: max-age=600, must-revalidate\r
Expires: Sat, 14 Nov 2026 01:25:00 GMT\r
Link: <https://warta.test/umpan>; rel="alternate"; type="application/rss+xml", </2>; rel=next\r
Retry-After: 120\r
ttl: 60\r
period: 3600\r
\r
"""


def files(folder, *endings):
    return [path.read_bytes() for path in sorted((TESTS / folder).rglob("*")) if path.name.endswith(endings)]


def articles():
    """Texts by twos and fours, and the lines of labelled sentences in one text each."""
    texts = files("SummariesTests/Fixtures", "e.txt", "g.txt", "r.txt") + files("ExtractionTests/Fixtures", ".txt")
    for path in sorted((TESTS / "SummariesTests/Fixtures").glob("coming-days*.txt")):
        lines = [line.split(b"|")[-1].strip() for line in path.read_bytes().splitlines() if b"|" in line]
        texts += [b"\n".join(lines[start:start + 6]) for start in range(0, len(lines), 6)]
    laws = (TESTS / "SummariesTests/Fixtures/regulations.txt").read_bytes().split(b"\n\n")
    texts += [b"\n".join(laws[start:start + 4]) for start in range(0, len(laws), 4)]
    for line in (TESTS / "PipelineTests/Fixtures/made.stories").read_text().splitlines():
        texts.append("\n".join(part.strip() for part in line.split("|")).encode())
    texts = [text[:6_000] for text in texts]
    return texts, [b"\f".join(texts[place:place + 3]) for place in range(0, len(texts), 3)]


def database():
    with tempfile.NamedTemporaryFile() as file:
        db = sqlite3.connect(file.name)
        db.execute("PRAGMA page_size=512")
        db.executescript("CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, size REAL, body BLOB); CREATE INDEX t ON article(title)")
        for number in range(30):
            db.execute("INSERT INTO article VALUES(?,?,?,?)", (number - 3, "interval 7200; edition 600 " * (number % 7), number / 7, b"\1" * number * 40))
        db.execute("DELETE FROM article WHERE id IN (4, 5, 6, 7, 8, 9)")
        db.commit()
        db.close()
        return [pathlib.Path(file.name).read_bytes()]


def seeds(door):
    single, several = articles()
    pages = files("ExtractionTests/Fixtures", ".html") + files("DiscoveryTests/Fixtures", ".html")
    configurations = files("ConfigurationTests/Fixtures/good", ".yaml") + [(TESTS.parent / "Sources/CEmbedded/data/sources.yaml").read_bytes()]
    changes = [b"\f".join(text.removeprefix(b"== ").split(b"\n== ")[:2]) for text in files("PipelineTests/Fixtures/changes", ".txt")]
    return {
        "articles": several + single, "change": changes, "text": single, "compared": [text[:1500] + b"\f\0\1\2" for text in single[:40]],
        "page": pages, "digest": pages, "charset": pages, "front": pages, "markup": pages, "feed": files("FeedsTests/Fixtures", ".xml", ".json"),
        "opml": [b'<opml version="2.0"><body><outline text="Warta" xmlUrl="https://warta.test/umpan" htmlUrl="https://warta.test/"/></body></opml>'],
        "sitemap": [b"<urlset><url><loc>https://warta.test/2026/11/14/a</loc><lastmod>2026-11-14</lastmod></url></urlset>"],
        "yaml": configurations, "edit": configurations, "lexicon": [(TESTS.parent / "Sources/CEmbedded/data/lexicon.yaml").read_bytes()[:15_000]],
        "edition": files("DigestsTests/Fixtures", ".edition.json"), "headers": [HEADERS], "database": database(),
        "gzip": [gzip.compress(b"pekerja sosial " * 50)] + files("FetchingTests/Fixtures", "relief.txt.gz"),
        "date": [b"Sabtu, 14 November 2026 08:15 WIB", b"2026-11-14T08:15:00+07:00", b"5 jam yang lalu", b"Sat, 14 Nov 2026 08:15:00 +0700"],
        "operator": [b'"pekerja sosial" -panti anak*\n/berita/[0-9]*/**\nAsia/Jakarta\nUTC+7\nsmtps://surat.test:465\nKabar <kabar@lembaga.test>'],
        "socket": [json.dumps({"status": {}}).encode()], "reply": [b"250-surat.test\r\n250 OK\r\n550 no"],
        "robots": [b"User-agent: *\nDisallow: /a/*.html$\nCrawl-delay: 5\nSitemap: https://warta.test/s.xml\n"],
        "url": [b"https://warta.test:443/a/../b/?utm_source=x&id=1#c", b"http://[::1]/", b"//xn--bcher-kva.test/%E0"],
        "selectors": [b"article > div.isi:not(.iklan) p:nth-child(2n+1), #judul[data-a^='b' i]"],
    }.get(door, [])


def main():
    door, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number, bytes in enumerate(seeds(door)):
        (folder / f"seed-{number}").write_bytes(bytes)


if __name__ == "__main__":
    main()
