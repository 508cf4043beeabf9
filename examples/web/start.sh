#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the page and serves it to this computer alone:
#
#   sh examples/web/start.sh [PORT]                        (default: 8080)
#
# On Debian and its kin, as root, it installs what is missing.
set -eu
cd "$(dirname "$0")/../.."
. tests/need.sh
port=${1:-8080}

need gcc:cc python3:python3
if [ -z "${KITH_WASM_CC-}" ]; then
    need clang:clang lld:wasm-ld \
        wasi-libc:file:/usr/include/wasm32-wasi/stdio.h
    # The compiler's runtime has the compiler's number in its name.
    number=$(clang -dumpversion | cut -d . -f 1)
    command -v apt-get >/dev/null 2>&1 && need \
        "libclang-rt-$number-dev-wasm32:file:$(clang -print-resource-dir)/lib/wasi"
fi

mkdir -p build
log=build/web.log
echo "Building (half a minute) ..."
sh examples/web/build.sh build/web >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}
exec python3 examples/web/serve.py "$port" build/web
