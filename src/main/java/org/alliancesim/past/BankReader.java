package org.alliancesim.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.alliancesim.past.FrameWorld.Fate;
import org.alliancesim.past.FrameWorld.Identity;
import org.alliancesim.past.FrameWorld.Pairs;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.tables.Csv;
import org.alliancesim.world.StateCode;

/** Puts the tables of a bank together. */
final class BankReader {

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_YEARS = 100;
  private static final int LARGEST_RANK = 1000;

  private final Map<BankFile, Csv> tables;
  private final Problems problems = new Problems();
  private final Map<String, Identity> identities = new LinkedHashMap<>();
  private final Map<String, List<FrameStatus>> statuses = new HashMap<>();
  private final Map<String, SortedMap<StateCode, FrameState>> states = new HashMap<>();
  private final Map<String, List<Fate>> fates = new HashMap<>();

  BankReader(Map<BankFile, Csv> tables) {
    this.tables = tables;
  }

  /**
   * The worlds in their order.
   *
   * @throws ScenarioException with every mistake
   */
  List<FrameWorld> worlds() throws ScenarioException {
    rows(BankFile.WORLDS).forEach(this::readWorld);
    problems.throwIfAny(); // else each line of a world that is wrong would be one of no world
    rows(BankFile.STATUSES).forEach(this::readStatus);
    rows(BankFile.STATES).forEach(this::readState);
    requireParts();
    rows(BankFile.CANDIDATES).forEach(this::readFate);
    Map<String, PairLevels> affinities =
        levels(BankFile.AFFINITIES, row -> row.text("year"), "state_a", "affinity", -1);
    Map<String, PairLevels> rivalries =
        levels(BankFile.RIVALRIES, row -> row.text("year"), "state_a", "rivalry", 0);
    Map<String, PairLevels> guarantees =
        levels(BankFile.GUARANTEES, this::world, "patron", "guarantee", 0);
    Map<String, PairLevels> relations =
        levels(BankFile.RELATIONS, row -> row.text("year"), "state_a", "relations", 0);
    problems.throwIfAny();
    List<FrameWorld> worlds = new ArrayList<>();
    identities.forEach(
        (name, identity) -> {
          String year = String.valueOf(identity.figures());
          worlds.add(
              new FrameWorld(
                  identity,
                  statuses.getOrDefault(name, List.of()),
                  Collections.unmodifiableSortedMap(Objects.requireNonNull(states.get(name))),
                  new Pairs(
                      affinities.getOrDefault(year, PairLevels.NONE),
                      rivalries.getOrDefault(year, PairLevels.NONE),
                      guarantees.getOrDefault(name, PairLevels.NONE),
                      relations.getOrDefault(year, PairLevels.NONE)),
                  fates.getOrDefault(name, List.of())));
        });
    return worlds;
  }

  private List<BankTable.Row> rows(BankFile file) throws ScenarioException {
    Csv csv = tables.get(file);
    return csv == null ? List.of() : BankTable.of(csv, file.columns(), problems).rows();
  }

  private void readWorld(BankTable.Row row) {
    String name = row.text("world");
    Optional<StateCode> leader = row.state("leader");
    Optional<InstitutionKind> kind =
        Arrays.stream(InstitutionKind.values())
            .filter(each -> each.key().equals(row.text("kind").toLowerCase(Locale.ROOT)))
            .findFirst();
    if (kind.isEmpty()) {
      row.wrong("kind", "must be security, political or economic, not '" + row.text("kind") + "'");
    }
    if (leader.isEmpty() || kind.isEmpty()) {
      return;
    }
    Identity identity =
        new Identity(
            name,
            row.text("organisation"),
            row.text("title"),
            kind.get(),
            row.whole("figures", FIRST_YEAR, LAST_YEAR),
            row.whole("years", 1, MOST_YEARS),
            leader.get(),
            row.origin());
    if (identities.put(name, identity) != null) {
      row.wrong("world", "two worlds are called " + name);
    }
  }

  /** The name of a world that there is; another one is reported. */
  private String world(BankTable.Row row) {
    String name = row.text("world");
    if (!identities.containsKey(name)) {
      row.wrong(
          "world",
          "unknown world '" + name + "'" + Suggestion.of(name, List.copyOf(identities.keySet())));
    }
    return name;
  }

  private void readStatus(BankTable.Row row) {
    statuses
        .computeIfAbsent(world(row), key -> new ArrayList<>())
        .add(
            new FrameStatus(
                row.text("status"),
                row.whole("rank", -LARGEST_RANK, LARGEST_RANK),
                row.flag("full"),
                row.optionalText("from").map(BankReader::words).orElse(List.of()),
                row.flag("ratified"),
                row.flag("votes"),
                row.number("protection", 0, 1),
                row.number("commitment", 0, 1),
                row.number("forum", 0, 1),
                row.optionalText("criteria").map(BankReader::words).orElse(List.of()),
                row.origin()));
  }

  private static List<String> words(String cell) {
    return List.of(cell.split("\\+", -1));
  }

  private void readState(BankTable.Row row) {
    String world = world(row);
    row.state("state")
        .ifPresent(
            code -> {
              FrameState state =
                  new FrameState(
                      code,
                      row.text("name"),
                      row.optionalText("held").map(BankReader::words).orElse(List.of()),
                      row.flag("outside"),
                      row.number("power", 0, 1),
                      row.number("nearness", 0, 1),
                      row.flag("conflict"),
                      row.flag("young"),
                      row.number("threat", 0, 1),
                      row.number("leverage", 0, 1),
                      row.origin());
              if (states.computeIfAbsent(world, key -> new TreeMap<>()).put(code, state) != null) {
                row.wrong("state", "two lines of " + world + " have " + code);
              }
            });
  }

  /** A world without states, or whose leader is none of them, has no candidates to read. */
  private void requireParts() throws ScenarioException {
    identities.forEach(
        (name, identity) -> {
          if (!states
              .getOrDefault(name, Collections.emptySortedMap())
              .containsKey(identity.leader())) {
            problems.add(
                identity.origin(),
                "leader",
                name + " has no line of its leader " + identity.leader() + " in states.csv");
          }
        });
    problems.throwIfAny();
  }

  private void readFate(BankTable.Row row) {
    String world = world(row);
    Identity identity = identities.get(world);
    Optional<StateCode> state = row.state("state");
    if (identity == null || state.isEmpty()) {
      return;
    }
    String status = row.text("status");
    boolean happened = row.flag("happened");
    int years = row.whole("years", 1, identity.years());
    int first = identity.figures() + 1;
    int year = happened ? row.whole("in_year", first, first + years - 1) : 0;
    if (!happened && row.optionalText("in_year").isPresent()) {
      row.wrong("in_year", "must be empty where it did not happen");
    }
    FrameState there = Objects.requireNonNull(states.get(world)).get(state.get());
    if (there == null) {
      row.wrong("state", state.get() + " has no line of " + world + " in states.csv");
    } else if (there.outside()) {
      row.wrong("state", state.get() + " is outside of " + world + " and seeks nothing");
    } else if (statuses.getOrDefault(world, List.of()).stream()
        .noneMatch(known -> known.id().equals(status))) {
      row.wrong("status", world + " has no status '" + status + "' in statuses.csv");
    } else {
      fates
          .computeIfAbsent(world, key -> new ArrayList<>())
          .add(
              new Fate(
                  state.get(),
                  status,
                  happened,
                  year,
                  years,
                  row.optionalText("not_counted"),
                  row.text("known_by")));
    }
  }

  private Map<String, PairLevels> levels(
      BankFile file, Function<BankTable.Row, String> key, String first, String level, double least)
      throws ScenarioException {
    boolean ordered = first.equals("state_a");
    String second = ordered ? "state_b" : "client";
    Map<String, PairLevels> levels = new HashMap<>();
    for (BankTable.Row row : rows(file)) {
      Optional<StateCode> one = row.state(first);
      Optional<StateCode> other = row.state(second);
      double value = row.number(level, least, 1);
      String of = key.apply(row);
      if (one.isEmpty() || other.isEmpty()) {
        continue;
      }
      int order = one.get().compareTo(other.get());
      if (order == 0) {
        row.wrong(second, one.get() + " cannot form a pair with itself");
      } else if (ordered && order > 0) {
        row.wrong(first, "must be the pair's first code in alphabetical order");
      } else if (levels
          .computeIfAbsent(of, each -> new PairLevels())
          .put(one.get(), other.get(), new PairLevels.Level(value, row.origin()))
          .isPresent()) {
        row.wrong(first, "two lines of " + of + " have this pair");
      }
    }
    return levels;
  }
}
