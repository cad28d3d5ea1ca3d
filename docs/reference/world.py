"""Who and what there is, and what a state's standing follows from: docs/odd.md, "Entities, state variables and scales".

Every variable that may move lies in a table of the kind of thing that it belongs to, under the key that the
catalogue has for it: world.states["western-ties"]["ARM"], world.pairs["rivalries.level"]["ARM", "AZE"].
"""

from dataclasses import dataclass, field

import philox
from catalogue import VARIABLES

STANDARD = ("un-member", "relations-with-all-members", "peaceful-settlement",
            "no-contrary-obligations", "no-conflict", "not-under-un-sanctions")
OF_STATES = ("power", "military-budget", "western-ties", "non-alignment", "nearness", "baseline-threat",
             "conflict", "peaceful-settlement", "un-sanctions", "un-member", "resentment")
SYMMETRIC = ("affinities.level", "rivalries.level", "rivalries.baseline", "rivalries.tension",
             "relations.diplomatic")
DIRECTED = ("guarantees.level", "leverages.level", "stances.level", "stances.settles")
OF_STATUSES = ("discount", "training", "protection", "forum", "commitment", "votes", "voice")
OF_TRACKS = ("door.open", "door.opening-rate", "door.closing-rate", "offers-lower")


@dataclass
class Status:
    id: str
    track: str
    rank: int
    full: bool
    reached_from: tuple  # ids; "none" for no status
    resumes_from: tuple
    needs_vote: bool
    ratified: bool
    newcomers_ratify: bool
    protocol_month: int  # 1 to 12, or 0 for none
    opens: int  # month
    notice_months: int
    waivers: dict  # of the criteria that it lists, in the order of the gate


@dataclass
class Track:
    id: str
    rule: object
    sessions: tuple
    packages: bool
    statuses: list = field(default_factory=list)


@dataclass
class Bid:
    state: str
    status: Status
    lodged: int  # month
    invited: bool = False
    since: int = 0  # of a bid of the start: when it came to its stage
    admitted: bool = False
    opening: int = 0  # of an admitted bid: when ratification opens
    roll: list = field(default_factory=list)
    ratified: set = field(default_factory=set)
    holding_back: set = field(default_factory=set)


@dataclass
class Effect:
    path: str
    how: str  # add, set or multiply
    amount: float
    half_life: float  # months, or None if it does not fade


@dataclass
class Shock:
    name: str
    probability: float  # in a month of its window
    first: int
    last: int
    recurring: bool
    effects: list
    struck: bool = False


@dataclass
class Fading:
    path: str
    rest: float
    half_life: float


class World:
    """One history: the variables, what is held and sought, and its draws."""

    def __init__(self, draws):
        self.draws = draws
        self.month = 0
        self.start = (0, 0)  # year and month of the year
        self.months = 0
        self.order = []  # the states, by their codes
        self.outside = set()  # states that seek nothing
        self.states = {name: {} for name in OF_STATES}
        self.meets = {}  # (state, criterion): probability
        self.pairs = {name: {} for name in SYMMETRIC + DIRECTED}
        self.behaviour = {}
        self.alliance = {}  # credibility, isolation, ratification
        self.first_credibility = 0.0
        self.gives = {name: {} for name in OF_STATUSES}
        self.doors = {name: {} for name in OF_TRACKS}
        self.chair = {}  # weights of who leads
        self.hostility = {}  # of the most hostile organisation of a state
        self.precedent = set()  # frozensets of two states that sit together where it counts
        self.tracks = {}
        self.statuses = {}
        self.imports = {}  # A: US$ m/yr at full prices
        self.shares = {}  # of suppliers, by importer
        self.shocks = []
        self.fading = []
        # what moves with the history
        self.held = {}  # (state, track): Status
        self.bids = {}  # (state, track): Bid
        self.closed_until = {}  # (state, track): month
        self.leaves = {}  # (state, track): month
        self.news = set()
        self.government = {}  # of a state: its number
        self.known = {}  # (member, candidate): (low, high)
        self.full, self.voting, self.voice = set(), set(), {}
        # what is told of it
        self.events = []
        self.close_calls = []

    # -- time and chance -------------------------------------------------------------------------

    def calendar(self, month=None):
        """The month of the year."""
        return (self.start[1] - 1 + (self.month if month is None else month)) % 12 + 1

    def name_of(self, month):
        year, first = self.start
        return f"{year + (first - 1 + month) // 12}-{self.calendar(month):02d}"

    def uniform(self, process, entity, month=None, detail=0):
        return self.draws.uniform(process, entity, self.month if month is None else month, detail)

    def below(self, u, bound, what):
        """Whether a draw falls below a bound; notes it if rounding could have decided."""
        if abs(u - bound) < 1e-8:
            self.close_calls.append((self.name_of(self.month), what, u, bound))
        return u < bound

    def tell(self, kind, **fields):
        self.events.append({"type": kind, "month": self.name_of(self.month), **fields})

    def disposition(self, member, candidate):
        number = self.government.get(member, 0)
        return self.uniform(philox.DISPOSITION, philox.on(member, candidate), number)

    # -- variables -------------------------------------------------------------------------------

    def F(self, a, b):
        return self.pairs["affinities.level"].get((min(a, b), max(a, b)), 0.0)

    def R(self, a, b):
        return self.pairs["rivalries.level"].get((min(a, b), max(a, b)), 0.0)

    def D(self, a, b):
        return self.pairs["relations.diplomatic"].get((min(a, b), max(a, b)), 1.0)

    def G(self, patron, client):
        return self.pairs["guarantees.level"].get((patron, client), 0.0)

    def L(self, holder, over):
        return self.pairs["leverages.level"].get((holder, over), 0.0)

    def stance(self, holder, toward):
        return self.pairs["stances.level"].get((holder, toward), 0.0)

    def place(self, path):
        """The table, the key in it and the catalogue's entry of a variable that a shock moves."""
        kind, rest = path.split(".", 1)
        if kind == "behaviour":
            return self.behaviour, rest, VARIABLES[path]
        if kind == "states":
            state, name = rest.split(".", 1)
            if name.startswith("meets."):
                return self.meets, (state, name[len("meets."):]), VARIABLES["states.*.conflict"]
            return self.states[name], state, VARIABLES[f"states.*.{name}"]
        if kind == "alliance":
            if "." not in rest:
                return self.alliance, rest, VARIABLES[path]
            what, thing, name = rest.split(".", 2)
            table = self.gives if what == "statuses" else self.doors
            return table[name], thing, VARIABLES[f"alliance.{what}.*.{name}"]
        both, name = rest.split(".", 1)
        a, b = both.split("-")
        name = f"{kind}.{name}"
        variable = VARIABLES[f"{kind}.*.{name.split('.', 1)[1]}"]
        return self.pairs[name], (min(a, b), max(a, b)) if name in SYMMETRIC else (a, b), variable

    def value(self, path):
        table, key, variable = self.place(path)
        if path.startswith("relations.") or ".meets." in path:
            return table.get(key, 1.0)
        return table.get(key, 0.0)

    def set(self, path, value):
        """Gives a variable a value, moved into its range; the value that it then has."""
        table, key, variable = self.place(path)
        table[key] = float(min(max(value, variable.low), variable.high))
        return table[key]

    # -- standing --------------------------------------------------------------------------------

    def status_on(self, state, track):
        return self.held.get((state, track))

    def holdings(self, state):
        return [self.held[state, track] for track in self.tracks if (state, track) in self.held]

    def update_standing(self, state):
        """Brings up to date what follows from what a state holds."""
        held = self.holdings(state)
        votes = any(self.gives["votes"][status.id] > 0 for status in held)
        self.full.discard(state)
        self.voting.discard(state)
        if any(status.full for status in held):
            self.full.add(state)
        if votes:
            self.voting.add(state)
        self.voice[state] = 0.0 if votes else max(
            (self.gives["voice"][status.id] for status in held), default=0.0)

    def voters(self, without=()):
        return [m for m in self.order if m in self.voting and m not in without]

    def take(self, state, status, **told):
        """Takes a status, which replaces what is held on its track and ends a notice there."""
        before = self.status_on(state, status.track)
        self.held[state, status.track] = status
        self.leaves.pop((state, status.track), None)
        lapsed = self.lapse(state, status.track) if status.full else []
        self.update_standing(state)
        self.tell("status-change", state=state, track=status.track, **{"from": before and before.id},
                  to=status.id, **told)
        for track, held, bid in lapsed:
            self.tell("lapse", state=state, track=track, held=held and held.id, sought=bid and bid.status.id)

    def lapse(self, state, its_track):
        """A full member has nothing on other tracks; what was over on each of them."""
        lapsed = []
        for track in self.tracks:
            if track != its_track:
                held, bid, _ = (on_track.pop((state, track), None) for on_track in (self.held, self.bids, self.leaves))
                if held or bid:
                    lapsed.append((track, held, bid))
        return lapsed

    def lose(self, state, track, **told):
        before = self.held.pop((state, track))
        self.leaves.pop((state, track), None)
        self.update_standing(state)
        self.tell("status-change", state=state, track=track, **{"from": before.id}, to=None, **told)

    def opening(self, status, month):
        """When the ratification opens of an admission to a status in a month."""
        opening = month + 1
        while status.protocol_month and self.calendar(opening) != status.protocol_month:
            opening += 1
        return opening

    def admit(self, bid, voters):
        """A bid that has passed waits for ratification by those who could vote on it."""
        bid.invited, bid.admitted = False, True
        bid.opening = self.opening(bid.status, self.month)
        bid.roll = list(voters)

    def seat(self, bid):
        """A bid becomes a status; its track is open to the state again."""
        del self.bids[bid.state, bid.status.track]
        self.closed_until[bid.state, bid.status.track] = self.month
        self.take(bid.state, bid.status)

    def inside(self, state):
        """Whether a state holds any status on any track."""
        return any(holder == state for holder, _ in self.held)

    # -- derived from them ------------------------------------------------------------------------

    def own_criteria(self):
        """The names of criteria that a status has for its own."""
        return {name for status in self.statuses.values() for name in status.waivers if name not in STANDARD}

    def threat(self, i):
        safety = 1 - self.states["baseline-threat"][i]
        power = self.states["power"]
        for j in self.order:
            level = self.R(i, j) if j != i else 0.0
            both = power[i] + power[j]
            if level > 0 and both > 0:
                safety *= 1 - self.behaviour["zeta"] * level * power[j] / both
        return 1 - safety

    def umbrella(self, i):
        return max((self.G(k, i) for k in self.order if k != i), default=0.0)

    def bloc(self, i):
        """B: how closely a state is tied to a rival bloc."""
        ties = [self.G(k, i) * hostility
                for k, hostility in self.hostility.items() if k != i and k not in self.full]
        return max([self.hostility.get(i, 0.0)] + ties)

    def advantage(self, status):
        g = self.gives
        return 1 - (1 - g["discount"][status.id]) * (1 - g["training"][status.id]) * (1 - g["protection"][status.id])

    def alignment(self, status):
        omega = self.behaviour["omega"]
        return omega + (1 - omega) * self.gives["commitment"][status.id]

    def stake(self, status):
        omega_b, omega_f = self.behaviour["omega-b"], self.behaviour["omega-f"]
        left = (1 - self.advantage(status)) * (1 - omega_f * self.gives["forum"][status.id])
        return omega_b + (1 - omega_b) * (1 - left)

    def closeness(self, j, k):
        """Of one state to another."""
        return max(self.G(j, k), 2 * self.F(j, k) - 1, 0.0)

    def saving(self, i, discount):
        """What a discount on the bloc's arms saves an importer, US$ m/yr."""
        if discount == 0 or self.imports[i] == 0:
            return 0.0
        s = min(1.0, sum(share for m, share in self.shares[i].items() if m in self.full))
        epsilon = self.behaviour["epsilon"]
        if abs(epsilon - 1) < 1e-9:
            price = (1 - discount) ** s
        else:
            demand = s * (1 - discount) ** (1 - epsilon) + 1 - s
            price = demand ** (1 / (1 - epsilon))
        return self.imports[i] * (1 - price)
