package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state gained a status within the clock of its scenario: a question with a known answer.
 *
 * @param state the state
 * @param gains the ids of the statuses any of which counts; {@link #NONE} is to come to hold
 *     nothing on a track after full membership
 * @param happened the answer
 * @param month when, if it happened and the month is known
 * @param cluster cases of one cluster depend on each other, across scenarios too
 * @param certainty how sure the answer is
 * @param decidedBy what decided it, in the judgement of whoever wrote the case
 * @param ratification how long it took, where both months are known
 * @param forecast the probability that a source gave it beforehand, in [0, 1]
 * @param outcome what came of the bid, where it is coded
 * @param source where the answer comes from
 */
public record PastCase(
    StateCode state,
    List<String> gains,
    boolean happened,
    Optional<YearMonth> month,
    String cluster,
    Certainty certainty,
    Decision decidedBy,
    Optional<Ratification> ratification,
    OptionalDouble forecast,
    Optional<Outcome> outcome,
    String source)
    implements Serializable {

  /** Stands for holding nothing any more. */
  public static final String NONE = "none";

  public PastCase {
    gains = List.copyOf(gains);
  }

  /** How sure an answer is. */
  public enum Certainty {
    CERTAIN,
    LIKELY;

    /** The word in a file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What may decide a case. */
  public enum Decision {
    /** The state's own will. */
    WILL,
    /** A criterion: scored apart, since every model that knows the rules gets these right. */
    GATE,
    /** An objection. */
    VETO,
    /** Two bids taken together. */
    PACKAGE,
    /** The chair, which did not put it to the vote. */
    CHAIR,
    /** A door that stood closed to all. */
    DOOR,
    /** Nothing stood in the way. */
    NONE;

    /** The word in a file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * From the decision to the last ratification.
   *
   * @param admitted the month of the decision
   * @param inForce the month of the last ratification, not before
   */
  public record Ratification(YearMonth admitted, YearMonth inForce) implements Serializable {
    public Ratification {
      if (inForce.isBefore(admitted)) {
        throw new IllegalArgumentException(inForce + " is before " + admitted);
      }
    }
  }

  /** In place of a case on its way to another process: an {@code Optional} does not travel. */
  private record Travelling(
      StateCode state,
      List<String> gains,
      boolean happened,
      @Nullable YearMonth month,
      String cluster,
      Certainty certainty,
      Decision decidedBy,
      @Nullable Ratification ratification,
      @Nullable Double forecast,
      @Nullable Outcome outcome,
      String source)
      implements Serializable {

    private Object readResolve() {
      return new PastCase(
          state,
          gains,
          happened,
          Optional.ofNullable(month),
          cluster,
          certainty,
          decidedBy,
          Optional.ofNullable(ratification),
          forecast == null ? OptionalDouble.empty() : OptionalDouble.of(forecast),
          Optional.ofNullable(outcome),
          source);
    }
  }

  private Object writeReplace() {
    return new Travelling(
        state,
        gains,
        happened,
        month.orElse(null),
        cluster,
        certainty,
        decidedBy,
        ratification.orElse(null),
        forecast.isPresent() ? (Double) forecast.getAsDouble() : null,
        outcome.orElse(null),
        source);
  }

  /** For tables, for example {@code AZE partner or observer}. */
  public String label() {
    return state + " " + String.join(" or ", gains);
  }
}
