package org.alliancesim.past;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.text.PlainYaml;
import org.alliancesim.world.Distance;
import org.jspecify.annotations.Nullable;

/** The lines of a bank's tables, taken from scenarios that {@code sim data} has made. */
final class BankRows {

  /** Of all levels; more would pretend to more than the formulas mean. */
  private static final int DIGITS = 2;

  private static final String BETWEEN_WORDS = "+";
  private static final String LEVEL = "level";

  /** By table, the lines by what they are sorted by. */
  private final Map<BankFile, SortedMap<String, List<String>>> lines =
      new EnumMap<>(BankFile.class);

  BankRows() {
    for (BankFile file : BankFile.values()) {
      lines.put(file, new TreeMap<>());
    }
  }

  boolean has(String world) {
    return of(BankFile.WORLDS).containsKey(world);
  }

  /** Adds a line of candidates, whose first cells are world, state and status. */
  void addFate(List<String> cells) {
    put(BankFile.CANDIDATES, 3, cells);
  }

  /** Adds what the model reads of a world. */
  void add(String text, Map<String, Boolean> young) {
    Map<String, Object> scenario = map(PlainYaml.read(text));
    Map<String, Object> alliance = map(scenario.get("alliance"));
    Map<String, Object> clock = map(scenario.get("clock"));
    YearMonth start = YearMonth.parse((String) clock.get("start"));
    YearMonth end = YearMonth.parse((String) clock.get("end"));
    String organisation = map(alliance.get("tracks")).keySet().iterator().next();
    String world = organisation + "-" + (start.getYear() - 1);
    Map<String, Object> statuses = map(alliance.get("statuses"));
    Map<String, Object> full =
        statuses.values().stream()
            .map(BankRows::map)
            .filter(status -> (Boolean) status.get("full"))
            .findFirst()
            .orElseThrow();
    put(
        BankFile.WORLDS,
        1,
        List.of(
            world,
            organisation,
            (String) alliance.get("name"),
            InstitutionKind.of(number(full.get("commitment")), number(full.get("forum"))).key(),
            String.valueOf(start.getYear() - 1),
            String.valueOf(end.getYear() - start.getYear() + 1),
            map(alliance.get("chair")).keySet().iterator().next()));
    statuses.forEach((id, status) -> addStatus(world, id, map(status)));
    addStates(world, scenario, young);
    String year = String.valueOf(start.getYear() - 1);
    addAffinities(year, map(scenario.get("states")));
    for (Map<String, Object> rivalry : entries(scenario, "rivalries")) {
      put(BankFile.RIVALRIES, 3, pair(year, rivalry, rounded(number(rivalry.get(LEVEL)))));
    }
    for (Map<String, Object> relation : entries(scenario, "relations")) {
      put(BankFile.RELATIONS, 3, pair(year, relation, "0"));
    }
    for (Map<String, Object> guarantee : entries(scenario, "guarantees")) {
      put(
          BankFile.GUARANTEES,
          3,
          List.of(
              world,
              (String) guarantee.get("patron"),
              (String) guarantee.get("client"),
              rounded(number(guarantee.get(LEVEL)))));
    }
  }

  private static List<String> pair(String year, Map<String, Object> entry, String level) {
    List<?> between = (List<?>) Objects.requireNonNull(entry.get("between"));
    return List.of(year, (String) between.get(0), (String) between.get(1), level);
  }

  private void addStatus(String world, String id, Map<String, Object> status) {
    put(
        BankFile.STATUSES,
        2,
        List.of(
            world,
            id,
            String.valueOf(status.get("rank")),
            flag((Boolean) Objects.requireNonNull(status.get("full"))),
            words(status.get("from")),
            flag((Boolean) Objects.requireNonNull(status.get("ratified"))),
            flag(number(status.get("votes")) > 0),
            rounded(number(status.get("protection"))),
            rounded(number(status.get("commitment"))),
            rounded(number(status.get("forum"))),
            status.containsKey("eligibility")
                ? String.join(BETWEEN_WORDS, map(status.get("eligibility")).keySet())
                : ""));
  }

  private void addStates(String world, Map<String, Object> scenario, Map<String, Boolean> young) {
    Map<String, Object> states = map(scenario.get("states"));
    Map<String, Object> holders = map(map(scenario.get("alliance")).get("holders"));
    double most = states.values().stream().mapToDouble(state -> cinc(map(state))).max().orElse(0);
    Map<String, Double> leverages = new TreeMap<>();
    for (Map<String, Object> leverage : entries(scenario, "leverages")) {
      leverages.put((String) leverage.get("over"), number(leverage.get(LEVEL)));
    }
    states.forEach(
        (code, entry) -> {
          Map<String, Object> state = map(entry);
          put(
              BankFile.STATES,
              2,
              List.of(
                  world,
                  code,
                  (String) state.get("name"),
                  holders.containsKey(code) ? words(holders.get(code)) : "",
                  flag((Boolean) state.getOrDefault("outside", false)),
                  twoDigits(most == 0 ? 0 : Math.sqrt(cinc(state) / most)),
                  rounded(state.containsKey("nearness") ? number(state.get("nearness")) : 0),
                  flag(number(state.get("conflict")) > 0),
                  flag(young.getOrDefault(code, false)),
                  rounded(number(state.get("baseline-threat"))),
                  rounded(leverages.getOrDefault(code, 0.0))));
        });
  }

  private static double cinc(Map<String, Object> state) {
    return number(state.get("cinc"));
  }

  /** Of all pairs of which one is inside; no other is ever read. */
  private void addAffinities(String year, Map<String, Object> states) {
    SortedMap<String, Object> byCode = new TreeMap<>(states);
    byCode.forEach(
        (one, entry) ->
            byCode
                .tailMap(one + " ")
                .forEach(
                    (other, second) -> addAffinity(year, one, map(entry), other, map(second))));
  }

  private void addAffinity(
      String year,
      String one,
      Map<String, Object> first,
      String other,
      Map<String, Object> second) {
    boolean inside = !(first.containsKey("outside") && second.containsKey("outside"));
    if (inside && first.containsKey("ideal-point") && second.containsKey("ideal-point")) {
      double affinity =
          Distance.affinity(number(first.get("ideal-point")), number(second.get("ideal-point")));
      if (!rounded(affinity).equals("0")) {
        put(BankFile.AFFINITIES, 3, List.of(year, one, other, rounded(affinity)));
      }
    }
  }

  /** The tables, by the names of their files. */
  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    lines.forEach(
        (file, rows) -> {
          if (rows.isEmpty() && file.optional()) {
            return;
          }
          StringWriter text = new StringWriter();
          try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(file.columns());
            rows.values().forEach(writer::writeRecord);
          } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in the memory
          }
          files.put(file.fileName(), text.toString().getBytes(StandardCharsets.UTF_8));
        });
    return files;
  }

  private SortedMap<String, List<String>> of(BankFile file) {
    return Objects.requireNonNull(lines.get(file));
  }

  /** Keeps a line; one that is there already must say the same. */
  private void put(BankFile file, int keys, List<String> cells) {
    List<String> earlier =
        of(file).put(String.join(" ", cells.subList(0, keys)), List.copyOf(cells));
    if (earlier != null && !earlier.equals(cells)) {
      throw new IllegalStateException(
          file.fileName() + " would say both " + earlier + " and " + cells);
    }
  }

  private static List<Map<String, Object>> entries(Map<String, Object> scenario, String section) {
    return ((List<?>) scenario.getOrDefault(section, List.of()))
        .stream().map(BankRows::map).toList();
  }

  @SuppressWarnings("unchecked") // keys of a scenario are texts
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /**
   * A number as a scenario writes it, with its source beside it; the likeliest one if it is
   * uncertain.
   */
  private static double number(@Nullable Object value) {
    if (value instanceof Map<?, ?> sourced) {
      Object known = sourced.get("value");
      return known != null
          ? number(known)
          : number(((List<?>) Objects.requireNonNull(sourced.get("triangular"))).get(1));
    }
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  private static String words(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list))
        .stream().map(Object::toString).collect(Collectors.joining(BETWEEN_WORDS));
  }

  private static String flag(boolean flag) {
    return flag ? "1" : "0";
  }

  /** Of power, two digits that tell: small organisations have small members. */
  private static String twoDigits(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value)
            .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
            .stripTrailingZeros()
            .toPlainString();
  }

  private static String rounded(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
