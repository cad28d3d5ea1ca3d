"""Shocks and doors: docs/odd.md, "Shocks"."""

from math import exp

import philox
from world import Fading


def go_on(world):
    """The shocks of a month."""
    for effect in list(world.fading):
        fade(world, effect)
    for id in world.tracks:
        move_door(world, id)
    for shock in world.shocks:
        if shock.first <= world.month <= shock.last and (shock.recurring or not shock.struck):
            u = world.uniform(philox.SHOCK, philox.key(shock.name))
            if world.below(u, shock.probability, f"shock {shock.name}"):
                strike(world, shock)


def fade(world, effect):
    rest = effect.rest * 2 ** (-1 / effect.half_life)
    if abs(rest) < 1e-9:
        rest = 0.0
        world.fading.remove(effect)
    world.set(effect.path, world.value(effect.path) + rest - effect.rest)
    effect.rest = rest


def move_door(world, id):
    is_open = world.doors["door.open"][id] > 0
    rate = world.doors["door.closing-rate" if is_open else "door.opening-rate"][id]
    if rate > 0:
        u = world.uniform(philox.DOOR, philox.key(id))
        if world.below(u, 1 - exp(-rate / 12), f"door {id}"):
            world.doors["door.open"][id] = 0.0 if is_open else 1.0
            world.tell("door", track=id, open=not is_open)


def strike(world, shock):
    shock.struck = True
    changes = []
    for effect in shock.effects:
        before = world.value(effect.path)
        value = {"add": before + effect.amount, "set": effect.amount,
                 "multiply": before * effect.amount}[effect.how]
        after = world.set(effect.path, value)
        if after != before:
            changes.append({"path": effect.path, "before": before, "after": after})
            if effect.half_life is not None:
                world.fading.append(Fading(effect.path, after - before, effect.half_life))
    if changes:
        world.tell("shock", shock=shock.name, changes=changes)
