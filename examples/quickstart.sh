#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libkith and shows what it does with one story.
set -eu
cd "$(dirname "$0")/.."
. tests/need.sh

set -- build-essential:cc meson:meson ninja-build:ninja pkg-config:pkg-config
command -v apt-get >/dev/null 2>&1 && set -- "$@" dpkg-dev:dpkg-architecture
need "$@"

mkdir -p build
log=build/quickstart.log
{ [ -f build/build.ninja ] || meson setup build; } >"$log" 2>&1 &&
    ninja -C build examples/kith-assess examples/kith-ask >>"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}

cat <<'END'
A friend pours out worries on the phone every night, and never asks back.
These are your answers about that friend; this is your page:

END
build/examples/kith-assess --view private examples/cases/friend-every-night.json
cat <<'END'

Your turn:
  build/examples/kith-ask
END
