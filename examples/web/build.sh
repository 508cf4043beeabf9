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
# first byte on (connect-src 'none').
for file in "$package"/*.js; do
    case ${file##*/} in
    index.js | page.js | native.js) ;;
    *) cp "$file" "$work/libkith/" ;;
    esac
done

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
