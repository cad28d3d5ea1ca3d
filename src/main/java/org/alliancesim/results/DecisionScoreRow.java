package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * What a forecaster made of bids that members decided on: a row of {@code decisions.csv}.
 *
 * @param scheme what was kept from the forecaster
 * @param forecaster who
 * @param letIn how many were let in
 * @param passLetIn their mean P(pass); empty if there are none
 * @param blocked how many were blocked
 * @param passBlocked their mean P(pass)
 * @param auc the probability that one let in had the higher P(pass); empty without both
 * @param aucLow the lower end of its 95% interval by clusters
 * @param aucHigh its upper end
 * @param byMember how many were blocked by a member that is named
 * @param passByMember their mean P(pass)
 * @param aucByMember the probability that one let in had a higher P(pass) than one of these
 * @param aucByMemberLow the lower end of its 95% interval by clusters
 * @param aucByMemberHigh its upper end
 * @param blockerKnown of how many blocked ones the blocker is known
 * @param blockerNamed in how many of these the expected opponent is among them
 * @param blockerLow the lower end of Wilson's 95% interval of that share; empty if none is known
 * @param blockerHigh its upper end
 * @param concernKnown of how many blocked ones the concern is known
 * @param concernNamed in how many of these it is the expected one
 * @param concernLow the lower end of Wilson's 95% interval
 * @param concernHigh its upper end
 */
public record DecisionScoreRow(
    String scheme,
    String forecaster,
    int letIn,
    OptionalDouble passLetIn,
    int blocked,
    OptionalDouble passBlocked,
    OptionalDouble auc,
    OptionalDouble aucLow,
    OptionalDouble aucHigh,
    int byMember,
    OptionalDouble passByMember,
    OptionalDouble aucByMember,
    OptionalDouble aucByMemberLow,
    OptionalDouble aucByMemberHigh,
    int blockerKnown,
    int blockerNamed,
    OptionalDouble blockerLow,
    OptionalDouble blockerHigh,
    int concernKnown,
    int concernNamed,
    OptionalDouble concernLow,
    OptionalDouble concernHigh) {

  /** Where these rows are kept. */
  public static final Table<DecisionScoreRow> TABLE =
      Table.of("decisions.csv", DecisionScoreRow.class);

  public DecisionScoreRow {
    Checks.share("pass_let_in", passLetIn);
    Checks.share("pass_blocked", passBlocked);
    Checks.share("auc", auc);
    Checks.band("auc", aucLow, aucHigh);
    Checks.atMost("by_member", byMember, "blocked", blocked);
    Checks.share("pass_by_member", passByMember);
    Checks.share("auc_by_member", aucByMember);
    Checks.band("auc_by_member", aucByMemberLow, aucByMemberHigh);
    Checks.atMost("blocker_named", blockerNamed, "blocker_known", blockerKnown);
    Checks.atMost("concern_named", concernNamed, "concern_known", concernKnown);
    Checks.band("blocker", blockerLow, blockerHigh);
    Checks.band("concern", concernLow, concernHigh);
  }
}
