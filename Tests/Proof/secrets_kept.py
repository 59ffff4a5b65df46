#!/usr/bin/env python3
"""Goes through a service's whole life with secrets that can be recognised, and looks for them wherever Kabar writes or speaks.

    Tests/Proof/secrets_kept.py [--kabar .build/debug/kabar]

A source with a login, one with a header of its own, and a mail server that wants a password, all by `file:`; in one life the servers
take them, in the other they refuse. Then the secrets are pasted into the configuration where they do not belong, by which they must
not be repeated in what is said of it. Looked at: what each command says (with and without --json), the journal, the state folder
with its database and digests, metrics, a backup and what it restores, and the command line and environment of the process; each secret
as it is, percent-encoded, and in Base64 at each of its three places. That the secrets are in use is looked at, too: the servers
have seen them. Needs Linux, cc and Python 3.11. Ends with 1 where something did not hold.
"""
import argparse, base64, os, re, sys, tempfile, threading, time, urllib.parse

from living import Mail, Servers, Service, Site, Threads, preload

LOGIN, TOKEN, PASSWORD = "siti:Rahasia-Intranet/7+x", "Rahasia=Kepala&9q", "Rahasia Surat #4%w"
MARKS = {"login": LOGIN.split(":")[1], "login with name": LOGIN, "token": TOKEN, "password": PASSWORD}


def forms(secret):
    """The ways in which a secret could be written down."""
    raw = secret.encode()
    found = {raw, urllib.parse.quote(secret, safe="").encode(), urllib.parse.quote(secret).encode(), secret.replace("/", "\\/").encode()}
    for shift in range(3):
        text = base64.b64encode(b"\0" * shift + raw)
        # Without what depends on the neighbours.
        found.add(text[4 if shift else 0:len(text) - 4])
    return {form for form in found if len(form) > 7}


FORMS = {name: forms(secret) for name, secret in MARKS.items()}


class Doorkeeper(Mail):
    """A mail server that wants a password, and takes it or not."""

    takes, seen = True, set()

    def handle(self):
        recipient, known = "", False
        self.say("220 mail.test")
        for line in self.rfile:
            verb = line.strip().decode("utf-8", "replace")
            kind = verb.split(" ")[0].upper()
            if kind == "EHLO":
                self.say("250-mail.test\r\n250 AUTH PLAIN LOGIN")
            elif kind == "AUTH":
                words = verb.split(" ")
                if len(words) < 3:
                    self.say("334 ")
                    words.append(self.rfile.readline().strip().decode())
                Doorkeeper.seen.add(base64.b64decode(words[2]).split(b"\0")[-1].decode())
                self.say("235 welcome" if Doorkeeper.takes else f"535 5.7.8 {words[2]} is not known here")
            elif kind == "DATA":
                self.say("354 go on")
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                self.say("250 ok")
            else:
                self.say("221 bye" if kind == "QUIT" else "250 ok")
                if kind == "QUIT":
                    return


class Guarded(Site):
    """Source 0 wants the login, source 1 the token; both say what they were given when they refuse."""

    takes, seen = True, set()

    def do_GET(self):
        source = int(self.headers["Host"].split(":")[0].split(".")[-1]) - 1
        given = self.headers.get("Authorization") or self.headers.get("X-Kunci") or ""
        if given.startswith("Basic "):
            Guarded.seen.add(base64.b64decode(given[6:]).decode())
        elif given:
            Guarded.seen.add(given)
        if source < 2 and (not given or not Guarded.takes) and self.path != "/robots.txt":
            return self.answer(401, "text/html", f"<h1>Ditolak: {given}</h1>", [("WWW-Authenticate", "Basic realm=\"x\"")])
        super().do_GET()


class Search:
    def __init__(self):
        self.found, self.places = [], 0

    def text(self, place, data):
        self.places += 1
        data = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
        for name, shapes in FORMS.items():
            for shape in shapes:
                if shape in data:
                    at = data.index(shape)
                    self.found.append(f"{name} in {place}: …{data[max(0, at - 40):at + len(shape) + 10]!r}…")
                    break

    def folder(self, path, but=()):
        for root, _, names in os.walk(path):
            for name in names:
                whole = os.path.join(root, name)
                if os.path.isfile(whole) and whole not in but:
                    with open(whole, "rb") as file:
                        self.text(os.path.relpath(whole, path), file.read())


def life(kabar, folder, servers, mail_port, clock, search):
    """The service through an evening and a morning."""
    os.makedirs(folder)
    for name, secret in (("login", LOGIN), ("password", PASSWORD)):
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            file.write(secret + "\n")
        os.chmod(path, 0o600)
    text = servers.configuration(3, mail=False)
    text = text.replace("/feed\n", f"/feed\n    login: file:{folder}/login\n", 1)
    text = re.sub(r"(http://127\.0\.0\.2:\d+/feed\n)", rf'\1    headers: {{X-Kunci: "{TOKEN}"}}\n', text)
    text += (f"email:\n  to: [ani@warta.test, budi@warta.test]\n  from: kabar@warta.test\n  smtp: smtp://127.0.0.1:{mail_port}\n"
             f"  username: kabar@warta.test\n  password: file:{folder}/password\noperator: admin@warta.test\n")
    service = Service(kabar, folder, text, clock)
    if not service.start():
        raise SystemExit(f"the service does not start: {open(os.path.join(folder, 'log')).read()[-600:]}")
    kept = {service.config, os.path.join(folder, "login"), os.path.join(folder, "password")}
    time.sleep(5)
    if not service.edition("2026-09-09"):
        search.found.append("no edition")
    time.sleep(3)
    for name in ("cmdline", "environ"):
        with open(f"/proc/{service.process.pid}/{name}", "rb") as file:
            search.text(f"the process's {name}", file.read())
    address = f"http://127.0.0.1:{servers.port}"
    backup = os.path.join(folder, "backup.kabar")
    commands = [
        ["status"], ["status", "Warta 0"], ["status", "Warta 1"], ["health"], ["check"], ["check", "--online"], ["fetch"], ["send"], ["send", "--again"],
        ["send", "--test", "ani@warta.test"], ["why", f"{address}/0"], ["doctor"], ["export"], ["test", f"{address}/feed"],
        ["search", "warga"], ["backup", backup], ["reload"], ["digest", "--preview"]]
    for words in commands:
        for more in ([], ["--json"]):
            answer = service.ask(*words, *more)
            search.text(f"kabar {' '.join(words + more)}", answer.stdout + answer.stderr)
    # It is told of typing errors in what it runs with.
    with open(service.config, "a") as file:
        file.write("pasword: " + PASSWORD + "\n")
    service.ask("reload")
    time.sleep(1)
    if service.end() != 0:
        search.found.append("it does not end well")
    for words in (["status"], ["once"], ["doctor"]):
        answer = service.ask(*words)
        search.text(f"kabar {' '.join(words)} without the service", answer.stdout + answer.stderr)
    with open(service.config, "w") as file:
        file.write(text)
    kept.add(os.path.join(folder, "log.kept"))
    search.folder(folder, kept | {backup})
    # The backup has the configuration, of right, and by it the header that stands in it.
    answer = service.ask("restore", backup, "--yes")
    search.text("kabar restore", answer.stdout + answer.stderr)
    with open(backup, "rb") as file:
        search.text("the backup", file.read().replace(TOKEN.encode(), b""))
    search.folder(service.state)


def pasted(kabar, folder, servers, clock, search):
    """Secrets in the configuration, where they do not belong."""
    base = servers.configuration(2, mail=False)
    quoted = urllib.parse.quote(PASSWORD, safe="")
    mail = "email:\n  to: [ani@warta.test]\n  from: kabar@warta.test\n"
    cases = {
        "password": base + mail + f'  smtp: smtps://mail.warta.test:465\n  username: kabar\n  password: "{PASSWORD}"\n',
        "unquoted": base + mail + f"  smtp: smtps://mail.warta.test:465\n  username: kabar\n  password: {PASSWORD}\n",
        "server": base + mail + f"  smtp: smtps://kabar:{quoted}@mail.warta.test:465\n",
        "spelling": base + mail + f"  smtp: smtps://mail.warta.test\n  pasword: {PASSWORD}\n",
        "login": base.replace("/feed\n", f"/feed\n    login: {LOGIN}\n", 1),
        "list": base.replace("/feed\n", f"/feed\n    login: [{LOGIN}]\n", 1),
        "address": base.replace("http://127.0.0.1", f"http://siti:{quoted}@127.0.0.1", 1),
        "proxy": base.replace("/feed\n", f"/feed\n    proxy: http://siti:{quoted}@proxy.test:3128\n", 1),
        "proxy form": base.replace("/feed\n", f"/feed\n    proxy: gopher://siti:{quoted}@proxy.test\n", 1),
        "header": base.replace("/feed\n", f"/feed\n    headers: {{Authorization: \"Bearer {PASSWORD}\", \"Bad Name\": x}}\n", 1),
        "header text": base.replace("/feed\n", f"/feed\n    headers: \"Authorization: {PASSWORD}\"\n", 1),
        "indented": base + mail + f"   smtp: x\n  password: {PASSWORD}\n",
        "credential": base + mail + f"  smtp: smtps://mail.warta.test:465\n  password: credential:{PASSWORD}\n",
        "block": base + mail + f"  smtp: smtps://mail.warta.test:465\n  password: |\n    {PASSWORD}\n",
        "tab": base + mail + f"  smtp: smtps://mail.warta.test:465\n\tpassword: {PASSWORD}\n",
        "no colon": base + mail + f"  smtp: smtps://mail.warta.test:465\n  password {PASSWORD}\n",
        "equals": base + mail + f"  smtp: smtps://mail.warta.test:465\n  password={PASSWORD}\n",
        "twice": base + mail + f"  smtp: smtps://mail.warta.test:465\n  password: file:/x\n  password: {PASSWORD}\n",
        "elsewhere": base + f"password: {PASSWORD}\n",
        "Indonesian": base + mail + f"  smtp: smtps://mail.warta.test:465\n  kata_sandi: {PASSWORD}\n",
    }
    for name, text in cases.items():
        place = os.path.join(folder, name.replace(" ", "-"))
        service = Service(kabar, place, text, clock)
        for words in (["check"], ["check", "--json"], ["once"], ["run"], ["status"], ["export"], ["add", f"http://127.0.0.1:{servers.port}/feed"]):
            if words == ["run"] and service.ask("check").returncode == 0:
                continue
            answer = service.ask(*words)
            # --json of the sources may name their addresses, but never with what is before the "@".
            search.text(f"pasted as {name}: kabar {' '.join(words[:2])}", answer.stdout + answer.stderr)
        search.folder(place, {service.config})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    options = parser.parse_args()
    search = Search()
    with tempfile.TemporaryDirectory(prefix="kabar-secrets-") as folder:
        clock, servers = preload(folder, "clock"), Servers()
        servers.site.RequestHandlerClass = Guarded
        mail = Threads(("127.0.0.1", 0), Doorkeeper)
        threading.Thread(target=mail.serve_forever, daemon=True).start()
        for takes in (True, False):
            Guarded.takes = Doorkeeper.takes = takes
            life(options.kabar, os.path.join(folder, "taken" if takes else "refused"), servers, mail.server_address[1], clock, search)
        for secret in (LOGIN, TOKEN):
            if secret not in Guarded.seen:
                search.found.append(f"no server has seen {secret!r}: {Guarded.seen}")
        if PASSWORD not in Doorkeeper.seen:
            search.found.append(f"the mail server has seen {Doorkeeper.seen}")
        pasted(options.kabar, os.path.join(folder, "pasted"), servers, clock, search)
    for complaint in search.found:
        print(complaint)
    print(f"{search.places} places, {len(search.found)} did not hold")
    sys.exit(1 if search.found else 0)


main()
