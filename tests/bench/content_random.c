/* SPDX-License-Identifier: MIT */
/* content_random - numbers for the simulation, the same on every run.
 *
 * Knows nothing of what is made from them. */

#include "content_random.h"

#include <math.h>

static uint64_t splitmix(uint64_t *at)
{
    uint64_t z = (*at += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

void random_start(struct random *random, uint64_t seed, uint64_t stream)
{
    uint64_t at = seed;
    at = splitmix(&at) ^ stream;
    for (int i = 0; i < 4; i++)
        random->state[i] = splitmix(&at);
    random->has_spare = 0;
    random->spare = 0;
}

static uint64_t turned(uint64_t x, int by)
{
    return (x << by) | (x >> (64 - by));
}

uint64_t random_bits(struct random *random)
{
    uint64_t *s = random->state;
    uint64_t result = turned(s[1] * 5, 7) * 9;
    uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = turned(s[3], 45);
    return result;
}

double random_unit(struct random *random)
{
    return (double)(random_bits(random) >> 11) * 0x1p-53;
}

double random_normal(struct random *random)
{
    if (random->has_spare) {
        random->has_spare = 0;
        return random->spare;
    }
    const double circle = 6.283185307179586477;
    double radius = sqrt(-2 * log(1 - random_unit(random)));
    double angle = circle * random_unit(random);
    random->spare = radius * sin(angle);
    random->has_spare = 1;
    return radius * cos(angle);
}

int random_below(struct random *random, int count)
{
    return (int)(random_unit(random) * count);
}

int random_pick(struct random *random, const double *weights, int count)
{
    double at = random_unit(random);
    int i = 0;
    while (i < count - 1 && at >= weights[i])
        at -= weights[i++];
    return i;
}
