#!/usr/bin/env python3
"""The internet of the booted guest: invented sites on port 80, and a mail server on port 2525 that says nothing.

    Tests/Boot/site.py            serves; says "ready", and "held" with what it lets wait
    Tests/Boot/site.py --names    the names that must lead here

warta-desa.example has a feed, kampus-bina.example a page of links, suara-relawan.example refuses programs. What
lambat.example offers at once has pages that never come; diam.example never answers. Each is a host of its own: requests to
one host wait for each other.
"""
import datetime, html, http.server, socket, sys, threading, time
from email.utils import format_datetime

NAMES = ["warta-desa.example", "www.kampus-bina.example", "suara-relawan.example", "lambat.example", "diam.example"]
# Of each article: name in its address, headline, by whom, hours ago, text.
WARTA = [
    ("dampingi-lansia", "Pekerja Sosial Dampingi 42 Lansia di Desa Senja", "Laras Widuri", 3, [
        "SENJA – Enam pekerja sosial mendampingi 42 lansia yang tinggal sendiri di Desa Senja sejak awal bulan ini. Mereka "
        "datang dua kali sepekan, mendengarkan, dan mencatat apa yang dibutuhkan setiap lansia.",
        "Koordinator pendampingan, Tegar Wibisana, mengatakan sebagian besar lansia memerlukan obat rutin dan teman "
        "berbicara. “Yang paling sering diminta justru ditemani ke puskesmas,” kata Tegar.",
        "Pendampingan berlangsung selama tiga bulan. Hasil asesmen setiap lansia diserahkan kepada puskesos desa agar "
        "layanan dapat diteruskan oleh kader setempat."]),
    ("rumah-aman", "Rumah Aman bagi Anak Dibuka di Kota Arang", "Laras Widuri", 9, [
        "ARANG – Sebuah rumah aman bagi anak korban kekerasan dibuka di Kota Arang. Rumah itu menampung 18 anak dan dijaga "
        "pekerja sosial secara bergiliran, siang dan malam.",
        "Kepala rumah aman, Melati Suryani, menyebut setiap anak didampingi seorang pekerja sosial dan seorang psikolog "
        "sejak hari pertama. Sekolah anak tetap berjalan dengan guru yang datang ke rumah.",
        "Pemerintah kota menanggung biaya tahun pertama. Setelah itu pengelolaannya diserahkan kepada yayasan."]),
    ("final-voli", "Final Voli Antarkampung Ditonton Ribuan Warga", "Redaksi", 14, [
        "SENJA – Pertandingan final bola voli antarkampung ditonton ribuan warga. Tim tuan rumah menang tiga set tanpa balas "
        "setelah unggul sejak awal.",
        "Pelatih menyebut kemenangan itu buah latihan setiap sore selama dua bulan. Turnamen berikutnya digelar tahun depan."]),
]
KAMPUS = [
    ("praktikum", "Mahasiswa Kesejahteraan Sosial Praktikum di Panti Senja", "Humas", 6, [
        "Sebanyak 24 mahasiswa program studi kesejahteraan sosial menjalani praktikum di Panti Senja selama dua bulan. "
        "Setiap mahasiswa mendampingi dua klien dan menyusun rencana intervensi bersama pekerja sosial panti.",
        "Dosen pembimbing, Ningrum Astari, mengatakan praktikum kali ini menekankan manajemen kasus dan pencatatan yang rapi. "
        "Supervisi diadakan setiap Jumat sore.",
        "Pada akhir praktikum mahasiswa memaparkan hasilnya di hadapan pengurus panti dan keluarga klien."]),
    ("seminar", "Seminar Etika Pekerjaan Sosial Digelar di Kampus", "Humas", 20, [
        "Kampus Bina Warga menggelar seminar tentang etika pekerjaan sosial yang diikuti 130 praktisi dan mahasiswa. Para "
        "pembicara membahas kerahasiaan klien dan batas hubungan profesional.",
        "Ketua panitia, Bimo Raharja, berharap seminar menjadi kegiatan tahunan. Makalahnya dapat diunduh tanpa biaya di laman "
        "program studi."]),
    ("wisuda", "Wisuda Gelombang Kedua Digelar Sabtu", "Humas", 30, [
        "Wisuda gelombang kedua tahun ini digelar pada hari Sabtu di aula utama. Para wisudawan diminta hadir satu jam sebelum "
        "acara dan membawa undangan.",
        "Panitia menyiapkan tempat parkir di lapangan timur dan layanan antar bagi tamu lanjut usia."]),
]


def started(hours):
    """One time for the life of the program, so that a feed asked twice says the same."""
    return START - datetime.timedelta(hours=hours)


START = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)


def feed(title, host, articles):
    items = "".join(
        f"<item><title>{html.escape(headline)}</title><link>http://{host}/{slug}</link>"
        f"<pubDate>{format_datetime(started(hours), usegmt=True)}</pubDate></item>"
        for slug, headline, _, hours, _ in articles)
    return f"<rss version='2.0'><channel><title>{title}</title><link>http://{host}/</link>{items}</channel></rss>"


def page(site, article):
    slug, headline, author, hours, text = article
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (f"<html lang='id'><head><title>{headline} - {site}</title><meta property='og:site_name' content='{site}'>"
            f"<meta property='article:published_time' content='{started(hours).isoformat()}'></head><body><article>"
            f"<h1>{headline}</h1><p class='byline'>Oleh {author}</p>{paragraphs}</article></body></html>")


def front(site, articles):
    items = "".join(f"<li><h2><a href='/berita/{slug}'>{headline}</a></h2><p>{text[0][:90]}…</p></li>"
                    for slug, headline, _, _, text in articles)
    return (f"<html lang='id'><head><title>{site}</title></head><body><nav><a href='/tentang'>Tentang</a></nav>"
            f"<main><h1>Berita</h1><ul>{items}</ul></main></body></html>")


class Site(http.server.BaseHTTPRequestHandler):
    def log_message(self, *rest):
        pass

    def do_GET(self):
        host, path = self.headers.get("Host", "").split(":")[0], self.path.split("?")[0]
        last = path.rsplit("/", 1)[-1]
        kind, text = "text/html; charset=utf-8", None
        if "relawan" in host:
            return self.send_error(403)
        if "lambat" in host or "diam" in host:
            if path == "/feed" and "lambat" in host:
                kind, text = "application/rss+xml", feed("Lambat", host, WARTA)
            elif path != "/robots.txt":
                print("held", host + path, flush=True)
                time.sleep(600)
        elif "warta" in host:
            if path == "/feed":
                kind, text = "application/rss+xml", feed("Warta Desa", host, WARTA)
            elif path == "/":
                text = ("<html lang='id'><head><title>Warta Desa</title><link rel='alternate' type='application/rss+xml' "
                        "href='/feed'></head><body><p>Kabar dari desa.</p></body></html>")
            text = text or next((page("Warta Desa", each) for each in WARTA if each[0] == last), None)
        elif path == "/":
            text = front("Kampus Bina Warga", KAMPUS)
        else:
            text = next((page("Kampus Bina Warga", each) for each in KAMPUS if each[0] == last), None)
        if text is None:
            return self.send_error(404)
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


def silent_mail():
    listener = socket.create_server(("127.0.0.1", 2525))
    held = []
    while True:
        held.append(listener.accept()[0])
        print("held mail", flush=True)


if "--names" in sys.argv:
    print(*NAMES)
else:
    server = Server(("127.0.0.1", 80), Site)
    threading.Thread(target=silent_mail, daemon=True).start()
    print("ready", flush=True)
    server.serve_forever()
