"""What the proofs share: their command line and how they end, a mail server and servers of threads on loopback, and the reading
of digests."""
import argparse, http.server, os, re, socketserver, subprocess, sys, threading

HERE = os.path.dirname(os.path.abspath(__file__))


def preload(folder, name):
    """Builds NAME.c as a library that can be preloaded; gives its path."""
    library = os.path.join(folder, name + ".so")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", os.path.join(HERE, name + ".c"), "-o", library, "-ldl"], check=True)
    return library


def options(text, **more):
    """The words of the command line: --kabar, and an option for each further one with its default."""
    parser = argparse.ArgumentParser(description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    for name, default in more.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    return parser.parse_args()


class Verdicts:
    """Of each situation its name and what did not hold in it."""

    number = failed = 0

    def add(self, name, found):
        self.number, self.failed = self.number + 1, self.failed + bool(found)
        for complaint in found:
            print(f"{name}: {complaint}", flush=True)

    def end(self, what="situations"):
        """Ends the program, with 1 where something did not hold."""
        print(f"{self.number} {what}, {self.failed} did not hold")
        sys.exit(1 if self.failed else 0)


class Answers(http.server.BaseHTTPRequestHandler):
    """A site: its GET says what it answers."""

    def answer(self, status, kind, text, extra=()):
        body = text.encode()
        self.send_response(status)
        for name, value in [("Content-Type", kind), ("Content-Length", str(len(body))), *extra]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Mail(socketserver.StreamRequestHandler):
    """Takes every message; the recipient's name says whose run it is of."""

    messages, lock = [], threading.Lock()
    # Whether it turns everybody away.
    away = False

    def handle(self):
        recipient = ""
        if Mail.away:
            return self.say("421 come back later")
        self.say("220 mail.test")
        for line in self.rfile:
            verb = line.strip().decode("utf-8", "replace")
            if verb.upper().startswith("RCPT"):
                recipient = verb
            if verb.upper().startswith("DATA"):
                self.say("354 go on")
                body = b""
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    body += part
                else:
                    return
                with self.lock:
                    self.messages.append((recipient, body))
            self.say("221 bye" if verb.upper().startswith("QUIT") else "250 ok")
            if verb.upper().startswith("QUIT"):
                return

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


class Threads(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads, allow_reuse_address, request_queue_size = True, True, 64

    def handle_error(self, *_):
        pass  # a client that was killed


def titles(value):
    """Titles of all entries of a digest's JSON, in full or on one line."""
    if isinstance(value, dict):
        own = [value["title"]] if "url" in value and "title" in value and "Dampingi" in str(value["title"]) else []
        return own + [title for part in value.values() for title in titles(part)]
    return [title for part in value for title in titles(part)] if isinstance(value, list) else []


def digest_days(folder):
    """The days whose digests lie in a folder as JSON."""
    return sorted(file[:10] for file in os.listdir(folder) if re.fullmatch(r"\d{4}-\d\d-\d\d\.json", file))
