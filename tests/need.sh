# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by the scripts that build: sees to it that the tools are there.
#
# need PACKAGE:PROBE... - PROBE is a command, pkg:NAME for a pkg-config module,
# file:PATH for a file, perl:NAME or python3:NAME for a module. What is missing
# is installed where that needs no question (Debian and its kin, as root);
# elsewhere it is named, and the script ends.

has() {
    case $1 in
    pkg:*) pkg-config --exists "${1#pkg:}" 2>/dev/null ;;
    file:*) [ -e "${1#file:}" ] ;;
    python3:*) python3 -c "import ${1#python3:}" 2>/dev/null ;;
    perl:*) perl -M"${1#perl:}" -e 1 2>/dev/null ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Each package once, though several tools of it may be missing.
missing_of() {
    need_names=
    for need_pair in "$@"; do
        has "${need_pair#*:}" && continue
        case " $need_names" in
        *" ${need_pair%%:*} "*) ;;
        *) need_names="$need_names${need_pair%%:*} " ;;
        esac
    done
    printf '%s' "$need_names"
}

need() {
    need_missing=$(missing_of "$@")
    [ -z "$need_missing" ] && return 0
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        echo "Installing: $need_missing" >&2
        export DEBIAN_FRONTEND=noninteractive
        need_log=$(mktemp)
        # A source that cannot be read may be one that is not needed; and a
        # machine that has just started may be updating itself.
        # shellcheck disable=SC2086 # one word a package
        { apt-get update
            apt-get install -y --no-install-recommends \
                -o DPkg::Lock::Timeout=300 $need_missing; } \
            >"$need_log" 2>&1 </dev/null
        need_missing=$(missing_of "$@")
        if [ -n "$need_missing" ]; then
            cat "$need_log" >&2
            echo "Could not be installed: $need_missing" >&2
        fi
        rm -f "$need_log"
        [ -z "$need_missing" ] && return 0
        exit 1
    fi
    cat >&2 <<END
These are missing (the names are Debian's): $need_missing
  Debian, Ubuntu:  apt-get install $need_missing
  Fedora:          dnf install gcc meson ninja-build pkgconf libcmocka-devel sqlite-devel
  Arch:            pacman -S gcc meson ninja pkgconf cmocka sqlite
  Alpine:          apk add build-base meson pkgconf cmocka-dev sqlite-dev
  macOS:           brew install meson ninja pkg-config cmocka sqlite
The full test run also uses python3, clang, valgrind and gcovr.
END
    exit 1
}

# need_programs_run FOLDER - tests run what they built among the temporary
# files. Where the machine forbids that there, those go into the folder.
need_programs_run() {
    need_try=$(mktemp) || return 1
    printf '#!/bin/sh\n' >"$need_try"
    chmod +x "$need_try"
    if ! "$need_try" 2>/dev/null; then
        mkdir -p "$1"
        TMPDIR=$(cd "$1" && pwd)
        export TMPDIR
    fi
    rm -f "$need_try"
}
