"""The numbers of docs/reference/worked-month.md, from the formulas of docs/odd.md alone.

Run with any Python 3 (checked with 3.11); it needs no package and none of the program's code. It
prints the rows of the document's tables; WorkedMonthTest holds the document against the program.
"""

from math import exp, log

STATES = ["AAA", "BBB", "LLL", "MMM", "OUT"]
FULL = VOTING = {"LLL", "MMM"}
LEADER = "LLL"

beta_gain, beta_sec, beta_lever, beta_align, beta_forum, beta_iso = 0.3, 2, 1, 3, 0.5, 1
beta_res = 3
kappa, kappa_c, kappa_exit, lambda_N, phi, omega = 1, 0.5, 2, 0.6, 1, 0.3
g_aff, g_riv, g_stance, g_patron, g_bloc = 0.45, 1.7, 1.5, 0.8, 0.6
omega_b, omega_f, k_c, tau = 0.7, 0.5, 5, 60
chi, psi, phi_L, cost, r_press, nu, r = 0.25, 0.6, 0.2, 0.8, 0.2, 0.2, 0.3
lambda_0, d, xi, signal, j, r_R = 0.02, 0.3, 2, 0.5, 0.1, 0.05
h_0, h_F, k_plus, k_minus, rho_plus, d_rho, r_K = -1, 2, 0.1, 0.15, 0.25, 0.01, 0.01
s_0, s_1, q, zeta, epsilon, dollars = 0.003, 2, 0.5, 0.5, 3, 2
delta, t, g, f, c, waiver = 0.2, 0.5, 0.2, 0.4, 0.4, 0.5  # the status partner
PARTNER = (delta, t, g, f, c)
MEMBER = (0.3, 0, 0, 0, 1)
FROZEN = SUSPENDED = (0, 0, 0, 0, 0)
member_discount = MEMBER[0]

p = {"AAA": 0.3, "BBB": 0.2, "LLL": 1, "MMM": 0.1, "OUT": 0.6}
budget = 1000
imports = {"AAA": 100 * dollars, "BBB": 20 * dollars, "MMM": 50 * dollars}
observed = {"AAA": {"LLL": 0.4, "MMM": 0.1, "OUT": 0.3}, "BBB": {"LLL": 0.5}, "MMM": {"LLL": 0.9}}
w = {"AAA": 0.2, "BBB": 0.1}
n = {"AAA": 0.1}
near = {"AAA": 0.6, "BBB": 1, "MMM": 1}
theta_0 = {"AAA": 0.1, "BBB": 0.1}
F = {"AAA-LLL": 0.6, "AAA-MMM": -0.7, "BBB-LLL": 0.4, "BBB-MMM": 0.1, "LLL-MMM": 0.5,
     "LLL-OUT": 0.55, "MMM-OUT": -0.8, "AAA-OUT": -0.3, "BBB-OUT": 0.5}
R = {"AAA-MMM": 0.5, "AAA-OUT": 0.2, "MMM-OUT": 0.8}
R0 = dict(R)
e = {pair: 0.0 for pair in R}
guarantee = {("OUT", "BBB"): 0.5, ("LLL", "BBB"): 0.6}
leverage = {("LLL", "MMM"): 0.6}
stance = {("MMM", "AAA"): -0.2}
settles = 0.1
hostility = {"OUT": 0.5}
precedent = {frozenset(["AAA", "MMM"])}
K = K0 = 0.7
sigma = 0.1
rho = {s: 0.0 for s in STATES}
rho["MMM"] = 0.2


def pair(a, b):
    return "-".join(sorted([a, b]))


def lam(x):
    return 1 / (1 + exp(-x))


def show(name, value):
    text = f"{value:.6f}" if isinstance(value, float) else str(value)
    print(f"| {name} | {text} |")


# -- Arms ------------------------------------------------------------------------------------------

share = {i: dict(of) for i, of in observed.items()}
v = observed["MMM"]["LLL"]
share["MMM"]["LLL"] = v / (v + (1 - v) * (1 - member_discount) ** -epsilon)


def market(i, discount):
    s = sum(share[i].get(m, 0) for m in FULL)
    demand = s * (1 - discount) ** (1 - epsilon) + 1 - s
    index = demand ** (1 / (1 - epsilon))
    saving = imports[i] * (1 - index)
    return s, demand, index, saving


# -- Interests and concerns ------------------------------------------------------------------------

a = 1 - (1 - delta) * (1 - t) * (1 - g)
c_tilde = omega + (1 - omega) * c
stake = omega_b + (1 - omega_b) * (1 - (1 - a) * (1 - omega_f * f))


def threat(i):
    safety = 1 - theta_0.get(i, 0)
    for other in STATES:
        level = R.get(pair(i, other), 0) if other != i else 0
        if level > 0:
            safety *= 1 - zeta * level * p[other] / (p[i] + p[other])
    return 1 - safety


def interests(i, status):
    delta, t, g, f, c = status
    umbrella = max(guarantee.get((k, i), 0) for k in STATES if k != i)
    others = sorted(VOTING - {i})
    mean = sum(p[m] * F[pair(i, m)] for m in others) / sum(p[m] for m in others)
    rival = max(R.get(pair(i, m), 0) for m in others)
    a = 1 - (1 - delta) * (1 - t) * (1 - g)
    c_tilde = omega + (1 - omega) * c
    return {
        "arms saving": beta_gain * log(1 + 100 * market(i, delta)[3] / budget),
        "training": beta_gain * t * (1 - p[i]),
        "protection": beta_sec * g * K * threat(i) * (1 - umbrella),
        "say where a rival sits": beta_lever * a * rival,
        "forum": beta_forum * f * near[i],
        "affinity": beta_align * c_tilde * mean,
        "western ties": -beta_align * c_tilde * w.get(i, 0),
        "isolated leader": -beta_align * c_tilde * w.get(i, 0) * beta_iso * sigma,
        "non-alignment": -beta_align * c_tilde * n.get(i, 0),
        "resentment": -beta_res * c_tilde * rho[i],
    }


def inertia(c_now, c_then):
    return kappa * (1 + kappa_c * (abs(c_then - c_now) - 0.5))


def close(j, k):
    return max(guarantee.get((j, k), 0), 2 * F.get(pair(j, k), 0) - 1, 0)


def sides(m, i):
    soft = 1 - chi if frozenset([m, i]) in precedent else 1
    outside = [k for k in STATES if k not in FULL and k not in (m, i)]
    bloc = max([hostility.get(i, 0)] +
               [guarantee.get((k, i), 0) * hostility.get(k, 0) for k in outside])
    level, affinity, rival = stance.get((m, i), 0), F[pair(m, i)], R.get(pair(m, i), 0)
    against = {
        "rivalry": g_riv * soft * rival * stake,
        "rival of a friend": g_patron * stake * max(close(m, k) * R.get(pair(k, i), 0)
                                                    for k in outside),
        "friend of a rival": g_patron * stake * max(close(k, i) * R.get(pair(m, k), 0)
                                                    for k in outside),
        "rival bloc": g_bloc * c * bloc,
        "distance": g_aff * max(0, -affinity),
        "stance against": g_stance * max(0, -level),
    }
    infavour = {
        "goodwill": 1,
        "affinity": g_aff * max(0, affinity) * (1 - rival),
        "stance for": g_stance * max(0, level),
    }
    return against, infavour


def Q(against, goodwill):
    return against ** k_c / (against ** k_c + goodwill ** k_c) if against > 0 else 0.0


def consult(i, name):
    C, G, V = {}, {}, {}
    for m in sorted(VOTING):
        against, infavour = sides(m, i)
        for term, value in list(against.items()) + list(infavour.items()):
            show(f"{name}: {m} {term}", float(value))
        C[m], G[m] = sum(against.values()), sum(infavour.values())
        V[m] = G[m] - C[m]
        show(f"{name}: C {m}", float(C[m]))
        show(f"{name}: Gamma {m}", float(G[m]))
        show(f"{name}: V {m}", V[m])
        show(f"{name}: Q {m}", Q(C[m], G[m]))
    push = {m: min(1, sum(leverage.get((k, m), 0) for k in V if k != m and V[k] > 0))
            if Q(C[m], G[m]) >= 0.5 else 0 for m in V}
    best = None
    for x in ([0, 0.25, 0.5, 0.75, 1] if V[LEADER] > 0 and sum(push.values()) > 0 else [0]):
        after = {m: G[m] + psi * x * push[m] for m in V}
        passes = 1.0
        for m in V:
            passes *= 1 - Q(C[m], after[m])
        worth = V[LEADER] * passes - cost * x * sum(push.values()) - phi_L * (1 - passes)
        show(f"{name}: x={x} Gamma MMM, P, W", f"{after['MMM']:.6f}, {passes:.6f}, {worth:.6f}")
        if best is None or worth > best[3]:
            best = (x, after, passes, worth)
    return C, V, push, best


def choose(i, name):
    terms = interests(i, PARTNER)
    for term, value in terms.items():
        show(f"{name}: U {term}", float(value))
    gain = sum(terms.values())
    show(f"{name}: theta", threat(i))
    show(f"{name}: gain", gain)
    C, V, push, best = consult(i, name)
    success = waiver * best[2] if best[3] > 0 else 0.0
    inert = inertia(0, c)
    X = success * gain - (1 - success) * phi - inert
    show(f"{name}: inertia", inert)
    show(f"{name}: P(pass)", best[2])
    show(f"{name}: success", success)
    show(f"{name}: X", X)
    show(f"{name}: weight", exp(X))
    show(f"{name}: P", exp(X) / (1 + exp(X)))
    show(f"{name}: stays below u", 1 / (1 + exp(X)))
    show(f"{name}: weight if sure", exp(gain - inert))
    show(f"{name}: stays if sure below u", 1 / (1 + exp(gain - inert)))


def step_down(i, name):
    """A member that could freeze, suspend or leave: one direction, down."""
    now = interests(i, MEMBER)
    for term, value in now.items():
        show(f"{name}: U(member) {term}", float(value))
    held = sum(now.values())
    show(f"{name}: U(member)", held)
    less = sum(interests(i, FROZEN).values())
    show(f"{name}: U(frozen) = U(suspended)", less)
    push = min(1, leverage.get((LEADER, i), 0))
    leaving = kappa_exit + k_c * log(1 + psi * push)
    show(f"{name}: exit", leaving)
    inert = inertia(MEMBER[4], 0)
    show(f"{name}: inertia", inert)
    X = {"frozen": less - held - inert, "suspended": less - held - inert - leaving,
         "none": -held - inert - leaving}
    for option, value in X.items():
        show(f"{name}: X {option}", value)
    powers = {option: exp(value / lambda_N) for option, value in X.items()}
    nest = sum(powers.values()) ** lambda_N
    show(f"{name}: weight of down", nest)
    show(f"{name}: stays below u", 1 / (1 + nest))
    for option, value in powers.items():
        show(f"{name}: within down {option}", value / sum(powers.values()))
        show(f"{name}: P {option}", nest / (1 + nest) * value / sum(powers.values()))


def state_of_the_world(month):
    for key in R:
        show(f"{month}: R {key}", R[key])
        show(f"{month}: R0 {key}", R0[key])
        show(f"{month}: e {key}", e[key])
    show(f"{month}: K", K)
    show(f"{month}: sigma", sigma)
    show(f"{month}: rho MMM", rho["MMM"])


def rivalry(pair_name, clashes, in_the_news, settled):
    e[pair_name] = (1 - d) * e[pair_name] + xi * clashes + signal * in_the_news
    before = R[pair_name]
    if clashes:
        R[pair_name] = before + j * (1 - before)
    else:
        R[pair_name] = before + r_R * (R0[pair_name] - before)
    if settled:
        R0[pair_name] *= 1 - q


print("arms")
show("share MMM LLL", share["MMM"]["LLL"])
for i in ("AAA", "BBB"):
    for name, value in zip(("s", "D", "Pi", "Saving"), market(i, delta)):
        show(f"{name} {i}", float(value))
for name, value in (("a", a), ("c~", c_tilde), ("stake", stake)):
    show(name, float(value))

print("January")
show("another government below u", 1 - exp(-1 / tau))
show("the stance is settled below u", 1 - exp(-settles / 12))
show("probability of the shock", 1 - exp(-0.6 / 12))
sigma += 0.3
for key in R:
    show(f"rate {key}", lambda_0 * R[key] ** 2 * (1 + e[key]))
    show(f"no clash below u {key}", exp(-lambda_0 * R[key] ** 2 * (1 + e[key])))
    rivalry(key, 0, 0, False)
rho["MMM"] *= 1 - d_rho
K += r_K * (K0 - K)
state_of_the_world("January")
choose("AAA", "AAA")
step_down("MMM", "MMM")

print("February")
sigma = 0.1 + 0.3 * 2 ** (-1 / 12)
for key in R:
    rate = lambda_0 * R[key] ** 2 * (1 + e[key])
    show(f"no clash, one clash below u {key}", f"{exp(-rate):.6f}, {exp(-rate) * (1 + rate):.6f}")
rivalry("AAA-MMM", 0, 1, False)
rivalry("AAA-OUT", 0, 1, False)
show("outsider started below u", p["OUT"] / (p["OUT"] + p["MMM"]))
show("help below u", lam(h_0 + h_F * (F["LLL-MMM"] - F["LLL-OUT"])))
K *= 1 - k_minus
show("K after the clash", K)
rho["MMM"] += rho_plus
show("rho MMM after the clash", rho["MMM"])
rivalry("MMM-OUT", 1, 0, True)
rho["MMM"] *= 1 - d_rho
K += r_K * (K0 - K)
show("rho MMM before the council", rho["MMM"])
state_of_the_world("February")
choose("BBB", "BBB")
C, V, push, (x, after, passes, worth) = consult("AAA", "council")
show("x", float(x))
show("P(pass)", passes)
show("W", worth)
low = {}
for m in V:
    show(f"Gamma {m} under pressure", after[m])
    show(f"{m} objects below u", Q(C[m], after[m]))
    show(f"{m} consents from u", Q(C[m] * (1 + nu), after[m]))
    low[m] = Q(C[m] * (1 + nu), after[m])  # both consent
rho["MMM"] += r_press * x * push["MMM"]
show("rho MMM at the end", rho["MMM"])
for m in V:
    known = min(1, max(0, (Q(C[m], V[m] + C[m]) - low[m]) / (1 - low[m])))
    show(f"{m} objects without pressure, as known", known)
    show(f"{m} ratifies below u", r * (1 - known))
