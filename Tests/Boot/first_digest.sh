#!/usr/bin/env bash
# From an empty Debian with the package to the first digest, as its operator does it: install, `kabar setup --defaults`, the
# digest. Prints what the terminal shows, and how long it took; more than two minutes from `kabar setup` on is a failure.
#
#     Tests/Boot/first_digest.sh FILE.deb [RELEASE]
#
# As boot.sh it needs root, systemd-nspawn, debootstrap, python3 and a network for packages; ends with 77 where these are missing.
deb=$(readlink -f "${1:?the package to try}") release=${2:-bookworm}
. "$(dirname "$(readlink -f "$0")")/guest.sh"

# The prompt and what was typed; what the terminal of 100 columns then shows.
typed() {
  local line=$1 code=0; shift
  printf '\n$ %s\n' "$line"
  inside env COLUMNS=100 LANG=C.UTF-8 "$@" 2>&1 || code=$?
  [ $code = 0 ] || echo "[$code]"
  return $code
}
has_read() { ! inside kabar status --json | grep -q '"state" : "new"'; }
written() { ls "$root"/var/lib/kabar/digests/20*.txt > /dev/null 2>&1; }

begun=$SECONDS
guest_installed "$deb" "$release"
bare useradd -M siti
guest_boots
guest_has_sites
echo "an empty Debian ($release) with the package: $((SECONDS - begun)) s"

begun=${EPOCHREALTIME/./}
typed 'sudo kabar setup --defaults --title "Kabar Senja" --member siti --source http://warta-desa.example …' \
  kabar setup --defaults --title "Kabar Senja" --member siti --private-network --source http://warta-desa.example \
  --source http://www.kampus-bina.example --source http://suara-relawan.example
code=$?
# One of the three addresses refuses: it is said, and added all the same.
check "setup ends with 1 where an address brings nothing" [ $code = 1 ]
check "the service runs" within 60 inside systemctl is-active -q kabar
check "all sources have been asked" within 90 has_read
typed 'kabar digest' runuser -u siti -- kabar digest
check "the first digest is there" within 60 written
took=$(((${EPOCHREALTIME/./} - begun) / 1000))
typed 'kabar status' runuser -u siti -- kabar status
typed 'kabar digest --print txt' runuser -u siti -- kabar digest --print txt
check "it holds articles of both sites that answer" inside sh -c \
  'grep -q "Warta Desa" /var/lib/kabar/digests/20*.txt && grep -q "Kampus Bina Warga" /var/lib/kabar/digests/20*.txt'
check "from setup to the first digest in two minutes (it took $((took / 1000)).$((took / 100 % 10)) s)" [ $took -le 120000 ]
[ $failed = 0 ] && echo "right on $release: from setup to the first digest"
exit $failed
