"""The months of a history: docs/odd.md, "Process overview and scheduling"."""

import choices
import council
import ratification
import rivalries
import scenario
import shocks


def history(given, seed, replicate):
    """The world of a replicate after its last month, with all that happened in it."""
    world = scenario.opening_world(given, seed, replicate)
    for world.month in range(world.months):
        go_on(world)
    return world


def go_on(world):
    shocks.go_on(world)
    rivalries.go_on(world)
    choices.go_on(world)
    for track in world.tracks.values():
        if world.calendar() in track.sessions:
            council.sit(world, track)
    for track in world.tracks.values():
        ratification.go_on(world, track)
