# Sourced by the scripts beside it: a clean Debian with the package, booted by systemd in a container without a network but
# its own loopback, where site.py plays the internet. Sets $work, $root, $leader; ends with 77 where this machine cannot do that.
#
#     guest_installed FILE.deb RELEASE; …; guest_boots; guest_has_sites
#
# A clean root is kept in $KABAR_ROOTS (else in a temporary folder, and removed); it is never changed.
set -u
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")") name=$(basename "$0")
failed=0 work= root= leader= guest= site= site_log= kept=${KABAR_ROOTS:-}

cannot() { echo "$name: $*: not tried"; exit 77; }

# The same site for all: guest_boots must come first.
guest_has_sites() {
  nsenter -t "$leader" -n -- python3 "$here/site.py" >> "$work/site" 2>&1 & site=$!
  within 60 grep -q ready "$work/site" || { cat "$work/site"; cannot "no sites"; }
}

finish() {
  [ $failed = 0 ] || { [ -n "$leader" ] && inside journalctl -u kabar --no-pager -o cat | tail -n 30; }
  [ -n "$leader" ] && inside systemctl poweroff 2> /dev/null
  [ -n "$guest" ] && wait "$guest" 2> /dev/null
  [ -n "$site" ] && kill "$site" 2> /dev/null
  [ -n "$work" ] && { umount "$work/root" 2> /dev/null; umount "$work" 2> /dev/null; rmdir "$work" 2> /dev/null; }
  [ -n "$kept" ] || rm -rf "$roots"
}

inside() { nsenter -t "$leader" -m -u -i -n -p -C -- "$@"; }
as() { local user=$1; shift; inside runuser -u "$user" -- "$@"; }
# Before it has booted.
bare() { unshare --mount --fork --pid chroot "$root" sh -c 'mount -t proc proc /proc && exec "$@"' _ env -i \
  PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
packages() { timeout 240 unshare --mount --fork --pid chroot "$root" sh -c 'mount -t proc proc /proc && exec "$@"' _ env -i \
  PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
  -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o APT::Update::Error-Mode=any "$@" > "$work/apt" 2>&1; }

# check WORDS COMMAND…: whether the command succeeds.
check() {
  local words=$1; shift
  if "$@" > "$work/said" 2>&1; then echo "ok    $words"; else
    echo "MISS  $words"; sed 's/^/      /' "$work/said" | tail -n 8; failed=1
    [ -z "$leader" ] || inside journalctl -u kabar --no-pager -o short-precise 2> /dev/null | tail -n 12 | sed 's/^/      | /'
  fi
}
# within SECONDS COMMAND…: whether it succeeds by then.
within() {
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ $SECONDS -lt $end ] || return 1; sleep 0.3; done
}
not() { ! "$@"; }

guest_installed() {
  local deb=$1 release=$2 program
  for program in systemd-nspawn debootstrap python3 nsenter unshare; do
    command -v $program > /dev/null || cannot "$program is not here"
  done
  [ "$(id -u)" = 0 ] || cannot "only root can boot"
  roots=${kept:-$(mktemp -d)} work=$(mktemp -d)
  trap finish EXIT
  # `timeout` and Ctrl-C, too, take the guest along.
  trap 'failed=1; exit 1' INT TERM
  mkdir -p "$roots"
  if [ ! -e "$roots/$release/etc/debian_version" ]; then
    rm -rf "$roots/$release.new"
    timeout 300 debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates "$release" "$roots/$release.new" \
      > "$work/debootstrap" 2>&1 && mv "$roots/$release.new" "$roots/$release" \
      || { tail -n 3 "$work/debootstrap"; rm -rf "$roots/$release.new"; cannot "no clean root of $release"; }
  fi
  mount -t tmpfs tmpfs "$work" 2> /dev/null && mkdir "$work"/{up,work,root} \
    && mount -t overlay overlay -o "lowerdir=$roots/$release,upperdir=$work/up,workdir=$work/work" "$work/root" 2> /dev/null \
    || cannot "no overlay"
  root=$work/root
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  cp "$deb" "$root/kabar.deb"
  packages update || cannot "no network for packages"
  # What the package needs comes first: a mirror that fails is no fault of the package.
  packages install -y dbus $(dpkg-deb -f "$deb" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g') \
    || { tail -n 3 "$work/apt"; cannot "what the package depends on cannot be had"; }
  packages install -y /kabar.deb || { tail -n 5 "$work/apt"; echo "MISS  the package is installed"; exit 1; }
  printf '127.0.0.1 localhost %s\n' "$(python3 "$here/site.py" --names)" > "$root/etc/hosts"
}

guest_boots() {
  systemd-nspawn --quiet -b -D "$root" --register=no --keep-unit --private-network -M "kabar$$" --console=pipe \
    > "$work/console" 2>&1 < /dev/null &
  guest=$!
  for _ in $(seq 600); do
    leader=$(pgrep -P $guest | head -n 1)
    [ -n "$leader" ] && [ "$(cat "/proc/$leader/comm" 2> /dev/null)" = systemd ] && break
    kill -0 $guest 2> /dev/null || { tail -n 5 "$work/console"; leader=; cannot "nspawn does not boot here"; }
    sleep 0.1
  done
  # What is done inside must never be done to this machine.
  [ -n "$leader" ] && [ "$(readlink "/proc/$leader/ns/pid")" != "$(readlink /proc/self/ns/pid)" ] || { leader=; cannot "no guest"; }
  within 60 inside systemctl is-system-running -q --wait 2> /dev/null || true
}
