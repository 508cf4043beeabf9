#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the page, ready to be served from any folder of any static server:
#
#   sh examples/web/build.sh [FOLDER]             (default: build/web)
#
# KITH_JAVASCRIPT names the package to take, where one was made already
# (examples/javascript/build.sh); else it is made, which see for what it wants.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."
out=${1:-build/web}
out=${out%/}
here=examples/web
package=${KITH_JAVASCRIPT-}
if [ -z "$package" ]; then
    package=build/javascript
    sh examples/javascript/build.sh "$package"
fi

# Beside it first, so that what is being served is whole at any time.
work=$out.new
rm -rf "$work"
mkdir -p "$work/libkith" "$work/pages" "$work/words"
cp $here/*.js $here/style.css "$work/"
cp $here/pages/*.js "$work/pages/"
cp $here/words/*.js "$work/words/"
cp LICENSE "$work/"
# With the library as a script the page may ask for nothing at all, from its
# first byte on (connect-src 'none'). Of the package it has what it calls; in
# place of all the rest stands absent.js, so that a browser asks for less.
called='answers|assessment|embedded|error|handle|kith|machine|module'
called="$called|questionnaire|report|shared|wording"
: >"$work/absent"
for file in "$package"/*.js; do
    name=${file##*/}
    case $name in
    index.js | page.js | native.js) ;;
    kith-page.wasm.js | kith.*.texts.js) cp "$file" "$work/libkith/" ;;
    *)
        if echo "${name%.js}" | grep -Eqx "$called"; then
            sed -E "s#\"\./([a-z_]+)\.js\"#\"./absent-\1.js\"#
                    s#absent-($called)\.js#\1.js#
                    s#absent-[a-z_]+\.js#absent.js#" "$file" \
                >"$work/libkith/$name"
        else
            sed -nE 's/^export (async )?(function|class|const) ([A-Za-z_]+).*/\3/p' \
                "$file" >>"$work/absent"
        fi
        ;;
    esac
done
{
    printf '// What this page does not call of the package. Made by build.sh.\n'
    sort -u "$work/absent" | sed 's/.*/export const & = undefined;/'
} >"$work/libkith/absent.js"
rm "$work/absent"

# The library first: it takes longest to get ready.
(cd "$work" && ls ./library.js ./libkith/*.*.js &&
    find . -name '*.js' ! -name 'kith*.*.js' ! -name library.js | sort) |
    sed 's|^\./\(.*\)$|<link rel="modulepreload" href="\1">|' >"$work/modules"
sed -e "/<!-- modules:/r $work/modules" -e '/<!-- modules:/d' \
    $here/index.html >"$work/index.html"
rm -f "$work/modules"
rm -rf "$out"
mv "$work" "$out"
printf '%s: %d files, %d bytes\n' "$out" "$(find "$out" -type f | wc -l)" \
    "$(find "$out" -type f -exec cat {} + | wc -c)"
