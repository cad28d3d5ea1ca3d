"""Uncertain numbers and how they are drawn: docs/odd.md, "Input data" and "Random numbers"."""

from functools import cache
from math import erfc, exp, lgamma, log, sqrt
from statistics import NormalDist

import philox

BLOCK = 500
NORMAL = NormalDist()
FORMS = ("uniform", "triangular", "normal", "half-normal", "lognormal", "beta", "discrete")


def cdf(z):
    return erfc(-z / sqrt(2)) / 2


def normal(u, mean, sd, low, high):
    """A normal between two bounds, either of which may be None."""
    below = 0.0 if low is None else cdf((low - mean) / sd)
    above = 1.0 if high is None else cdf((high - mean) / sd)
    return mean + sd * NORMAL.inv_cdf(below + u * (above - below))


def triangular(u, a, m, b):
    if a == b:
        return a
    at_mode = (m - a) / (b - a)
    if u < at_mode:
        return a + sqrt(u * (b - a) * (m - a))
    return b - sqrt((1 - u) * (b - a) * (b - m))


def beta_cdf(x, a, b):
    """The regularized incomplete beta function, by its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    tiny, c, d, fraction = 1e-300, 1.0, 0.0, 1.0
    for step in range(500):
        m = step // 2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + term * d or tiny)
        c = 1 + term / c or tiny
        fraction *= c * d
        if step and abs(c * d - 1) < 1e-16:
            break
    return front * (fraction - 1)


def beta(u, a, b):
    """The quantile, by halving."""
    low, high = 0.0, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        if beta_cdf(middle, a, b) < u:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def quantile(given, u):
    """The number that a distribution, written as a map, has at u."""
    low, high = given.get("min"), given.get("max")
    if "uniform" in given:
        a, b = given["uniform"]
        return a + u * (b - a)
    if "triangular" in given:
        return triangular(u, *given["triangular"])
    if "normal" in given:
        mean, sd = given["normal"]
        return normal(u, mean, sd, low, high)
    if "half-normal" in given:
        return normal(u, 0.0, given["half-normal"], 0.0, high)
    if "lognormal" in given:
        median, sd = given["lognormal"]
        return exp(normal(u, log(median), sd, None, None if high is None else log(high)))
    if "beta" in given:
        a, b = given["beta"]
        low, high = 0.0 if low is None else low, 1.0 if high is None else high
        return low + (high - low) * beta(u, a, b)
    total = 0.0
    chances = sorted((float(value), p) for value, p in given["discrete"].items())
    for value, p in chances:
        total += p
        if total > u:
            return value
    return chances[-1][0]


@cache
def shuffled(seed, block, name):
    """The strata of an input in the order in which the replicates of a block take them."""
    draws = philox.Draws(seed, block)
    strata = list(range(BLOCK))
    for last in range(BLOCK - 1, 0, -1):
        other = int(draws.uniform(philox.STRATA, name, last) * (last + 1))
        strata[last], strata[other] = strata[other], strata[last]
    return strata


class Inputs:
    """Draws the uncertain numbers of one replicate, each by its path."""

    def __init__(self, seed, replicate, sampling):
        if sampling not in ("latin-hypercube", "random"):
            raise SystemExit(f"sampling {sampling!r} is not covered by the reference")
        self.seed, self.replicate, self.sampling = seed, replicate, sampling

    def coordinate(self, path):
        name = philox.key(path)
        y = philox.Draws(self.seed, self.replicate).uniform(philox.INPUT, name, 0)
        if self.sampling == "random":
            return y
        strata = shuffled(self.seed, self.replicate // BLOCK, name)
        return (strata[self.replicate % BLOCK] + y) / BLOCK

    def number(self, given, path, low, high):
        """The number that is written at a path, drawn if it is uncertain, within its range."""
        if isinstance(given, dict):
            if "value" in given:
                value = given["value"]
            else:
                value = quantile(given, self.coordinate(path))
        else:
            value = given
        return float(min(max(value, low), high))
