#!/usr/bin/env python3
"""Changes whole pages, feeds and sitemaps by chance, as broken templates and cut transfers do, and reads them.

    Tests/Proof/mutated.py [--lab .build/debug/kabar-lab] [--door extract] [--seconds 60] [--seed 1] FOLDER …

Coverage-guided fuzzing (`fuzz.sh`) grows small inputs; what goes wrong between two parts of a large page it seldom finds. The
files of the folders are the seeds; the tests' own are taken where none is named. Doors: extract, discover, feed, sitemap. An
input that ends the program, or that is not answered in ten seconds, is kept in .build-fuzz/found and becomes a test. Needs
Python 3.11. Ends with 1 when something was found.
"""
import argparse, json, os, pathlib, random, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = {
    "extract": ["Tests/ExtractionTests/Fixtures"], "discover": ["Tests/DiscoveryTests/Fixtures"],
    "feed": ["Tests/FeedsTests/Fixtures"], "sitemap": ["Tests/FeedsTests/Fixtures"],
}
PIECES = [
    b"&nbsp;<b></b>", b"\xc2\xa0", b"<b></b>", b"<br>", b"<p>", b"</p>", b"</div>", b"<li>", b"</ul>", b"<table><tr><td>", b"</table>",
    b"<h1>", b"</h1>", b'<a href="#">', b"</a>", b"<article>", b"</article>", b"<section hidden>", b"<template>", b"<noscript>",
    b"<figure>", b"<blockquote>", b"<ruby>", b"<rt>", b"<script>", b"</script>", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    b'<div class="author">By ', b"Oleh: ", b"Penulis", b"Baca juga: ", b'<time datetime="2024-05-01">', b"12 Mei 2024 08:15 WIB",
    b"31/02/2024", b"99:99", b"5 jam yang lalu", b"()", b"|", b":", b"***", b"Rp 1.000.000.000.000", b"<item>", b"</item>", b"<title>",
    b"<link>", b"<pubDate>", b"<entry>", b"<content type='xhtml'>", b"<loc>", b"<lastmod>9999-99-99</lastmod>", b"http://[::1", b"&",
    b"&#0;", b"&#xD800;", b"&#8203;", b"&lt;p&gt;", b"\x00", b"\xff\xfe", b"\xe2\x80\xae", b'"', b"'", b"{", b"]", b"\\ud800", b"1e999",
]


def changed(data, chance):
    """Up to thirty changes: pieces put in (amid a word or at the edge of a tag), runs of bytes cut, copied elsewhere, spoilt."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        if len(data) < 10:
            break
        place, kind = chance.randrange(len(data)), chance.random()
        if kind < 0.25:
            data[place:place] = chance.choice(PIECES) * chance.choice([1, 1, 1, 2, 5, 200])
        elif kind < 0.6:
            edge = data.find(chance.choice([b"<", b">", b'"']), place)
            data[edge + 1:edge + 1] = chance.choice(PIECES)
        elif kind < 0.75:
            del data[place:place + chance.choice([1, 2, 8, 40, 300, 3000])]
        elif kind < 0.9:
            piece = data[place:place + chance.choice([10, 100, 1000])]
            place = chance.randrange(len(data))
            data[place:place] = piece
        else:
            data[place] = chance.randrange(256)
    return bytes(data)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="*", metavar="FOLDER")
    options.add_argument("--lab", default=ROOT / ".build/debug/kabar-lab")
    options.add_argument("--door", default="extract", choices=SEEDS)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    folders = options.folders or [ROOT / folder for folder in SEEDS[options.door]]
    seeds = [path for folder in folders for path in pathlib.Path(folder).rglob("*") if path.is_file() and 50 < path.stat().st_size < 150_000]
    seeds.sort()
    chance = random.Random(options.seed)
    found = ROOT / ".build-fuzz/found"
    inputs = findings = 0
    end = time.time() + options.seconds
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
    with tempfile.TemporaryDirectory() as folder:
        while time.time() < end:
            files = [pathlib.Path(folder) / str(number) for number in range(100)]
            jobs = ""
            for file in files:
                file.write_bytes(changed(chance.choice(seeds).read_bytes(), chance))
                address = chance.choice(["https://a.example/2024/05/01/berita", "https://dinas.example.go.id/berita/1"])
                jobs += json.dumps({"id": "1", "path": str(file), "file": str(file), "url": address, "base_url": address}) + "\n"
            try:
                run = subprocess.run(
                    [options.lab, options.door], input=jobs.encode(), capture_output=True, env=environment, timeout=10 * len(files))
                answers, why = run.stdout.count(b"\n"), f"ended with {run.returncode}"
            except subprocess.TimeoutExpired as late:
                answers, why = (late.stdout or b"").count(b"\n"), "did not answer"
            inputs += len(files)
            if answers < len(files):
                findings += 1
                found.mkdir(parents=True, exist_ok=True)
                kept = found / f"{options.door}-{options.seed}-{findings}"
                kept.write_bytes(files[answers].read_bytes())
                print(f"{kept}: {why}", flush=True)
    print(f"{options.door}, seed {options.seed}: {inputs} inputs of {len(seeds)} files, {findings} found")
    return 1 if findings or not inputs else 0


if __name__ == "__main__":
    sys.exit(main())
