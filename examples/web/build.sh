#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the page, ready to be served from any folder of any static server:
#
#   sh examples/web/build.sh [FOLDER]             (default: build/web)
#
# Wants python3. A FOLDER that is there is replaced where all that is in it was
# made by this; else it stays as it is. KITH_JAVASCRIPT names the package to take,
# where one was made already (examples/javascript/build.sh); else it is made, which
# see for what it wants.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."
out=${1:-build/web}
out=${out%/}
here=examples/web
package=${KITH_JAVASCRIPT-}
list=made-by-build.txt # its own files, so that it replaces nothing else

refuse() {
    printf '%s: %s\n' "$out" "$1" >&2
    echo "Name another folder, or empty this one." >&2
    exit 1
}
[ -n "$out" ] || refuse "is no folder for a page"
if [ -e "$out" ] || [ -L "$out" ]; then
    if [ -L "$out" ] || [ ! -d "$out" ]; then refuse "is not a folder"; fi
    found=$(cd "$out" && find . ! -type d ! -name "$list" | sort)
    if [ -n "$found" ]; then
        [ -f "$out/$list" ] || refuse "has files that build.sh did not make"
        strange=$(printf '%s\n' "$found" | grep -Fvx -f "$out/$list" |
            head -n 1) || :
        [ -z "$strange" ] || refuse "build.sh did not make $strange in it"
    fi
fi

if [ -z "$package" ]; then
    package=build/javascript
    sh examples/javascript/build.sh "$package"
fi

# Beside it first, so that what is being served is whole at any time.
mkdir -p "$(dirname "$out")"
work=$(mktemp -d "$out.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cp $here/index.html $here/style.css LICENSE "$work/"

# All modules as two scripts, the page and the library, so that a browser asks
# for little. With the library's module as a script the page may ask for nothing
# at all, from its first byte on (connect-src 'none'). Of the package the
# library has what the page calls.
called='answers|assessment|embedded|error|handle|kith|machine|module'
called="$called|questionnaire|report|shared|states|wording"
called="$called|kith-page.wasm|kith.[a-z]*.texts"
parts=$work/parts
mkdir -p "$parts/libkith"
cp -R $here/*.js $here/pages $here/words "$parts/"
cp "$package"/*.js "$parts/libkith/"
without=$(find "$parts/libkith" -name '*.js' | grep -Ev "/($called)\.js\$")
for script in app library; do
    # shellcheck disable=SC2086 # one word a file
    python3 $here/bundle.py "$parts/$script.js" $without >"$work/$script.js"
done
rm -r "$parts"
(cd "$work" && find . -type f | sort) >"$parts"
mv "$parts" "$work/$list"
rm -rf "$out"
mv "$work" "$out"
printf '%s: %d files, %d bytes\n' "$out" "$(find "$out" -type f | wc -l)" \
    "$(find "$out" -type f -exec cat {} + | wc -c)"
