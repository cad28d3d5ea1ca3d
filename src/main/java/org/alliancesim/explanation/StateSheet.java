package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.world.StateCode;

/**
 * One state as the world stands, in rows for a screen: names and numbers as {@link Story} has them.
 *
 * @param standing what it holds, seeks and is about to leave, track by track
 * @param changes what it could do about its statuses, and what each would be to it
 * @param bids what it thinks of the bids of others, the open ones first, then the least welcome
 * @param relations what ties it to other states, the strongest of each kind first
 */
public record StateSheet(
    List<Row> standing, List<Choice> changes, List<Choice> bids, List<Relation> relations) {

  public StateSheet {
    standing = List.copyOf(standing);
    changes = List.copyOf(changes);
    bids = List.copyOf(bids);
    relations = List.copyOf(relations);
  }

  /**
   * A line.
   *
   * @param what what it is about
   * @param value a number or a word
   * @param share of an interest its part of all, in per cent; else empty
   */
  public record Row(String what, String value, String share) {

    Row(String what, String value) {
      this(what, value, "");
    }
  }

  /**
   * Something on which a state has a view.
   *
   * @param name for example {@code partner (CSTO)}
   * @param sum what speaks for it less what speaks against it, in logit units
   * @param chance how probable it is
   * @param terms what the sum is made of
   */
  public record Choice(String name, String sum, String chance, List<Row> terms) {

    public Choice {
      terms = List.copyOf(terms);
    }
  }

  /**
   * What lies between the state and another.
   *
   * @param kind in words, seen from the state: {@code rival of}
   * @param other the other's name
   * @param strength in [0, 1]
   */
  public record Relation(String kind, String other, String strength) {}

  /**
   * Describes a state of a running history.
   *
   * @param start the first month of the history
   * @param stateName the name of a state
   */
  public static StateSheet of(
      AllianceModel model, int state, YearMonth start, Function<StateCode, String> stateName) {
    Wording words = new Wording(model.alliance().charter(), stateName);
    StateReading reading = StateReading.of(model, state);
    return new StateSheet(
        new StandingRows(model, words, start).of(state),
        reading.changes().stream().map(change -> choice(change, words)).toList(),
        reading.stances().stream()
            .sorted(
                Comparator.comparing((Stance stance) -> !stance.lodged())
                    .thenComparingDouble(Stance::underPressure))
            .map(stance -> choice(stance, words))
            .toList(),
        new RelationRows(model.world(), words).of(state));
  }

  private static Choice choice(Weighing change, Wording words) {
    List<Row> terms = new ArrayList<>();
    change.told().stream()
        .map(
            each ->
                new Row(
                    each.interest().label(),
                    Wording.signed(each.value()),
                    Wording.percent(each.share())))
        .forEach(terms::add);
    terms.add(new Row("gain in all", Wording.signed(change.gain())));
    change.expectation().ifPresent(expected -> addExpectation(expected, words, terms));
    terms.add(new Row("inertia", Wording.signed(-change.inertia())));
    terms.add(new Row("advantage over staying, X", Wording.signed(change.advantage())));
    return new Choice(
        change.status().map(words::status).orElse("leaving (" + words.track(change.track()) + ")"),
        Wording.signed(change.advantage()),
        Wording.probability(change.probability()),
        terms);
  }

  private static void addExpectation(Weighing.Expected expected, Wording words, List<Row> terms) {
    for (Criterion criterion : expected.failed()) {
      terms.add(new Row("fails: " + criterion.failure(), ""));
    }
    if (!expected.failed().isEmpty()) {
      terms.add(new Row("all of it waived, probability", Wording.plain(expected.waived())));
    }
    expected
        .strongestOpponent()
        .ifPresent(opponent -> terms.add(new Row("strongest opponent", words.state(opponent))));
    terms.add(new Row("expected success, π̂", Wording.plain(expected.success())));
  }

  private static Choice choice(Stance stance, Wording words) {
    List<Row> terms = new ArrayList<>();
    stance.concerns().stream()
        .filter(each -> Math.abs(each.value()) >= Wording.HALF_OF_LAST_DIGIT)
        .sorted(Comparator.comparingDouble((Voter.Felt each) -> Math.abs(each.value())).reversed())
        .map(each -> new Row(each.concern().label(), Wording.signed(each.value())))
        .forEach(terms::add);
    terms.add(new Row("valuation, V", Wording.signed(stance.valuation())));
    if (stance.underPressure() != stance.valuation()) {
      terms.add(new Row("under pressure", Wording.signed(stance.underPressure())));
    }
    terms.add(new Row("consents", Wording.percent(stance.consents())));
    terms.add(new Row("abstains", Wording.percent(1 - stance.consents() - stance.objects())));
    terms.add(new Row("objects", Wording.percent(stance.objects())));
    return new Choice(
        (stance.lodged() ? "open: " : "")
            + words.state(stance.bid().state())
            + ", "
            + words.quoted(stance.bid().status()),
        Wording.signed(stance.underPressure()),
        Wording.percent(stance.objects()),
        terms);
  }
}
