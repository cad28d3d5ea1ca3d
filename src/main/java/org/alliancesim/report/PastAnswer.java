package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.StatusRow;

/** The answer of what happened: in one history of a scenario, or in a world of the past. */
final class PastAnswer {

  /** Joins reasons, and the statuses that count. */
  private static final Pattern JOINT = Pattern.compile(Pattern.quote("+"));

  private PastAnswer() {}

  static Answer inHistory(StatusRow asked, Names names, YearMonth end, Optional<ReplicateRow> row) {
    PathWords words = new PathWords(names);
    String became =
        row.map(found -> became(found, words)).orElseGet(() -> PathWords.verb(Stage.NOT_SOUGHT));
    return new Answer(
        asked.state(),
        asked.status(),
        words.question(asked, end),
        "In this history " + names.state(asked.state()) + " " + became + ".",
        "");
  }

  private static String became(ReplicateRow row, PathWords words) {
    List<String> reasons =
        row.reason().stream()
            .flatMap(JOINT::splitAsStream)
            .map(reason -> words.reason(reason, row.stage()))
            .toList();
    return PathWords.verb(row.stage())
        + row.month().map(month -> when(row.stage()) + Terms.month(month)).orElse("")
        + (reasons.isEmpty() ? "" : " (" + Terms.list(reasons) + ")")
        + (row.stage() == Stage.HELD && !row.heldAtHorizon()
            ? " and does not hold it at the end"
            : "");
  }

  /** What the month of a stage is: when it was first reached. */
  private static String when(Stage stage) {
    return switch (stage) {
      case HELD -> " in ";
      case APPLIED -> ", pending since ";
      case AWAITING_RATIFICATION -> ", admitted in ";
      default -> ", first in ";
    };
  }

  static Optional<Answer> of(StatusRow asked, Names names, YearMonth end, List<HindcastRow> rows) {
    PathWords words = new PathWords(names);
    return rows.stream()
        .filter(row -> row.state().equals(asked.state()))
        .filter(row -> Arrays.asList(JOINT.split(row.gains())).contains(asked.status()))
        .findFirst()
        .map(
            row ->
                new Answer(
                    asked.state(),
                    asked.status(),
                    words.question(asked, end),
                    (row.happened()
                            ? "It did" + row.month().map(m -> ", in " + Terms.month(m)).orElse("")
                            : "It did not")
                        + "; the forecast was "
                        + Share.ofChance(row.probability(), row.ciLow(), row.ciHigh()).inWords()
                        + ".",
                    ""));
  }

  static String level(List<HindcastRow> rows) {
    long happened = rows.stream().filter(HindcastRow::happened).count();
    return "Of "
        + (rows.size() == 1 ? "1 case " : Terms.count(rows.size()) + " cases ")
        + Terms.count(happened)
        + " came true; the model expected "
        + oneDecimal(rows.stream().mapToDouble(HindcastRow::probability).sum())
        + " and the base rates "
        + oneDecimal(rows.stream().mapToDouble(HindcastRow::baseRate).sum())
        + ".";
  }

  private static String oneDecimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
