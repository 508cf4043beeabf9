/* SPDX-License-Identifier: MIT */

#include "portable_names.h"

#include "base/share.c"
