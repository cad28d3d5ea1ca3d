package org.alliancesim.tables;

import static org.alliancesim.tables.ColumnType.CODE;
import static org.alliancesim.tables.ColumnType.DATE;
import static org.alliancesim.tables.ColumnType.FLAG;
import static org.alliancesim.tables.ColumnType.NUMBER;
import static org.alliancesim.tables.ColumnType.TEXT;
import static org.alliancesim.tables.ColumnType.WHOLE;
import static org.alliancesim.tables.TableKind.ARMS;
import static org.alliancesim.tables.TableKind.CASES;
import static org.alliancesim.tables.TableKind.MEMBERSHIPS;
import static org.alliancesim.tables.TableKind.ORGANISATIONS;
import static org.alliancesim.tables.TableKind.PAIRS;
import static org.alliancesim.tables.TableKind.STATES;
import static org.alliancesim.tables.TableKind.STATUSES;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column that is read. Its name is this constant's in small letters; other names are those that
 * the series' owners and the R package peacesciencer give it. {@code docs/data.md} lists them all.
 */
public enum Column {
  // keys
  STATE(Set.of(STATES, MEMBERSHIPS, CASES), CODE, "the state", CodeSystem.names("")),
  FIRST(
      Set.of(PAIRS),
      CODE,
      "the first state: the patron, the holder",
      CodeSystem.names("_a", "1", "_1")),
  SECOND(
      Set.of(PAIRS),
      CODE,
      "the second state: the client, the other",
      CodeSystem.names("_b", "2", "_2")),
  IMPORTER(Set.of(ARMS), CODE, "who buys", "importer_iso3", "importer", "recipient_iso3"),
  EXPORTER(Set.of(ARMS), CODE, "who sells", "exporter_iso3", "exporter", "supplier_iso3"),
  YEAR(
      Set.of(STATES, PAIRS, ARMS, CASES, ORGANISATIONS),
      WHOLE,
      1500,
      2500,
      "the year of the figures, or in which it happened"),
  ORGANISATION(
      Set.of(ORGANISATIONS, STATUSES, MEMBERSHIPS, CASES),
      TEXT,
      "the organisation's short name",
      "organization",
      "igo",
      "ioname"),
  NAME(Set.of(STATES, ORGANISATIONS, STATUSES), TEXT, "a name for readers", "statenme", "country"),
  SOURCE(
      Set.of(TableKind.values()),
      TEXT,
      "where the figures of the row, or of the column, come from"),
  COLUMN(Set.of(TableKind.SOURCES), TEXT, "the column that the source is of"),

  // states
  CINC(Set.of(STATES), NUMBER, 0, 1, "share of the world's capabilities"),
  IDEAL_POINT(
      Set.of(STATES),
      NUMBER,
      -5,
      5,
      "ideal point in the UN General Assembly, higher is nearer to the USA",
      "idealpointfp",
      "idealpoint_fp",
      "idealpoint",
      "ideal",
      "idealpointall",
      "idealpoint_all"),
  BUDGET(
      Set.of(STATES),
      NUMBER,
      1e-3,
      1e7,
      "military spending, million US$ a year",
      "military_budget",
      "milex_const2022_usm"),
  MILEX(
      Set.of(STATES),
      NUMBER,
      0,
      1e10,
      "military spending, thousand US$ a year, where budget has nothing",
      "nmc_milex_kusd"),
  CONFLICT(
      Set.of(STATES),
      FLAG,
      "armed conflict on its own territory",
      "active_conflict_own_territory",
      "ucdpongoing"),
  DEATHS(
      Set.of(STATES),
      NUMBER,
      0,
      1e8,
      "deaths of organised violence inside its borders in the year",
      "deaths_within_borders_best"),
  FH_STATUS(Set.of(STATES), TEXT, "Freedom House's F, PF or NF", "fh"),
  V2X_POLYARCHY(
      Set.of(STATES),
      NUMBER,
      0,
      1,
      "electoral democracy, where fh_status has nothing",
      "polyarchy",
      "vdem_polyarchy"),
  BESIDE_WAR(Set.of(STATES), FLAG, "it borders a war that may spill over"),
  NATO(Set.of(STATES), FLAG, "member of NATO"),
  EU(Set.of(STATES), FLAG, "member of the EU"),
  EU_CANDIDATE(Set.of(STATES), FLAG, "candidate for the EU"),
  PFP(Set.of(STATES), FLAG, "in the Partnership for Peace"),
  NEUTRAL_BY_LAW(Set.of(STATES), FLAG, "permanently neutral by law"),
  NEUTRAL(Set.of(STATES), FLAG, "military neutrality, or a law or doctrine against blocs"),
  NAM(Set.of(STATES), FLAG, "member of the Non-Aligned Movement"),
  NAM_OBSERVER(Set.of(STATES), FLAG, "observer of the Non-Aligned Movement"),
  WESTERN_TIES(Set.of(STATES), NUMBER, 0, 1, "closeness to the West, in place of the formula"),
  NON_ALIGNMENT(Set.of(STATES), NUMBER, 0, 1, "non-alignment, in place of the coding"),
  BASELINE_THREAT(Set.of(STATES), NUMBER, 0, 1, "threat, in place of the formula", "threat"),
  NEARNESS(Set.of(STATES), NUMBER, 0, 1, "nearness to the members, in place of the formula"),
  RESENTMENT(Set.of(STATES), NUMBER, 0, 10, "resentment of the alliance"),
  ARMS_TIV(Set.of(STATES), NUMBER, 0, 1e6, "arms imports, million TIV a year", "imports_tiv"),
  UN_MEMBER(Set.of(STATES), FLAG, "member of the United Nations"),
  UN_SANCTIONS(Set.of(STATES), FLAG, "under sanctions of the UN Security Council"),
  CAPITAL(Set.of(STATES), TEXT, "the capital's name"),
  LAT(Set.of(STATES), NUMBER, -90, 90, "latitude of the capital, degrees", "latitude"),
  LON(Set.of(STATES), NUMBER, -180, 180, "longitude of the capital, degrees", "lng", "longitude"),
  OUTSIDE(Set.of(STATES), FLAG, "it weighs in but seeks nothing"),

  // pairs
  TSS_RIVALRY(Set.of(PAIRS), FLAG, "strategic rivalry in the year", "ongoingrivalry", "rivalry"),
  TSSR_ID(Set.of(PAIRS), TEXT, "the rivalry's number: where it is missing there is none"),
  TROOPS_ON_CLAIMED_LAND(Set.of(PAIRS), FLAG, "troops of one stand on land the other claims"),
  UCDP_PRIMARY(Set.of(PAIRS), FLAG, "primary parties of one armed conflict in the year"),
  UCDP_OPPOSED(Set.of(PAIRS), FLAG, "opposed in an armed conflict in the year, in any role"),
  HOSTLEV(
      Set.of(PAIRS),
      NUMBER,
      0,
      5,
      "highest level of hostility of a dispute in the year, 4 use of force, 5 war"),
  FATALITY(Set.of(PAIRS), NUMBER, 0, 6, "fatalities of that dispute, 0 none to 6 above 999"),
  MID_HOSTLEV_10Y(
      Set.of(PAIRS), NUMBER, 0, 5, "highest level of hostility in ten years", "mid_level"),
  MID_FATALITY_10Y(Set.of(PAIRS), NUMBER, 0, 6, "most fatalities in ten years"),
  BORDER_SETTLED(Set.of(PAIRS), FLAG, "they have settled their border since the dispute"),
  DIPLOMATIC(Set.of(PAIRS), FLAG, "diplomatic relations", "relations"),
  RECOGNITION_REFUSED(Set.of(PAIRS), FLAG, "one refuses to recognise the other"),
  CLASHES(Set.of(PAIRS), FLAG, "deadly clashes of their own forces in the last four months"),
  TENSION(Set.of(PAIRS), NUMBER, 0, 100, "excitation left by recent clashes"),
  RIVALRY_LEVEL(Set.of(PAIRS), NUMBER, 0, 1, "rivalry, in place of the sum"),
  AFFINITY(Set.of(PAIRS), NUMBER, -1, 1, "affinity, where votes in the UN mislead"),
  DEFENCE_PACT(Set.of(PAIRS), FLAG, "the first has promised to defend the second", "atop_defense"),
  BILATERAL_PACT(Set.of(PAIRS), FLAG, "a treaty of defence between the two alone"),
  GUARANTEE(Set.of(PAIRS), NUMBER, 0, 1, "what the first would do for the second, in its place"),
  LEVERAGE(Set.of(PAIRS), NUMBER, 0, 1, "how hard the first can press the second"),
  STANCE(Set.of(PAIRS), NUMBER, -1, 1, "stated position of the first on the second"),
  ABOUT(Set.of(PAIRS), TEXT, "what the stance is about"),
  MINDIST(
      Set.of(PAIRS), NUMBER, 0, 20100, "shortest way between the territories, km", "min_km", "km"),
  CAPDIST(Set.of(PAIRS), NUMBER, 0, 20100, "way between the capitals, km", "capital_km"),
  CONTTYPE(Set.of(PAIRS), NUMBER, 0, 5, "contiguity, 1 is a land border", "contiguity"),

  // organisations and statuses
  KIND(Set.of(ORGANISATIONS), TEXT, "security, political or economic"),
  RULE(Set.of(ORGANISATIONS), TEXT, "the rule of votes, as a scenario writes it"),
  SESSIONS(Set.of(ORGANISATIONS), TEXT, "calendar months in which its council meets, as 6 11"),
  CHAIR(Set.of(ORGANISATIONS), TEXT, "who leads: RUS, CHN 0.5 RUS 0.5, or none"),
  OWN_PACT(
      Set.of(ORGANISATIONS), FLAG, "its members promise to defend each other", "own_defence_pact"),
  START(Set.of(ORGANISATIONS, MEMBERSHIPS), DATE, "the first month, or since when it is held"),
  END(Set.of(MEMBERSHIPS), DATE, "when it ended; nothing if it goes on"),
  MONTHS(Set.of(ORGANISATIONS), WHOLE, 1, 1200, "how many months are simulated"),
  CREDIBILITY(Set.of(ORGANISATIONS), NUMBER, 0, 1, "how far it is believed to help"),
  ISOLATION(Set.of(ORGANISATIONS), NUMBER, 0, 1, "how isolated its leader is from the West"),
  STATUS(Set.of(STATUSES, MEMBERSHIPS, CASES), TEXT, "the status, as member or observer"),
  RANK(Set.of(STATUSES), WHOLE, -1000, 1000, "its place on the ladder"),
  FULL(Set.of(STATUSES), FLAG, "whether it is full membership"),
  FROM(Set.of(STATUSES), TEXT, "from which statuses it can be reached, as none observer"),
  VOTES(Set.of(STATUSES), FLAG, "whether its holders vote"),
  RATIFIED(Set.of(STATUSES), FLAG, "whether each voter must ratify an admission"),
  DISCOUNT(Set.of(STATUSES), NUMBER, 0, 0.95, "discount on arms"),
  TRAINING(Set.of(STATUSES), NUMBER, 0, 1, "training and exercises"),
  PROTECTION(Set.of(STATUSES), NUMBER, 0, 1, "help against aggression"),
  COMMITMENT(Set.of(STATUSES), NUMBER, 0, 1, "obligation to take part and to align"),
  FORUM(Set.of(STATUSES), NUMBER, 0, 1, "business beyond defence"),
  CRITERIA(Set.of(STATUSES), TEXT, "what a candidate must meet, as un-member no-conflict"),

  // arms and cases
  SHARE(Set.of(ARMS), NUMBER, 0, 1, "share of the importer's arms imports"),
  HAPPENED(Set.of(CASES), FLAG, "whether the state gained it"),
  MONTH(Set.of(CASES), DATE, "when, if the month is known"),
  WINDOW_START(Set.of(CASES), DATE, "from when it is known that it did not happen"),
  WINDOW_END(Set.of(CASES), DATE, "until when it is known that it did not happen"),
  CLUSTER(Set.of(CASES), TEXT, "cases of one cluster depend on each other"),
  CERTAINTY(Set.of(CASES), TEXT, "certain or likely"),
  DECIDED_BY(Set.of(CASES), TEXT, "will, gate, veto, package, chair, door or none", "mechanism");

  @SuppressWarnings("ImmutableEnumChecker") // from Set.of
  private final Set<TableKind> tables;

  private final ColumnType type;
  private final double min;
  private final double max;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of and Stream.toList
  private final List<String> names;

  Column(Set<TableKind> tables, ColumnType type, String meaning, String... others) {
    this(tables, type, 0, 1, meaning, others);
  }

  Column(
      Set<TableKind> tables,
      ColumnType type,
      double min,
      double max,
      String meaning,
      String... others) {
    this.tables = tables;
    this.type = type;
    this.min = min;
    this.max = max;
    this.meaning = meaning;
    String key = name().toLowerCase(Locale.ROOT);
    this.names =
        type == CODE
            ? List.of(others)
            : Stream.concat(Stream.of(key), Arrays.stream(others)).toList();
  }

  /** Its name in {@code docs/data.md}. */
  public String key() {
    return names.get(0);
  }

  /** All its names, those first that are preferred where a table has several of them. */
  public List<String> names() {
    return names;
  }

  /** The tables in which it is read. */
  public Set<TableKind> tables() {
    return tables;
  }

  ColumnType type() {
    return type;
  }

  /** What may stand in it, for a table. */
  public String range() {
    return switch (type) {
      case CODE -> "a state";
      case TEXT -> "text";
      case FLAG -> "0 or 1";
      case DATE -> "a date";
      case NUMBER, WHOLE ->
          new BigDecimal(min).round(MathContext.DECIMAL32).toPlainString()
              + " to "
              + new BigDecimal(max).round(MathContext.DECIMAL32).toPlainString();
    };
  }

  /** The least number that may stand in it. */
  double min() {
    return min;
  }

  /** The largest number that may stand in it. */
  double max() {
    return max;
  }

  /** What it is, with its unit. */
  public String meaning() {
    return meaning;
  }

  /** Whether it is read in such a table under this name, as {@link #normalised}. */
  boolean isNamed(TableKind kind, String name) {
    return tables.contains(kind) && names.contains(name);
  }

  /** The columns of a kind of table. */
  static List<Column> of(TableKind kind) {
    return Arrays.stream(values()).filter(column -> column.tables.contains(kind)).toList();
  }

  /** A name in a header as it is compared: small letters, with _ between words. */
  static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s./-]+", "_");
  }
}
