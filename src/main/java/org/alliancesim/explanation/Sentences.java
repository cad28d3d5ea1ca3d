package org.alliancesim.explanation;

import static org.alliancesim.explanation.Phrasing.listed;
import static org.alliancesim.explanation.Phrasing.number;
import static org.alliancesim.explanation.Phrasing.percent;
import static org.alliancesim.explanation.Phrasing.plain;
import static org.alliancesim.explanation.Phrasing.probability;
import static org.alliancesim.explanation.Phrasing.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Change;
import org.alliancesim.world.StateCode;

/** Each event in sentences: what happened first, then why. */
final class Sentences {

  private final Phrasing words;
  private final GateSentences gates;
  private final BallotSentences ballots;

  Sentences(Charter charter, Function<StateCode, String> stateName) {
    words = new Phrasing(charter, stateName);
    gates = new GateSentences(words);
    ballots = new BallotSentences(words);
  }

  List<String> of(Event event) {
    if (event instanceof Event.ShockStruck shock) {
      return shock(shock);
    } else if (event instanceof Event.Clash clash) {
      return List.of(
          words.state(clash.first())
              + " and "
              + words.state(clash.second())
              + " clashed"
              + (clash.clashes() == 1 ? "." : " " + clash.clashes() + " times."));
    } else if (event instanceof Event.Attack attack) {
      return List.of(
          words.state(attack.attacker())
              + " had attacked "
              + words.state(attack.member())
              + ", and the alliance "
              + (attack.helped() ? "helped." : "did not help."));
    } else if (event instanceof Event.Settlement settlement) {
      return List.of(
          words.state(settlement.first())
              + " and "
              + words.state(settlement.second())
              + " settled part of their rivalry.",
          "In quiet months it returns to "
              + plain(settlement.after())
              + " from now on instead of "
              + plain(settlement.before())
              + ".");
    } else if (event instanceof Event.StanceSettled settled) {
      return List.of(
          words.state(settled.holder())
              + " gave up its stated position on "
              + words.state(settled.toward())
              + ".",
          "It had stood at " + signed(settled.before()) + " and counts no more in votes.");
    } else if (event instanceof Event.NewGovernments changed) {
      return List.of(
          words.states(changed.members())
              + (changed.members().size() == 1
                  ? " has another government: how it votes is open again."
                  : " have other governments: how they vote is open again."));
    } else if (event instanceof Event.Reconsideration stay) {
      return reconsideration(stay);
    } else if (event instanceof Event.Stay stay) {
      return List.of("Reconsidered and stayed as they were: " + words.states(stay.states()) + ".");
    } else if (event instanceof Event.Deterrence deterrence) {
      return deterrence(deterrence);
    } else if (event instanceof Event.Application application) {
      return List.of(
          words.state(application.bid().state())
              + " applied for "
              + words.status(application.bid().status())
              + ".",
          weighing(application.weighing()));
    } else if (event instanceof Event.OpenAtStart open) {
      return List.of(openAtStart(open));
    } else if (event instanceof Event.Answer answer) {
      return answer(answer);
    } else if (event instanceof Event.Gate gate) {
      return gates.of(gate);
    } else if (event instanceof Event.Door door) {
      return List.of(
          "The door ("
              + words.track(door.track())
              + (door.open()
                  ? ") opened: its council decides on bids again."
                  : ") closed: bids stay pending until it opens."));
    } else if (event instanceof Event.ShutOut shutOut) {
      return List.of(
          words.bids(List.of(shutOut.bid())) + " stays pending, for the door is closed.");
    } else if (event instanceof Event.Offer offer) {
      return List.of(
          "In its place "
              + words.state(offer.offer().state())
              + " is offered the status "
              + words.status(offer.offer().status())
              + ", a lower one by which it gains; its bid ends if that passes.");
    } else if (event instanceof Event.Shelving shelving) {
      return ballots.of(shelving);
    } else if (event instanceof Event.Ballot ballot) {
      return ballots.of(ballot);
    } else if (event instanceof Event.Ratification ratification) {
      return List.of(
          words.states(ratification.members())
              + " ratified the admission of "
              + words.state(ratification.bid().state())
              + " as "
              + words.status(ratification.bid().status())
              + ".");
    } else if (event instanceof Event.HeldBack heldBack) {
      return heldBack(heldBack);
    } else if (event instanceof Event.StatusChange change) {
      return change(change);
    } else if (event instanceof Event.Lapse lapse) {
      return List.of(lapse(lapse));
    } else if (event instanceof Event.Notice notice) {
      return List.of(
          words.state(notice.state())
              + " gave notice that it will leave ("
              + words.track(notice.track())
              + ") in "
              + notice.effective()
              + ".",
          weighing(notice.weighing()));
    }
    throw new IllegalArgumentException("no sentence for " + event);
  }

  private static List<String> shock(Event.ShockStruck shock) {
    return List.of(
        "Shock: " + shock.shock() + ".",
        shock.changes().stream()
            .map(change -> moved(change.path(), number(change.before()), number(change.after())))
            .collect(Collectors.joining(", ", "It moved ", ".")));
  }

  private static String moved(String path, String before, String after) {
    return path + " " + before + " → " + after;
  }

  /** What a user did. */
  static String of(Change before, Change made) {
    return "You set " + moved(made.path(), value(before), value(made)) + ".";
  }

  private static String value(Change change) {
    return change instanceof Change.OfVariable variable
        ? number(variable.value())
        : change.toString().substring(change.path().length() + 1);
  }

  private List<String> reconsideration(Event.Reconsideration stay) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.state(stay.state()) + " reconsidered and stayed as it was.");
    stay.options().forEach(option -> sentences.add(move(option) + ": " + weighing(option)));
    return sentences;
  }

  private String move(Weighing option) {
    return option
        .status()
        .map(words::status)
        .orElseGet(() -> "Leaving (" + words.track(option.track()) + ")");
  }

  private List<String> deterrence(Event.Deterrence deterrence) {
    Weighing.Expected expected = deterrence.weighing().expectation().orElseThrow();
    return List.of(
        words.state(deterrence.bid().state())
            + " would have applied for "
            + words.status(deterrence.bid().status())
            + " had this bid been sure of success, and did not: it expected success with"
            + " probability "
            + chance(expected.success())
            + because(expected)
            + ".",
        "With " + chance(deterrence.sufficient()) + " or more it would have applied.",
        weighing(deterrence.weighing()));
  }

  /** A probability that is not quite 1 is not told as 1.00. */
  private static String chance(double probability) {
    return probability < 1 && probability >= 1 - Phrasing.HALF_OF_LAST_DIGIT
        ? String.format(Locale.ROOT, "%.6f", probability)
        : plain(probability);
  }

  private String because(Weighing.Expected expected) {
    if (expected.shutOut() && (expected.failed().isEmpty() || expected.waived() == 1)) {
      return ", for the door is closed";
    }
    if (expected.failed().isEmpty() || expected.waived() == 1) {
      return expected
          .strongestOpponent()
          .map(opponent -> ", above all because of " + words.state(opponent))
          .orElse("");
    }
    return ", for "
        + listed(expected.failed().stream().map(Criterion::failure).toList())
        + (expected.waived() > 0
            ? " (waived with probability " + plain(expected.waived()) + ")"
            : "");
  }

  private String weighing(Weighing weighing) {
    List<String> interests =
        weighing.told().stream()
            .map(
                each ->
                    each.interest().label()
                        + " "
                        + signed(each.value())
                        + " ("
                        + percent(each.share())
                        + ")")
            .toList();
    String gain =
        interests.isEmpty()
            ? "No interest weighed anything"
            : "It weighed " + listed(interests) + ": a gain of " + signed(weighing.gain());
    String expectation =
        weighing
            .expectation()
            .map(
                expected ->
                    ", expected success π̂ "
                        + plain(expected.success())
                        + expected
                            .partner()
                            .map(partner -> " in a package with " + words.state(partner))
                            .orElse(""))
            .orElse("");
    return gain
        + expectation
        + ", inertia "
        + plain(weighing.inertia())
        + " ("
        + inertia(weighing)
        + ")"
        + (weighing.level() == 0 ? "" : ", level of this institution ℓ " + signed(weighing.level()))
        + "; in all X "
        + signed(weighing.advantage())
        + ", chosen with probability "
        + probability(weighing.probability())
        + ".";
  }

  private String openAtStart(Event.OpenAtStart open) {
    String state = words.state(open.bid().state());
    String status = words.status(open.bid().status());
    return switch (open.stage()) {
      case LODGED -> state + " had a bid for " + status + " open since " + open.since() + ".";
      case INVITED ->
          state
              + " had been invited to become "
              + status
              + " in "
              + open.since()
              + ", and had yet to answer.";
      case ADMITTED ->
          state
              + " had been admitted as "
              + status
              + " in "
              + open.since()
              + (open.ratified().isEmpty()
                  ? "; nobody had ratified that."
                  : "; " + words.states(open.ratified()) + " had ratified that.");
    };
  }

  private List<String> answer(Event.Answer answer) {
    String state = words.state(answer.bid().state());
    return List.of(
        state
            + (answer.accepted() ? " accepted" : " declined")
            + " the invitation to become "
            + words.status(answer.bid().status())
            + (answer.accepted() ? "." : "; its bid is over."),
        weighing(answer.weighing()),
        "It drew "
            + probability(answer.draw())
            + (answer.accepted() ? ", and accepted below " : ", and would have accepted below ")
            + probability(answer.weighing().probability())
            + ".");
  }

  private static String inertia(Weighing weighing) {
    String step = "a step of " + plain(weighing.step()) + " in commitment";
    return weighing.exit() == 0
        ? step
        : step + "; " + plain(weighing.exit()) + " for giving up full membership";
  }

  private List<String> heldBack(Event.HeldBack heldBack) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.state(heldBack.member())
            + " held back its ratification of the admission of "
            + words.state(heldBack.bid().state())
            + " as "
            + words.status(heldBack.bid().status())
            + ": "
            + new VoteSentences(words).mind(heldBack.outlook(), heldBack.draw(), true)
            + ".");
    heldBack
        .flip()
        .ifPresent(
            flip ->
                sentences.add(
                    "Smallest change: with "
                        + plain(flip.raise())
                        + " more goodwill it would not have held back"
                        + Phrasing.verified(flip.verified())
                        + "."));
    return sentences;
  }

  private List<String> change(Event.StatusChange change) {
    String state = words.state(change.state());
    String track = " (" + words.track(change.track()) + ")";
    Optional<String> from = change.from().map(words::quoted);
    Optional<String> to = change.to().map(words::quoted);
    if (change.weighing().isEmpty()) {
      return List.of(
          to.map(status -> state + " now holds the status " + status + track + ".")
              .orElseGet(() -> "The notice of " + state + " ran out: it left" + track + "."));
    }
    String what =
        to.isEmpty()
            ? state + " gave up " + from.orElse("its status") + track
            : from.map(before -> state + " went from " + before + " to " + to.get() + track)
                .orElseGet(() -> state + " took " + to.get() + track);
    return List.of(what + " by its own decision.", weighing(change.weighing().get()));
  }

  private String lapse(Event.Lapse lapse) {
    Stream<String> held = lapse.held().stream().map(id -> "its status " + words.quoted(id));
    Stream<String> sought = lapse.sought().stream().map(id -> "its bid for " + words.quoted(id));
    return words.state(lapse.state())
        + " is a full member now: "
        + Stream.concat(held, sought).collect(Collectors.joining(" and "))
        + " ("
        + words.track(lapse.track())
        + ") lapsed.";
  }
}
