package org.alliancesim.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.design.Design;
import org.alliancesim.experiment.design.DesignPoint;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;

/** Which point of a sweep the others are compared with, as {@code --baseline} names it. */
final class SweepBaseline {

  private static final Origin BASELINE = Origin.of("--baseline");

  private SweepBaseline() {}

  /** The first point that has the values that the baseline names; empty if none are named. */
  static Optional<Integer> named(SweepRequest request, Design design, Problems problems) {
    if (request.baseline().isEmpty()) {
      return Optional.empty();
    }
    if (request.baseline().equals(SweepLevels.OWN)) {
      return Optional.of(0);
    }
    List<List<String>> wanted = request.baselineValues();
    for (List<String> pair : wanted) {
      int factor = design.factors().stream().map(Factor::key).toList().indexOf(pair.get(0));
      if (factor < 0) {
        problems.add(
            BASELINE,
            "",
            pair.get(0)
                + " is not varied; varied are "
                + String.join(", ", design.factors().stream().map(Factor::key).toList()));
        return Optional.empty();
      }
    }
    Optional<Integer> found =
        design.points().stream()
            .filter(point -> !wanted.isEmpty() && has(point, design.factors(), wanted))
            .map(DesignPoint::number)
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          BASELINE,
          "",
          "no point has "
              + request.baseline()
              + "; name the values of one as they are varied, for example "
              + words(design, design.points().get(design.points().size() - 1))
              + ", or own: the scenario as it stands");
    }
    return found;
  }

  private static boolean has(DesignPoint point, List<Factor> factors, List<List<String>> wanted) {
    for (List<String> pair : wanted) {
      int index = factors.stream().map(Factor::key).toList().indexOf(pair.get(0));
      Optional<String> value = point.values().get(index);
      if (value.isEmpty() || !same(factors.get(index), value.get(), pair.get(1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Factor factor, String value, String wanted) {
    if (FactorNotation.unquoted(value).equals(FactorNotation.unquoted(wanted))
        || (factor.whole() && SweepLevels.stem(value).equals(SweepLevels.stem(wanted)))) {
      return true;
    }
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(wanted)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** A point as {@code --baseline} names it. */
  static String words(Design design, DesignPoint point) {
    List<String> words = new ArrayList<>();
    for (int index = 0; index < design.factors().size(); index++) {
      Factor factor = design.factors().get(index);
      Optional<String> value = point.values().get(index);
      value.ifPresent(
          text ->
              words.add(
                  factor.key() + "=" + (factor.whole() ? SweepLevels.label(factor, text) : text)));
    }
    return words.isEmpty() ? SweepLevels.OWN : String.join(",", words);
  }
}
