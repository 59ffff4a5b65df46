#!/usr/bin/env bash
# Boots a clean Debian with the installed package, and tries the service as systemd runs it: starts, reloads, kills, hangs,
# typing errors, sandbox, secrets, members and strangers, a full disk.
#
#     Tests/Boot/boot.sh FILE.deb [RELEASE]
#
# RELEASE is bookworm if left out. Needs root, systemd-nspawn, debootstrap, python3, and a network for what the package depends
# on; ends with 77 where these are missing, with 1 where something is not as it should be. A clean root is kept in
# $KABAR_ROOTS (else a temporary folder) for the next time; it is never changed.
set -u
deb=$(readlink -f "${1:?the package to try}") release=${2:-bookworm}
roots=${KABAR_ROOTS:-$(mktemp -d)}
for program in systemd-nspawn debootstrap python3 nsenter; do
  command -v $program > /dev/null || { echo "boot.sh: $program is not here"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "boot.sh: only root can boot"; exit 77; }

clean=$roots/$release work=$(mktemp -d) failed=0
if [ ! -e "$clean/etc/debian_version" ]; then
  debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates "$release" "$clean" > "$work.log" \
    || { echo "boot.sh: no clean root"; exit 77; }
fi
mount -t tmpfs tmpfs "$work" && mkdir "$work"/{up,work,root} \
  && mount -t overlay overlay -o "lowerdir=$clean,upperdir=$work/up,workdir=$work/work" "$work/root" \
  || { echo "boot.sh: no overlay here"; umount "$work" 2> /dev/null; exit 77; }
root=$work/root site= leader=
finish() {
  [ $failed = 0 ] || { [ -n "$leader" ] && inside journalctl -u kabar --no-pager -o cat | tail -n 30; }
  [ -n "$leader" ] && inside systemctl poweroff 2> /dev/null
  [ -n "${guest:-}" ] && wait "$guest" 2> /dev/null
  [ -n "$site" ] && kill "$site" 2> /dev/null
  umount "$root" 2> /dev/null; umount "$work" 2> /dev/null; rmdir "$work" 2> /dev/null
}
trap finish EXIT

inside() { nsenter -t "$leader" -m -u -i -n -p -C -- "$@"; }
bare() { unshare --mount --fork --pid chroot "$root" sh -c 'mount -t proc proc /proc && exec "$@"' _ env -i \
  PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# check WORDS COMMAND…: whether the command succeeds.
check() {
  local words=$1; shift
  if "$@" > "$work/said" 2>&1; then echo "ok    $words"; else
    echo "MISS  $words"; sed 's/^/      /' "$work/said" | tail -n 8; failed=1
  fi
}
# within SECONDS COMMAND…: whether it succeeds by then.
within() {
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ $SECONDS -lt $end ] || return 1; sleep 0.3; done
}
active() { inside systemctl is-active -q kabar; }
dead() { ! active; }
pid() { inside systemctl show -P MainPID kabar; }
said() { inside journalctl -u kabar -o cat --no-pager | grep -q -- "$1"; }
has_fields() { inside journalctl -o cat --no-pager KABAR_EVENT=articles KABAR_SOURCE=Warta | grep -q 'on social work'; }
is_stranger() { as siti kabar status 2>&1 | grep -q 'usermod -aG kabar siti'; }
stays_active() { sleep "$1"; active; }
not() { ! "$@"; }
as() { local user=$1; shift; inside runuser -u "$user" -- "$@"; }
articles() { inside kabar status --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["articles"])'; }
configure() { { echo "defaults: {private_network: yes, every: 15m}"; echo "sources:"; printf '%s\n' "$@"; } > "$root/etc/kabar/sources.yaml"; }

# A site of two articles, on this machine.
cat > "$work/site.py" << 'PY'
import http.server, sys
names = ["Dampingi Lansia Desa Senja", "Dampingi Anak Desa Fajar"]
class Site(http.server.BaseHTTPRequestHandler):
    def log_message(self, *rest): pass
    def do_GET(self):
        base, kind = "http://127.0.0.1:%d" % self.server.server_port, "text/html; charset=utf-8"
        if self.path == "/feed":
            kind = "application/rss+xml"
            text = "<rss version='2.0'><channel><title>Warta</title>%s</channel></rss>" % "".join(
                "<item><title>Pekerja Sosial %s</title><link>%s/%d</link></item>" % (name, base, i) for i, name in enumerate(names))
        elif self.path[1:] in ("0", "1"):
            name = names[int(self.path[1:])]
            words = " ".join("kata%s%d" % (name.split()[-1].lower(), n) for n in range(80))
            text = "<html><body><article><h1>Pekerja Sosial %s</h1><p>Para pekerja sosial %s. %s.</p></article></body></html>" % (name, name, words)
        else:
            self.send_error(404); return
        body = text.encode()
        self.send_response(200); self.send_header("Content-Type", kind); self.send_header("Content-Length", str(len(body)))
        self.end_headers(); self.wfile.write(body)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
print(server.server_port, flush=True)
server.serve_forever()
PY
python3 "$work/site.py" > "$work/port" & site=$!
within 5 test -s "$work/port" || { echo "boot.sh: no site"; exit 77; }
feed="http://127.0.0.1:$(cat "$work/port")/feed"

# --- Installed before it boots, as into an image.
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$deb" "$root/kabar.deb"
bare apt-get -qq -o APT::Update::Error-Mode=any update > "$work/apt" 2>&1 || { echo "boot.sh: no network"; exit 77; }
bare apt-get -qq -o Dpkg::Use-Pty=0 install -y /kabar.deb dbus > "$work/apt" 2>&1 \
  || { tail -n 5 "$work/apt"; echo "boot.sh: the package cannot be installed"; exit 1; }
bare useradd -M siti; bare useradd -M -G kabar budi
# A typing error at the first start.
configure "  - name:Warta" "    url: $feed"
mkdir -p "$root/etc/systemd/system/kabar.service.d"
# A hang is noticed in seconds here, and the secret is asked for.
printf '[Service]\nWatchdogSec=10\nRestartSec=2\nLoadCredential=boot-secret:/etc/kabar/secret\n' \
  > "$root/etc/systemd/system/kabar.service.d/boot.conf"
echo hush > "$root/etc/kabar/secret"; chmod 0600 "$root/etc/kabar/secret"
# The state folder is a small disk of its own.
printf 'tmpfs /var/lib/kabar tmpfs size=300m,mode=0750,uid=%s,gid=%s 0 0\n' "$(bare id -u kabar)" "$(bare id -g kabar)" >> "$root/etc/fstab"
bare systemctl -q enable kabar

systemd-nspawn --quiet -b -D "$root" --register=no --keep-unit -M "kabar$$" --console=pipe > "$work/console" 2>&1 < /dev/null &
guest=$!
for _ in $(seq 100); do
  leader=$(pgrep -P $guest | head -n 1)
  [ -n "$leader" ] && [ "$(cat "/proc/$leader/comm" 2> /dev/null)" = systemd ] && break
  kill -0 $guest 2> /dev/null || { tail -n 5 "$work/console"; leader=; echo "boot.sh: nspawn does not boot here"; exit 77; }
  sleep 0.1
done
# What is done inside must never be done to this machine.
[ "$(readlink "/proc/$leader/ns/pid")" != "$(readlink /proc/self/ns/pid)" ] || { leader=; echo "boot.sh: no guest"; exit 77; }
within 60 inside systemctl is-system-running -q --wait 2> /dev/null || true

# --- A typing error at the first start, mended, started.
check "a typing error at the first start is told with its place" within 30 said 'sources.yaml:3:5: error'
check "the unit waits for a human, not locked" within 10 dead
sleep 3
configure "  - name: Warta" "    url: $feed"
check "mended, it starts" inside systemctl start kabar
check "READY: it is active" active
check "what it offers is read" within 40 said 'Warta: 2 new, 2 on social work'
check "the journal has fields" has_fields
check "metrics are there" within 30 inside grep -q '^kabar_sources{state="ok"} 1$' /run/kabar/kabar.prom
check "health is well" inside kabar health


# --- Reloads.
configure "  - name: Warta" "    url: $feed" "  - name: Kedua" "    url: $feed?dua"
check "a good reload is taken" inside systemctl reload kabar
check "it is in use" inside sh -c 'kabar status --json | grep -q Kedua'
configure "  - name: Warta" "    urll: $feed"
check "a bad reload fails" not inside systemctl reload kabar
check "the service goes on with the old one" inside sh -c 'systemctl is-active -q kabar && kabar status --json | grep -q Kedua'
configure "  - name: Warta" "    url: $feed"
inside systemctl kill -s HUP kabar
check "SIGHUP reloads, too" within 10 inside sh -c '! kabar status --json | grep -q Kedua'

# --- Who may what.
check "a member fetches" as budi kabar fetch Warta
check "a stranger is told the group" is_stranger
check "the secret is there for the service alone" inside sh -c 'test -r /run/credentials/kabar.service/boot-secret && ! runuser -u budi -- cat /run/credentials/kabar.service/boot-secret'

# --- Kills and hangs.
before=$(articles) old=$(pid)
inside systemctl kill -s KILL kabar
back() { active && [ "$(pid)" != "$old" ] && inside kabar status > /dev/null; }
check "killed, it is back within 20 s" within 20 back
check "and nothing is lost" [ "$(articles)" = "$before" ]
old=$(pid)
inside systemctl kill -s STOP kabar
check "a hang ends by the watchdog, and it is back within 60 s" within 60 back
check "and nothing is lost" [ "$(articles)" = "$before" ]

# --- The sandbox, seen from within its namespaces.
outer=$(for each in $(pgrep -x kabar); do
  [ "$(readlink "/proc/$each/exe")" = /usr/bin/kabar ] && echo "$each"; done | head -n 1)
check "the rest of the system cannot be written" not nsenter -t "$outer" -m -- touch /etc/kabar/x /usr/x
check "homes are not seen" [ -z "$(nsenter -t "$outer" -m -- ls -A /home 2> /dev/null)" ]
check "no capability" grep -q '^CapEff:	0000000000000000$' "/proc/$outer/status"
check "no new rights" grep -q '^NoNewPrivs:	1$' "/proc/$outer/status"
check "system calls are filtered" grep -q '^Seccomp:	2$' "/proc/$outer/status"
check "exposure is at most 1.2" inside sh -c 'systemd-analyze security --no-pager kabar | tail -n 1 | grep -Eq ": (0\.[0-9]|1\.[0-2]) "'
check "the unit is clean" inside systemd-analyze verify --man=no /usr/lib/systemd/system/kabar.service

# --- A full disk, and room again.
inside sh -c 'dd if=/dev/zero of=/var/lib/kabar/ballast bs=1M 2> /dev/null; true'
check "on a full disk it goes on" stays_active "${KABAR_FULL_SECONDS:-20}"
check "and says so" not inside kabar health
inside rm /var/lib/kabar/ballast
check "with room again it works" within 60 as budi kabar fetch Warta
check "the same process" [ "$(inside systemctl show -P NRestarts kabar)" -le 2 ]

# --- Stops.
inside systemctl reset-failed kabar
for state in idle reading; do
  [ $state = reading ] && { as budi kabar fetch > /dev/null 2>&1 & sleep 0.2; }
  start=$SECONDS
  check "a stop while $state takes at most 5 s" inside systemctl stop kabar
  [ $((SECONDS - start)) -le 5 ] || { echo "MISS  it took $((SECONDS - start)) s"; failed=1; }
  check "it ended well" [ "$(inside systemctl show -P Result kabar)" = success ]
  inside systemctl start kabar
done
[ $failed = 0 ] && echo "right on $release: booted with the installed package"
exit $failed
