package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alliancesim.world.StateCode;

/** The sections of a scenario on what lies between two states, each in the order of their codes. */
final class PairEntries {

  /** How far a derived rivalry may be off where a vote may turn on it. */
  private static final double RIVALRY_SPREAD = 0.1;

  /** A treaty of mutual assistance without troops, joint command or help given. */
  private static final double PACT = 0.3;

  private static final double PACT_SPREAD = 0.2;

  /** The rivalry from which a pact is a dead letter: that of a strategic rivalry. */
  private static final double NO_PATRON_FROM = 0.5;

  /**
   * The rivalry from which a state outside belongs to the scenario: troops on claimed land, say.
   */
  private static final double RIVAL_FROM = 0.4;

  /** How much a leader can press a member that is nothing beside it. */
  private static final double LARGEST_LEVERAGE = 0.5;

  private static final double LEVERAGE_SPREAD = 0.15;

  private static final String LEVEL = "level";
  private static final String BETWEEN = "between";

  private final TabledWorld world;
  private final PairYears pairs;
  private final List<StateCode> all;

  PairEntries(TabledWorld world) {
    this.world = world;
    this.pairs = world.pairs();
    TreeSet<StateCode> states = new TreeSet<>(world.roster().inside());
    states.addAll(world.roster().outside());
    this.all = List.copyOf(states);
  }

  private interface Entry {
    Optional<Map<String, Object>> of(StateCode one, StateCode other);
  }

  /** Affinities where votes in the UN mislead. */
  List<Object> affinities() {
    return unordered(
        (one, other) ->
            pairs
                .figure(one, other, Column.AFFINITY)
                .map(figure -> between(one, other, LEVEL, Sourced.figure(figure))));
  }

  /** Rivalries in which somebody inside has a part. */
  List<Object> rivalries() {
    return unordered(this::rivalry);
  }

  private Optional<Map<String, Object>> rivalry(StateCode one, StateCode other) {
    Roster roster = world.roster();
    if (!roster.inside().contains(one) && !roster.inside().contains(other)) {
      return Optional.empty();
    }
    Optional<Figure> given = pairs.figure(one, other, Column.RIVALRY_LEVEL);
    Optional<Map<String, Object>> entry =
        given.isPresent()
            ? given
                .filter(Figure::raised)
                .map(figure -> between(one, other, LEVEL, Sourced.figure(figure)))
            : RivalrySum.of(pairs, one, other).map(rivalry -> rivalry(one, other, rivalry));
    entry.ifPresent(
        map ->
            pairs
                .figure(one, other, Column.TENSION)
                .ifPresent(figure -> map.put("tension", Sourced.figure(figure))));
    return entry;
  }

  private Map<String, Object> rivalry(StateCode one, StateCode other, RivalrySum.Rivalry rivalry) {
    Roster roster = world.roster();
    boolean votes =
        roster.inside().contains(one)
            && roster.inside().contains(other)
            && (roster.members().contains(one) || roster.members().contains(other));
    Derived level = rivalry.level();
    Map<String, Object> entry =
        between(
            one,
            other,
            LEVEL,
            votes
                ? Sourced.around(level.value(), RIVALRY_SPREAD, 0, 1, level.source())
                : Sourced.fixed(level.value(), level.source()));
    if (rivalry.baseline() < level.value()) {
      entry.put(
          "baseline",
          Sourced.fixed(rivalry.baseline(), "assumption: the sum without recent clashes"));
    }
    return entry;
  }

  /** Broken diplomatic relations. */
  List<Object> relations() {
    return unordered(
        (one, other) ->
            pairs
                .figure(one, other, Column.DIPLOMATIC)
                .filter(figure -> !figure.raised())
                .or(
                    () ->
                        pairs.figure(one, other, Column.RECOGNITION_REFUSED).filter(Figure::raised))
                .map(
                    figure -> between(one, other, "diplomatic", Sourced.fixed(0, figure.cited()))));
  }

  /** Who protects whom without the alliance. */
  List<Object> guarantees() {
    return ordered(this::guarantee);
  }

  private Optional<Map<String, Object>> guarantee(StateCode patron, StateCode client) {
    Optional<Figure> given = pairs.directed(patron, client, Column.GUARANTEE);
    if (given.isPresent()) {
      return given
          .filter(Figure::raised)
          .map(figure -> directed("patron", patron, "client", client, Sourced.figure(figure)));
    }
    Roster roster = world.roster();
    if (!roster.inside().contains(client)) {
      return Optional.empty();
    }
    Optional<Figure> bilateral =
        pairs.figure(patron, client, Column.BILATERAL_PACT).filter(Figure::raised);
    boolean own =
        world.ownPact() && roster.members().contains(patron) && roster.members().contains(client);
    if (own && bilateral.isEmpty()) {
      return Optional.empty(); // the pact may be the organisation's own
    }
    return bilateral
        .or(() -> pact(pairs, patron, client))
        .filter(figure -> mayProtect(pairs, world.states(), patron, client))
        .map(
            figure ->
                directed(
                    "patron",
                    patron,
                    "client",
                    client,
                    Sourced.around(
                        PACT,
                        PACT_SPREAD,
                        0,
                        1,
                        "assumption: a defence pact 0.3, of which the stronger is the patron; "
                            + figure.cited())));
  }

  /** Whether two states are such rivals that each matters to what the other does. */
  static boolean isRival(PairYears pairs, StateCode one, StateCode other) {
    return rivalry(pairs, one, other) >= RIVAL_FROM;
  }

  /** Whether a state would protect another. */
  static boolean isPatron(PairYears pairs, StateYears states, StateCode patron, StateCode client) {
    return pairs
        .directed(patron, client, Column.GUARANTEE)
        .map(Figure::raised)
        .orElseGet(
            () ->
                pact(pairs, patron, client).isPresent()
                    && mayProtect(pairs, states, patron, client));
  }

  private static Optional<Figure> pact(PairYears pairs, StateCode patron, StateCode client) {
    return pairs.figure(patron, client, Column.DEFENCE_PACT).filter(Figure::raised);
  }

  /** Of a pact, the stronger is the patron, and none between rivals is counted. */
  private static boolean mayProtect(
      PairYears pairs, StateYears states, StateCode patron, StateCode client) {
    return power(states, patron) > power(states, client)
        && rivalry(pairs, patron, client) < NO_PATRON_FROM;
  }

  private static double rivalry(PairYears pairs, StateCode one, StateCode other) {
    return pairs
        .figure(one, other, Column.RIVALRY_LEVEL)
        .map(Figure::asDouble)
        .orElseGet(
            () -> RivalrySum.of(pairs, one, other).map(found -> found.level().value()).orElse(0.0));
  }

  private static double power(StateYears states, StateCode state) {
    return states.figure(state, Column.CINC).map(Figure::asDouble).orElse(0.0);
  }

  /** Who can press whom: as tabled, else the leaders, by how far they are ahead in power. */
  List<Object> leverages(List<StateCode> leaders) {
    List<Object> tabled =
        ordered(
            (holder, over) ->
                pairs
                    .directed(holder, over, Column.LEVERAGE)
                    .filter(Figure::raised)
                    .map(
                        figure ->
                            directed("holder", holder, "over", over, Sourced.figure(figure))));
    if (!tabled.isEmpty()) {
      return tabled;
    }
    List<Object> assumed = new ArrayList<>();
    for (StateCode leader : leaders) {
      for (StateCode member : world.roster().members()) {
        double ahead =
            1
                - Math.sqrt(
                    power(world.states(), member)
                        / Math.max(Double.MIN_NORMAL, power(world.states(), leader)));
        if (!member.equals(leader) && ahead > 0) {
          assumed.add(
              directed(
                  "holder",
                  leader,
                  "over",
                  member,
                  Sourced.around(
                      LARGEST_LEVERAGE * ahead,
                      LEVERAGE_SPREAD,
                      0,
                      1,
                      "assumption: nothing in the tables; 0.5 x (1 - p of "
                          + member
                          + " / p of "
                          + leader
                          + "), p the square root of CINC")));
        }
      }
    }
    return assumed;
  }

  /** What states have said on others' places. */
  List<Object> stances() {
    return ordered(
        (holder, toward) ->
            pairs
                .directed(holder, toward, Column.STANCE)
                .filter(Figure::raised)
                .map(
                    figure -> {
                      Map<String, Object> entry =
                          directed("holder", holder, "toward", toward, Sourced.figure(figure));
                      pairs.about(holder, toward).ifPresent(about -> entry.put("about", about));
                      return entry;
                    }));
  }

  private List<Object> unordered(Entry entry) {
    List<Object> entries = new ArrayList<>();
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        entry.of(all.get(one), all.get(other)).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private List<Object> ordered(Entry entry) {
    List<Object> entries = new ArrayList<>();
    for (StateCode one : all) {
      for (StateCode other : all) {
        if (!one.equals(other)) {
          entry.of(one, other).ifPresent(entries::add);
        }
      }
    }
    return entries;
  }

  private static Map<String, Object> between(
      StateCode one, StateCode other, String key, Map<String, Object> value) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(BETWEEN, List.of(one.value(), other.value()));
    entry.put(key, value);
    return entry;
  }

  private static Map<String, Object> directed(
      String first, StateCode one, String second, StateCode other, Map<String, Object> level) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(first, one.value());
    entry.put(second, other.value());
    entry.put(LEVEL, level);
    return entry;
  }
}
