package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.attribution.RunSensitivity.Found;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.query.Mark;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.CutoffRow;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.Names;
import org.alliancesim.world.InputName;

/**
 * What a run says of its inputs, in sentences.
 *
 * @param names what codes stand for
 * @param replicates n
 */
record RunWords(Names names, int replicates) {

  private static final double LEVEL = 0.05;
  private static final int MOST_TOLD = 5;

  /** Beyond it shares of single inputs add up to more than sampling error explains. */
  private static final double TOO_MUCH = 1.1;

  String occurrence(Pathway path, int events, OptionalDouble ofInputs, boolean rare) {
    String held =
        format("%s: held in %,d of %,d histories", path.inWords(names), events, replicates);
    if (events == 0 || events == replicates) {
      return held
          + (events == 0
              ? ", so nothing tells its inputs apart; 'sim explain RUN --find \""
                  + path
                  + (path.status().equals(Vocabulary.LEFT) ? "" : " " + Mark.SOUGHT.key())
                  + "\"' shows how far such paths lead."
              : ", so nothing tells its inputs apart.");
    }
    if (rare) {
      return held
          + format(
              "; with fewer than %d of either kind no input can be told from another.",
              RunSensitivity.FEWEST_EVENTS);
    }
    return held
        + (ofInputs.isPresent()
            ? format(
                "; by the twins the inputs bring %s of its variance, and chance the rest.",
                percent(ofInputs.getAsDouble()))
            : "; the twins have too few events to tell inputs from chance.");
  }

  /** What can be told from chance, the largest first. */
  List<String> told(Pathway path, String quantity, List<Found> found) {
    List<String> told = new ArrayList<>();
    List<Found> clear = found.stream().filter(each -> each.p() < LEVEL).toList();
    for (Found each : clear.subList(0, Math.min(MOST_TOLD, clear.size()))) {
      told.add(
          format(
              "%s: %s from %s to %s from the lowest to the highest fifth of %s (%s of its"
                  + " variance).",
              path.inWords(names),
              what(quantity),
              amount(quantity, each.lowest()),
              amount(quantity, each.highest()),
              InputName.of(each.input()),
              percent(each.share())));
    }
    told.add(rest(path, clear.size(), found.size()));
    double sum = found.stream().mapToDouble(each -> Math.max(0, each.share())).sum();
    if (sum > TOO_MUCH) {
      told.add(
          format(
              "%s: the shares of single inputs add up to %s; more than all there is, so the run is"
                  + " too short for them.",
              path.inWords(names), percent(sum)));
    }
    return told;
  }

  private static String what(String quantity) {
    return switch (quantity) {
      case EffectRow.HELD -> "probability";
      case EffectRow.GAIN -> "gain at the start";
      default -> "chance of admission";
    };
  }

  private static String amount(String quantity, double value) {
    return quantity.equals(EffectRow.GAIN) ? format("%+.2f", value) : percent(value);
  }

  String worth(Pathway path, double mean) {
    return format(
        "%s: too rare itself, so what follows is what the status is worth to the state at the start"
            + " (gain in logit units, from expectations.csv): %+.2f on average over the draws.",
        path.inWords(names), mean);
  }

  private String rest(Pathway path, int clear, int all) {
    if (clear == 0) {
      return format(
          "%s: none of %d inputs by itself can be told from chance (5%% level, adjusted for their"
              + " number); a longer run may.",
          path.inWords(names), all);
    }
    return clear > MOST_TOLD
        ? format(
            "%s: %d more inputs can be told from chance, see sensitivity.csv.",
            path.inWords(names), clear - MOST_TOLD)
        : format(
            "%s: of the other %d inputs none can be told from chance by itself.",
            path.inWords(names), all - clear);
  }

  String smooth(Pathway path, double mean) {
    return format(
        "%s: then how likely the members are to admit a bid in the"
            + " first month, the gate once passed: %s on average over the draws.",
        path.inWords(names), percent(mean));
  }

  String settled(Pathway path) {
    return path.inWords(names) + ": that is much the same in all draws, so no input decides it.";
  }

  String learned(Pathway path, int size, double share) {
    return format(
        "%s: %d coefficients were learned together and bring %s of its variance as one; their"
            + " Shapley effects are in sensitivity.csv.",
        path.inWords(names), size, percent(Math.max(0, share)));
  }

  String cutoff(Pathway path, StandardCriterion criterion, CutoffRow inside, CutoffRow outside) {
    String start =
        format(
            "%s: at the start %s of the draws meet the criterion %s",
            path.inWords(names), percent(inside.share()), criterion.key());
    if (inside.replicates() == 0 || outside.replicates() == 0) {
      return start + ", so its cut-off decides nothing here.";
    }
    boolean apart =
        inside.ciLow().orElse(0) > outside.ciHigh().orElse(1)
            || outside.ciLow().orElse(0) > inside.ciHigh().orElse(1);
    return start
        + format(
            "; the probability is %s where they do and %s where they do not%s.",
            percent(inside.probability().orElse(0)),
            percent(outside.probability().orElse(0)),
            apart ? "" : ", which is within chance");
  }

  static String percent(double share) {
    double percent = 100 * share;
    double size = Math.abs(percent);
    return size == 0
        ? "0%"
        : size < 0.05
            ? "less than 0.1%"
            : format(size < 9.95 ? "%.1f%%" : "%.0f%%", percent).replace('-', '−');
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
