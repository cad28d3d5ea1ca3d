package org.alliancesim.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.results.Names;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * A state's path to a status in words: what is asked of it, where it ends, and why.
 *
 * @param names what codes and ids stand for
 */
record PathWords(Names names) {

  /** For example {@code Does Azerbaijan become partner (CSTO) by December 2026?}. */
  String question(StatusRow path, YearMonth end) {
    return "Does "
        + names.state(path.state())
        + " become "
        + status(path)
        + " by "
        + Terms.month(end)
        + "?";
  }

  /** For example {@code Azerbaijan becomes partner (CSTO)}. */
  String change(StatusRow path) {
    return names.state(path.state()) + " becomes " + status(path);
  }

  private String status(StatusRow path) {
    Names.StatusName status = names.statuses().get(path.status());
    return status == null ? path.status() : status.name() + " (" + status.track() + ")";
  }

  /** What a state does, or what is done to it, whose path ends there. */
  static String verb(Stage stage) {
    return switch (stage) {
      case NOT_SOUGHT -> "never seeks it";
      case DETERRED -> "holds a bid back for fear of a refusal";
      case APPLIED -> "still waits for the council at the end";
      case RETURNED -> "fails a written criterion";
      case SHELVED -> "is never put to the vote";
      case BLOCKED -> "is blocked in the vote";
      case AWAITING_RATIFICATION -> "still awaits ratification at the end";
      case HELD -> "gains it";
    };
  }

  /**
   * One of the reasons for which a path ends at a stage: a member, a criterion, a closed door, an
   * invitation that was declined.
   */
  String reason(String reason, Stage stage) {
    Optional<String> failure =
        Arrays.stream(StandardCriterion.values())
            .filter(criterion -> criterion.key().equals(reason))
            .map(StandardCriterion::failure)
            .findFirst();
    if (failure.isPresent()) {
      return "since " + failure.get();
    }
    if (!StateCode.isValid(reason)) {
      return switch (reason) {
        case "door" -> "since the door is closed";
        case "declined" -> "it declined an invitation";
        default -> "since it does not meet the criterion '" + reason + "'";
      };
    }
    String state = names.state(StateCode.of(reason));
    return switch (stage) {
      case AWAITING_RATIFICATION -> "that of " + state;
      case BLOCKED -> "by " + state;
      case HELD -> "in a package with " + state;
      default -> "over the vote of " + state;
    };
  }
}
