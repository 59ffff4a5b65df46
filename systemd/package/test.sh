#!/usr/bin/env bash
# Tries the package as an administrator does, in clean roots: install, upgrade, remove, install again, purge.
#
#     systemd/package/test.sh FILE.deb [RELEASE…]
#
# RELEASE is a Debian release by name; bookworm and trixie if left out. Needs root and debootstrap, and a network for what
# the package depends on. A root is kept in $KABAR_ROOTS (else a temporary folder) for the next time. Ends with 1 at the
# first thing that is not as it should be.
set -euo pipefail
deb=$(readlink -f "${1:?the package to try}")
shift
[ $# -gt 0 ] || set -- bookworm trixie
roots=${KABAR_ROOTS:-$(mktemp -d)}

wrong() { echo "wrong on $release: $*" >&2; exit 1; }
# A root of its own, with its own /proc, no more.
inside() { unshare --mount --fork --pid chroot "$root" sh -c 'mount -t proc proc /proc && exec "$@"' _ env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
packages() { inside apt-get -qq -o Dpkg::Use-Pty=0 "$@" > "$log" 2>&1 || { tail -n 20 "$log"; wrong "apt-get $*"; }; }
mode() { inside stat -c %U:%G:%a "$1"; }

for release in "$@"; do
  clean=$roots/$release
  root=$roots/$release.try
  log=$roots/$release.log
  if [ ! -e "$clean/etc/debian_version" ]; then
    debootstrap --variant=minbase --include=systemd,systemd-sysv,ca-certificates "$release" "$clean" > "$log"
  fi
  rm -rf "$root"
  cp -a "$clean" "$root"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  cp "$deb" "$root/kabar.deb"

  packages update
  packages install -y /kabar.deb
  inside id kabar > /dev/null || wrong "no account"
  [ "$(mode /etc/kabar/sources.yaml)" = root:kabar:640 ] || wrong "sources.yaml is $(mode /etc/kabar/sources.yaml)"
  [ "$(mode /var/lib/kabar)" = kabar:kabar:750 ] || wrong "the state folder is $(mode /var/lib/kabar)"
  inside kabar check > /dev/null || wrong "the configuration of the package has errors"
  inside systemd-analyze verify --man=no /usr/lib/systemd/system/kabar.service || wrong "the unit"

  # The first digest, without the internet.
  inside kabar demo --into /demo > "$log" 2>&1 || { tail -n 20 "$log"; wrong "no digest of the demonstration"; }
  [ "$(find "$root/demo/digests" -name '*.html' | wc -l)" -ge 2 ] || wrong "the demonstration wrote no page"

  # What the administrator has written stays through an upgrade, a removal and an installation after it.
  echo '# mine' >> "$root/etc/kabar/sources.yaml"
  inside chmod 0600 /etc/kabar/sources.yaml
  echo x > "$root/var/lib/kabar/kept"
  packages install -y --reinstall /kabar.deb
  packages remove -y kabar
  [ -e "$root/usr/bin/kabar" ] && wrong "the program is still there after a removal"
  [ -e "$root/var/lib/kabar/kept" ] || wrong "a removal took the state folder"
  packages install -y /kabar.deb
  grep -q '^# mine$' "$root/etc/kabar/sources.yaml" || wrong "the configuration was replaced"
  [ "$(mode /etc/kabar/sources.yaml)" = root:kabar:600 ] || wrong "the administrator's mode was changed"

  packages purge -y kabar
  for path in /usr/bin/kabar /etc/kabar /var/lib/kabar /usr/lib/systemd/system/kabar.service; do
    [ ! -e "$root$path" ] || wrong "a purge left $path"
  done
  rm -rf "$root"
  echo "right on $release: installed, upgraded, removed, installed again, purged"
done
