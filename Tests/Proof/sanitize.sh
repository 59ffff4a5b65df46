#!/usr/bin/env bash
# The whole suite, and each program that it starts, under a sanitizer of the compiler.
#
#   Tests/Proof/sanitize.sh address|thread [WORDS …]      the words go to `swift test`
#
# address: AddressSanitizer and LeakSanitizer, and UndefinedBehaviorSanitizer for what is written in C; thread: ThreadSanitizer.
# Each report lies in .build-KIND/reports. Ends with 1 where there is one or where a test fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

kind=${1:?address or thread}
shift
build=.build-$kind
more=()
[ "$kind" != address ] || more=(-Xcc -fsanitize=undefined)
swift build --build-tests --scratch-path "$build" --sanitize "$kind" "${more[@]}"

rm -rf "$build/reports"
mkdir -p "$build/reports"
report="log_path=$PWD/$build/reports/report:print_stacktrace=1"
# A task's frames do not lie on the stack that AddressSanitizer knows.
export ASAN_OPTIONS="$report:detect_stack_use_after_return=0" UBSAN_OPTIONS="$report"
export LSAN_OPTIONS="suppressions=$here/leaks.txt:print_suppressions=0"
export TSAN_OPTIONS="$report:suppressions=$here/races.txt:history_size=4"
export SWIFT_BACKTRACE=enable=no
failed=0
swift test --skip-build --scratch-path "$build" "$@" || failed=1
found=$(find "$build/reports" -type f | wc -l)
echo "$found reports"
grep -h -E "SUMMARY|runtime error" -r "$build/reports" | sort | uniq -c | sort -rn || true
[ "$found" = 0 ] || failed=1
exit $failed
