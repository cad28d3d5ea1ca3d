package org.alliancesim.explanation;

import static org.alliancesim.explanation.Phrasing.plain;
import static org.alliancesim.explanation.Phrasing.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.world.StatedPosition;

/**
 * Votes in sentences: what spoke against and for a bid, the draw, and what was known of it.
 *
 * @param words names
 */
record VoteSentences(Phrasing words) {

  private static final double UNLIKELY = 0.001;

  /** {@code Armenia objected: 1.85 spoke against it (…), 1.00 for it; …}. */
  String of(Voter voter) {
    String voted =
        words.state(voter.state())
            + switch (voter.vote()) {
              case OBJECT -> " objected";
              case ABSTAIN -> " abstained";
              case CONSENT -> " consented";
            };
    List<Voter.Answer> answers = voter.answers();
    if (answers.stream().allMatch(answer -> answer.outlook().against() == 0)) {
      return voted + ": nothing spoke against " + (answers.size() == 1 ? "it." : "them.");
    }
    if (answers.size() == 1) {
      return voted + ": " + mind(answers.get(0)) + ".";
    }
    return voted
        + ". "
        + answers.stream().map(this::ofPackage).collect(Collectors.joining(". ", "", "."));
  }

  private String ofPackage(Voter.Answer answer) {
    String candidate = words.state(answer.outlook().bid().state());
    return Phrasing.possessive(candidate)
        + " bid, to which it "
        + switch (answer.vote()) {
          case OBJECT -> "objected";
          case ABSTAIN -> "gave no answer";
          case CONSENT -> "consented";
        }
        + ": "
        + mind(answer);
  }

  private String mind(Voter.Answer answer) {
    return mind(answer.outlook(), answer.draw(), answer.vote() == Vote.OBJECT);
  }

  /** What spoke against and for a bid, and the draw. */
  String mind(Outlook outlook, double draw, boolean objects) {
    if (outlook.against() == 0) {
      return "nothing spoke against it";
    }
    return sides(outlook)
        + "; it objects with probability "
        + chance(outlook.objects())
        + known(outlook)
        + ", and drew "
        + Phrasing.probability(draw)
        + (objects && outlook.objects() < 1.0 / 2 ? ", so this was chance" : "");
  }

  /** What is next to impossible or next to certain is not told to many digits. */
  private static String chance(double probability) {
    if (probability < UNLIKELY) {
      return "below " + UNLIKELY;
    }
    return probability > 1 - UNLIKELY
        ? "above " + (1 - UNLIKELY)
        : Phrasing.probability(probability);
  }

  private String sides(Outlook outlook) {
    List<Outlook.Felt> against = outlook.told(Side.AGAINST);
    List<Outlook.Felt> goodwill = outlook.told(Side.FOR);
    boolean only = goodwill.size() == 1 && goodwill.get(0).concern() == Concern.GOODWILL;
    return plain(outlook.against())
        + " spoke against it"
        + (against.isEmpty() ? "" : " (" + terms(against, outlook) + ")")
        + " and "
        + plain(outlook.underPressure())
        + " for it"
        + (only && outlook.pressed() == 0
            ? ""
            : " (" + terms(goodwill, outlook) + pressed(outlook) + ")");
  }

  private static String pressed(Outlook outlook) {
    return outlook.pressed() > 0 ? ", pressure " + plain(outlook.pressed()) : "";
  }

  private static String terms(List<Outlook.Felt> felt, Outlook outlook) {
    return felt.stream()
        .map(each -> each.concern().label() + " " + plain(each.value()) + about(each, outlook))
        .collect(Collectors.joining(", "));
  }

  /** What makes a term what it is: what a stance is about, what a package softens. */
  private static String about(Outlook.Felt felt, Outlook outlook) {
    return switch (felt.concern()) {
      case STANCE, SUPPORT ->
          outlook
              .position()
              .map(StatedPosition::about)
              .filter(about -> !about.isEmpty())
              .map(about -> " “" + about + "”")
              .orElse("");
      case RIVALRY ->
          outlook.counterweight() > 0
              ? ", "
                  + Phrasing.percent(outlook.counterweight())
                  + " less for the counterweight that comes in too"
              : "";
      default -> "";
    };
  }

  /** {@code (earlier votes had shown its draw below 0.90)}. */
  private static String known(Outlook outlook) {
    return outlook.known() ? " (earlier votes had shown its draw " + interval(outlook) + ")" : "";
  }

  /** {@code at least 0.10 and below 0.90}. */
  static String interval(Outlook outlook) {
    String low = outlook.lowTold() ? "at least " + Phrasing.probability(outlook.low()) : "";
    String high = outlook.highTold() ? "below " + Phrasing.probability(outlook.high()) : "";
    return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
  }

  /** How a state without a vote stands. */
  String of(Event.Opinion opinion) {
    return words.state(opinion.state())
        + ", without a vote, stood at V "
        + signed(opinion.valuation())
        + ".";
  }

  /** What an objector would have needed; empty for others. */
  Optional<String> needed(Voter voter) {
    List<String> needed = new ArrayList<>();
    for (Voter.Answer answer : voter.answers()) {
      if (answer.vote() == Vote.OBJECT) {
        needed.add(
            (voter.answers().size() == 1
                    ? ""
                    : "for " + Phrasing.possessive(words.state(answer.outlook().bid().state())))
                + (voter.answers().size() == 1 ? "" : " bid ")
                + "goodwill of "
                + plain(answer.goodwillNeeded().orElseThrow())
                + " instead of "
                + plain(answer.outlook().underPressure())
                + ", or concerns of at most "
                + plain(answer.concernTolerated().orElseThrow())
                + " instead of "
                + plain(answer.outlook().against()));
      }
    }
    return needed.isEmpty()
        ? Optional.empty()
        : Optional.of(words.state(voter.state()) + " needed " + Phrasing.listed(needed));
  }

  /** Where the stances that counted in a ballot were stated. */
  List<String> positions(Event.Ballot ballot) {
    List<String> sentences = new ArrayList<>();
    for (Voter voter : ballot.voters()) {
      for (Voter.Answer answer : voter.answers()) {
        Outlook outlook = answer.outlook();
        outlook
            .position()
            .filter(position -> !position.source().isEmpty())
            .ifPresent(
                position ->
                    sentences.add(
                        words.state(voter.state())
                            + " on "
                            + words.state(outlook.bid().state())
                            + (position.about().isEmpty() ? "" : ", “" + position.about() + "”")
                            + ": "
                            + position.source()
                            + "."));
      }
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of("Stated positions: " + String.join(" ", sentences));
  }
}
