"""Who meets the criteria of a status: docs/odd.md, "Gate"."""

import philox


def meets(world, i, criterion):
    of = {name: table[i] for name, table in world.states.items()}
    if criterion == "un-member":
        return of["un-member"] > 0
    if criterion == "relations-with-all-members":
        return all(world.D(i, m) > 0 for m in world.full if m != i)
    if criterion == "peaceful-settlement":
        return of["peaceful-settlement"] > 0
    if criterion == "no-contrary-obligations":
        return world.bloc(i) < world.behaviour["b-star"]
    if criterion == "no-conflict":
        return of["conflict"] == 0
    if criterion == "not-under-un-sanctions":
        return of["un-sanctions"] == 0
    u = world.uniform(philox.CRITERION, philox.state(i), 0, philox.key(criterion))
    return world.below(u, world.meets[i, criterion], f"{i} meets {criterion}")


def failed(world, i, status):
    """The criteria that a state fails, in the order of the gate."""
    return [criterion for criterion in status.waivers if not meets(world, i, criterion)]


def waived(status, criteria):
    """The probability that all of these are waived."""
    product = 1.0
    for criterion in criteria:
        product *= status.waivers[criterion]
    return product
