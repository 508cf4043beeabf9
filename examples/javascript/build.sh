#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the JavaScript package, libkith compiled to WebAssembly within:
#
#   sh examples/javascript/build.sh [FOLDER]      (default: build/javascript)
#
# Wants clang, lld, wasi-libc and the compiler's runtime for wasm32. On Debian:
#   apt-get install clang lld wasi-libc libclang-rt-14-dev-wasm32
# Two modules: kith.wasm has all that the package calls; kith-page.wasm what a
# page needs that asks and reports, and kith-page.wasm.js is that as a script.
# Where one of them is missing it says so and ends with 77. KITH_WASM_CC names
# another clang, KITH_WASM_FLAGS more flags for it (-msimd128, say).
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."
out=${1:-build/javascript}
here=examples/javascript

say_missing() {
    echo "Missing for WebAssembly: $1" >&2
    echo "Debian: apt-get install clang lld wasi-libc" \
        "libclang-rt-14-dev-wasm32" >&2
    exit 77
}

# The compiler: what KITH_WASM_CC names, else the first that makes a module.
mkdir -p "$out/objects"
work=$(cd "$out/objects" && pwd)
target='--target=wasm32-wasi'
printf '%s\n' '#include <string.h>' \
    '__extension__ typedef __int128 wide;' \
    'wide divide(wide a, wide b) { return a / b; }' \
    'size_t count(const char *a) { return strlen(a); }' >"$work/try.c"
cc=
for found in "${KITH_WASM_CC-}" clang clang-14 clang-16 clang-19; do
    [ -n "$found" ] && command -v "$found" >/dev/null 2>&1 || continue
    if "$found" $target -mexec-model=reactor "$work/try.c" $here/module.c \
        -Wl,--export=divide -Wl,--export=count -o "$work/try.wasm" \
        2>"$work/try.log"; then
        cc=$found
        break
    fi
done
[ -n "$cc" ] || say_missing 'a clang that makes modules for wasm32-wasi'

# The built-in documents as C. The texts in further languages are files of
# their own: in the module there is but room for them, which is filled when
# they are loaded.
${CC:-cc} -o "$work/embed" lib/instruments/embed.c
documents=
for file in lib/instruments/*.json; do
    case ${file##*/} in
    *.*.json) ;;
    *) documents="$documents $file" ;;
    esac
done
# shellcheck disable=SC2086 # one word a file
"$work/embed" "$work/instruments.c" kith__instruments '' $documents
rm -f "$work"/*phrases.c
for book in $(cd lib/report && ls ./*phrases-en.json); do
    book=$(basename "$book" -en.json)
    "$work/embed" "$work/$book.c" \
        "kith__$(echo "$book" | tr .- __)_files" - lib/report/"$book"-*.json
done
"$work/embed" "$work/overlays_full.c" kith__overlays . lib/instruments/*.*.json
awk '/^static const unsigned char/ { count = 0; head = $0; inside = 1; next }
     inside && /0};/ { sub(/static const/, "static", head)
                       sub(/\[\] = {/, "[" count + 1 "];", head)
                       print head; inside = 0; next }
     inside { count += gsub(/,/, ","); next }
     { print }' "$work/overlays_full.c" >"$work/overlays.c"

# One file a language, in the order of the documents.
rm -f "$out"/kith.*.texts
for file in lib/instruments/*.*.json; do
    language=${file%.json}
    cat "$file" >>"$out/kith.${language##*.}.texts"
done

# What the package calls is what the module gives.
# (A name that ends in _ is the beginning of several, of which some are not
# called.)
cat $here/*.js | grep -o 'kith_[a-z][a-z0-9_]*' | sort -u |
    sed 's/.*[^_]$/"name": "&"/; s/.*_$/"name": "&/' >"$work/called"
idle='questionnaire_[a-z]*_index|assessment_(questionnaire_|finding_easing)'
# What a page that asks and reports can do without.
more='columns|results|batch|sample|item_analysis|quality|graded|change|expla'
more="$more|series|journal|look_back|share|joint|pairs|actor_partner|circle"
more="$more|host_(circle|entry)|builtin_phrases"
more="$more|questionnaire_(reliability|norm_|scale_(key|minimum|is_pr|source|ot))"
more="$more|wording_norm_|assessment_(norm|score_(item|contribution))"
exports() { # exports BUT
    grep -F -f "$work/called" docs/api.json | grep -Ev "\"kith_($1)" |
        sed 's/.*"\(kith_[a-z0-9_]*\)".*/-Wl,--export=\1/' | sort -u
}

flags='-std=c11 -Oz -DNDEBUG -ffp-contract=off -fno-math-errno
    -mbulk-memory -mnontrapping-fptoint -msign-ext
    -Iinclude -Ilib'" ${KITH_WASM_FLAGS-}"
# Not with -flto: the optimiser would see that nobody fills the room.
# shellcheck disable=SC2086
"$cc" $target $flags -c "$work/overlays.c" -o "$work/overlays.o"

sources=$(ls lib/*/*.c | grep -v /embed.c)
# Without -O for the linker's sake: clang would look for wasm-opt.
compile() {
    # shellcheck disable=SC2086
    "$cc" $target $flags -flto -c "$1" \
        -o "$work/$(echo "$1" | tr / _ | sed 's/^[._]*//').lto.o"
}
rm -f "$work"/*.lto.o
running=0
for source in $sources "$work/instruments.c" "$work"/*phrases.c \
    $here/module.c; do
    compile "$source" &
    running=$((running + 1))
    [ $((running % ${KITH_JOBS:-4})) -ne 0 ] || wait
done
wait
# The stack comes first in memory: one that overflows ends the call, and writes
# over nothing.
link() { # link MODULE WITHOUT
    # shellcheck disable=SC2046
    "$cc" $target -flto -mexec-model=reactor "$work"/*.lto.o \
        "$work/overlays.o" $(exports "$2") -Wl,--export=malloc \
        -Wl,--export=free -Wl,--strip-all -Wl,--compress-relocations \
        -Wl,-mllvm,-disable-lsr -Wl,--stack-first -Wl,-z,stack-size=262144 \
        -o "$out/$1"
}
link kith.wasm "$idle" &
full=$!
link kith-page.wasm "$idle|$more"
wait "$full"

# The module for pages and the texts as scripts, for pages that may not fetch.
for file in "$out/kith-page.wasm" "$out"/kith.*.texts; do
    {
        sed "s/FILE/${file##*/}/" $here/embedded.part
        printf 'const packed = "'
        gzip -9nc "$file" | base64 | tr -d '\n'
        printf '";\n'
    } >"$file.js"
done

# The declarations, for the variant that calls the native library.
"$cc" -E -P -nostdinc -Iinclude/cdef -Iinclude -DKITH_API= \
    include/kith/kith.h >"$out/kith.cdef"

cp $here/*.js $here/*.d.ts $here/package.json $here/README.md LICENSE "$out/"
[ -n "${KITH_KEEP-}" ] || rm -rf "$out/objects"
for file in kith.wasm kith-page.wasm kith-page.wasm.js; do
    printf '%s: %d bytes, gzipped %d\n' "$out/$file" "$(wc -c <"$out/$file")" \
        "$(gzip -9c "$out/$file" | wc -c)"
done
