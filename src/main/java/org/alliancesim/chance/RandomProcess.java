package org.alliancesim.chance;

/**
 * The named streams of chance. A stream's number is part of every result: numbers are never reused
 * or changed, new streams get new ones; 9 and 10 were the votes of the first model.
 */
@SuppressWarnings("JavaLangClash") // the word of docs/odd.md; nothing here starts programs
public enum RandomProcess {
  /** Whether a shock strikes. */
  SHOCK(1),
  /** How many clashes a dyad has in a month. */
  CLASH(2),
  /** Who started a clash. */
  INITIATOR(3),
  /** Whether the alliance helps an attacked member. */
  HELP(4),
  /** Whether a rivalry is settled. */
  SETTLEMENT(5),
  /** Whether a state reconsiders its statuses. */
  ATTENTION(6),
  /** Whether it stays, or on which track and in which direction it moves. */
  CHOICE(7),
  /** Whether a failed criterion is waived. */
  WAIVER(8),
  /** Whether a member ratifies. */
  RATIFICATION(11),
  /** Whether a stance is settled. */
  STANCE_SETTLEMENT(12),
  /** Whether a member's government changes, and its mind with it. */
  GOVERNMENT(13),
  /** How a member is disposed to a candidate while its government lasts. */
  DISPOSITION(14),
  /** Which of the options of that direction it chooses. */
  OPTION(15),
  /** Whether a state accepts an invitation from before the start. */
  INVITATION(17),
  /** Whether the door of a track opens or closes. */
  DOOR(18),
  /** Whether a state meets a criterion of an institution's own. */
  CRITERION(19),
  /** The value of an uncertain input. */
  INPUT(20),
  /** The order of an input's strata in a block of the Latin hypercube. */
  STRATA(21),
  /** The scrambling of a Sobol dimension. */
  SCRAMBLE(22),
  /** Resampling of results. */
  BOOTSTRAP(30),
  /** Whether an invented answer about the past is recorded wrongly. */
  DOUBT(31),
  /** A draw from a posterior. */
  POSTERIOR(32),
  /** Where a trajectory of a screening starts, in which direction and order its factors move. */
  TRAJECTORY(40),
  /** In which order the factors of a Shapley effect are learned. */
  PERMUTATION(41);

  private final int number;

  RandomProcess(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
