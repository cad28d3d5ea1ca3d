package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.PlainYaml;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;

/**
 * A scenario made of tables.
 *
 * @param file what its file is called unless the user says otherwise, without a folder
 * @param text the file; the same tables and the same request give the same bytes
 * @param summary what it holds, a line
 * @param assumed what the tables lack and the scenario assumes, a line each
 */
public record TabledScenario(String file, String text, String summary, List<String> assumed) {

  /** How many states a line names of those that lack something. */
  private static final int MOST_NAMED = 8;

  private static final int DIGITS_OF_DIGEST = 12;

  public TabledScenario {
    assumed = List.copyOf(assumed);
  }

  /**
   * Makes a scenario for each organisation and time that is asked for.
   *
   * @throws ScenarioException with every mistake in what the tables say together, or if what they
   *     say makes no scenario that could run
   */
  public static List<TabledScenario> of(Tables tables, Request request) throws ScenarioException {
    Problems problems = new Problems();
    List<Window> windows = Window.of(tables, request, problems);
    problems.throwIfAny();
    List<TabledScenario> scenarios = new ArrayList<>();
    for (Window window : windows) {
      of(tables, window, request, problems).ifPresent(scenarios::add);
    }
    problems.throwIfAny();
    for (TabledScenario scenario : scenarios) {
      ScenarioReader.ofText(scenario.text(), scenario.file() + " (not written)");
    }
    return scenarios;
  }

  private static Optional<TabledScenario> of(
      Tables tables, Window window, Request request, Problems problems) {
    List<Table> states = tables.of(TableKind.STATES);
    if (!requireStates(tables, window, problems)) {
      return Optional.empty();
    }
    Years.require(tables.of(TableKind.PAIRS), window.year(), problems);
    Years.require(tables.of(TableKind.ARMS), window.year(), problems);
    Memberships memberships = new Memberships(tables.of(TableKind.MEMBERSHIPS), window.start());
    Ladder ladder = Ladder.of(tables, window.organisation(), memberships, problems);
    StateYears stateYears = new StateYears(states, window.year());
    PairYears pairs = new PairYears(tables.of(TableKind.PAIRS), window.year());
    Roster roster =
        Roster.of(window, ladder, memberships, stateYears, pairs, request.candidates(), problems);
    if (roster.members().isEmpty()) {
      return Optional.empty();
    }
    TabledWorld world =
        new TabledWorld(
            window,
            ladder,
            memberships,
            stateYears,
            pairs,
            new ArmsImports(tables.of(TableKind.ARMS), window.year()),
            roster);
    return Optional.of(written(tables, world, request.candidates(), problems));
  }

  private static boolean requireStates(Tables tables, Window window, Problems problems) {
    List<Table> states = tables.of(TableKind.STATES);
    if (states.isEmpty()) {
      problems.add(
          Origin.of("TABLES"),
          "",
          "no table of states is among them: it has a column state (or ccode, iso3) and cinc");
      return false;
    }
    if (states.stream().noneMatch(table -> table.has(Column.CINC))) {
      Table first = states.get(0);
      problems.add(
          first.headerOrigin(Column.CINC),
          "",
          "no table of states has a column 'cinc', each state's share of the world's capabilities"
              + first.near(Column.CINC));
    }
    Years.require(states, window.year(), problems);
    return true;
  }

  private static TabledScenario written(
      Tables tables, TabledWorld world, List<String> asked, Problems problems) {
    Window window = world.window();
    AllianceEntry alliance = new AllianceEntry(world, problems);
    PairEntries pairs = new PairEntries(world);
    StringBuilder text = new StringBuilder();
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("format", ScenarioFormat.VERSION);
    title.put("name", alliance.name() + ", " + window.start());
    if (!asked.isEmpty()) {
      title.put("question", questions(world));
    }
    title.put("clock", clock(window));
    text.append(PlainYaml.writeCompactly(title));
    // citations are long: a line each
    text.append('\n').append(PlainYaml.write(Map.of("sources", sources(tables))));
    Map<String, Object> sections = new LinkedHashMap<>();
    sections.put("states", new StateEntries(world).entries());
    put(sections, "affinities", pairs.affinities());
    put(sections, "rivalries", pairs.rivalries());
    put(sections, "relations", pairs.relations());
    put(sections, "guarantees", pairs.guarantees());
    put(sections, "leverages", pairs.leverages(alliance.leaders()));
    put(sections, "stances", pairs.stances());
    sections.put("alliance", alliance.entry());
    new CaseEntries(world, problems)
        .entry(tables.of(TableKind.CASES))
        .ifPresent(cases -> sections.put("hindcast", cases));
    sections.forEach(
        (key, section) -> text.append('\n').append(PlainYaml.writeCompactly(Map.of(key, section))));
    List<String> assumed = assumed(tables, world, sections.keySet());
    String name = window.key() + "-" + window.start() + ".yaml";
    return new TabledScenario(name, header(tables, world, assumed) + text, summary(world), assumed);
  }

  /** Who was named is what is asked: whether it becomes a full member. */
  private static List<String> questions(TabledWorld world) {
    Roster roster = world.roster();
    return world.ladder().statuses().stream()
        .filter(world.ladder()::full)
        .limit(1)
        .flatMap(status -> roster.asked().stream().map(state -> state + " " + status))
        .toList();
  }

  private static Map<String, Object> clock(Window window) {
    Map<String, Object> clock = new LinkedHashMap<>();
    clock.put("start", window.start().toString());
    clock.put("end", window.end().toString());
    return clock;
  }

  private static void put(Map<String, Object> sections, String section, List<Object> entries) {
    if (!entries.isEmpty()) {
      sections.put(section, entries);
    }
  }

  /** By the name of each table, what its figures are. */
  private static Map<String, Object> sources(Tables tables) {
    Map<String, Object> sources = new LinkedHashMap<>();
    for (Table table : tables.all()) {
      if (table.kind() == TableKind.SOURCES) {
        continue;
      }
      String columns =
          table.columns().stream()
              .flatMap(
                  column ->
                      tables
                          .sourceOf(column)
                          .map(source -> table.written(column) + ": " + source)
                          .stream())
              .collect(Collectors.joining("; "));
      sources.put(
          table.name(),
          "Table of "
              + table.kind().words().substring("a table of ".length())
              + ", "
              + table.rows().size()
              + " rows, SHA-256 "
              + table.digest()
              + (columns.isEmpty() ? "" : ". " + columns));
    }
    return sources;
  }

  private static List<String> assumed(Tables tables, TabledWorld world, Set<String> sections) {
    List<String> assumed = new ArrayList<>();
    assumed.add("who is asked about: " + world.roster().chosenBy());
    world.lacking().forEach((what, states) -> assumed.add("no " + what + ": " + named(states)));
    if (!sections.contains("stances")) {
      assumed.add("no stances: nobody has declared anything");
    }
    boolean pressed =
        tables.of(TableKind.PAIRS).stream().anyMatch(table -> table.has(Column.LEVERAGE));
    if (!pressed && sections.contains("leverages")) {
      assumed.add("no leverage: leaders press members by how far they are ahead in power");
    }
    if (tables.of(TableKind.ARMS).isEmpty()) {
      assumed.add("no arms imports: arms at a discount move nobody");
    }
    if (!sections.contains("rivalries")) {
      assumed.add("no rivalry between any two states");
    }
    if (world.window().row().flatMap(row -> row.text(Column.KIND)).isEmpty()) {
      assumed.add("no kind of organisation: taken as political");
    }
    if (world.window().row().flatMap(row -> row.text(Column.OWN_PACT)).isEmpty()) {
      assumed.add("no own_pact: its members promise each other no defence");
    }
    return assumed;
  }

  private static String named(List<StateCode> states) {
    String some =
        states.stream().limit(MOST_NAMED).map(StateCode::value).collect(Collectors.joining(", "));
    return states.size() > MOST_NAMED
        ? some + " and " + (states.size() - MOST_NAMED) + " more"
        : some;
  }

  private static String summary(TabledWorld world) {
    Roster roster = world.roster();
    return String.format(
        "%s, %s to %s, figures of %d: %d members, %d others inside, %d outside",
        world.window().organisation(),
        world.window().start(),
        world.window().end(),
        world.window().year(),
        roster.members().size(),
        roster.inside().size() - roster.members().size(),
        roster.outside().size());
  }

  private static String header(Tables tables, TabledWorld world, List<String> assumed) {
    StringBuilder header = new StringBuilder("# Made by sim data: ");
    header.append(summary(world)).append(".\n# Tables:\n");
    for (Table table : tables.all()) {
      header
          .append("#   ")
          .append(table.name())
          .append(" (SHA-256 ")
          .append(table.digest(), 0, DIGITS_OF_DIGEST)
          .append("…)\n");
    }
    header.append("# Assumed:\n");
    assumed.forEach(line -> header.append("#   ").append(line).append('\n'));
    return header.toString();
  }
}
