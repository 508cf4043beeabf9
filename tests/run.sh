#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libkith and runs every suite; the last line counts what came of it.
#
#   sh tests/run.sh           everything
#   sh tests/run.sh --all     everything, with the tools of every other language
#   sh tests/run.sh --quick   the plain build and its suites alone
#
# KITH_BUILD names the build folder (default: build); the further builds stand
# beside it. KITH_DATA names the folder with data sets from outside; without
# it, and without ../shared/data, the tests that need them are skipped.
# KITH_PEERS (default: ../shared/peer-speed) holds what speed is compared with.
set -u
cd "$(dirname "$0")/.." || exit 1
root=$(pwd)
. "$root/tests/need.sh"

quick=no
all=no
case ${1-} in
'') ;;
--all) all=yes ;;
--quick) quick=yes ;;
*)
    echo "usage: sh tests/run.sh [--all | --quick]" >&2
    exit 2
    ;;
esac

# Meson wants build-essential whole: without dpkg-dev it would install into a
# folder where Debian's pkg-config does not look.
set -- build-essential:cc build-essential:nm meson:meson ninja-build:ninja \
    pkg-config:pkg-config libcmocka-dev:pkg:cmocka \
    libsqlite3-dev:pkg:sqlite3 python3:python3 g++:c++
# Elsewhere the tests of reading level go without what they cannot find.
command -v apt-get >/dev/null 2>&1 && set -- "$@" dpkg-dev:dpkg-architecture \
    espeak-ng:espeak-ng diction:style
[ $quick = no ] && set -- "$@" clang:clang valgrind:valgrind gcovr:gcovr
need "$@"
# Without --all the suite `languages` runs what happens to be there.
[ $all = yes ] && . "$root/tests/languages/need.sh"

build=${KITH_BUILD:-build}
need_programs_run "$build/temporary"
if [ -z "${KITH_DATA-}" ] && [ -d "$root/../shared/data" ]; then
    KITH_DATA=$(cd "$root/../shared/data" && pwd)
fi
[ -n "${KITH_DATA-}" ] && export KITH_DATA
if [ -z "${KITH_PEERS-}" ] && [ -d "$root/../shared/peer-speed" ]; then
    KITH_PEERS=$(cd "$root/../shared/peer-speed" && pwd)
fi
[ -n "${KITH_PEERS-}" ] && export KITH_PEERS
[ -z "${KITH_DATA-}" ] &&
    echo "No KITH_DATA: tests on data sets from outside are skipped."

passed=0
failed=0
skipped=0

# stage TITLE FOLDER 'setup options' 'test options': builds and runs.
stage() {
    title=$1
    folder=$2
    log=$folder/run.log
    printf '\n== %s ==\n' "$title"
    mkdir -p "$folder"
    if [ -f "$folder/build.ninja" ]; then
        # shellcheck disable=SC2086 # one word an option
        meson configure "$folder" -Dtests=enabled $3 >"$log" 2>&1
    else
        # shellcheck disable=SC2086
        meson setup "$folder" -Dtests=enabled $3 >"$log" 2>&1
    fi
    if [ $? -ne 0 ] || ! ninja -C "$folder" >>"$log" 2>&1; then
        grep -v '^\[[0-9]*/[0-9]*\] ' "$log" | cut -c 1-400 | tail -n 40
        echo "$title: the build failed"
        failed=$((failed + 1))
        return 1
    fi
    if grep -q 'warning:' "$log"; then
        grep 'warning:' "$log" | head -n 20
        echo "$title: the build gave warnings"
        failed=$((failed + 1))
    fi
    # shellcheck disable=SC2086
    tests "$folder" --print-errorlogs $4
}

# tests FOLDER OPTION...: runs what the options choose, and counts it.
tests() {
    folder=$1
    shift
    rm -f "$folder"/meson-logs/testlog*.json
    meson test -C "$folder" --no-rebuild "$@" | grep -v '^ninja: '
    count "$folder"/meson-logs/testlog*.json # a wrapper's name is part of it
}

# Adds up a log of meson's, and says what it did not look at.
count() {
    counted=$(python3 tests/count.py "$1")
    # shellcheck disable=SC2046 # three numbers
    set -- $(echo "$counted" | head -n 1)
    passed=$((passed + $1))
    failed=$((failed + $2))
    skipped=$((skipped + $3))
    echo "$counted" | tail -n +2
    echo "$title: $1 passed, $2 failed, $3 skipped"
}

# The library against the second evaluator, on many more drawn documents than
# the suite takes: 100,000 answer sheets.
oracle() {
    printf '\n== second evaluator, 100,000 sheets ==\n'
    if python3 tests/oracle/compare.py --cases 21000 --jobs "$(nproc)" \
        "$build/tests/oracle/oracle_dump"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

# Columns of many people against each of them alone, likewise.
columns() {
    printf '\n== columns of many people, 6,700 drawn documents ==\n'
    if python3 tests/oracle/batch.py --cases 2000 \
        "$build/tests/oracle/batch_rows"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

# Figures, which pass or fail nothing but by not coming.
benchmarks() {
    printf '\n== benchmarks ==\n'
    title=benchmarks
    tests "$build" --benchmark --verbose
}

stage 'gcc, every suite' "$build" '-Dwerror=true' '--timeout-multiplier 3'

if [ $quick = no ]; then
    chosen=${CC-}
    export CC=clang
    stage 'clang' "$build-clang" '-Dwerror=true' \
        '--suite unit --suite data --suite examples --timeout-multiplier 3'
    unset CC
    [ -n "$chosen" ] && export CC="$chosen"
    # Without it, undefined behaviour is printed and the test passes.
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
    export UBSAN_OPTIONS
    stage 'address and undefined behaviour sanitizers' "$build-asan" \
        '-Db_sanitize=address,undefined -Db_lundef=false' \
        '--no-suite install --no-suite abi --no-suite browser
        --no-suite languages
        --timeout-multiplier 6'
    # Python's own leaks are not the library's. The wrapper goes by its name,
    # because the folder's may have spaces.
    plain_path=$PATH
    PATH=$root/tests:$PATH
    stage 'valgrind' "$build" '' '--suite unit --suite data --suite faults
        --no-suite python --timeout-multiplier 20 --wrap=valgrind.sh'
    PATH=$plain_path
    # Atomic, because threads that lose counts can make gcov print negatives.
    stage 'coverage' "$build-coverage" '-Db_coverage=true -Dbuildtype=debug
        -Dc_args=-fprofile-update=atomic' \
        '--no-suite install --no-suite abi --no-suite browser
        --no-suite languages
        --timeout-multiplier 4' &&
        { gcovr -r . "$build-coverage/lib" --filter lib/ -s \
            --exclude lib/instruments/embed.c || failed=$((failed + 1)); }
    oracle
    columns
    benchmarks
fi

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
