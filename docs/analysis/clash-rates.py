"""How well do clash coefficients fit the record? Likelihood of yearly fighting in six rivalries.

Data: UCDP/PRIO Armed Conflict Dataset 24.1 and 25.1, 2008-2020, the pairs of scenarios/2021.yaml
with a rivalry of 0.85 or more: years in which the two governments were on opposite sides of a
conflict with 25 battle deaths or more. A year with a month of clashes counts as such a year.
The rivalry is held at 0.9. Needs NumPy (2.x); prints the log-likelihood of a few sets.
"""

import math

import numpy as np

YEARS = range(2008, 2021)
ACTIVE = {
    "ARM-AZE": {2008, 2012, 2014, 2015, 2016, 2017, 2020},
    "IND-PAK": set(range(2013, 2021)),
    "IRN-ISR": {2018, 2019, 2020},
    "IRN-USA": {2020},
    "ISR-SYR": set(),
    "SYR-TUR": {2020},
}
R = 0.9


def transitions():
    """Counts of years after a year with fighting (again, not) and after one without."""
    counts = {(before, after): 0 for before in (True, False) for after in (True, False)}
    for years in ACTIVE.values():
        for year in list(YEARS)[1:]:
            counts[year - 1 in years, year in years] += 1
    return counts


def simulated(lambda_0, xi, d, histories=4000, years=40, warm_up=15, seed=1):
    """P(fighting | fighting the year before), P(fighting | none), share of years."""
    rng = np.random.default_rng(seed)
    tension = np.zeros(histories)
    active = np.zeros((histories, years), bool)
    for month in range(12 * years):
        clashes = rng.poisson(lambda_0 * R * R * (1 + tension))
        tension = np.minimum(100, (1 - d) * tension + xi * clashes)
        active[:, month // 12] |= clashes > 0
    active = active[:, warm_up:]
    before, after = active[:, :-1], active[:, 1:]
    return after[before].mean(), after[~before].mean(), active.mean()


counts = transitions()
print("transitions (before, after):", counts)
for lambda_0, xi, d in [
    (0.02, 2, 0.3),
    (0.03, 2, 0.3),
    (0.014, 8.5, 0.12),
    (0.016, 5.5, 0.12),
    (0.008, 5.5, 0.12),
    (0.02, 5.5, 0.12),
]:
    again, anew, share = simulated(lambda_0, xi, d)
    likelihood = (
        counts[True, True] * math.log(again)
        + counts[True, False] * math.log(1 - again)
        + counts[False, True] * math.log(anew)
        + counts[False, False] * math.log(1 - anew)
    )
    print(
        f"lambda_0 {lambda_0:5.3f} xi {xi:3.1f} d {d:4.2f} branching {lambda_0 * R * R * xi / d:4.2f}: "
        f"again {again:.2f} anew {anew:.2f} share {share:.2f} log-likelihood {likelihood:.1f}"
    )
