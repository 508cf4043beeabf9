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
    NUMBERS high = x - k * KITH__LN2_HIGH, over = k * KITH__LN2_LOW;
    NUMBERS r = high - over;
    NUMBERS q = r * KITH__EXP_Q9 + KITH__EXP_Q8;
    q = q * r + KITH__EXP_Q7;
    q = q * r + KITH__EXP_Q6;
    q = q * r + KITH__EXP_Q5;
    q = q * r + KITH__EXP_Q4;
    q = q * r + KITH__EXP_Q3;
    q = q * r + KITH__EXP_Q2;
    q = q * r + KITH__EXP_Q1;
    q = q * r + KITH__EXP_Q0;
    NUMBERS near_one = 1 + (high - (over - r * r * q));
    return (NUMBERS)(((BITS)near_one + ((BITS)shifted << 52)) & ~low);
#endif
}

/* The number in lane i of the vectors that hold all lanes. */
#if LANE_WIDTH == 1
#define IN_LANE(sums, i) (sums)[i]
#else
#define IN_LANE(sums, i) (sums)[(i) / LANE_WIDTH][(i) % LANE_WIDTH]
#endif

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

static inline const NUMBERS *LANE(at)(const double *numbers)
{
    return (const NUMBERS *)(const void *)numbers;
}

/* Eight vectors of nodes, kept in registers over all items. Returns the highest
 * in each place. */
LANE_TARGET static inline NUMBERS LANE(add_eight)(
    const struct kith__graded_grid *grid, const uint8_t *codes, int32_t node,
    double *out)
{
    const NUMBERS *from = LANE(at)(grid->log_weights + node);
    NUMBERS a = from[0], b = from[1], c = from[2], d = from[3];
    NUMBERS e = from[4], f = from[5], g = from[6], h = from[7];
    const double *const *tables = grid->tables;
    int64_t room = grid->node_room, count = grid->item_count;
    for (int64_t i = 0; i < count; i++) {
        from = LANE(at)(tables[i] + codes[i] * room + node);
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
    NUMBERS left = LANE(higher)(LANE(higher)(a, b), LANE(higher)(c, d));
    NUMBERS right = LANE(higher)(LANE(higher)(e, f), LANE(higher)(g, h));
    return LANE(higher)(left, right);
}

LANE_TARGET static inline NUMBERS LANE(add_one)(
    const struct kith__graded_grid *grid, const uint8_t *codes, int32_t node,
    double *out)
{
    NUMBERS sum = *LANE(at)(grid->log_weights + node);
    const double *const *tables = grid->tables;
    int64_t room = grid->node_room, count = grid->item_count;
    for (int64_t i = 0; i < count; i++)
        sum += *LANE(at)(tables[i] + codes[i] * room + node);
    *(NUMBERS *)(void *)(out + node) = sum;
    return sum;
}

/* Fills `out` and returns the highest of all nodes. */
LANE_TARGET static inline double LANE(add)(const struct kith__graded_grid *grid,
                                           const uint8_t *codes, double *out)
{
    NUMBERS most = (NUMBERS){0} + LOWEST;
    int32_t node = 0;
    for (; node + 8 * LANE_WIDTH <= grid->node_room; node += 8 * LANE_WIDTH)
        most = LANE(higher)(most, LANE(add_eight)(grid, codes, node, out));
    for (; node < grid->node_room; node += LANE_WIDTH)
        most = LANE(higher)(most, LANE(add_one)(grid, codes, node, out));
    double highest = IN_LANE(&most, 0);
    for (int i = 1; i < LANE_WIDTH; i++)
        highest = IN_LANE(&most, i) > highest ? IN_LANE(&most, i) : highest;
    return highest;
}

/* ---- Sums --------------------------------------------------------------- */

/* The lanes of one sum, in their fixed order. */
LANE_TARGET static inline double LANE(total)(const NUMBERS *v)
{
    return ((IN_LANE(v, 0) + IN_LANE(v, 4)) + (IN_LANE(v, 1) + IN_LANE(v, 5))) +
           ((IN_LANE(v, 2) + IN_LANE(v, 6)) + (IN_LANE(v, 3) + IN_LANE(v, 7)));
}

/* Mean and standard deviation of the nodes, weighted by e to the logs. */
LANE_TARGET static inline void LANE(moments)(
    const struct kith__graded_grid *grid, const double *logs, double highest,
    double *estimate, double *error)
{
    NUMBERS zeroth[LANE(SETS)] = {0}, first[LANE(SETS)] = {0},
            second[LANE(SETS)] = {0};
    for (int32_t i = 0; i < grid->node_room; i += KITH__LANES) {
        for (int32_t set = 0; set < LANE(SETS); set++) {
            int32_t at = i + set * LANE_WIDTH;
            NUMBERS node = *LANE(at)(grid->nodes + at);
            NUMBERS weight = LANE(exp)(*LANE(at)(logs + at) - highest);
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

/* ---- Rows --------------------------------------------------------------- */

LANE_TARGET static void LANE(eap)(const struct kith__graded_grid *grid,
                                  const uint8_t *codes, int64_t stride,
                                  int64_t rows, double *estimates,
                                  double *errors)
{
    KITH__ALIGNED double logs[NODE_ROOM_MOST];
    for (int64_t row = 0; row < rows; row++) {
        double highest = LANE(add)(grid, codes, logs);
        LANE(moments)(grid, logs, highest, &estimates[row], &errors[row]);
        codes += stride;
    }
}

#undef IN_LANE
#undef NUMBERS
#undef BITS
#undef LANE
#undef LANE_WIDTH
#undef LANE_TARGET
