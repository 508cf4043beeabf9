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

set -- gcc:cc python3:python3 clang:clang lld:wasm-ld \
    wasi-libc:file:/usr/include/wasm32-wasi/stdio.h
command -v apt-get >/dev/null 2>&1 && set -- "$@" \
    libclang-rt-14-dev-wasm32:file:/usr/lib/llvm-14/lib/clang/14.0.6/lib/wasi
[ -n "${KITH_WASM_CC-}" ] || need "$@"

mkdir -p build
log=build/web.log
echo "Building (half a minute) ..."
sh examples/web/build.sh build/web >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}
exec python3 examples/web/serve.py "$port" build/web
