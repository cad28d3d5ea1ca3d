package org.alliancesim.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.institution.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What may be true of a state's path to a status: that it came at least so far, or that it ended
 * there.
 */
public enum Mark {
  /** The state wanted it enough to bid, had it been sure of success. */
  SOUGHT(null),
  /** It lodged a bid. */
  LODGED(null),
  /** A bid met every criterion. */
  GATE_PASSED(null),
  /** The members admitted it; it may still wait for their ratification. */
  ADMITTED(null),
  /** It held the status. */
  HELD(Stage.HELD),
  /** It got no further than to hold a bid back. */
  DETERRED(Stage.DETERRED),
  /** No further than to apply. */
  APPLIED(Stage.APPLIED),
  /** No further than the gate. */
  RETURNED(Stage.RETURNED),
  /** No further than the chair. */
  SHELVED(Stage.SHELVED),
  /** No further than the vote. */
  BLOCKED(Stage.BLOCKED),
  /** No further than its admission. */
  AWAITING_RATIFICATION(Stage.AWAITING_RATIFICATION);

  /** The marks on the way to a status, each of which takes the one before. */
  public static final List<Mark> LADDER = List.of(SOUGHT, LODGED, GATE_PASSED, ADMITTED, HELD);

  /** What else a bid that was voted down may be called. */
  private static final Set<String> REFUSED = Set.of("refused", "rejected", "vetoed");

  private final Optional<Stage> end;

  Mark(@Nullable Stage end) {
    this.end = Optional.ofNullable(end);
  }

  /** The word for it in a question, for example {@code gate-passed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The mark of a word, capitals not counted; {@code refused}, {@code rejected} and {@code vetoed}
   * are {@link #BLOCKED}.
   */
  static Optional<Mark> of(String word) {
    String meant = REFUSED.contains(word.toLowerCase(Locale.ROOT)) ? BLOCKED.key() : word;
    return Arrays.stream(values()).filter(mark -> mark.key().equalsIgnoreCase(meant)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Mark::key).toList();
  }

  /** Whether histories tell in which month it was reached. */
  public boolean dated() {
    return end.isPresent();
  }

  /** Whether the path of a passage has it. */
  boolean isOf(Passage passage) {
    return switch (this) {
      case SOUGHT -> true;
      case LODGED -> passage.lodged();
      case GATE_PASSED -> passage.passedGate();
      case ADMITTED -> passage.stage().compareTo(Stage.AWAITING_RATIFICATION) >= 0;
      default -> end.equals(Optional.of(passage.stage()));
    };
  }
}
