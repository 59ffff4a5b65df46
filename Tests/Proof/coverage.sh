#!/usr/bin/env bash
# Line coverage of each target by the whole suite, the programs that it starts among them.
#
#   Tests/Proof/coverage.sh [LEAST]      ends with 1 where a target has less than LEAST percent of its lines, 85 unless said
#
# What a killed program did is not counted: it had no time to write it down. Afterwards .build-coverage/lines.json has each
# file, and `llvm-cov show` with .build-coverage/all.profdata each line.
set -euo pipefail
cd "$(dirname "$0")/../.."

least=${1:-85}
build=.build-coverage
# Those of the compiler: the system's may not know its format.
PATH=$(dirname "$(readlink -f "$(command -v swift)")"):$PATH
swift build --build-tests --enable-code-coverage --scratch-path $build
rm -rf $build/profiles
# Programs that a test runs as somebody else note what they did, too.
mkdir -m 1777 $build/profiles
# One file for each program (%m), which all its runs add to.
LLVM_PROFILE_FILE=$PWD/$build/profiles/%4m.profraw swift test --skip-build --scratch-path $build ||
  echo "some tests failed: what they would have reached is missing"
llvm-profdata merge --failure-mode=all $build/profiles/*.profraw -o $build/all.profdata
bundle=$(echo $build/debug/*PackageTests.xctest)
llvm-cov export -summary-only -instr-profile $build/all.profdata "$bundle" -object $build/debug/kabar \
  -object $build/debug/kabar-lab > $build/lines.json
python3 - "$least" $build/lines.json << 'END'
import collections, json, os, sys

least, path = float(sys.argv[1]), sys.argv[2]
targets, here = collections.defaultdict(lambda: [0, 0]), os.getcwd() + "/Sources/"
with open(path) as file:
    for one in json.load(file)["data"][0]["files"]:
        if one["filename"].startswith(here):
            lines = one["summary"]["lines"]
            target = targets[one["filename"][len(here):].split("/")[0]]
            target[0] += lines["covered"]
            target[1] += lines["count"]
print(f"{'target':16}{'lines':>8}{'run':>8}{'percent':>9}")
missed = 0
for name, (run, count) in sorted(targets.items()):
    part = 100 * run / count if count else 100
    missed += part < least
    print(f"{name:16}{count:8}{run:8}{part:9.1f}{'  below' if part < least else ''}")
sys.exit(1 if missed else 0)
END
