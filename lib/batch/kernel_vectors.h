/* SPDX-License-Identifier: MIT */
/* kernel_vectors - the loops of kernel.c for vectors of WIDTH bytes. Each does
 * as many whole vectors as there are, and says how many rows that were. No
 * guard: it is included once for each width. */

typedef uint8_t NAME(bytes) __attribute__((vector_size(WIDTH)));
typedef uint8_t NAME(half) __attribute__((vector_size(WIDTH / 2)));
typedef uint16_t NAME(words) __attribute__((vector_size(WIDTH)));

typedef uint8_t NAME(any)
    __attribute__((vector_size(WIDTH), may_alias, aligned(1)));

#define LOAD(vector, from) memcpy(&(vector), (from), sizeof(vector))
#define STORE(to, vector) (*(NAME(any) *)(void *)(to) = (NAME(any))(vector))

/* A lane's constants, and what a vector of its bytes adds. */
#define LANE(j)                                                         \
    const NAME(bytes) flip##j = (NAME(bytes)){0} + lanes[j].flip;       \
    const NAME(bytes) add##j = (NAME(bytes)){0} + lanes[j].add;         \
    const NAME(bytes) missing##j = (NAME(bytes)){0} + lanes[j].missing; \
    const uint8_t *const bytes##j = lanes[j].bytes

#define ADD(j, check)                                             \
    do {                                                          \
        NAME(bytes) byte_;                                        \
        LOAD(byte_, bytes##j + i);                                \
        NAME(bytes) position_ = (byte_ ^ flip##j) + add##j;       \
        NAME(bytes) counts_ = (NAME(bytes))(position_ <= top);    \
        counted -= counts_;                                       \
        sum += position_ & counts_;                               \
        if (check)                                                \
            good &= counts_ | (NAME(bytes))(byte_ == missing##j); \
    } while (0)

#define LOOP(lanes_here, adds, check)                           \
    do {                                                        \
        lanes_here;                                             \
        for (; i + WIDTH <= adding->rows; i += WIDTH) {         \
            NAME(bytes) counted, sum, good = ~(NAME(bytes)){0}; \
            LOAD(counted, adding->counted + i);                 \
            LOAD(sum, adding->sum + i);                         \
            adds;                                               \
            STORE(adding->counted + i, counted);                \
            STORE(adding->sum + i, sum);                        \
            if (check) {                                        \
                NAME(bytes) faults;                             \
                LOAD(faults, adding->faults + i);               \
                faults |= ~good;                                \
                STORE(adding->faults + i, faults);              \
            }                                                   \
        }                                                       \
    } while (0)

#define FOUR_LANES \
    LANE(0);       \
    LANE(1);       \
    LANE(2);       \
    LANE(3)
#define FOUR_ADDS(check) \
    ADD(0, check);       \
    ADD(1, check);       \
    ADD(2, check);       \
    ADD(3, check)

TARGET static int32_t NAME(add_four_checked)(const struct kith__adding *adding,
                                             const struct kith__lane *lanes)
{
    const NAME(bytes) top = (NAME(bytes)){0} + adding->top;
    int32_t i = 0;
    LOOP(FOUR_LANES, FOUR_ADDS(true), true);
    return i;
}

TARGET static int32_t NAME(add_four)(const struct kith__adding *adding,
                                     const struct kith__lane *lanes)
{
    const NAME(bytes) top = (NAME(bytes)){0} + adding->top;
    int32_t i = 0;
    LOOP(FOUR_LANES, FOUR_ADDS(false), false);
    return i;
}

TARGET static int32_t NAME(add_one)(const struct kith__adding *adding,
                                    const struct kith__lane *lanes)
{
    const NAME(bytes) top = (NAME(bytes)){0} + adding->top;
    int32_t i = 0;
    LOOP(LANE(0), ADD(0, adding->check), adding->check);
    return i;
}

static int32_t NAME(add)(const struct kith__adding *adding,
                         const struct kith__lane *lanes, int32_t count)
{
    int32_t done = 0;
    if (count == KITH__LANES_AT_ONCE)
        return adding->check ? NAME(add_four_checked)(adding, lanes)
                             : NAME(add_four)(adding, lanes);
    for (int32_t j = 0; j < count; j++)
        done = NAME(add_one)(adding, &lanes[j]);
    return done;
}

TARGET static int32_t NAME(count)(const uint8_t *bytes, uint8_t value,
                                  int32_t rows, uint8_t *sum)
{
    const NAME(bytes) wanted = (NAME(bytes)){0} + value;
    int32_t i = 0;
    for (; i + WIDTH <= rows; i += WIDTH) {
        NAME(bytes) byte, total;
        LOAD(byte, bytes + i);
        LOAD(total, sum + i);
        total -= (NAME(bytes))(byte == wanted);
        STORE(sum + i, total);
    }
    return i;
}

TARGET static int32_t NAME(places)(const uint8_t *counted, const uint8_t *sum,
                                   uint16_t width, int32_t rows,
                                   uint16_t *places, uint16_t *totals)
{
    int32_t i = 0;
    for (; i + WIDTH / 2 <= rows; i += WIDTH / 2) {
        NAME(half) counted_bytes, sum_bytes;
        NAME(words) place, total;
        LOAD(counted_bytes, counted + i);
        LOAD(sum_bytes, sum + i);
        LOAD(place, places + i);
        LOAD(total, totals + i);
        NAME(words) n = __builtin_convertvector(counted_bytes, NAME(words));
        place += n * width + __builtin_convertvector(sum_bytes, NAME(words));
        total += n;
        STORE(places + i, place);
        STORE(totals + i, total);
    }
    return i;
}

TARGET static int32_t NAME(limit)(const uint16_t *counted,
                                  const uint16_t *places, uint16_t need,
                                  uint16_t none, int32_t rows, uint16_t *out)
{
    const NAME(words) least = (NAME(words)){0} + need;
    const NAME(words) nothing = (NAME(words)){0} + none;
    int32_t i = 0;
    for (; i + WIDTH / 2 <= rows; i += WIDTH / 2) {
        NAME(words) n, place;
        LOAD(n, counted + i);
        LOAD(place, places + i);
        NAME(words) enough = (NAME(words))(n >= least);
        place = (place & enough) | (nothing & ~enough);
        STORE(out + i, place);
    }
    return i;
}

TARGET static int32_t NAME(shift)(const uint16_t *counted,
                                  const uint16_t *places, uint16_t all,
                                  uint16_t step, int32_t rows, uint16_t *out)
{
    const NAME(words) most = (NAME(words)){0} + all;
    int32_t i = 0;
    for (; i + WIDTH / 2 <= rows; i += WIDTH / 2) {
        NAME(words) n, place;
        LOAD(n, counted + i);
        LOAD(place, places + i);
        place += (most - n) * step;
        STORE(out + i, place);
    }
    return i;
}

/* ---- Rows of a matrix into columns --------------------------------------

   Sixteen by sixteen, as often side by side as a vector has room for: four
   rounds, each of which puts together what lies half of all rows apart. */

TARGET static ALWAYS_INLINE void NAME(turn_once)(const NAME(bytes) in[16],
                                                 NAME(bytes) out[16])
{
    UNROLL
    for (int32_t i = 0; i < 8; i++) {
        out[2 * i] = LOW_HALVES(in[i], in[i + 8]);
        out[2 * i + 1] = HIGH_HALVES(in[i], in[i + 8]);
    }
}

TARGET static int32_t NAME(turn)(const char *from, int64_t stride, int32_t rows,
                                 uint8_t *const to[16])
{
    NAME(bytes) a[16], b[16];
    int32_t row = 0;
    for (; row + WIDTH <= rows; row += WIDTH) {
        UNROLL
        for (int32_t i = 0; i < 16; i++)
            a[i] = SIDE_BY_SIDE(from + (row + i) * stride, 16 * stride);
        NAME(turn_once)(a, b);
        NAME(turn_once)(b, a);
        NAME(turn_once)(a, b);
        NAME(turn_once)(b, a);
        UNROLL
        for (int32_t j = 0; j < 16; j++)
            STORE(to[j] + row, a[j]);
    }
    return row;
}

#undef LOAD
#undef STORE
#undef LANE
#undef ADD
#undef LOOP
#undef FOUR_LANES
#undef FOUR_ADDS
