package org.alliancesim.explanation;

import java.util.Map;
import java.util.Objects;

/** What kind of thing happened, as a reader looks for it in a long story. */
public enum PassageKind {
  /** A state applied, was invited or answered. */
  BID("bids"),
  /** A bid passed the gate. */
  GATE("gates passed"),
  /** The council voted for a bid. */
  PASSED("votes passed"),
  /** Members ratified an admission. */
  RATIFICATION("ratifications"),
  /** The council decided against a bid: the gate, the vote, a ratification held back. */
  REFUSED("refusals"),
  /** A bid stays pending: not put to the vote, or the door is closed. */
  HELD_OVER("bids held over"),
  /** A state came to hold another status. */
  STATUS("changes of status"),
  /** A state gave notice that it will leave. */
  NOTICE("notices"),
  /** States clashed, or one attacked another. */
  CLASH("clashes"),
  /** States settled part of a rivalry, or one gave up its stated position on another. */
  SETTLEMENT("settlements"),
  /** A shock struck from outside. */
  SHOCK("shocks"),
  /** A member has another government, or the door of a track opened or closed. */
  CIRCUMSTANCE("governments, doors"),
  /** The user changed something. */
  CHANGE("your changes"),
  /** States only thought about what they might do. */
  WEIGHED("states that stayed");

  /** Ballots and gates have theirs by how they went. */
  static final Map<Class<? extends Event>, PassageKind> KINDS =
      Map.ofEntries(
          Map.entry(Event.Application.class, BID),
          Map.entry(Event.OpenAtStart.class, BID),
          Map.entry(Event.Answer.class, BID),
          Map.entry(Event.Offer.class, BID),
          Map.entry(Event.Ratification.class, RATIFICATION),
          Map.entry(Event.HeldBack.class, REFUSED),
          Map.entry(Event.Shelving.class, HELD_OVER),
          Map.entry(Event.ShutOut.class, HELD_OVER),
          Map.entry(Event.StatusChange.class, STATUS),
          Map.entry(Event.Notice.class, NOTICE),
          Map.entry(Event.Lapse.class, STATUS),
          Map.entry(Event.Clash.class, CLASH),
          Map.entry(Event.Attack.class, CLASH),
          Map.entry(Event.Settlement.class, SETTLEMENT),
          Map.entry(Event.StanceSettled.class, SETTLEMENT),
          Map.entry(Event.ShockStruck.class, SHOCK),
          Map.entry(Event.NewGovernments.class, CIRCUMSTANCE),
          Map.entry(Event.Door.class, CIRCUMSTANCE),
          Map.entry(Event.Reconsideration.class, WEIGHED),
          Map.entry(Event.Stay.class, WEIGHED),
          Map.entry(Event.Deterrence.class, WEIGHED));

  private final String plural;

  PassageKind(String plural) {
    this.plural = plural;
  }

  /** What several of them are called. */
  public String plural() {
    return plural;
  }

  static PassageKind of(Event event) {
    if (event instanceof Event.Ballot ballot) {
      return ballot.passed() ? PASSED : REFUSED;
    }
    if (event instanceof Event.Gate gate) {
      return gate.passed() ? GATE : REFUSED;
    }
    return Objects.requireNonNull(KINDS.get(event.getClass()), () -> "the kind of " + event);
  }
}
