package org.alliancesim.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.world.StateCode;

/**
 * Names and numbers in sentences.
 *
 * @param charter the alliance's rules
 * @param stateName the name of a state
 */
record Phrasing(Charter charter, Function<StateCode, String> stateName) {

  /** What is smaller would be told as 0.00. */
  static final double HALF_OF_LAST_DIGIT = 0.005;

  /** From here on Java would write an exponent. */
  private static final double SMALL = 1e-4;

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private static final double PER_CENT = 100;

  String state(StateCode code) {
    return stateName.apply(code);
  }

  /** {@code Armenia}, {@code Armenia and Belarus}, {@code Armenia, Belarus and Russia}. */
  String states(List<StateCode> codes) {
    return listed(codes.stream().map(this::state).toList());
  }

  static String listed(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** {@code “partner” (CSTO)}. */
  String status(String id) {
    Status status = charter.statuses().get(charter.statusIndex(id));
    return quoted(id) + " (" + charter.tracks().get(status.track()).name() + ")";
  }

  /** The criterion of a status that is called so in tables. */
  Criterion criterion(String key) {
    return charter.statuses().stream()
        .flatMap(status -> status.eligibility().stream())
        .filter(criterion -> criterion.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** {@code “partner”}. */
  String quoted(String id) {
    return "“" + charter.statuses().get(charter.statusIndex(id)).name() + "”";
  }

  String track(String id) {
    return charter.tracks().stream()
        .filter(track -> track.id().equals(id))
        .map(track -> track.name())
        .findFirst()
        .orElseThrow();
  }

  /** {@code Syria's bid for “member” (CSTO)}; of a package both bids. */
  String bids(List<Event.Bid> bids) {
    return bids.stream()
        .map(bid -> possessive(state(bid.state())) + " bid for " + status(bid.status()))
        .collect(Collectors.joining(" and "));
  }

  static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** Whether the program has made sure of a change that would have flipped a decision. */
  static String verified(boolean verified) {
    return verified
        ? " (verified by running the month again)"
        : " (not confirmed when the month was run again)";
  }

  /** {@code +0.31}, {@code −6.20}; 0.00 without a sign. */
  static String signed(double value) {
    if (Math.abs(value) < HALF_OF_LAST_DIGIT) {
      return "0.00";
    }
    return (value > 0 ? "+" : "−") + plain(Math.abs(value));
  }

  /** Two decimals; small values with two digits instead, so that nothing is rounded to 0. */
  static String plain(double value) {
    if (value < 0) {
      return "−" + plain(-value);
    }
    return value != 0 && value < HALF_OF_LAST_DIGIT
        ? small(value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Two digits, however small: {@code 0.0014}. */
  static String probability(double probability) {
    return probability > 0 && probability < SMALL
        ? small(probability)
        : String.format(Locale.ROOT, "%.2g", probability);
  }

  /** Two digits that count, without the exponent of programmers: {@code 0.0000016}. */
  private static String small(double value) {
    return new BigDecimal(value).round(TWO_DIGITS).toPlainString();
  }

  /** Yes-or-no variables, and other whole numbers, without decimals. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? String.valueOf((int) value)
        : plain(value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", PER_CENT * share);
  }
}
