"""The reference against what docs/odd.md and worked-month.md say: python3 -m unittest, in this folder."""

import copy
import unittest

import catalogue
import comparison
import distributions
import mistakes
import month
import philox
import scenario
import worked_month


class RandomNumbers(unittest.TestCase):
    def test_philox_is_that_of_its_authors(self):
        """The known answer for zeros of Random123's kat_vectors."""
        self.assertEqual(philox.block(philox.rounds_of((0, 0)), (0, 0, 0, 0)), (
            0x16554D9ECA36314C, 0xDB20FE9D672D0FDC, 0xD7E772CEE186176B, 0x7E68B68AEC7BA23B))

    def test_the_document_has_them(self):
        draws, twin = philox.Draws(2021, 7), 1 << 32
        pair, inputs = philox.pair("ARM", "AZE"), distributions.Inputs(2021, 7, "latin-hypercube")
        found = {
            "ATTENTION of AZE, month 3": draws.uniform(philox.ATTENTION, philox.state("AZE"), 3),
            "CLASH of ARM-AZE, month 3": draws.uniform(philox.CLASH, pair, 3),
            "DISPOSITION of ARM to AZE under its third government (2)": draws.uniform(philox.DISPOSITION, pair, 2),
            "the same in twin 1": draws.uniform(philox.DISPOSITION | twin, pair, 2),
            "WAIVER of `no-conflict` for AZE's bid for `partner` of month 3": draws.uniform(
                philox.WAIVER, philox.state("AZE"), 3, philox.waiver("partner", "no-conflict")),
            "LHS coordinate of `behaviour.kappa`": inputs.coordinate("behaviour.kappa"),
        }
        lines = catalogue.ODD.read_text(encoding="utf-8").splitlines()
        for name, u in found.items():
            self.assertIn(f"| {name} | {u!r} |", lines)


class Distributions(unittest.TestCase):
    def test_medians(self):
        for given, median in (({"uniform": [1, 3]}, 2), ({"triangular": [0, 1, 2]}, 1), ({"normal": [4, 2]}, 4),
                              ({"lognormal": [5, 0.3]}, 5), ({"beta": [2, 2]}, 0.5), ({"beta": [3, 3], "max": 4}, 2),
                              ({"discrete": {"2": 0.5, "1": 0.3, "7": 0.2}}, 2), ({"half-normal": 1}, 0.674489750196)):
            self.assertAlmostEqual(distributions.quantile(given, 0.5), median, 11, given)

    def test_the_beta_quantile_inverts_its_cdf(self):
        for a, b in ((1.5, 3.5), (0.5, 0.5), (20, 2)):
            for u in (0.01, 0.3, 0.9):
                self.assertAlmostEqual(distributions.beta_cdf(distributions.beta(u, a, b), a, b), u, 12)
        self.assertAlmostEqual(distributions.beta_cdf(0.25, 2, 2), 0.15625, 14)  # 3x² − 2x³


class WorkedMonth(unittest.TestCase):
    """Three months on the document's own uniforms."""

    @classmethod
    def setUpClass(cls):
        cls.world = scenario.opening_world(worked_month.SCENARIO, 1, 0)
        cls.world.draws = worked_month.Uniforms()
        cls.after = []
        for cls.world.month in range(cls.world.months):
            month.go_on(cls.world)
            cls.after.append(copy.deepcopy(cls.world))

    def test_every_uniform_is_asked_for(self):
        self.assertEqual(self.world.draws.asked, set(self.world.draws.given))

    def test_observed_in_january(self):
        self.hold("observed in January", 0)

    def test_observed_in_february(self):
        self.hold("observed in February", 1)

    def hold(self, table, month_number):
        rows = worked_month.table(table)
        self.assertGreater(len(rows), 10)
        for name, value in rows:
            self.assertEqual(f"{self.observed(name, month_number):.6f}".replace("-0.000000", "0.000000"), value, name)

    def observed(self, name, number):
        world = self.after[number]
        events = [event for event in self.world.events if event["month"] == self.world.name_of(number)]
        what, *rest = name.split()
        of = {"σ": ("alliance.isolation",), "K": ("alliance.credibility",)}
        if name in of:
            return world.value(of[name][0])
        if what in ("R", "R⁰", "e"):
            key = {"R": "level", "R⁰": "baseline", "e": "tension"}[what]
            return world.value(f"rivalries.{rest[0]}.{key}")
        if what == "ρ":
            return world.states["resentment"][rest[0]]
        if what in ("gain", "π̂", "X", "P"):
            return self.weighed(events, what, rest)
        ballot = next(event for event in events if event["type"] == "ballot")
        if what in ("x", "P(pass)", "V_L", "W"):
            return ballot["agenda"][{"x": "pressure", "P(pass)": "pass_probability", "V_L": "valuation", "W": "worth"}[what]]
        if what == "known":
            return world.known[rest[1], rest[3].strip(",")][rest[4] == "high"]
        voter = next(each for each in ballot["voters"] if each["state"] == rest[0])
        outlook = voter["answers"][0]["outlook"]
        if name.endswith("before pressure"):
            k = world.behaviour["decisiveness"]
            return outlook["against"]**k / (outlook["against"]**k + outlook["goodwill"]**k)
        key = {"C": "against", "Γ": "under_pressure" if len(rest) > 1 else "goodwill", "Q": "objects"}
        return voter["leverage"] if what == "L̂" else outlook[key[what]]

    def weighed(self, events, what, rest):
        status = {"applies": "partner", "freezes": "frozen", "suspends": "suspended", "leaves": None}[
            rest[1] if what == "P" else "applies"]
        for event in events:
            who = event.get("bid", event).get("state")
            for option in event.get("options", [event.get("weighing")]):
                if who == rest[0] and option and option["status"] == status:
                    return option["expectation"]["success"] if what == "π̂" else option[
                        {"gain": "gain", "X": "advantage", "P": "probability"}[what]]
        raise AssertionError(f"nothing weighed by {rest}")

    def test_what_happens(self):
        told = {"new-governments": "MMM has another government", "application": "AAA applies for partner",
                "held-back": "MMM holds back on AAA", "deterrence": "BBB deterred from partner by no-conflict",
                "gate": "AAA passes the gate for partner", "settlement": "MMM-OUT settled",
                "shock": "shock sanctions", "clash": "MMM-OUT clash 1", "attack": "MMM attacked by OUT, not helped",
                "ballot": "vote on AAA: LLL consent, MMM consent: passed", "ratification": "LLL ratifies AAA"}
        happened = [row for row in worked_month.table("month", "what happens")
                    if not row[1].endswith("stays") and "chooses" not in row[1]]
        events = [event for event in self.world.events if event["type"] != "reconsideration"]
        self.assertEqual(sorted((self.world.name_of(int(number)), text) for number, text in happened),
                         sorted((event["month"], told[event["type"]]) for event in events))


class Comparison(unittest.TestCase):
    def setUp(self):
        self.events = [{"type": "clash", "month": "2021-01", "first": "AAA", "second": "BBB", "clashes": 1},
                       {"type": "gate", "month": "2021-02", "bid": {"state": "AAA", "status": "partner"}, "share": 0.25}]
        self.other = copy.deepcopy(self.events)

    def test_the_same(self):
        self.other[1]["share"] += 1e-11
        self.other[1]["more"] = "the program tells more"
        self.assertEqual(comparison.differences(self.events, self.other), [])

    def test_a_number(self):
        self.other[1]["share"] += 1e-7
        self.assertEqual(len(comparison.differences(self.events, self.other)), 1)

    def test_a_word_a_month_and_what_one_has_more(self):
        self.other[0]["second"] = "CCC"
        self.assertEqual(len(comparison.differences(self.events, self.other)), 1)
        self.other[0].update(second="BBB", month="2021-02")
        self.assertEqual(len(comparison.differences(self.events, self.other)), 2)
        self.assertEqual(len(comparison.differences(self.events, self.events[:1])), 1)
        self.assertEqual(len(comparison.differences(self.events[:1], self.events)), 1)


class Mistakes(unittest.TestCase):
    def test_each_is_made_and_taken_out_again(self):
        for name, (where, wrong) in mistakes.MISTAKES.items():
            right = getattr(where, name)
            take_out = mistakes.make(name)
            self.assertIs(getattr(where, name), wrong)
            take_out()
            self.assertIs(getattr(where, name), right)


if __name__ == "__main__":
    unittest.main()
