#!/usr/bin/env bash
# Builds kabar_VERSION_ARCH.deb: the program with its Swift runtime inside, the units, the configuration, manual pages and
# completions.
#
#     systemd/package/build.sh [--program FILE] [--into FOLDER]
#
# --program takes a program that was built before, as `swift build -c release --static-swift-stdlib` makes it. One that wants
# Swift's runtime beside it, as .build/debug/kabar does, gets it along in the package: to try the package, not to give away.
# The package lands in .build/package unless --into says otherwise. Built on the oldest release that it is to run on (Debian 12), it
# runs on the later ones, too.
set -euo pipefail
cd "$(dirname "$0")/../.."

program= into=.build/package
while [ $# -gt 0 ]; do
  case $1 in
    --program) program=$2; shift 2 ;;
    --into) into=$2; shift 2 ;;
    *) echo "systemd/package/build.sh: unknown word \"$1\"; use --program FILE or --into FOLDER" >&2; exit 64 ;;
  esac
done

if ! command -v dpkg-shlibdeps > /dev/null || ! command -v strip > /dev/null; then
  $(command -v sudo) apt-get update -qq
  $(command -v sudo) apt-get install -y -qq dpkg-dev binutils > /dev/null
fi

if [ -z "$program" ]; then
  swift build -c release --static-swift-stdlib --product kabar
  program=$(swift build -c release --static-swift-stdlib --show-bin-path)/kabar
fi

version=$("$program" --version)
architecture=$(dpkg --print-architecture)
# The same sources give the same package: every date in it is that of the last commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || date +%s)}
export SOURCE_DATE_EPOCH
# Who builds packages for others names themselves, as all of Debian's tools ask.
maintainer="${DEBFULLNAME:-Kabar} <${DEBEMAIL:-kabar@kabar.example}>"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
umask 022

install -D -m 0755 "$program" "$root/usr/bin/kabar"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/kabar"
# Found there without any setting of the loader.
beside=$root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH)
runtime=$(ldd "$program" | sed -n 's#.*=> \(.*/swift/linux/[^ ]*\) .*#\1#p')
for library in $runtime; do
  install -D -m 0644 "$library" "$beside/${library##*/}"
  strip --strip-unneeded "$beside/${library##*/}"
done
# xz takes a minute for those.
[ -z "$runtime" ] && compression=(-Zxz) || compression=(-Zgzip -z1)

install -D -m 0644 -t "$root/usr/lib/systemd/system" systemd/kabar.service systemd/kabar-once.service systemd/kabar-once.timer
install -D -m 0644 systemd/kabar.sysusers "$root/usr/lib/sysusers.d/kabar.conf"
install -D -m 0644 systemd/kabar.tmpfiles "$root/usr/lib/tmpfiles.d/kabar.conf"
install -D -m 0644 Config/sources.yaml "$root/etc/kabar/sources.yaml"

for page in systemd/man/*.[1-8]; do
  install -D -m 0644 "$page" "$root/usr/share/man/man${page##*.}/${page##*/}"
  gzip -9n "$root/usr/share/man/man${page##*.}/${page##*/}"
done

completions() {
  "$program" --generate-completion-script "$1" | sed '1{/^#!/d}' > "$work/completion"
  install -D -m 0644 "$work/completion" "$root/$2"
}
completions bash usr/share/bash-completion/completions/kabar
completions zsh usr/share/zsh/vendor-completions/_kabar
completions fish usr/share/fish/vendor_completions.d/kabar.fish

documents=$root/usr/share/doc/kabar
install -D -m 0644 systemd/package/copyright "$documents/copyright"
install -D -m 0644 Config/lexicon.yaml "$documents/examples/lexicon.yaml"
install -D -m 0644 Config/example-minimal.yaml "$documents/examples/minimal.yaml"
cat > "$documents/changelog" << CHANGES
kabar ($version) stable; urgency=medium

  * Kabar $version.

 -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGES
gzip -9n "$documents/changelog"
chmod 0644 "$documents/changelog.gz"
install -D -m 0644 systemd/package/lintian-overrides "$root/usr/share/lintian/overrides/kabar"

# What the program is linked against, with the least versions that have the symbols it uses.
mkdir -p "$work/debian"
printf 'Source: kabar\n\nPackage: kabar\nArchitecture: any\n' > "$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O --ignore-missing-info -l"$beside" "$root/usr/bin/kabar" $(find "$beside" -name '*.so' 2> /dev/null) 2> /dev/null \
  | sed -n 's/^shlibs:Depends=//p')

mkdir -p "$root/DEBIAN"
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@LIBRARIES@/$libraries/; s/@MAINTAINER@/$maintainer/" \
  -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" systemd/package/control.in > "$root/DEBIAN/control"
(cd "$root" && find etc -type f -printf '/%p\n') > "$root/DEBIAN/conffiles"
install -m 0755 systemd/package/postinst systemd/package/prerm systemd/package/postrm "$root/DEBIAN/"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

mkdir -p "$into"
dpkg-deb --root-owner-group "${compression[@]}" --build "$root" "$into/kabar_${version}_$architecture.deb"
