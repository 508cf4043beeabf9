# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by run.sh --all: the tools of the other languages, from the distribution.
# One line a language.
languages_missing=no
languages_need() {
    # Its own shell, because need ends the one it runs in.
    (need "$@") || languages_missing=yes
}
languages_need cmake:cmake
languages_need cargo:cargo rustc:rustc
languages_need golang-go:go
languages_need default-jdk-headless:javac libjna-java:file:/usr/share/java/jna.jar
languages_need kotlin:kotlinc
languages_need mono-mcs:mcs mono-runtime:mono
languages_need luajit:luajit
languages_need php-cli:php
languages_need libffi-platypus-perl:perl:FFI::Platypus
languages_need ruby:ruby
languages_need python3-cffi:file:/usr/lib/python3/dist-packages/cffi
languages_need python3-numpy:file:/usr/lib/python3/dist-packages/numpy \
    mypy:mypy python3-pip:file:/usr/lib/python3/dist-packages/pip \
    python3-venv:python3:ensurepip
languages_need nodejs:node npm:npm
languages_clang=$(clang -dumpversion | cut -d . -f 1)
languages_need lld:wasm-ld wasi-libc:file:/usr/include/wasm32-wasi/stdio.h \
    "libclang-rt-$languages_clang-dev-wasm32:file:$(
        clang -print-resource-dir)/lib/wasi"
command -v chromium-browser >/dev/null 2>&1 ||
    languages_need chromium:chromium
[ $languages_missing = yes ] &&
    echo "Some languages will be skipped: their tools are not there."
