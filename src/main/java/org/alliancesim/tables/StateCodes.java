package org.alliancesim.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/**
 * Numbers and letters by which series call states: the Correlates of War project's list of states,
 * Gleditsch and Ward's, ISO 3166-1 alpha-3 and, of states that are gone, ISO 3166-3. The table is
 * {@code codes.csv} beside this class; {@code docs/data.md} documents it.
 */
final class StateCodes {

  private static final String FILE = "codes.csv";
  private static final int STILL = Integer.MAX_VALUE;
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(\\.0+)?");

  /** What ISO 3166-1 leaves to whoever uses it: for states that it does not know. */
  private static final Pattern OF_ONES_OWN =
      Pattern.compile("AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]");

  private static final List<Entry> ENTRIES = read();

  /** A series has a state in each of many lines. */
  private static final Map<Asked, Optional<Entry>> FOUND = new ConcurrentHashMap<>();

  private record Asked(String cell, CodeSystem system, int year) {}

  private StateCodes() {}

  /**
   * A state in some years.
   *
   * @param code its letters
   * @param cow its number in the list of the Correlates of War project; empty if it has none
   * @param gw its number in Gleditsch and Ward's list; empty if it has none
   * @param from its first year there
   * @param to its last year there
   * @param name its name
   */
  record Entry(StateCode code, String cow, String gw, int from, int to, String name) {

    private boolean isCalled(String cell, CodeSystem system) {
      return switch (system) {
        case ISO -> code.value().equals(cell);
        case COW -> cow.equals(cell);
        case GW -> gw.equals(cell);
        case ANY -> code.value().equals(cell) || cow.equals(cell);
      };
    }
  }

  /**
   * The state that a cell means.
   *
   * @param cell letters or a number
   * @param system how the column writes states
   * @param year the year: 345 is Yugoslavia in 1990 and Serbia in 2010
   */
  static Optional<Entry> find(String cell, CodeSystem system, int year) {
    return FOUND.computeIfAbsent(new Asked(cell, system, year), StateCodes::search);
  }

  private static Optional<Entry> search(Asked asked) {
    String cell = asked.cell();
    CodeSystem system = asked.system();
    int year = asked.year();
    var number = NUMBER.matcher(cell);
    String called = number.matches() ? String.valueOf(Integer.parseInt(number.group(1))) : cell;
    List<Entry> found =
        ENTRIES.stream()
            .filter(entry -> entry.isCalled(called, system))
            .sorted(Comparator.comparingInt(Entry::to))
            .toList();
    if (found.isEmpty() && !numbered(system)) {
      return OF_ONES_OWN.matcher(cell).matches()
          ? Optional.of(new Entry(StateCode.of(cell), "", "", 0, STILL, cell))
          : Optional.empty();
    }
    return found.stream()
        .filter(entry -> entry.to() >= year)
        .findFirst()
        .or(
            () ->
                number.matches() ? found.stream().reduce((one, other) -> other) : Optional.empty());
  }

  /** Why a cell means no state, and what may be meant. */
  static String unknown(String cell, CodeSystem system, int year) {
    Optional<Entry> gone =
        ENTRIES.stream().filter(entry -> entry.code().value().equals(cell)).findFirst();
    if (gone.isPresent() && !numbered(system)) {
      Optional<Entry> heir =
          gone.get().cow().isEmpty()
              ? Optional.empty()
              : find(gone.get().cow(), CodeSystem.COW, year);
      return String.format(
          "%s (%s) ended in %d, before %d%s",
          cell,
          gone.get().name(),
          gone.get().to(),
          year,
          heir.filter(entry -> !entry.code().value().equals(cell))
              .map(entry -> "; COW " + entry.cow() + " is " + entry.code() + " then")
              .orElse(""));
    }
    String help = numbered(system) ? numberOf(cell, system) : codeOf(cell);
    String asked =
        switch (system) {
          case ISO -> "an ISO 3166 code such as ARM";
          case COW -> "a number of the Correlates of War list such as 371";
          case GW -> "a number of Gleditsch and Ward's list such as 371";
          case ANY -> "an ISO 3166 code such as ARM or a COW number such as 371";
        };
    return "unknown state '"
        + cell
        + "'"
        + (help.isEmpty() ? "; it must be " + asked + " (docs/data.md lists all)" : help);
  }

  private static boolean numbered(CodeSystem system) {
    return system == CodeSystem.COW || system == CodeSystem.GW;
  }

  /** The number that is meant by letters or a name. */
  private static String numberOf(String cell, CodeSystem system) {
    return called(cell)
        .map(entry -> system == CodeSystem.COW ? entry.cow() : entry.gw())
        .filter(number -> !number.isEmpty())
        .map(Suggestion::text)
        .orElse("");
  }

  /** The letters that are meant by a name or by other letters. */
  private static String codeOf(String cell) {
    return called(cell)
        .map(entry -> Suggestion.text(entry.code().value()))
        .orElseGet(
            () ->
                Suggestion.of(
                    cell, ENTRIES.stream().map(entry -> entry.code().value()).distinct().toList()));
  }

  /** The latest state of this code or name. */
  private static Optional<Entry> called(String cell) {
    return ENTRIES.stream()
        .filter(entry -> entry.name().equalsIgnoreCase(cell) || entry.code().value().equals(cell))
        .reduce((one, other) -> other);
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(StateCodes.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> lines =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord line : lines) {
        String to = line.getField("to");
        entries.add(
            new Entry(
                StateCode.of(line.getField("code")),
                line.getField("cow"),
                line.getField("gw"),
                Integer.parseInt(line.getField("from")),
                to.isEmpty() ? STILL : Integer.parseInt(to),
                line.getField("name")));
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("the program has lost its file " + FILE, e);
    }
  }
}
