package org.alliancesim.gui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;

/** What can be moved, and to what, in the words of the catalogue. */
final class MoveWords {

  /** Of what is shown; the decimals of a binary fraction say nothing. */
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  /** What comes first must be long enough to be understood. */
  private static final Pattern EXPLAINED = Pattern.compile("^(.{20,}?)[:;]");

  /** In a title a name is enough. */
  private static final Pattern NAMED = Pattern.compile("^(.+?)[:;]");

  private MoveWords() {}

  /** {@code Azerbaijan: closeness to the West}. */
  static String about(Change change, ResolvedScenario scenario) {
    if (change instanceof Change.OfVariable moved) {
      return subject(moved.target(), scenario) + brief(moved.target().variable().definition());
    }
    return change instanceof Change.OfRule ruled
        ? track(ruled.track(), scenario) + "rule by which a ballot passes"
        : track(((Change.OfPackages) change).track(), scenario) + "two bids may be put to one vote";
  }

  /** {@code goodwill that full pressure buys (behaviour.psi) = 0}, as short as can be. */
  static String told(Change change, ResolvedScenario scenario) {
    String about = about(change, scenario);
    if (change instanceof Change.OfVariable moved) {
      VariableDefinition definition = moved.target().variable().definition();
      Matcher named = NAMED.matcher(definition.meaning());
      about =
          subject(moved.target(), scenario) + (named.find() ? named.group(1) : brief(definition));
    }
    return about + " (" + change.path() + ") = " + value(change);
  }

  private static String subject(MovableTarget target, ResolvedScenario scenario) {
    Variable variable = target.variable();
    if (variable instanceof TrackVariable) {
      return track(target.first(), scenario);
    }
    if (variable instanceof StatusVariable) {
      return scenario.charter().statuses().get(target.first()).name() + ": ";
    }
    if (variable instanceof PairVariable) {
      return state(target.first(), scenario) + " – " + state(target.second(), scenario) + ": ";
    }
    return variable instanceof StateVariable || variable instanceof CriterionVariable
        ? state(target.first(), scenario) + ": "
        : "";
  }

  private static String track(int index, ResolvedScenario scenario) {
    return scenario.charter().tracks().get(index).name() + ": ";
  }

  private static String state(int index, ResolvedScenario scenario) {
    return scenario.stateName(scenario.states().get(index));
  }

  /** {@code 0.25}, {@code 12 months}, {@code yes}, {@code qualified majority 0.75}. */
  static String value(Change change) {
    if (change instanceof Change.OfVariable moved) {
      VariableDefinition about = moved.target().variable().definition();
      return about.whole()
          ? truth(moved.value() > 0)
          : TypedNumber.plain(rounded(moved.value())) + unit(about);
    }
    return change instanceof Change.OfRule ruled
        ? rule(ruled.rule())
        : truth(((Change.OfPackages) change).allowed());
  }

  private static String truth(boolean holds) {
    return holds ? "yes" : "no";
  }

  /** The unit after a blank; nothing for a number without one. */
  static String unit(VariableDefinition about) {
    return about.unit().equals("1") ? "" : " " + about.unit().replaceFirst("^1/", "per ");
  }

  /** The catalogue's words up to where they begin to explain themselves. */
  static String brief(VariableDefinition about) {
    Matcher explained = EXPLAINED.matcher(about.meaning());
    return explained.find() ? explained.group(1) : about.meaning();
  }

  /** With as many digits as are shown. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(DIGITS);
  }

  /** {@code {consensus-minus: 1}} without braces. */
  static String rule(VotingRule rule) {
    return rule instanceof VotingRule.WeightedMajority
        ? "weighted majority"
        : rule.toString().replaceAll("[{}]", "").replace('-', ' ').replace(":", "");
  }
}
