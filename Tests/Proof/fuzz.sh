#!/usr/bin/env bash
# Coverage-guided fuzzing of every door that bytes of strangers come in by, with AddressSanitizer.
#
#   Tests/Proof/fuzz.sh [SECONDS [DOOR …]]      seconds for each door, 60 unless said; all doors unless named
#
# Inputs that were worth keeping stay in .build-fuzz/corpus; one that ends or holds up the program (over 10 s, over 2 GB) is
# written to .build-fuzz/found and becomes a test. Ends with 1 when something was found.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
shift || true
build=.build-fuzz
KABAR_FUZZ=1 swift build --scratch-path $build --product kabar-fuzz -Xswiftc -sanitize=fuzzer,address -Xswiftc -O
program=$build/debug/kabar-fuzz
doors=("$@")
[ ${#doors[@]} -gt 0 ] || read -ra doors <<< "$(KABAR_DOOR= "$program" /dev/null | sed -n 's/^KABAR_DOOR is one of: //p' || true)"

export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0
failed=0
mkdir -p $build/found
for door in "${doors[@]}"; do
  corpus=$build/corpus/$door
  [ -d "$corpus" ] || Tests/Proof/seeds.py "$door" "$corpus"
  case $door in
    articles | change | compared | text | date) words=text ;;
    page | digest | charset | front | markup | selectors) words=page ;;
    feed | opml | sitemap) words=feed ;;
    yaml | edit | lexicon | operator) words=yaml ;;
    edition | database | socket) words=kept ;;
    *) words=headers ;;
  esac
  echo "== $door"
  KABAR_DOOR=$door "$program" "$corpus" -max_total_time="$seconds" -max_len=20000 -len_control=0 -timeout=10 -rss_limit_mb=2048 \
    -dict=Tests/Proof/words/$words.dict -artifact_prefix="$build/found/$door-" -print_final_stats=1 > "$build/$door.log" 2>&1 || failed=1
  grep -E "^(stat::number_of_executed_units|SUMMARY|==.*ERROR)|^#[0-9]+.*DONE" "$build/$door.log" || true
done
exit $failed
