#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a test under valgrind: any error and any lost byte is a failure.
exec valgrind --quiet --leak-check=full --errors-for-leak-kinds=all \
    --error-exitcode=9 "$@"
