#!/usr/bin/env python3
"""Makes front pages after real ones, with the truth about each link, and scores `kabar-lab discover` on them.

  front_pages.py DIR [--seed N] [--each N]           writes DIR/NNN.html and DIR/truth.jsonl
  front_pages.py DIR --score "COMMAND" [--list]      COMMAND is `.build/release/kabar-lab`

Each layout of listings meets N forms of addresses (6 unless said), and around it stands what front pages have besides: menus,
services, galleries, agenda, staff, downloads, quick links, widgets, footers. A line of the truth: `id`, `url`, `layout`,
`form`, `articles` (addresses that are articles) and `others` (that are not); what could be either, such as announcements,
is in neither. Standard library only; the words are invented. `Sources/Discovery/CandidateChooser.swift` has the figures.
"""
import argparse, collections, json, os, random, re, shlex, subprocess

WHO = ("Pekerja Sosial|Relawan|Dinas Sosial|Kader Posyandu|Mahasiswa|Warga Desa|Penyuluh|Pendamping PKH|Taruna Siaga|Bupati|"
       "Wali Kota|Panti Wreda|Komunitas Difabel|Guru SLB|Petani Muda|Tim Reaksi Cepat|Forum Anak|Camat|Puskesmas").split("|")
DOES = ("Dampingi|Kunjungi|Latih|Bantu|Salurkan Bantuan untuk|Buka Layanan bagi|Serahkan Kursi Roda kepada|Gelar Rapat dengan|"
        "Ajak Bermain|Periksa Kesehatan|Sambut Kepulangan|Tinjau Rumah|Susun Rencana bersama|Evakuasi").split("|")
WHOM = ("Lansia|Anak Jalanan|Penyintas Banjir|Keluarga Prasejahtera|Warga Binaan|Penyandang Disabilitas|Korban Longsor|"
        "Remaja Putus Sekolah|Nelayan|Ibu Hamil|Pemulung|Difabel Netra|Pengungsi").split("|")
WHERE = ("|di Balai Desa|di Lereng Merbabu|Selama Sebulan|di Tiga Kecamatan|Menjelang Lebaran|Usai Gempa|Lewat Kunjungan Rumah|"
         "Tanpa Biaya|Sejak Awal Pekan|dengan Dana Desa").split("|")
ENGLISH = ("Council opens hub for young carers|Foster families ask for longer breaks|Shelter for families opens behind town hall|"
           "Students join hospital discharge teams|Review finds delays in adult care|Charity trains neighbours to spot loneliness").split("|")
SHORT = "Lansia Sehat|Apel Pagi|Rakor TKSK|Posyandu Mawar|Senam Bersama|Bansos Cair|Desa Tangguh|Rumah Aman|Kelas Ibu|Pos Layanan".split("|")
SECTIONS = "jabar|jateng|sosial|politik|peristiwa|opini|ekonomi|pendidikan|kesehatan|daerah|hukum|olahraga".split("|")
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
TEASER = ("Kepala seksi menjelaskan bahwa petugas berkeliling dari rumah ke rumah setiap pagi dan mencatat kebutuhan warga.",
          "Kegiatan itu diikuti puluhan peserta dari tujuh desa dan berlangsung sampai sore hari di aula kecamatan.",
          "Menurut data yang dihimpun, sebagian besar keluarga belum tercatat sebagai penerima bantuan pada tahun lalu.")


def slug(title, sign="-", most=99):
    return sign.join(re.sub("[^a-z0-9 ]", "", title.lower()).split()[:most])


class Item:
    """One headline: title, address, date, section."""

    def __init__(self, r, form, number, short, english):
        self.title = r.choice(SHORT) + f" {number % 90 + 1}" * (r.random() < .3) if short else (
            r.choice(ENGLISH) + r.choice(["", " in the north", " after hard winter", " again"]) if english else
            " ".join(x for x in (r.choice(WHO), r.choice(DOES), r.choice(WHOM), r.choice(WHERE)) if x))
        self.section = r.choices(SECTIONS, [9, 3, 6, 6, 2, 1, 1, 1, 1, 1, 1, 1])[0]
        self.year, self.month, self.day = 2024, r.randint(1, 12), r.randint(1, 28)
        self.number = number
        self.url = form(self, r)
        self.date = r.choice([
            f"{self.day} {MONTHS[self.month - 1]} {self.year}", f"Senin, {self.day} {MONTHS[self.month - 1][:3]} {self.year} | 10:0{self.day % 10} WIB",
            f"{self.day:02}/{self.month:02}/{self.year}", f"{self.day % 22 + 1} jam yang lalu", f"{self.year}-{self.month:02}-{self.day:02}"])
        self.teaser = r.choice(TEASER)


def dated(x):
    return f"/{x.year}/{x.month:02}/{x.day:02}"


FORMS = {
    "slug": lambda x, r: f"/{slug(x.title)}/",
    "section-slug": lambda x, r: f"/{x.section}/{slug(x.title)}",
    "section-slug-html": lambda x, r: f"/{x.section}/{slug(x.title)}.html",
    "month-slug": lambda x, r: f"/{x.year}/{x.month:02}/{slug(x.title)}.html",
    "day-slug": lambda x, r: f"{dated(x)}/{slug(x.title)}/",
    "id-slug": lambda x, r: f"/berita/{x.number}/{slug(x.title)}",
    "id-dash-slug": lambda x, r: f"/berita/{x.number}-{slug(x.title)}",
    "slug-id": lambda x, r: f"/{x.section}/{slug(x.title)}-{x.number}00",
    "read-id": lambda x, r: f"/read/{x.number}21/{slug(x.title, most=4)}",
    "php-id": lambda x, r: f"/detail.php?id={x.number}",
    "php-view": lambda x, r: f"/index.php?page=berita&act=detail&id={x.number}",
    "wp-p": lambda x, r: f"/?p={x.number}",
    "drupal-q": lambda x, r: f"/?q=node/{x.number}",
    "drupal-node": lambda x, r: f"/node/{x.number}",
    "drupal-alias": lambda x, r: f"/?q=content/{slug(x.title)}",
    "joomla": lambda x, r: f"/index.php?option=com_content&view=article&id={x.number}:{slug(x.title)}",
    "joomla-itemid": lambda x, r: f"/index.php?option=com_content&view=article&id={x.number}&Itemid=8",
    "joomla-sef": lambda x, r: f"/index.php/berita/{x.number}-{slug(x.title)}",
    "index-html": lambda x, r: f"{dated(x)}/{x.section}/{slug(x.title)}/index.html",
    "index-php": lambda x, r: f"/berita/{x.number}/{slug(x.title)}/index.php",
    "codeigniter": lambda x, r: f"/index.php?/berita/{x.number}/{slug(x.title)}",
    "short": lambda x, r: f"/berita/{slug(x.title, most=2)}-{'abcdefghijklmnopqrstuvwxyz'[x.number % 26]}",
    "one-word": lambda x, r: f"/artikel/{slug(x.title, '', 2)}",
    "detail-id": lambda x, r: f"/berita/detail/{x.number}",
    "hash": lambda x, r: f"/artikel/{x.number * 7919:x}f{x.number:x}",
    "underscore": lambda x, r: f"/content/{slug(x.title, '_')}",
    "web-slug": lambda x, r: f"/web/publikasi/{slug(x.title, most=3)}",
}


def picture(x):
    return f'<img src="/foto/{x.number}.jpg" alt="">'


def link(x, inner=None, more=""):
    return f'<a href="{x.url.replace("&", "&amp;")}"{more}>{inner or x.title}</a>'


LAYOUTS = {
    "cards-h3": lambda xs: '<div class="row">' + "".join(
        f'<div class="col-md-4"><div class="card">{link(x, picture(x))}<div class="card-body"><h3>{link(x)}</h3><p class="tgl">{x.date}</p></div></div></div>' for x in xs) + "</div>",
    "h3-date": lambda xs: "".join(f'<div class="item"><h3>{link(x)}</h3><small>{x.date}</small></div>' for x in xs),
    "wordpress": lambda xs: '<main id="main">' + "".join(
        f'<article id="post-{x.number}" class="post-{x.number} post type-post category-{x.section}"><header><h2 class="entry-title">{link(x, more=chr(32) + "rel=bookmark")}</h2><div class="entry-meta"><a href="/author/redaksi/">redaksi</a> <time datetime="2024-06-01">{x.date}</time></div></header><div class="entry-summary"><p>{x.teaser}</p>{link(x, "Selengkapnya")}</div></article>' for x in xs) + "</main>",
    "list": lambda xs: '<div class="content"><ul>' + "".join(f"<li>{link(x)}</li>" for x in xs) + "</ul></div>",
    "list-date": lambda xs: '<ul class="daftar">' + "".join(f'<li><span class="date">{x.date}</span> {link(x)}</li>' for x in xs) + "</ul>",
    "table": lambda xs: "<table><tr><th>No</th><th>Judul</th><th>Tanggal</th></tr>" + "".join(
        f"<tr><td>{i + 1}</td><td>{link(x)}</td><td>{x.date}</td></tr>" for i, x in enumerate(xs)) + "</table>",
    "card-link": lambda xs: '<div class="grid">' + "".join(
        link(x, f"{picture(x)}<div><h4>{x.title}</h4><span>{x.date}</span></div>", ' class="kartu"') for x in xs) + "</div>",
    "no-headings": lambda xs: "<ul>" + "".join(
        f'<li><div class="item">{link(x, picture(x))}<div class="content">{link(x, f"<span>{x.date}</span>{x.title}")}</div></div></li>' for x in xs) + "</ul>",
    "no-headings-no-date": lambda xs: '<div class="list">' + "".join(
        f'<div class="item"><div class="pic">{link(x, picture(x))}</div><div class="text">{link(x, more=chr(32) + "class=judul")}<a href="/{x.section}/">{x.section.title()}</a></div></div>' for x in xs) + "</div>",
    "definitions": lambda xs: "<dl>" + "".join(f"<dt>{link(x)}</dt><dd>{x.teaser}</dd>" for x in xs) + "</dl>",
    "flat": lambda xs: '<div id="isi">' + "".join(f"<h3>{link(x)}</h3><p>{x.date}</p><p>{x.teaser}</p>" for x in xs) + "</div>",
    "flat-date-first": lambda xs: '<div id="isi">' + "".join(f'<span class="t">{x.date}</span><h4>{link(x)}</h4>' for x in xs) + "</div>",
    "media": lambda xs: "".join(
        f'<div class="media"><div class="media-left">{link(x, picture(x))}</div><div class="media-body"><h4 class="media-heading">{link(x)}</h4><small>{x.date}</small><p>{x.teaser}</p>{link(x, "Baca selengkapnya")}</div></div>' for x in xs),
    "slider": lambda xs: '<div class="owl-carousel">' + "".join(
        f'<div class="owl-item">{link(x, picture(x))}<div class="caption"><h2>{link(x)}</h2></div></div>' for x in xs[:3]) + "</div>" + "".join(
        f'<div class="post-box"><h5>{link(x)}</h5><span>{x.date}</span></div>' for x in xs[3:]),
    "sections": lambda xs: "".join(
        f'<section class="rubrik"><h2><a href="/{s}/">{s.title()}</a></h2><ul>' + "".join(f"<li>{link(x)}<i>{x.date}</i></li>" for x in xs if x.section == s) + "</ul></section>"
        for s in dict.fromkeys(x.section for x in xs)),
    "sections-h3": lambda xs: "".join(
        f'<section class="rubrik"><h2><a href="/{s}/">{s.title()}</a></h2>' + "".join(f'<div class="b"><h3>{link(x)}</h3></div>' for x in xs if x.section == s) + "</section>"
        for s in dict.fromkeys(x.section for x in xs)),
    "button-only": lambda xs: '<div class="row">' + "".join(
        f'<div class="col">{picture(x)}<h3>{x.title}</h3><p class="d">{x.date}</p><p>{x.teaser}</p>{link(x, "Selengkapnya", " class=btn")}</div>' for x in xs) + "</div>",
    "joomla-blog": lambda xs: '<div class="blog">' + "".join(
        f'<div class="items-row"><div class="item"><h2>{link(x)}</h2><dl class="article-info"><dd class="published">{x.date}</dd></dl><p>{x.teaser}</p><p class="readmore">{link(x, "Selengkapnya...")}</p></div></div>' for x in xs) + "</div>",
    "blogger": lambda xs: '<div class="blog-posts">' + "".join(
        f'<h2 class="date-header">{x.date}</h2><div class="post hentry"><h3 class="post-title entry-title">{link(x)}</h3><div class="post-body">{x.teaser} {link(x, "Baca lagi")}</div><div class="post-footer"><a href="/search/label/{x.section}">{x.section}</a></div></div>' for x in xs) + "</div>",
    "bold": lambda xs: "<td>" + "".join(f"<p><b>{link(x)}</b><br><font size=1>{x.date}</font></p>" for x in xs) + "</td>",
    "timeline": lambda xs: "<ol>" + "".join(f"<li><time>{x.date}</time><div>{link(x, f'<strong>{x.title}</strong>')}</div></li>" for x in xs) + "</ol>",
    "teaser-cards": lambda xs: '<div class="posts">' + "".join(
        f'<div class="post">{link(x, picture(x))}<h3>{link(x)}</h3><p>{x.teaser}</p></div>' for x in xs) + "</div>",
    "card-all": lambda xs: '<div class="grid gap-4">' + "".join(
        link(x, f'{picture(x)}<div class="p-4"><p class="text-sm">{x.date}</p><p class="text-lg font-bold">{x.title}</p><p class="line-clamp-2">{x.teaser}</p><span>Baca selengkapnya</span></div>') for x in xs) + "</div>",
    "card-lines": lambda xs: "".join(
        f'<div class="col">{link(x, f"<div>{picture(x)}</div><div><div>{x.title}</div><div>{x.teaser}</div></div>")}</div>' for x in xs),
    "more-bold": lambda xs: "".join(
        f'<div class="kotak"><p><b>{x.title}</b></p><p><i>{x.date}</i></p><p>{x.teaser}</p>{link(x, "Selengkapnya")}</div>' for x in xs),
    "more-plain": lambda xs: '<div class="row">' + "".join(
        f'<div class="card"><div class="card-body"><p>{x.title}</p><p class="small">{x.date}</p>{link(x, "", " class=stretched-link aria-label=Baca")}</div></div>' for x in xs) + "</div>",
    "pictures": lambda xs: '<div class="row">' + "".join(
        f'<figure>{link(x, picture(x), chr(32) + f"title={chr(34)}{x.title}{chr(34)}")}<figcaption>{x.date}</figcaption></figure>' for x in xs) + "</div>",
    "pictures-alt": lambda xs: '<div class="row">' + "".join(
        f'<div class="col-4"><a href="{x.url}"><img src="/f/{x.number}.jpg" alt="{x.title}"></a></div>' for x in xs) + "</div>",
}


def rows(r, kind, template, titles, count):
    """Links that are no articles: (html, addresses)."""
    chosen = r.sample(titles, min(count, len(titles)))
    urls = [kind.format(slug=slug(t), n=r.randint(1, 99), short=slug(t, most=2)) for t in chosen]
    return "".join(template.format(url=u, title=t) for u, t in zip(urls, chosen)), urls


SERVICES = ("Rehabilitasi Sosial Anak|Perlindungan Lanjut Usia Terlantar|Bantuan Sosial Tunai|Pelatihan Kerja Difabel|Rumah Perlindungan|"
            "Layanan Pengaduan Masyarakat|Pemutakhiran Data Penerima Manfaat|Izin Undian dan Pengumpulan Uang").split("|")
PROFILE = "Sejarah Singkat|Visi dan Misi|Struktur Organisasi|Tugas Pokok dan Fungsi|Sambutan Kepala Dinas|Profil Pejabat|Maklumat Pelayanan|Dasar Hukum".split("|")
PEOPLE = "Dra. Ratna Wulandari, M.Si.|Suryo Wibisana, S.Sos.|Endah Kusumaningrum|Made Artawan, M.Kesos.|Ibnu Syahputra".split("|")
PHOTOS = "Apel Pagi Bersama Pegawai|Kunjungan ke Panti Wreda|Senam Sehat Hari Jumat|Penyerahan Kursi Roda|Bakti Sosial di Pesisir".split("|")
EVENTS = "Pelatihan Kader Posyandu|Rapat Koordinasi Pendamping|Seminar Kesehatan Jiwa Masyarakat|Lomba Kampung Ramah Anak".split("|")
QUICK = "Cara Mengurus Surat Keterangan Tidak Mampu|Cek Penerima Bantuan Sosial|Permohonan Informasi Publik Daring|Survei Kepuasan Masyarakat|Jam Pelayanan Loket".split("|")
QUESTIONS = "Bagaimana cara mendaftar sebagai relawan?|Siapa yang berhak atas bantuan tunai?|Di mana saya melapor?|Berapa lama proses pendataan?".split("|")
BLOCKS = [
    ("/layanan/{slug}", '<div class="col-md-3"><div class="box"><i class="icon"></i><h4><a href="{url}">{title}</a></h4><p>Layanan ini diberikan tanpa biaya kepada warga yang membutuhkan di seluruh kabupaten.</p></div></div>', SERVICES, "layanan"),
    ("/{slug}", '<div class="col-md-3"><img src="/i.png"><h3><a href="{url}">{title}</a></h3></div>', SERVICES, "program"),
    ("/program/{short}", '<div class="prog"><a href="{url}"><img src="/i.png"><span>{title}</span></a></div>', SERVICES, "unggulan"),
    ("/profil/{slug}", '<li><a href="{url}">{title}</a></li>', PROFILE, "profil"),
    ("/pegawai/{slug}", '<div class="tim"><img src="/p.jpg"><h5><a href="{url}">{title}</a></h5><span>Kepala Bidang</span></div>', PEOPLE, "tim"),
    ("/galeri/{slug}", '<figure><a href="{url}"><img src="/g.jpg" alt="{title}"></a><figcaption>{title}</figcaption></figure>', PHOTOS, "galeri"),
    ("/album/{n}/{slug}", '<div class="foto"><a href="{url}"><img src="/g.jpg"></a><h4><a href="{url}">{title}</a></h4><small>3 Mei 2024</small></div>', PHOTOS, "foto"),
    ("/video/{slug}", '<div class="vid"><a href="{url}"><img src="/v.jpg"></a><h5><a href="{url}">{title}</a></h5></div>', PHOTOS, "video"),
    ("/agenda/{slug}", '<li><span class="tgl">12 Juni 2024</span><h4><a href="{url}">{title}</a></h4></li>', EVENTS, "agenda"),
    ("/event/{n}", '<div class="ev"><b>12 Jun</b> <a href="{url}">{title}</a></div>', EVENTS, "acara"),
    ("/{slug}", '<li><a href="{url}">{title}</a></li>', QUICK, "tautan"),
    ("/halaman/{slug}", '<li><a href="{url}">{title}</a></li>', QUICK, "informasi"),
    ("/faq/{slug}", '<div class="q"><h4><a href="{url}">{title}</a></h4></div>', QUESTIONS, "faq"),
    ("/unduhan/{slug}.pdf", '<tr><td><a href="{url}">{title}</a></td><td>3 Mei 2024</td></tr>', EVENTS, "unduhan"),
    ("https://lain.example.org/{slug}", '<li><a href="{url}">{title}</a></li>', QUICK, "mitra"),
    ("/produk/{n}/{slug}", '<div class="pr"><a href="{url}"><img src="/x.jpg"></a><h4><a href="{url}">{title}</a></h4><b>Rp 25.000</b></div>', "Tas Anyaman Ibu Desa|Kopi Kelompok Tani Lereng|Madu Hutan Warga Binaan|Batik Karya Difabel".split("|"), "produk"),
]


def make(r, layout, form, number):
    """(html, line of truth) of one front page."""
    short = form in ("short", "one-word") and r.random() < .5
    english = not short and r.random() < .1
    items, seen = [], set()
    while len(items) < r.randint(6, 14):
        x = Item(r, FORMS[form], r.randint(100, 9999), short, english)
        if x.url not in seen:
            seen.add(x.url)
            items.append(x)
    sections = r.sample(SECTIONS, 6)
    others = [f"/{s}/" for s in sections]
    menu = "".join(f'<li><a href="/{s}/">{s.title()}</a></li>' for s in sections)
    html, urls = rows(r, "/profil/{slug}", '<li><a href="{url}">{title}</a></li>', PROFILE, 5)
    others += urls
    head = (f'<nav class="navbar"><ul>{menu}<li>Profil<ul>{html}</ul></li></ul></nav>' if r.random() < .7 else
            f'<div id="m1"><ul>{menu}{html}</ul></div>')
    parts = []
    for kind, template, titles, name in r.sample(BLOCKS, r.randint(2, 5)):
        html, urls = rows(r, kind, template, titles, r.randint(3, 5))
        others += urls
        more = f'<a href="/{name}">Lihat semua {name}</a>'
        others.append(f"/{name}")
        tag = "table" if html.startswith("<tr") else "ul" if html.startswith("<li") else "div"
        parts.append(f"<div class='blok-{name}'><h2>{name.title()}</h2><{tag}>{html}</{tag}>{more}</div>")
    listing = LAYOUTS[layout](items)
    if r.random() < .4:
        popular = "".join(f"<li>{link(x)}</li>" for x in items[:4])
        parts.append(f'<aside class="sidebar"><h3>Terpopuler</h3><ol>{popular}</ol></aside>')
    parts.insert(r.randint(0, len(parts)), f'<div class="wadah"><h2>Berita Terbaru</h2>{listing}</div>')
    if r.random() < .5:
        parts.append('<div class="paging"><b>1</b> <a href="/?page=2">2</a> <a href="/?page=3">3</a></div>')
    foot = '<footer><a href="/redaksi">Redaksi</a> <a href="/pedoman-media-siber">Pedoman Media Siber</a> <a href="/kontak">Kontak Kami</a></footer>'
    page = (f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Situs {number}</title></head><body>{head}\n'
            + "\n".join(parts) + f"\n{foot}</body></html>")
    home = f"https://situs{number}.example.id/"
    whole = lambda u: u if "://" in u else home[:-1] + u
    return page, dict(id=f"{number:03}", url=home, layout=layout, form=form, articles=[whole(x.url) for x in items],
                      others=sorted({whole(u) for u in others}))


def write(folder, seed, each):
    os.makedirs(folder, exist_ok=True)
    r = random.Random(seed)
    forms, number = list(FORMS), 0
    with open(os.path.join(folder, "truth.jsonl"), "w", encoding="utf8") as truth:
        for place, layout in enumerate(LAYOUTS):
            for k in range(each):
                form = forms[(place * 5 + k * (len(forms) // each or 1)) % len(forms)]
                page, line = make(r, layout, form, number)
                with open(os.path.join(folder, line["id"] + ".html"), "w", encoding="utf8") as out:
                    out.write(page)
                truth.write(json.dumps(line) + "\n")
                number += 1
    print(number, "pages,", len(LAYOUTS), "layouts,", len(FORMS), "forms of addresses")


def score(folder, command, lists):
    lines = [json.loads(x) for x in open(os.path.join(folder, "truth.jsonl"), encoding="utf8")]
    jobs = "".join(json.dumps({"file": os.path.join(folder, x["id"] + ".html"), "url": x["url"]}) + "\n" for x in lines)
    answers = subprocess.run(shlex.split(command) + ["discover"], input=jobs.encode(), stdout=subprocess.PIPE, check=True).stdout.splitlines()
    tables = {"layout": collections.defaultdict(lambda: [0, 0, 0]), "form": collections.defaultdict(lambda: [0, 0, 0])}
    total = [0, 0, 0]
    for line, answer in zip(lines, answers):
        found = {c[0] for c in json.loads(answer)["candidates"]}
        want, wrong = set(line["articles"]), found & set(line["others"])
        counts = (len(want & found), len(want - found), len(wrong))
        for row in (total, tables["layout"][line["layout"]], tables["form"][line["form"]]):
            for k, count in enumerate(counts):
                row[k] += count
        if lists and (want - found or wrong):
            print(line["id"], line["layout"], line["form"], "lost", len(want - found), "of", len(want), sorted(want - found)[:1], "wrong", sorted(wrong)[:3])
    for name, table in tables.items():
        for key, (right, lost, wrong) in sorted(table.items(), key=lambda x: x[1][0] / (x[1][0] + x[1][1])):
            if lost or wrong:
                print(f"{name:7}{key:22}found {right / (right + lost):.3f}  right {right / max(1, right + wrong):.3f}")
    right, lost, wrong = total
    print(f"found {right / (right + lost):.4f} of {right + lost} articles; right {right / (right + wrong):.4f} of {right + wrong} links taken")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("dir")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--each", type=int, default=6)
    p.add_argument("--score", metavar="COMMAND")
    p.add_argument("--list", action="store_true")
    a = p.parse_args()
    if a.score:
        score(a.dir, a.score, a.list)
    else:
        write(a.dir, a.seed, a.each)


if __name__ == "__main__":
    main()
