package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancesim.scenario.content.Outcome;
import org.alliancesim.scenario.content.Outcome.Answer;
import org.alliancesim.scenario.content.Outcome.Entry;
import org.alliancesim.scenario.content.Outcome.Ground;
import org.alliancesim.scenario.content.Outcome.Obstacle;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.StateCode;

/** The keys of a case that say what came of a bid, and how they are read. */
final class OutcomeKeys {

  private static final int MOST_CODES = 30;

  static final Key<Answer> DECISION =
      Key.choice(
              "decision",
              Answer.values(),
              Answer::key,
              "What came of the bid; without it the case is none that votes are judged by.")
          .apart();

  static final Key<List<Leaf>> BLOCKED_BY =
      Key.texts(
              "blocked-by",
              new Items("a list of codes", Notation.TEXT, 1, MOST_CODES),
              "Who or what stood in its way, most telling first: codes of members, or "
                  + words(Obstacle.values(), Obstacle::key)
                  + ".")
          .apart();

  static final Key<Ground> CONCERN =
      Key.choice(
              "concern",
              Ground.values(),
              Ground::key,
              Ground.NONE,
              "Why the first member in blocked-by was against it.")
          .apart();

  static final Key<Entry> ENTERED =
      Key.choice(
              "entered",
              Entry.values(),
              Entry::key,
              Entry.NEWS,
              "How the decision came among those that are judged.")
          .apart();

  private final Alliance alliance;

  OutcomeKeys(Alliance alliance) {
    this.alliance = alliance;
  }

  /** Reads what came of a bid; empty if the case does not say. */
  Optional<Outcome> read(Given given, boolean happened, States states) {
    Fields fields = given.fields();
    if (!fields.has(DECISION.name())) {
      for (Key<?> key : List.of(BLOCKED_BY, CONCERN, ENTERED)) {
        if (fields.has(key.name())) {
          given.wrong(key, "belongs only to a case with a decision");
        }
      }
      return Optional.empty();
    }
    Answer answer = given.get(DECISION);
    if ((answer == Answer.LET_IN) != happened) {
      given.wrong(
          DECISION,
          answer.key() + " does not go with happened: " + happened + "; only let-in happened");
    }
    List<String> codes = codes(given, states);
    Ground concern = given.get(CONCERN);
    Outcome outcome = new Outcome(answer, codes, concern, given.get(ENTERED));
    if (answer == Answer.BLOCKED && !fields.has(BLOCKED_BY.name())) {
      given.wrong(DECISION, "needs blocked-by: who or what stood in the way?");
    }
    if (concern != Ground.NONE && outcome.blockers().isEmpty()) {
      given.wrong(CONCERN, "belongs to a member, and blocked-by names none");
    }
    return Optional.of(outcome);
  }

  private List<String> codes(Given given, States states) {
    List<String> known =
        Stream.concat(
                states.profiles().keySet().stream()
                    .filter(alliance::mayHaveMember)
                    .map(StateCode::toString),
                Arrays.stream(Obstacle.values()).map(Obstacle::key))
            .toList();
    List<String> codes = new ArrayList<>();
    for (Leaf leaf : given.get(BLOCKED_BY)) {
      String code = leaf.text();
      if (states.isMisspelt(code)) {
        continue;
      }
      if (!known.contains(code)) {
        given.wrong(
            BLOCKED_BY,
            "unknown code '"
                + code
                + "': it must be a full member at the start, or "
                + words(Obstacle.values(), Obstacle::key)
                + Suggestion.orElse(code, known, ""));
      } else if (codes.contains(code)) {
        given.wrong(BLOCKED_BY, code + " stands there twice");
      } else {
        codes.add(code);
      }
    }
    given.tell(BLOCKED_BY, codes);
    return codes;
  }

  private static <E> String words(E[] constants, Function<E, String> word) {
    List<String> words = Arrays.stream(constants).map(word).toList();
    return String.join(", ", words.subList(0, words.size() - 1))
        + " or "
        + words.get(words.size() - 1);
  }
}
