# SPDX-License-Identifier: MIT
"""mixed_model - the likelihood of a linear mixed model of people in couples,
out of what each person's own straight line says; and where it is highest.

The model: what a person says at a time is a line of couple, person and chance,

    y = x' (beta + of the couple + of the person) + residual,

where x is 1, or 1 and the time, and the two deviations from beta are normal,
each with a covariance matrix of its own. A person's own line, by least squares,
has those two deviations and s2 (X'X)^-1 as its covariance; what is left of the
person's squares is independent of it. So these lines, their X'X and squares
left are all that the likelihood needs (N. M. Laird and J. H. Ware 1982,
Biometrics 38, 963-974; restricted: D. A. Harville 1977, JASA 72, 320-338).

Small matrices are lists of rows. Knows no file and no library.
"""

import math


class Line:
    """What a person's own line says: how many points, the line's numbers, X'X
    and its inverse, the sum of squares that it leaves."""

    def __init__(self, count, numbers, crossed, left):
        self.count, self.numbers, self.left = count, numbers, left
        self.crossed = crossed
        self.inverse = inverse(crossed)


# ---- Matrices ---------------------------------------------------------------

def cholesky(matrix):
    """L of L L' = matrix; ValueError where it is not positive definite."""
    low = [[0.0] * len(matrix) for _ in matrix]
    for i, row in enumerate(matrix):
        for j in range(i + 1):
            rest = row[j] - sum(low[i][k] * low[j][k] for k in range(j))
            low[i][j] = math.sqrt(rest) if i == j else rest / low[j][j]
    return low


def forward(low, column):
    """L^-1 column."""
    out = []
    for i, value in enumerate(column):
        out.append((value - sum(low[i][k] * out[k] for k in range(i)))
                   / low[i][i])
    return out


def backward(low, column):
    """L'^-1 column."""
    size = len(column)
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (column[i] - sum(low[k][i] * out[k]
                                  for k in range(i + 1, size))) / low[i][i]
    return out


def inverse(matrix):
    low = cholesky(matrix)
    units = [[float(i == j) for j in range(len(matrix))]
             for i in range(len(matrix))]
    return [backward(low, forward(low, unit)) for unit in units]


def log_determinant(low):
    """Of L L'."""
    return 2 * sum(math.log(row[i]) for i, row in enumerate(low))


def times_own(low):
    """L L'."""
    return [[sum(a * b for a, b in zip(one, other)) for other in low]
            for one in low]


# ---- The likelihood ----------------------------------------------------------

class Fit:
    """The model at some covariances, with beta where it is best for these."""

    def __init__(self, couples, of_couple, of_person, residual, restricted):
        size = len(of_couple)
        self.of_couple, self.of_person = of_couple, of_person
        self.residual = residual
        people = [line for couple in couples for line in couple]
        # Minus twice the logarithm, but for what the couples add.
        total = sum((line.count - size) * math.log(residual)
                    + line.left / residual
                    + log_determinant(cholesky(line.crossed))
                    for line in people)
        crossed = [[0.0] * (size + 1) for _ in range(size + 1)]
        for couple in couples:
            total += self.add(couple, crossed)
        # The last row of L has what beta is made of, and then what is left.
        low = cholesky(crossed)
        fixed = [row[:size] for row in low[:size]]
        degrees = sum(line.count for line in people)
        if restricted:
            degrees -= size
            total += log_determinant(fixed)
        total += low[size][size] ** 2 + degrees * math.log(2 * math.pi)
        self.log_likelihood = -total / 2
        self.beta = backward(fixed, low[size][:size])
        spread = inverse(times_own(fixed))
        self.errors = [math.sqrt(spread[i][i]) for i in range(size)]

    def add(self, couple, crossed):
        """Adds (Z, b)' V^-1 (Z, b) of a couple, V being the covariance of the
        lines b and Z their share of beta; gives log |V|."""
        size = len(self.of_couple)
        low = cholesky([[self.of_couple[i][j] + (one is other) *
                         (self.of_person[i][j] + self.residual *
                          one.inverse[i][j])
                         for other in couple for j in range(size)]
                        for one in couple for i in range(size)])
        columns = [[float(i == j) for _ in couple for i in range(size)]
                   for j in range(size)]
        columns.append([value for line in couple for value in line.numbers])
        columns = [forward(low, column) for column in columns]
        for i, one in enumerate(columns):
            for j, other in enumerate(columns):
                crossed[i][j] += sum(a * b for a, b in zip(one, other))
        return log_determinant(low)


# ---- Where it is highest -----------------------------------------------------

def covariance(parameters):
    """Of one number: its standard deviation's logarithm. Of two: both, and how
    far the second goes with the first."""
    low = [[math.exp(parameters[0])]]
    if len(parameters) == 3:
        low = [[low[0][0], 0.0], [parameters[2], math.exp(parameters[1])]]
    return times_own(low)


def highest(couples, restricted):
    """The fit with the highest likelihood."""
    size = len(couples[0][0].numbers)
    each = size * (size + 1) // 2

    def fit(at):
        return Fit(couples, covariance(at[:each]), covariance(at[each:-1]),
                   math.exp(2 * at[-1]), restricted)

    # From half a unit each, the slopes from a tenth of that.
    start = [math.log(.5), math.log(.05), 0.0][:each]
    return fit(lowest(lambda at: -fit(at).log_likelihood,
                      [*start, *start, math.log(.5)]))


def slopes(function, at, step=1e-5):
    """By central differences."""
    out = []
    for i in range(len(at)):
        beside = [[*at[:i], at[i] + way, *at[i + 1:]] for way in (step, -step)]
        out.append((function(beside[0]) - function(beside[1])) / (2 * step))
    return out


def lowest(function, at):
    """Where a smooth function is lowest, near `at`, by the quasi-Newton method
    of Broyden, Fletcher, Goldfarb and Shanno (1970)."""
    places = range(len(at))
    curve = [[float(i == j) / 100 for j in places] for i in places]
    here, slope = function(at), slopes(function, at)
    for _ in range(200):
        way = [-sum(curve[i][j] * slope[j] for j in places) for i in places]
        steep = sum(a * b for a, b in zip(way, slope))
        far = 1.0
        while True:
            there = [a + far * b for a, b in zip(at, way)]
            value = function(there)
            if value <= here + 1e-4 * far * steep or far < 1e-10:
                break
            far /= 2
        if here - value < 1e-10:
            return there
        after = slopes(function, there)
        step = [a - b for a, b in zip(there, at)]
        turn = [a - b for a, b in zip(after, slope)]
        curve = turned(curve, step, turn)
        at, here, slope = there, value, after
    raise AssertionError("no lowest place was found")


def turned(curve, step, turn):
    """The inverse curvature with what a step has shown of it."""
    places = range(len(step))
    along = sum(a * b for a, b in zip(step, turn))
    if along <= 0:
        return curve
    bent = [sum(curve[i][j] * turn[j] for j in places) for i in places]
    scale = (1 + sum(a * b for a, b in zip(turn, bent)) / along) / along
    return [[curve[i][j] + scale * step[i] * step[j]
             - (bent[i] * step[j] + step[i] * bent[j]) / along
             for j in places] for i in places]
