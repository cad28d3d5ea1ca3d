package org.alliancesim.chance;

/**
 * The named streams of chance. A stream's number is part of every result: numbers are never reused
 * or changed, new streams get new ones.
 */
@SuppressWarnings("JavaLangClash") // the word of docs/odd.md; nothing here starts programs
public enum Process {
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
  /** What it chooses. */
  CHOICE(7),
  /** Whether a failed criterion is waived. */
  WAIVER(8),
  /** How a member votes on one application. */
  VOTE(9),
  /** How a member votes on a package. */
  PACKAGE_VOTE(10),
  /** Whether a member ratifies. */
  RATIFICATION(11),
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
  POSTERIOR(32);

  private final int number;

  Process(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
