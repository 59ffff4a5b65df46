#!/usr/bin/env bash
# Boots a clean Debian with the installed package, and tries the service as systemd runs it: starts, reloads, kills, hangs,
# typing errors, sandbox, secrets, members and strangers, a full disk, stops in every state.
#
#     Tests/Boot/boot.sh FILE.deb [RELEASE]
#
# RELEASE is bookworm if left out. Needs root, systemd-nspawn, debootstrap, python3, and a network for what the package depends
# on; ends with 77 where these are missing, with 1 where something is not as it should be. A clean root is kept in
# $KABAR_ROOTS (else a temporary folder) for the next time; it is never changed. Takes five minutes, three of them on a full
# disk ($KABAR_FULL_SECONDS).
deb=$(readlink -f "${1:?the package to try}") release=${2:-bookworm}
. "$(dirname "$(readlink -f "$0")")/guest.sh"

active() { inside systemctl is-active -q kabar; }
dead() { ! active; }
is_down() { [ "$(inside systemctl show -P SubState kabar)" = auto-restart ]; }
pid() { inside systemctl show -P MainPID kabar; }
said() { inside journalctl -u kabar -o cat --no-pager | grep -q -- "$1"; }
has_fields() { inside journalctl -o cat --no-pager KABAR_EVENT=articles KABAR_SOURCE=Warta | grep -q 'on social work'; }
is_told_the_group() { as siti "$@" 2>&1 | grep -q 'usermod -aG kabar siti'; }
articles() { inside kabar status --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["articles"])'; }
has_all() { [ "$(articles)" -ge "$before" ]; }
# By the process that answers: for a moment a unit whose program has just died is still active, and status answers without one.
back() { local new; new=$(pid); [ "$new" != 0 ] && [ "$new" != "$old" ] && inside kabar status | grep -Eq ", (process|proses) $new$"; }
# Whether something waits for the site, or a program of ours has hold of what it is to hold.
is_held() { grep -q "^held $1" "$work/site"; }
# The mail server takes connections and says nothing: a message waits all the time.
configure() {
  printf '%s\n' "defaults: {private_network: yes, every: 15m}" \
    "email: {to: [budi@senja.example], from: kabar@senja.example, smtp: 'smtp://127.0.0.1:2525'}" "sources:" "$@" > "$root/etc/kabar/sources.yaml"
}
feed=http://warta-desa.example/feed

guest_installed "$deb" "$release"
bare useradd -M siti; bare useradd -M -G kabar budi
# A typing error at the first start.
configure "  - name:Warta" "    url: $feed"
mkdir -p "$root/etc/systemd/system/kabar.service.d"
# A hang is noticed in seconds here, and the secret is asked for.
printf '[Service]\nWatchdogSec=10\nRestartSec=5\nLoadCredential=boot-secret:/etc/kabar/secret\n' \
  > "$root/etc/systemd/system/kabar.service.d/boot.conf"
echo hush > "$root/etc/kabar/secret"; chmod 0600 "$root/etc/kabar/secret"
# The state folder is a small disk of its own.
printf 'tmpfs /var/lib/kabar tmpfs size=300m,mode=0750,uid=%s,gid=%s 0 0\n' "$(bare id -u kabar)" "$(bare id -g kabar)" >> "$root/etc/fstab"
bare systemctl -q enable kabar
guest_boots
guest_has_sites
# The guest's files, as they are seen from here.
seen=/proc/$leader/root

# --- A typing error at the first start, mended, started.
check "a typing error at the first start is told with its place" within 60 said 'sources.yaml:4:5: error'
check "the unit waits for a human, not locked" within 30 dead
configure "  - name: Warta" "    url: $feed"
check "mended, it starts" inside systemctl start kabar
check "READY: it is active" active
check "no library says anything" not said "thread priority"
check "what it offers is read" within 60 said 'Warta: 3 new, 2 on social work'
check "the journal has fields" has_fields
# Its message is wanted further below.
check "its first edition is written" within 60 inside sh -c 'ls /var/lib/kabar/digests/20*.txt'
check "metrics are there" within 60 inside grep -q '^kabar_sources{state="ok"} 1$' /run/kabar/kabar.prom
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
check "SIGHUP reloads, too" within 30 inside sh -c '! kabar status --json | grep -q Kedua'

# --- Who may what.
check "a member fetches" as budi kabar fetch Warta
check "a stranger is told the group" is_told_the_group kabar status
check "a stranger cannot fetch" not as siti kabar fetch Warta
check "and is told the group" is_told_the_group kabar fetch Warta
check "the secret is there for the service alone" inside sh -c 'test -r /run/credentials/kabar.service/boot-secret && ! runuser -u budi -- cat /run/credentials/kabar.service/boot-secret'

# --- Kills and hangs.
before=$(articles) old=$(pid)
inside systemctl kill -s KILL kabar
check "killed, it is back within 20 s" within 20 back
check "and nothing is lost" has_all
old=$(pid)
inside systemctl kill -s STOP kabar
check "a hang ends by the watchdog, and it is back within 60 s" within 60 back
check "and nothing is lost" has_all

# --- A full disk; the sandbox is looked at meanwhile.
restarts=$(inside systemctl show -P NRestarts kabar) full=$SECONDS
inside sh -c 'dd if=/dev/zero of=/var/lib/kabar/ballast bs=1M 2> /dev/null; true'
as budi kabar fetch Warta > /dev/null 2>&1
check "a full disk is said" not inside kabar health
outer=$(for each in $(pgrep -x kabar); do
  [ "$(readlink "/proc/$each/ns/net")" = "$(readlink "/proc/$leader/ns/net")" ] && echo "$each"; done | head -n 1)
check "the rest of the system cannot be written" not nsenter -t "$outer" -m -- touch /etc/kabar/x /usr/x
check "homes are not seen" [ -z "$(nsenter -t "$outer" -m -- ls -A /home 2> /dev/null)" ]
check "no capability" grep -q '^CapEff:	0000000000000000$' "/proc/$outer/status"
check "no new rights" grep -q '^NoNewPrivs:	1$' "/proc/$outer/status"
check "system calls are filtered" grep -q '^Seccomp:	2$' "/proc/$outer/status"
check "exposure is at most 1.2" inside sh -c 'systemd-analyze security --no-pager kabar | tail -n 1 | grep -Eq ": (0\.[0-9]|1\.[0-2]) "'
check "the unit is clean" inside systemd-analyze verify --man=no /usr/lib/systemd/system/kabar.service
rest=$((${KABAR_FULL_SECONDS:-180} - SECONDS + full))
[ $rest -le 0 ] || sleep $rest
check "on a full disk it goes on" active
check "and answers" inside sh -c 'kabar status --json > /dev/null; [ $? -le 1 ]'
inside rm /var/lib/kabar/ballast
check "with room again it works" within 60 as budi kabar fetch Warta
check "the same process" [ "$(inside systemctl show -P NRestarts kabar)" = "$restarts" ]
check "and nothing is lost" has_all

# --- Stops, in every state that can be brought about. What a state needs is waited for, long: only a stop must be quick. A stop
# amid a reading writes nothing of that source, so that the next start reads it at once, whatever came before.
inside systemctl stop kabar
# holds WHAT PROGRAM ARGUMENT: a program of ours has hold of something until it is killed.
holds() {
  python3 -c "import os, socket, sqlite3, sys, time
$2
print('held', '$1', flush=True); time.sleep(600)" "$3" >> "$work/site" 2>&1 & holder=$!
  check "$1 is held" within 60 is_held "$1"
}
for state in idle starting reading "writing an edition" "sending to a server that says nothing" "a client says nothing" \
  "the database is locked" "the disk is full" "the network is away" "it waits to be started again"; do
  inside systemctl reset-failed kabar 2> /dev/null
  holder=
  : > "$work/site"
  inside systemctl start kabar
  case $state in
    starting) configure "  - name: Warta" "    url: $feed" "  - {name: Lambat, url: http://lambat.example/feed}" \
      "  - {name: Diam, url: http://diam.example/feed}"
      inside systemctl --no-block restart kabar ;;
    reading) check "a listing is being read" within 60 is_held diam.example/feed
      check "and a page" within 60 is_held lambat.example/dampingi-lansia ;;
    "writing an edition") as budi kabar digest --again > /dev/null 2>&1 & ;;
    sending*) as budi kabar send > /dev/null 2>&1 &
      check "a message is being sent" within 60 is_held mail ;;
    *client*) holds "a client" 's = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.send(b"{")' \
      "$seen/run/kabar/control.socket" ;;
    # SQLite follows the link to the guest's root to our own.
    *locked) holds "the database" 'os.chroot(sys.argv[1])
d = sqlite3.connect("/var/lib/kabar/kabar.sqlite", 60, isolation_level=None)
d.execute("begin exclusive")' "$seen"
      as budi kabar fetch Warta > /dev/null 2>&1 & sleep 1 ;;
    *full) inside sh -c 'dd if=/dev/zero of=/var/lib/kabar/ballast bs=1M 2> /dev/null; true'
      as budi kabar fetch Warta > /dev/null 2>&1 & sleep 1 ;;
    *away) inside ip link set lo down 2> /dev/null || nsenter -t "$leader" -n -- ip link set lo down
      as budi kabar fetch > /dev/null 2>&1 & sleep 2 ;;
    *again) inside systemctl kill -s KILL kabar
      check "it is down" within 60 is_down ;;
  esac
  start=${EPOCHREALTIME/./}
  check "a stop while $state" timeout 40 nsenter -t "$leader" -m -u -i -n -p -C -- systemctl stop kabar
  took=$(((${EPOCHREALTIME/./} - start) / 1000))
  check "takes at most 5 s ($took ms)" [ $took -le 5000 ]
  [ "$state" = "it waits to be started again" ] || check "and ends well" [ "$(inside systemctl show -P Result kabar)" = success ]
  [ -z "$holder" ] || kill "$holder" 2> /dev/null
  inside rm -f /var/lib/kabar/ballast
  [ "$state" != "the network is away" ] || nsenter -t "$leader" -n -- ip link set lo up
done
inside systemctl start kabar
check "after all that it works" within 60 as budi kabar fetch Warta
check "and nothing is lost" has_all
[ $failed = 0 ] && echo "right on $release: booted with the installed package"
exit $failed
