/* SPDX-License-Identifier: MIT */

#include "scoring/graded_kernel.h"

#include <stdalign.h>

#include "base/math.h"

enum { NODE_ROOM_MOST = 128 };

/* Below every sum. */
#define LOWEST (-1e308)

#define KITH__ALIGNED alignas(64)

#define LANE(name) name##_plain
#define LANE_WIDTH 1
#define LANE_TARGET
#include "scoring/graded_lanes.h"

#if defined(__GNUC__) || defined(__clang__)
#define LANE(name) name##_baseline
#define LANE_WIDTH 2
#define LANE_TARGET
#include "scoring/graded_lanes.h"
#endif

#if KITH__HAS_X86
#define LANE(name) name##_avx2
#define LANE_WIDTH 4
#define LANE_TARGET __attribute__((target("avx2")))
#include "scoring/graded_lanes.h"

#define LANE(name) name##_avx512
#define LANE_WIDTH 8
#define LANE_TARGET \
    __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl")))
#include "scoring/graded_lanes.h"
#endif

struct kith__graded_grid kith__graded_grid(const struct kith__scale *scale,
                                           const struct kith__scale_plan *plan)
{
    return (struct kith__graded_grid){.item_count = plan->count,
                                      .tables = plan->graded_tables,
                                      .node_room = scale->graded->node_room,
                                      .nodes = scale->graded->nodes,
                                      .log_weights =
                                          scale->graded->log_weights};
}

void kith__graded_eap(enum kith__cpu level,
                      const struct kith__graded_grid *grid,
                      const uint8_t *codes, int64_t stride, int64_t rows,
                      double *estimates, double *errors)
{
    switch (level) {
#if KITH__HAS_X86
    case KITH__CPU_AVX512:
        eap_avx512(grid, codes, stride, rows, estimates, errors);
        return;
    case KITH__CPU_AVX2:
        eap_avx2(grid, codes, stride, rows, estimates, errors);
        return;
#endif
#if defined(__GNUC__) || defined(__clang__)
    case KITH__CPU_BASELINE:
        eap_baseline(grid, codes, stride, rows, estimates, errors);
        return;
#endif
    default:
        eap_plain(grid, codes, stride, rows, estimates, errors);
    }
}
