package org.alliancesim.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/** The section {@code alliance} of a scenario. */
final class AllianceEntry {

  private static final List<Integer> TWICE_A_YEAR = List.of(6, 12);
  private static final String NOBODY = "none";

  /** As of an observer of the SCO: a seat at open meetings. */
  private static final double LOWER_COMMITMENT = 0.15;

  private static final double LOWER_FORUM = 0.5;
  private static final Pattern RULE_WITH_NUMBER =
      Pattern.compile("(consensus-minus|qualified-majority)[ :]+([0-9.]+)");
  private static final List<String> RULES = List.of("consensus", "unanimity", "simple-majority");

  private final TabledWorld world;
  private final Problems problems;
  private final Optional<Row> row;
  private final String track;
  private final OrganisationKind kind;

  AllianceEntry(TabledWorld world, Problems problems) {
    this.world = world;
    this.problems = problems;
    this.row = world.window().row();
    this.track = world.window().key();
    this.kind =
        row.flatMap(line -> line.text(Column.KIND))
            .map(OrganisationKind::of)
            .orElse(OrganisationKind.POLITICAL);
  }

  /** The section; who leads are those that {@link #leaders} names. */
  Map<String, Object> entry() {
    Map<String, Object> alliance = new LinkedHashMap<>();
    alliance.put("name", name());
    alliance.put("chair", chair());
    row.flatMap(line -> line.figure(Column.CREDIBILITY))
        .ifPresent(figure -> alliance.put("credibility", Sourced.figure(figure)));
    row.flatMap(line -> line.figure(Column.ISOLATION))
        .ifPresent(figure -> alliance.put("isolation", Sourced.figure(figure)));
    alliance.put("tracks", Map.of(track, track()));
    alliance.put("statuses", statuses());
    alliance.put("holders", holders());
    return alliance;
  }

  String name() {
    return row.flatMap(line -> line.text(Column.NAME)).orElse(world.window().organisation());
  }

  private Map<String, Object> track() {
    Map<String, Object> council = new LinkedHashMap<>();
    council.put("name", world.window().organisation());
    council.put("rule", rule());
    council.put("session-months", sessions());
    council.put("packages", true);
    List<String> sources = new ArrayList<>();
    List<String> assumed = new ArrayList<>(List.of("packages"));
    for (Column column : List.of(Column.RULE, Column.SESSIONS)) {
      Optional<Row> told = row.filter(line -> line.text(column).isPresent());
      if (told.isPresent()) {
        sources.add(told.get().cited(column));
      } else {
        assumed.add(column.key());
      }
    }
    sources.add("assumption: " + String.join(", ", assumed));
    council.put("source", String.join("; ", sources));
    return council;
  }

  private Object rule() {
    Optional<String> written = row.flatMap(line -> line.text(Column.RULE));
    if (written.isEmpty() || RULES.contains(written.get())) {
      return written.orElse(RULES.get(0));
    }
    Matcher numbered = RULE_WITH_NUMBER.matcher(written.get());
    if (numbered.matches()) {
      BigDecimal number = new BigDecimal(numbered.group(2));
      return Map.of(
          numbered.group(1), number.scale() > 0 ? number : (Number) number.intValueExact());
    }
    wrong(
        Column.RULE,
        "must be consensus, unanimity, simple-majority, 'consensus-minus 1' or 'qualified-majority"
            + " 0.66', not '"
            + written.get()
            + "'"
            + Suggestion.of(written.get(), RULES));
    return RULES.get(0);
  }

  private List<Integer> sessions() {
    Optional<String> written = row.flatMap(line -> line.text(Column.SESSIONS));
    if (written.isEmpty()) {
      return TWICE_A_YEAR;
    }
    List<Integer> months = new ArrayList<>();
    for (String word : written.get().split("[\\s,;]+", -1)) {
      if (word.matches("0?[1-9]|1[0-2]")) {
        months.add(Integer.parseInt(word));
      } else {
        wrong(Column.SESSIONS, "must be calendar months such as 6 11, not '" + written.get() + "'");
        return TWICE_A_YEAR;
      }
    }
    return months;
  }

  /** Who leads, in the order of codes. */
  List<StateCode> leaders() {
    return chairs().keySet().stream().toList();
  }

  private Map<String, Object> chair() {
    Map<String, Object> chair = new LinkedHashMap<>();
    String source =
        row.filter(line -> line.text(Column.CHAIR).isPresent())
            .map(line -> line.cited(Column.CHAIR))
            .orElse("assumption: nothing in the tables; the member with the largest CINC leads");
    chairs().forEach((state, weight) -> chair.put(state.value(), Sourced.fixed(weight, source)));
    return chair;
  }

  private Map<StateCode, BigDecimal> chairs() {
    Map<StateCode, BigDecimal> chairs = new TreeMap<>();
    Optional<String> written = row.flatMap(line -> line.text(Column.CHAIR));
    if (written.isEmpty()) {
      strongest().ifPresent(state -> chairs.put(state, BigDecimal.ONE));
      return chairs;
    }
    if (written.get().equals(NOBODY)) {
      return chairs;
    }
    String[] words = written.get().split("[\\s,;=:]+", -1);
    if (words.length == 1) {
      leader(words[0]).ifPresent(state -> chairs.put(state, BigDecimal.ONE));
      return chairs;
    }
    for (int word = 0; word < words.length; word += 2) {
      boolean weighted = word + 1 < words.length && words[word + 1].matches("0?\\.\\d+|1");
      if (!weighted) {
        wrong(
            Column.CHAIR,
            "must be a state, states with weights such as CHN 0.5 RUS 0.5, or none, not '"
                + written.get()
                + "'");
        return chairs;
      }
      BigDecimal weight = new BigDecimal(words[word + 1]);
      leader(words[word]).ifPresent(state -> chairs.put(state, weight));
    }
    return chairs;
  }

  private Optional<StateCode> leader(String word) {
    int year = world.window().start().getYear();
    Optional<StateCode> state =
        StateCodes.find(word, CodeSystem.ANY, year).map(StateCodes.Entry::code);
    if (state.isEmpty()) {
      wrong(Column.CHAIR, StateCodes.unknown(word, CodeSystem.ANY, year));
    } else if (!world.roster().members().contains(state.get())
        && !world.roster().outside().contains(state.get())) {
      wrong(
          Column.CHAIR, state.get() + " leads, and is neither a full member nor an outside power");
    }
    return state;
  }

  private Optional<StateCode> strongest() {
    return world.roster().members().stream()
        .reduce((one, other) -> cinc(other) > cinc(one) ? other : one);
  }

  private double cinc(StateCode state) {
    return world.states().figure(state, Column.CINC).map(Figure::asDouble).orElse(0.0);
  }

  private Map<String, Object> statuses() {
    Map<String, Object> statuses = new LinkedHashMap<>();
    int rank = world.ladder().statuses().size();
    for (String status : world.ladder().statuses()) {
      statuses.put(status, status(status, rank--));
    }
    return statuses;
  }

  private Map<String, Object> status(String id, int rank) {
    Optional<Row> line = world.ladder().rungs().getOrDefault(id, Optional.empty());
    boolean full = world.ladder().full(id);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("track", track);
    status.put("name", line.flatMap(row -> row.text(Column.NAME)).orElse(id));
    status.put("rank", line.flatMap(row -> row.whole(Column.RANK)).orElse(rank));
    status.put("full", full);
    status.put("from", world.ladder().from(id, problems));
    status.put("ratified", line.flatMap(row -> row.flag(Column.RATIFIED)).orElse(full));
    String as = full ? "of full membership" : "of a lower status";
    put(status, "votes", line, Column.VOTES, full ? 1 : 0, as);
    put(status, "discount", line, Column.DISCOUNT, 0, "nothing in the tables");
    put(status, "training", line, Column.TRAINING, 0, "nothing in the tables");
    put(
        status,
        "protection",
        line,
        Column.PROTECTION,
        full && world.ownPact() ? 1 : 0,
        world.ownPact() ? as + " where members have a pact of their own" : "no pact of its own");
    put(
        status,
        "commitment",
        line,
        Column.COMMITMENT,
        full ? kind.commitment() : LOWER_COMMITMENT,
        as + ofKind());
    put(
        status,
        "forum",
        line,
        Column.FORUM,
        full ? kind.forum() : LOWER_FORUM * kind.forum(),
        as + ofKind());
    line.ifPresent(row -> criteria(row).ifPresent(found -> status.put("eligibility", found)));
    status.put(
        "source",
        line.map(row -> row.cited(Column.STATUS) + "; ").orElse("")
            + "assumption: what the tables leave out: rank, from, ratified");
    return status;
  }

  private String ofKind() {
    boolean told = row.flatMap(line -> line.text(Column.KIND)).isPresent();
    return " of a " + kind.word() + " organisation" + (told ? "" : ", taken for want of a kind");
  }

  private static void put(
      Map<String, Object> status,
      String key,
      Optional<Row> line,
      Column column,
      double otherwise,
      String why) {
    status.put(
        key,
        line.flatMap(row -> row.figure(column))
            .map(Sourced::figure)
            .orElseGet(() -> Sourced.fixed(otherwise, "assumption: " + why)));
  }

  private Optional<Map<String, Object>> criteria(Row line) {
    Optional<String> written = line.text(Column.CRITERIA);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<String> known =
        Arrays.stream(StandardCriterion.values()).map(StandardCriterion::key).toList();
    Map<String, Object> criteria = new LinkedHashMap<>();
    for (String word : written.get().split("[\\s,;]+", -1)) {
      if (known.contains(word)) {
        criteria.put(word, Map.of());
      } else {
        line.table()
            .wrong(
                line,
                Column.CRITERIA,
                problems,
                "unknown criterion '" + word + "'" + Suggestion.orKnown(word, known));
      }
    }
    return Optional.of(criteria);
  }

  private Map<String, Object> holders() {
    Map<String, Object> holders = new LinkedHashMap<>();
    world
        .roster()
        .held()
        .forEach(
            (state, rows) ->
                holders.put(state.value(), rows.stream().map(Ladder::status).distinct().toList()));
    return holders;
  }

  private void wrong(Column column, String message) {
    row.ifPresent(line -> line.table().wrong(line, column, problems, message));
  }
}
