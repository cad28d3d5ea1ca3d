package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.alliancesim.institution.Criterion;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatedPosition;

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
   * @param sum what speaks for it less what speaks against it, in logit units; of a bid what speaks
   *     against it and what for it, in units of goodwill: {@code 1.85 : 1.00}
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
    Phrasing words = new Phrasing(model.alliance().charter(), stateName);
    StateReading reading = StateReading.of(model, state);
    return new StateSheet(
        new StandingRows(model, words, start).of(state),
        reading.changes().stream().map(change -> choice(change, words)).toList(),
        reading.attitudes().stream()
            .sorted(
                Comparator.comparing((Attitude each) -> !each.lodged())
                    .thenComparingDouble(each -> -each.objects()))
            .map(attitude -> choice(attitude, words))
            .toList(),
        new RelationRows(model.world(), words).of(state));
  }

  private static Choice choice(Weighing change, Phrasing words) {
    List<Row> terms = new ArrayList<>();
    change.told().stream()
        .map(
            each ->
                new Row(
                    each.interest().label(),
                    Phrasing.signed(each.value()),
                    Phrasing.percent(each.share())))
        .forEach(terms::add);
    terms.add(new Row("gain in all", Phrasing.signed(change.gain())));
    change.expectation().ifPresent(expected -> addExpectation(expected, words, terms));
    terms.add(
        new Row(
            "inertia, a step of " + Phrasing.plain(change.step()) + " in commitment",
            Phrasing.signed(change.exit() - change.inertia())));
    if (change.exit() != 0) {
      terms.add(new Row("giving up full membership", Phrasing.signed(-change.exit())));
    }
    if (change.level() != 0) {
      terms.add(new Row("level of this institution, ℓ", Phrasing.signed(change.level())));
    }
    terms.add(new Row("advantage over staying, X", Phrasing.signed(change.advantage())));
    return new Choice(
        change.status().map(words::status).orElse("leaving (" + words.track(change.track()) + ")"),
        Phrasing.signed(change.advantage()),
        Phrasing.probability(change.probability()),
        terms);
  }

  private static void addExpectation(Weighing.Expected expected, Phrasing words, List<Row> terms) {
    for (Criterion criterion : expected.failed()) {
      terms.add(new Row("fails: " + criterion.failure(), ""));
    }
    if (!expected.failed().isEmpty()) {
      terms.add(new Row("all of it waived, probability", Phrasing.plain(expected.waived())));
    }
    if (expected.shutOut()) {
      terms.add(new Row("the door is closed", ""));
    }
    expected
        .strongestOpponent()
        .ifPresent(opponent -> terms.add(new Row("likeliest to object", words.state(opponent))));
    expected
        .partner()
        .ifPresent(partner -> terms.add(new Row("in a package with", words.state(partner))));
    terms.add(new Row("expected success, π̂", Phrasing.plain(expected.success())));
  }

  private static Choice choice(Attitude attitude, Phrasing words) {
    Outlook outlook = attitude.outlook();
    List<Row> terms = new ArrayList<>();
    outlook.told(Side.AGAINST).forEach(each -> terms.add(row(each, outlook)));
    terms.add(new Row("speaks against it, C", Phrasing.plain(outlook.against())));
    outlook.told(Side.FOR).forEach(each -> terms.add(row(each, outlook)));
    if (outlook.pressed() > 0) {
      terms.add(new Row("pressure", Phrasing.plain(outlook.pressed())));
    }
    terms.add(new Row("speaks for it, Γ", Phrasing.plain(outlook.underPressure())));
    if (outlook.known()) {
      terms.add(new Row("known of its draw: " + VoteSentences.interval(outlook), ""));
    }
    terms.add(new Row("consents", Phrasing.percent(attitude.consents())));
    terms.add(new Row("abstains", Phrasing.percent(1 - attitude.consents() - attitude.objects())));
    terms.add(new Row("objects", Phrasing.percent(attitude.objects())));
    return new Choice(
        (attitude.lodged() ? "open: " : "")
            + words.state(outlook.bid().state())
            + ", "
            + words.status(outlook.bid().status()),
        Phrasing.plain(outlook.against()) + " : " + Phrasing.plain(outlook.underPressure()),
        Phrasing.percent(attitude.objects()),
        terms);
  }

  private static Row row(Outlook.Felt felt, Outlook outlook) {
    boolean stated = felt.concern() == Concern.STANCE || felt.concern() == Concern.SUPPORT;
    String about = stated ? outlook.position().map(StatedPosition::about).orElse("") : "";
    return new Row(
        felt.concern().label() + (about.isEmpty() ? "" : ": " + about),
        Phrasing.plain(felt.value()));
  }
}
