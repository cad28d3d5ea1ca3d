package org.alliancesim.past;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Provenance;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.StateCode;

/** A world of the frame as the sections of a scenario, each value with its place in the bank. */
final class WorldTree {

  private static final String FRAME = "frame";
  private static final String LEVEL = "level";
  private static final String TRACK = "council";
  private static final List<Integer> TWICE_A_YEAR = List.of(6, 12);

  private static final String CITATION =
      "Derived and rounded inputs of past worlds: COW IGO v3, NMC 7.0, MID 5, contiguity 3.2; CShapes"
          + " 2.0; ATOP 5.1; strategic rivalries (Thompson, Sakuwa and Suhas 2021); UCDP/PRIO ACD"
          + " 25.1; UNGA ideal points July 2025 (docs/validation.md)";

  private final FrameWorld world;
  private final Origin start;

  WorldTree(FrameWorld world) {
    this.world = world;
    this.start = world.identity().origin();
  }

  Mapping tree() {
    Map<String, Tree> sections = new LinkedHashMap<>();
    sections.put("format", whole(start, ScenarioFormat.VERSION));
    sections.put("name", text(start, world.title() + ", " + world.firstMonth()));
    sections.put("clock", clock());
    sections.put("sources", map(start, Map.of(FRAME, text(start, CITATION))));
    sections.put("states", states());
    sections.put("affinities", affinities());
    sections.put("rivalries", rivalries());
    sections.put("relations", relations());
    sections.put("guarantees", guarantees());
    sections.put("leverages", leverages());
    sections.put("alliance", alliance());
    return map(start, sections);
  }

  private Mapping clock() {
    Map<String, Tree> clock = new LinkedHashMap<>();
    clock.put("start", text(start, world.firstMonth().toString()));
    clock.put(
        "end", text(start, world.firstMonth().plusMonths(12L * world.years() - 1).toString()));
    return map(start, clock);
  }

  private Mapping states() {
    Map<String, Tree> states = new LinkedHashMap<>();
    world.states().forEach((code, state) -> states.put(code.value(), state(state)));
    return map(start, states);
  }

  private Mapping state(FrameState state) {
    Origin at = state.origin();
    Map<String, Tree> entry = new LinkedHashMap<>();
    entry.put("name", text(at, state.name()));
    if (state.outside()) {
      entry.put("outside", truth(at, true));
    }
    entry.put(
        "cinc",
        number(
            at,
            BigDecimal.valueOf(state.power()).pow(2).doubleValue(),
            "frame: in place of the share of capabilities the square of p, rounded to two digits"));
    entry.put(
        "military-budget",
        number(at, 1, "assumption: arms have no part in these worlds, so it weighs nothing"));
    if (!state.outside() && !state.held().stream().anyMatch(this::isFull)) {
      entry.put("nearness", number(at, state.nearness(), "frame: nearness of territories"));
    }
    entry.put(
        "baseline-threat",
        number(at, state.threat(), "assumption: formula of theta, by conflict alone; frame"));
    entry.put("conflict", number(at, state.conflict() ? 1 : 0, "frame: conflict"));
    return map(at, entry);
  }

  private boolean isFull(String id) {
    return world.statuses().stream().anyMatch(status -> status.full() && status.id().equals(id));
  }

  private Sequence affinities() {
    return pairs(world.pairs().affinities(), LEVEL, "frame: affinity, of ideal points");
  }

  private Sequence rivalries() {
    return pairs(
        world.pairs().rivalries(), LEVEL, "assumption: sum of a rivalry (docs/data.md); frame");
  }

  private Sequence relations() {
    return pairs(world.pairs().relations(), "diplomatic", "frame: no diplomatic relations");
  }

  private Sequence pairs(PairLevels levels, String key, String source) {
    List<StateCode> codes = List.copyOf(world.states().keySet());
    List<Tree> entries = new ArrayList<>();
    for (int one = 0; one < codes.size(); one++) {
      for (int other = one + 1; other < codes.size(); other++) {
        StateCode first = codes.get(one);
        StateCode second = codes.get(other);
        levels
            .of(first, second)
            .ifPresent(
                level -> {
                  Origin at = level.origin();
                  Map<String, Tree> entry = new LinkedHashMap<>();
                  entry.put(
                      "between",
                      list(at, List.of(text(at, first.value()), text(at, second.value()))));
                  entry.put(key, number(at, level.value(), source));
                  entries.add(map(at, entry));
                });
      }
    }
    return list(start, entries);
  }

  private Sequence guarantees() {
    List<Tree> entries = new ArrayList<>();
    for (StateCode patron : world.states().keySet()) {
      for (StateCode client : world.states().keySet()) {
        world
            .pairs()
            .guarantees()
            .of(patron, client)
            .ifPresent(
                level ->
                    entries.add(
                        directed(
                            level.origin(),
                            Map.entry("patron", patron),
                            Map.entry("client", client),
                            level.value(),
                            "assumption: a defence pact 0.3, of which the stronger is the patron;"
                                + " frame")));
      }
    }
    return list(start, entries);
  }

  private Sequence leverages() {
    StateCode leader = world.identity().leader();
    List<Tree> entries =
        world.states().values().stream()
            .filter(state -> state.leverage() > 0)
            .map(
                state ->
                    (Tree)
                        directed(
                            state.origin(),
                            Map.entry("holder", leader),
                            Map.entry("over", state.code()),
                            state.leverage(),
                            "assumption: 0.5 x (1 - the member's power / the leader's); frame"))
            .toList();
    return list(start, entries);
  }

  private Mapping directed(
      Origin at,
      Map.Entry<String, StateCode> first,
      Map.Entry<String, StateCode> second,
      double level,
      String source) {
    Map<String, Tree> entry = new LinkedHashMap<>();
    entry.put(first.getKey(), text(at, first.getValue().value()));
    entry.put(second.getKey(), text(at, second.getValue().value()));
    entry.put(LEVEL, number(at, level, source));
    return map(at, entry);
  }

  private Mapping alliance() {
    Map<String, Tree> alliance = new LinkedHashMap<>();
    alliance.put("name", text(start, world.title()));
    alliance.put(
        "chair",
        map(
            start,
            Map.of(
                world.identity().leader().value(),
                number(start, 1, "assumption: the member with the largest CINC leads"))));
    Map<String, Tree> council = new LinkedHashMap<>();
    council.put("name", text(start, world.title()));
    council.put("rule", text(start, "consensus"));
    council.put(
        "session-months",
        list(start, TWICE_A_YEAR.stream().map(m -> (Tree) whole(start, m)).toList()));
    council.put("packages", truth(start, true));
    alliance.put("tracks", map(start, Map.of(TRACK, map(start, council))));
    Map<String, Tree> statuses = new LinkedHashMap<>();
    world.statuses().forEach(status -> statuses.put(status.id(), status(status)));
    alliance.put("statuses", map(start, statuses));
    Map<String, Tree> holders = new LinkedHashMap<>();
    world
        .states()
        .forEach(
            (code, state) -> {
              if (!state.held().isEmpty()) {
                holders.put(code.value(), texts(state.origin(), state.held()));
              }
            });
    alliance.put("holders", map(start, holders));
    return map(start, alliance);
  }

  private static Mapping status(FrameStatus status) {
    Origin at = status.origin();
    String coded = "assumption: coded by the kind of organisation (docs/validation.md)";
    Map<String, Tree> entry = new LinkedHashMap<>();
    entry.put("track", text(at, TRACK));
    entry.put("rank", whole(at, status.rank()));
    entry.put("full", truth(at, status.full()));
    entry.put("from", texts(at, status.from()));
    entry.put("ratified", truth(at, status.ratified()));
    entry.put("votes", number(at, status.votes() ? 1 : 0, coded));
    entry.put("discount", number(at, 0, coded));
    entry.put("training", number(at, 0, coded));
    entry.put("protection", number(at, status.protection(), coded));
    entry.put("commitment", number(at, status.commitment(), coded));
    entry.put("forum", number(at, status.forum(), coded));
    Map<String, Tree> criteria = new LinkedHashMap<>();
    status.criteria().forEach(key -> criteria.put(key, map(at, Map.of())));
    entry.put("eligibility", map(at, criteria));
    return map(at, entry);
  }

  private static Leaf text(Origin at, String text) {
    return new Leaf(at, Provenance.NONE, Kind.TEXT, text);
  }

  private static Leaf truth(Origin at, boolean truth) {
    return new Leaf(at, Provenance.NONE, Kind.TRUTH, String.valueOf(truth));
  }

  private static Leaf whole(Origin at, int number) {
    return new Leaf(at, Provenance.NONE, Kind.INTEGER, String.valueOf(number));
  }

  private static Leaf number(Origin at, double number, String source) {
    return new Leaf(
        at,
        new Provenance(source, ""),
        Kind.DECIMAL,
        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
  }

  private static Sequence texts(Origin at, List<String> texts) {
    return list(at, texts.stream().map(text -> (Tree) text(at, text)).toList());
  }

  private static Sequence list(Origin at, List<Tree> items) {
    return new Sequence(at, Provenance.NONE, items);
  }

  private static Mapping map(Origin at, Map<String, ? extends Tree> values) {
    Map<String, Member> members = new LinkedHashMap<>();
    values.forEach((key, value) -> members.put(key, new Member(at, value)));
    return new Mapping(at, Provenance.NONE, members);
  }
}
