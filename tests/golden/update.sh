#!/bin/sh
# SPDX-License-Identifier: MIT
# Stores what the sample cases give now. Read the difference before you commit
# it: these files are what people will be shown.
set -eu
cd "$(dirname "$0")/../.."
build=${KITH_BUILD:-build}
[ -f "$build/build.ninja" ] || meson setup "$build"
ninja -C "$build" examples/kith-assess examples/kith-check \
    examples/kith-circle examples/kith-share lib/libkith.so.0.4.0
KITH_ROOT=$(pwd) python3 tests/golden/golden.py \
    "$build/examples/kith-assess" "$build/examples/kith-check" \
    "$build/examples/kith-share" --update
KITH_ROOT=$(pwd) python3 tests/golden/circles.py \
    "$build/examples/kith-circle" --update
KITH_ROOT=$(pwd) KITH_LIBRARY=$(pwd)/$build/lib/libkith.so \
    PYTHONPATH=tests/support python3 tests/golden/look_backs_stored.py --update
