/* SPDX-License-Identifier: MIT */
/* graded_lanes - the body of the kernel, for vectors of one width. Included
 * once for each by graded_kernel.c, which sets
 *
 *   LANE_WIDTH   doubles in a vector: 1, 2, 4 or 8
 *   LANE_TARGET  the attribute that lets the compiler use them, or nothing
 *   LANE(name)   a name of its own for each
 *
 * Every width takes the same steps in the same order. */

#if LANE_WIDTH == 1
typedef double LANE(numbers);
#else
typedef double LANE(numbers)
    __attribute__((vector_size(8 * LANE_WIDTH), may_alias));
typedef uint64_t LANE(bits)
    __attribute__((vector_size(8 * LANE_WIDTH), may_alias));
#endif
#define NUMBERS LANE(numbers)
#define BITS LANE(bits)
enum { LANE(SETS) = KITH__LANES / LANE_WIDTH }; /* vectors for all lanes */

/* e to the x for x up to 0; nothing where it is below KITH__EXP_LEAST. The
 * steps of kith__exp_core(). */
LANE_TARGET static inline NUMBERS LANE(exp)(NUMBERS x)
{
#if LANE_WIDTH == 1
    return x < KITH__EXP_LEAST ? 0 : kith__exp_core(x);
#else
    const NUMBERS least = (NUMBERS){0} + KITH__EXP_LEAST;
    BITS low = (BITS)(x < least);
    x = (NUMBERS)(((BITS)x & ~low) | ((BITS)least & low));
    NUMBERS shifted = x * KITH__LOG2_E + KITH__EXP_SHIFT;
    NUMBERS k = shifted - KITH__EXP_SHIFT;
    NUMBERS r = (x - k * KITH__LN2_HIGH) - k * KITH__LN2_LOW;
    NUMBERS q = r * KITH__EXP_Q9 + KITH__EXP_Q8;
    q = q * r + KITH__EXP_Q7;
    q = q * r + KITH__EXP_Q6;
    q = q * r + KITH__EXP_Q5;
    q = q * r + KITH__EXP_Q4;
    q = q * r + KITH__EXP_Q3;
    q = q * r + KITH__EXP_Q2;
    q = q * r + KITH__EXP_Q1;
    q = q * r + KITH__EXP_Q0;
    NUMBERS near_one = 1 + (r + r * r * q);
    return (NUMBERS)(((BITS)near_one + ((BITS)shifted << 52)) & ~low);
#endif
}

LANE_TARGET static inline NUMBERS LANE(higher)(NUMBERS a, NUMBERS b)
{
#if LANE_WIDTH == 1
    return a > b ? a : b;
#else
    BITS first = (BITS)(a > b);
    return (NUMBERS)(((BITS)a & first) | ((BITS)b & ~first));
#endif
}

/* ---- Log-likelihoods ------------------------------------------------------
 */

/* Eight vectors of nodes, kept in registers over all items; then one. */
LANE_TARGET static inline void LANE(add_eight)(
    const struct kith__graded_grid *grid, const uint8_t *codes, int32_t node,
    double *out)
{
    const NUMBERS *from =
        (const NUMBERS *)(const void *)(grid->log_weights + node);
    NUMBERS a = from[0], b = from[1], c = from[2], d = from[3];
    NUMBERS e = from[4], f = from[5], g = from[6], h = from[7];
    int64_t room = grid->node_room;
    for (int32_t i = 0; i < grid->item_count; i++) {
        from = (const NUMBERS *)(const void *)(grid->tables[i] +
                                               codes[i] * room + node);
        a += from[0];
        b += from[1];
        c += from[2];
        d += from[3];
        e += from[4];
        f += from[5];
        g += from[6];
        h += from[7];
    }
    NUMBERS *to = (NUMBERS *)(void *)(out + node);
    to[0] = a;
    to[1] = b;
    to[2] = c;
    to[3] = d;
    to[4] = e;
    to[5] = f;
    to[6] = g;
    to[7] = h;
}

LANE_TARGET static inline void LANE(add_one)(
    const struct kith__graded_grid *grid, const uint8_t *codes, int32_t node,
    double *out)
{
    NUMBERS sum = *(const NUMBERS *)(const void *)(grid->log_weights + node);
    int64_t room = grid->node_room;
    for (int32_t i = 0; i < grid->item_count; i++)
        sum += *(const NUMBERS *)(const void *)(grid->tables[i] +
                                                codes[i] * room + node);
    *(NUMBERS *)(void *)(out + node) = sum;
}

/* ---- Sums -----------------------------------------------------------------
 */

/* The lanes of one sum, in their fixed order. */
LANE_TARGET static inline double LANE(total)(const NUMBERS *sums)
{
    const double *v = (const double *)(const void *)sums;
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

LANE_TARGET static inline double LANE(highest)(const double *logs, int32_t room)
{
    const NUMBERS *at = (const NUMBERS *)(const void *)logs;
    NUMBERS most = at[0];
    for (int32_t i = 1; i < room / LANE_WIDTH; i++)
        most = LANE(higher)(most, at[i]);
    const double *lanes = (const double *)(const void *)&most;
    double highest = lanes[0];
    for (int32_t i = 1; i < LANE_WIDTH; i++)
        highest = lanes[i] > highest ? lanes[i] : highest;
    return highest;
}

/* Mean and standard deviation of the nodes, weighted by e to the logs. */
LANE_TARGET static inline void LANE(moments)(
    const struct kith__graded_grid *grid, const double *logs, double *estimate,
    double *error)
{
    const NUMBERS *at = (const NUMBERS *)(const void *)logs;
    const NUMBERS *nodes = (const NUMBERS *)(const void *)grid->nodes;
    NUMBERS zeroth[LANE(SETS)] = {0}, first[LANE(SETS)] = {0},
            second[LANE(SETS)] = {0};
    double highest = LANE(highest)(logs, grid->node_room);
    int32_t groups = grid->node_room / KITH__LANES;
    for (int32_t i = 0; i < groups; i++) {
        for (int32_t set = 0; set < LANE(SETS); set++) {
            NUMBERS node = nodes[i * LANE(SETS) + set];
            NUMBERS weight = LANE(exp)(at[i * LANE(SETS) + set] - highest);
            NUMBERS moment = weight * node;
            zeroth[set] += weight;
            first[set] += moment;
            second[set] += moment * node;
        }
    }
    double sum = LANE(total)(zeroth);
    double mean = LANE(total)(first) / sum;
    double variance = LANE(total)(second) / sum - mean * mean;
    *estimate = mean;
    *error = kith__sqrt(variance > 0 ? variance : 0);
}

/* ---- Rows -----------------------------------------------------------------
 */

LANE_TARGET static void LANE(eap)(const struct kith__graded_grid *grid,
                                  const uint8_t *codes, int64_t stride,
                                  int64_t rows, double *estimates,
                                  double *errors)
{
    KITH__ALIGNED double logs[NODE_ROOM_MOST];
    for (int64_t row = 0; row < rows; row++) {
        int32_t node = 0;
        for (; node + 8 * LANE_WIDTH <= grid->node_room; node += 8 * LANE_WIDTH)
            LANE(add_eight)(grid, codes, node, logs);
        for (; node < grid->node_room; node += LANE_WIDTH)
            LANE(add_one)(grid, codes, node, logs);
        LANE(moments)(grid, logs, &estimates[row], &errors[row]);
        codes += stride;
    }
}

#undef NUMBERS
#undef BITS
#undef LANE
#undef LANE_WIDTH
#undef LANE_TARGET
