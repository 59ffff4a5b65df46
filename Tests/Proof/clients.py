#!/usr/bin/env python3
"""Crowds, idlers, babblers and strangers at the control socket of a running service.

    Tests/Proof/clients.py [--kabar .build/debug/kabar] [--clients 1000]

At the same time: so many clients that ask for the status, 200 that connect and say nothing, 100 that send a byte a second, 100
that ask and take nothing of the answer, 100 that send what is no request, and (as root) 50 of another user. What must hold: each
honest client has its answer, each stranger is refused by the system, `kabar status` and `kabar fetch` work meanwhile, the sources
are polled on, and afterwards the service has as many descriptors as before and still answers. Needs Linux, cc and Python 3.11.
"""
import argparse, json, os, socket, struct, sys, tempfile, threading, time

from living import Servers, Service, Site, preload

REQUEST = b'{"command":"status","sources":[]}\n'


class Crowd:
    def __init__(self, path):
        self.path, self.lock, self.open = path, threading.Lock(), []
        self.answered, self.wrong, self.refused = 0, [], 0

    def connect(self):
        client = socket.socket(socket.AF_UNIX)
        # Waits for its turn where the service's queue is full, as `kabar` does.
        for way in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            client.setsockopt(socket.SOL_SOCKET, way, struct.pack("ll", 120, 0))
        client.connect(self.path)
        return client

    def honest(self):
        try:
            with self.connect() as client:
                client.sendall(REQUEST)
                text = b""
                while part := client.recv(65536):
                    text += part
            replies = [json.loads(line) for line in text.splitlines()]
            if not replies or "done" not in str(replies[-1]) and "status" not in str(replies[-1]):
                raise ValueError(f"no answer: {text[:80]!r}")
            with self.lock:
                self.answered += 1
        except Exception as error:
            with self.lock:
                self.wrong.append(f"{type(error).__name__}: {error}")

    def hold(self, first, each=b"", pause=1.0, until=None):
        """Connects, says `first`, then `each` now and then; is not heard of again."""
        try:
            client = self.connect()
            with self.lock:
                self.open.append(client)
            client.sendall(first)
            while each and not until.wait(pause):
                client.sendall(each)
        except OSError:
            pass  # the service has had enough of it

    def strangers(self, count):
        """Tries to connect as nobody; gives how many were let in."""
        child = os.fork()
        if child == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            entered = 0
            for _ in range(count):
                try:
                    self.connect()
                    entered += 1
                except PermissionError:
                    pass
            os._exit(min(entered, 100))
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kabar", default=".build/debug/kabar")
    parser.add_argument("--clients", type=int, default=1000)
    options = parser.parse_args()
    found = []
    with tempfile.TemporaryDirectory(prefix="kabar-clients-") as folder:
        os.chmod(folder, 0o755)
        servers = Servers()
        service = Service(options.kabar, folder, servers.configuration(4, every="15m"), preload(folder, "clock"))
        if not service.start():
            sys.exit("the service does not start")
        # Whoever is not of the owner's group is to be refused by the socket itself, not by the folder.
        os.chmod(os.path.join(folder, "run"), 0o755)
        time.sleep(4)
        crowd = Crowd(os.path.join(folder, "run", "control.socket"))
        descriptors = len(os.listdir(f"/proc/{service.process.pid}/fd"))
        over, threads = threading.Event(), []
        for count, target, words in [
            (200, crowd.hold, (b"",)), (100, crowd.hold, (b"{", b" ", 1.0, over)), (100, crowd.hold, (REQUEST,)),
            (50, crowd.hold, (b"bukan permintaan\n",)), (50, crowd.hold, (b"\xff" * 70_000,)), (options.clients, crowd.honest, ()),
        ]:
            threads += [threading.Thread(target=target, args=words, daemon=True) for _ in range(count)]
        honest = threads[-options.clients:]
        began, polls = time.time(), sum(Site.asked.values())
        entered = crowd.strangers(50) if os.geteuid() == 0 else 0
        for thread in threads:
            thread.start()
        service.move(1000)  # the sources are due
        for words in (["status"], ["fetch", "Warta 1"], ["health"]):
            answer = service.ask(*words)
            if answer.returncode != 0:
                found.append(f"kabar {' '.join(words)} ends with {answer.returncode}: {answer.stderr.strip()[-200:]}")
        entered += crowd.strangers(50) if os.geteuid() == 0 else 0
        for thread in honest:
            thread.join(180)
        took = time.time() - began
        over.set()
        for client in crowd.open:
            client.close()
        if crowd.answered != options.clients:
            found.append(f"{crowd.answered} of {options.clients} have their answer; {sorted(set(crowd.wrong))[:3]}")
        if entered:
            found.append(f"{entered} strangers were let in")
        if sum(Site.asked.values()) < polls + 4:
            found.append(f"polls went from {polls} to {sum(Site.asked.values())}")
        end = time.time() + 30
        while len(os.listdir(f"/proc/{service.process.pid}/fd")) > descriptors + 4 and time.time() < end:
            time.sleep(0.5)
        if (now := len(os.listdir(f"/proc/{service.process.pid}/fd"))) > descriptors + 4:
            found.append(f"descriptors went from {descriptors} to {now}")
        if service.ask("status").returncode != 0:
            found.append("it does not answer afterwards")
        if (code := service.end()) != 0:
            found.append(f"it ends with {code}")
        print(f"{crowd.answered} answered, {len(crowd.open)} idlers and babblers, {'100 strangers, ' if os.geteuid() == 0 else ''}{took:.0f} s")
    for complaint in found:
        print(complaint)
    print(f"{len(found)} did not hold")
    sys.exit(1 if found else 0)


main()
