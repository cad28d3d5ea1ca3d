"""Reference values for ratification: how long it takes, and who holds back.

How long is worked out month by month, as a chain on the number of members that have yet to ratify,
with no formula for the last of several.
"""

from math import comb

from sides import K, contest


def hazard(members, mean_months):
    harmonic = sum(1 / member for member in range(1, members + 1))
    return min(1.0, harmonic / mean_months)


def months_of_the_last(members, h, most):
    """P(the last member ratifies in month t), t = 1, 2, … most."""
    waiting = [0.0] * members + [1.0]
    last = []
    for _ in range(most):
        after = [0.0] * (members + 1)
        for left, p in enumerate(waiting):
            for ratify in range(left + 1):
                after[left - ratify] += (p * comb(left, ratify) * h ** ratify
                                         * (1 - h) ** (left - ratify))
        last.append(after[0] - waiting[0])
        waiting = after
    return last


def times():
    rows = []
    for members in (1, 2, 3, 6, 14, 27):
        for mean_months in (0.5, 4.0, 12.0, 30.0):
            h = hazard(members, mean_months)
            last = months_of_the_last(members, h, 24)
            closed = [(1 - (1 - h) ** t) ** members - (1 - (1 - h) ** (t - 1)) ** members
                      for t in range(1, 25)]
            assert all(abs(a - b) < 1e-12 for a, b in zip(last, closed))
            rows.append({"members": members, "T": mean_months, "h": h, "last": last})
    return rows


def holding_back():
    """A member with a given uniform, month by month, while what speaks against a candidate moves."""
    rows = []
    for u in (0.02, 0.3, 0.5, 0.71, 0.95):
        months = []
        for concern in (0.4, 0.8, 1.0, 1.2, 1.7, 0.9, 0.0):
            q = contest(concern, 1.0, K)
            months.append({"C": concern, "Q": q, "holds_back": u < q})
        rows.append({"u": u, "k": K, "months": months})
    return rows
