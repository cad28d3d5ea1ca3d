package org.alliancesim.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.experiment.Precision;
import org.alliancesim.experiment.StoppingRule;
import org.alliancesim.query.AskedEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How well what is asked is to be known. */
final class UntilOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--until-ci",
      paramLabel = "PRECISION",
      converter = PrecisionConverter.class,
      description =
          "goes on until the 95%% interval of everything asked is that much to either side: 0.005, or"
              + " 10%% of it; a comparison goes by its differences, a sweep by every point; -n is then the"
              + " most replicates (default: 100000)")
  private @Nullable Precision precision;

  static final class PrecisionConverter implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String text) {
      try {
        return Precision.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  boolean isGiven() {
    return precision != null;
  }

  /** What is asked, and what of it is to be so precise. */
  record Asked(List<AskedEvent> all, List<AskedEvent> precise) {}

  /**
   * What is asked. Of what is known so well without {@code --ask}, a question after a single state
   * is asked too, which else has its row in other tables.
   *
   * @param own what the scenario asks besides such questions
   * @param whole all that it asks
   * @param told what the user asks
   */
  Asked asked(List<AskedEvent> own, List<AskedEvent> whole, List<AskedEvent> told) {
    List<AskedEvent> precise = told.isEmpty() ? whole : told;
    return new Asked(
        Stream.of(own, told, isGiven() ? precise : told).flatMap(List::stream).distinct().toList(),
        precise);
  }

  /**
   * When to stop; empty if the number of replicates is given.
   *
   * @param precise what is to be so precise
   * @param share whether a share of the work is asked for
   * @throws ParameterException if nobody could know when that is
   */
  Optional<StoppingRule> rule(BatchOptions options, List<AskedEvent> precise, boolean share) {
    check(
        !isGiven() || !precise.isEmpty(),
        "--until-ci is of what is asked, and neither the scenario nor --ask asks anything; for"
            + " example --ask \"any new\"");
    check(
        !isGiven() || !share,
        "--until-ci looks at all histories before it knows how many there are; a share has a part of"
            + " a known number: give -n instead");
    return Optional.ofNullable(precision)
        .map(wanted -> new StoppingRule(wanted, options.replicates(StoppingRule.USUAL_LIMIT)));
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
