package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.world.StateCode;

/** The section {@code states} of a scenario. */
final class StateEntries {

  /** How far derived inputs of those inside may be off, as in the shipped scenarios. */
  private static final double SPREAD = 0.1;

  /** How far a budget may be off that is guessed from power, as a factor. */
  private static final double FACTOR = 3;

  /** NMC gives thousands of US$. */
  private static final double THOUSANDS = 1000;

  private static final int DIGITS_OF_MILLIONS = 3;
  private static final double LEAST_BUDGET = 0.001;

  /** Of a state of which not even the power is known, million US$. */
  private static final double UNKNOWN_BUDGET = 1000;

  private static final double HALF = 0.5;
  private static final double BY_LAW = 0.9;
  private static final double BY_DOCTRINE = 0.7;
  private static final double NAM_MEMBER = 0.3;
  private static final double NAM_OBSERVER = 0.1;

  private final TabledWorld world;

  StateEntries(TabledWorld world) {
    this.world = world;
  }

  /** The entries: full members first, then others inside, then outside powers, each by code. */
  Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    Roster roster = world.roster();
    roster.members().forEach(state -> entries.put(state.value(), entry(state)));
    roster.inside().stream()
        .filter(state -> !roster.members().contains(state))
        .forEach(state -> entries.put(state.value(), entry(state)));
    roster.outside().forEach(state -> entries.put(state.value(), entry(state)));
    return entries;
  }

  private Map<String, Object> entry(StateCode state) {
    boolean inside = world.roster().inside().contains(state);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", world.states().name(state));
    if (!inside) {
      entry.put("outside", true);
    }
    capital(state).ifPresent(capital -> entry.put("capital", capital));
    put(entry, "un-member", state, Column.UN_MEMBER);
    put(entry, "un-sanctions", state, Column.UN_SANCTIONS);
    entry.put("cinc", cinc(state));
    put(entry, "ideal-point", state, Column.IDEAL_POINT);
    entry.put("military-budget", budget(state));
    arms(state).ifPresent(arms -> entry.put("arms", arms));
    entry.put("western-ties", westernTies(state, inside));
    entry.put("non-alignment", nonAlignment(state, inside));
    if (inside && !world.roster().members().contains(state)) {
      nearness(state).ifPresent(nearness -> entry.put("nearness", nearness));
    }
    entry.put("baseline-threat", threat(state, inside));
    entry.put("conflict", conflict(state));
    put(entry, "resentment", state, Column.RESENTMENT);
    return entry;
  }

  private Optional<Figure> figure(StateCode state, Column column) {
    return world.states().figure(state, column);
  }

  private void put(Map<String, Object> entry, String key, StateCode state, Column column) {
    figure(state, column).ifPresent(figure -> entry.put(key, Sourced.figure(figure)));
  }

  private Optional<Map<String, Object>> capital(StateCode state) {
    Optional<Figure> lat = figure(state, Column.LAT);
    Optional<Figure> lon = figure(state, Column.LON);
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> capital = new LinkedHashMap<>();
    world.states().text(state, Column.CAPITAL).ifPresent(name -> capital.put("name", name));
    capital.put("lat", Sourced.figure(lat.get()));
    capital.put("lon", Sourced.figure(lon.get()));
    return Optional.of(capital);
  }

  private Map<String, Object> cinc(StateCode state) {
    return figure(state, Column.CINC)
        .map(Sourced::figure)
        .orElseGet(
            () -> {
              world.lacks("cinc (taken as 0)", state);
              return Sourced.fixed(0, "assumption: no figure in the tables");
            });
  }

  private Map<String, Object> budget(StateCode state) {
    Optional<Figure> budget = figure(state, Column.BUDGET);
    if (budget.isPresent()) {
      return Sourced.figure(budget.get());
    }
    Optional<Figure> milex = figure(state, Column.MILEX).filter(figure -> figure.asDouble() > 0);
    if (milex.isPresent()) {
      return Sourced.fixed(
          Numbers.rounded(
              Math.max(LEAST_BUDGET, milex.get().asDouble() / THOUSANDS), DIGITS_OF_MILLIONS),
          milex.get().cited());
    }
    world.lacks("military spending (guessed from power)", state);
    Optional<Guess> guess = spendingByPower();
    double power = figure(state, Column.CINC).map(Figure::asDouble).orElse(0.0);
    if (guess.isEmpty() || power == 0) {
      return Sourced.guess(
          UNKNOWN_BUDGET,
          FACTOR,
          "assumption: no figure in the tables; some hundred to some thousand million US$");
    }
    return Sourced.guess(
        Math.max(FACTOR * LEAST_BUDGET, guess.get().perPower() * power),
        FACTOR,
        "assumption: no figure in the tables; US$ "
            + Numbers.rounded(guess.get().perPower() / THOUSANDS, 0)
            + " thousand million x CINC, the median of "
            + guess.get().states()
            + " states, within a factor of 3");
  }

  private record Guess(double perPower, int states) {}

  /** The median of spending over CINC, of the states that have both. */
  private Optional<Guess> spendingByPower() {
    List<Double> ratios = new ArrayList<>();
    SortedSet<StateCode> all = new TreeSet<>(world.roster().inside());
    all.addAll(world.roster().outside());
    for (StateCode state : all) {
      Optional<Double> spending =
          figure(state, Column.BUDGET)
              .map(Figure::asDouble)
              .or(() -> figure(state, Column.MILEX).map(figure -> figure.asDouble() / THOUSANDS));
      Optional<Double> cinc = figure(state, Column.CINC).map(Figure::asDouble);
      if (spending.isPresent() && spending.get() > 0 && cinc.isPresent() && cinc.get() > 0) {
        ratios.add(spending.get() / cinc.get());
      }
    }
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    ratios.sort(Double::compare);
    int middle = ratios.size() / 2;
    double median =
        ratios.size() % 2 == 1
            ? ratios.get(middle)
            : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
    return Optional.of(new Guess(median, ratios.size()));
  }

  private Optional<Map<String, Object>> arms(StateCode state) {
    Map<String, Object> arms = new LinkedHashMap<>();
    put(arms, "imports-tiv", state, Column.ARMS_TIV);
    SortedMap<String, Object> suppliers = new TreeMap<>();
    world
        .arms()
        .shares(state)
        .forEach(
            (seller, figure) -> {
              if (world.roster().has(seller)) {
                suppliers.put(seller.value(), Sourced.figure(figure));
              }
            });
    if (!suppliers.isEmpty()) {
      if (arms.isEmpty()) {
        world.lacks("arms_tiv beside suppliers (arms imports taken as 0)", state);
      }
      arms.put("suppliers", suppliers);
    }
    return arms.isEmpty() ? Optional.empty() : Optional.of(arms);
  }

  private Map<String, Object> westernTies(StateCode state, boolean inside) {
    Optional<Figure> given = figure(state, Column.WESTERN_TIES);
    if (given.isPresent()) {
      return Sourced.figure(given.get());
    }
    TabledWorld.Tie tie = world.westernTie(state);
    Optional<Figure> idealPoint = figure(state, Column.IDEAL_POINT);
    if (idealPoint.isEmpty()) {
      world.lacks("ideal point", state);
      double half = HALF * tie.tie().weight();
      return Sourced.uniform(
          half,
          half + HALF,
          "assumption: formula w = anything from 0 to 0.5, for want of an ideal point, + 0.5 x "
              + Numbers.rounded(tie.tie().weight(), 2)
              + " ("
              + tie.tie().name()
              + ")"
              + tie.cited());
    }
    Derived ties = WesternTies.of(idealPoint.get(), tie.tie());
    return inside
        ? Sourced.around(ties.value(), SPREAD, 0, 1, ties.source() + tie.cited())
        : Sourced.fixed(ties.value(), ties.source() + tie.cited());
  }

  private Map<String, Object> nonAlignment(StateCode state, boolean inside) {
    Optional<Figure> given = figure(state, Column.NON_ALIGNMENT);
    if (given.isPresent()) {
      return Sourced.figure(given.get());
    }
    Optional<Figure> byLaw = raised(state, Column.NEUTRAL_BY_LAW);
    Optional<Figure> byDoctrine = raised(state, Column.NEUTRAL).filter(figure -> world.ownPact());
    double value = 0;
    String words = "coding of n: nothing in the tables";
    if (byLaw.isPresent()) {
      value = BY_LAW;
      words = "coding of n: permanent neutrality by law; " + byLaw.get().cited();
    } else if (byDoctrine.isPresent()) {
      value = BY_DOCTRINE;
      words = "coding of n: military neutrality, or against blocs; " + byDoctrine.get().cited();
    } else {
      Optional<String> member = world.nam(state, Column.NAM, "member");
      Optional<String> observer = world.nam(state, Column.NAM_OBSERVER, "observer");
      if (member.isPresent()) {
        value = NAM_MEMBER;
        words = "coding of n: member of the NAM; " + member.get();
      } else if (observer.isPresent()) {
        value = NAM_OBSERVER;
        words = "coding of n: observer of the NAM; " + observer.get();
      }
    }
    return inside && value > 0
        ? Sourced.around(value, SPREAD, 0, 1, "assumption: " + words)
        : Sourced.fixed(value, "assumption: " + words);
  }

  private Optional<Figure> raised(StateCode state, Column column) {
    return figure(state, column).filter(Figure::raised);
  }

  private Optional<Map<String, Object>> nearness(StateCode state) {
    Optional<Figure> given = figure(state, Column.NEARNESS);
    if (given.isPresent()) {
      return given.map(Sourced::figure);
    }
    return Nearness.of(world.pairs(), state, world.roster().members())
        .map(nearness -> Sourced.fixed(nearness.value(), nearness.source()));
  }

  private Map<String, Object> threat(StateCode state, boolean inside) {
    Optional<Figure> given = figure(state, Column.BASELINE_THREAT);
    if (given.isPresent()) {
      return Sourced.figure(given.get());
    }
    Derived threat =
        Threat.of(
            world.states().row(state, Column.FH_STATUS),
            figure(state, Column.V2X_POLYARCHY),
            figure(state, Column.DEATHS),
            figure(state, Column.CONFLICT),
            figure(state, Column.BESIDE_WAR));
    return inside
        ? Sourced.around(threat.value(), SPREAD, 0, 1, threat.source())
        : Sourced.fixed(threat.value(), threat.source());
  }

  private Map<String, Object> conflict(StateCode state) {
    Optional<Figure> given = figure(state, Column.CONFLICT);
    if (given.isPresent()) {
      return Sourced.figure(given.get());
    }
    Optional<Figure> deaths = figure(state, Column.DEATHS);
    if (deaths.isPresent()) {
      return Sourced.fixed(
          deaths.get().asDouble() >= Threat.CONFLICT_FROM ? 1 : 0, deaths.get().cited());
    }
    world.lacks("armed conflict (taken as none)", state);
    return Sourced.fixed(0, "assumption: nothing in the tables");
  }
}
