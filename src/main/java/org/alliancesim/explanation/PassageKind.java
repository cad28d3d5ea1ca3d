package org.alliancesim.explanation;

import java.util.Map;
import java.util.Objects;

/** What kind of thing happened, as a reader looks for it in a long story. */
public enum PassageKind {
  /** A state applied, was invited or answered. */
  BID("bids"),
  /** The council let a bid pass: the vote, the gate, a ratification. */
  PASSED("votes passed"),
  /** The council decided against a bid: the gate, the vote, a ratification held back. */
  REFUSED("refusals"),
  /** A bid stays pending: not put to the vote, or the door is closed. */
  HELD_OVER("bids held over"),
  /** A state came to hold another status, or gave notice. */
  STATUS("changes of status"),
  /** States clashed, or settled what they clashed about. */
  CLASH("clashes"),
  /** Something struck from outside: a shock, another government. */
  SHOCK("shocks"),
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
          Map.entry(Event.Ratification.class, PASSED),
          Map.entry(Event.HeldBack.class, REFUSED),
          Map.entry(Event.Shelving.class, HELD_OVER),
          Map.entry(Event.ShutOut.class, HELD_OVER),
          Map.entry(Event.StatusChange.class, STATUS),
          Map.entry(Event.Notice.class, STATUS),
          Map.entry(Event.Lapse.class, STATUS),
          Map.entry(Event.Clash.class, CLASH),
          Map.entry(Event.Attack.class, CLASH),
          Map.entry(Event.Settlement.class, CLASH),
          Map.entry(Event.StanceSettled.class, CLASH),
          Map.entry(Event.ShockStruck.class, SHOCK),
          Map.entry(Event.NewGovernments.class, SHOCK),
          Map.entry(Event.Door.class, SHOCK),
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
      return gate.passed() ? PASSED : REFUSED;
    }
    return Objects.requireNonNull(KINDS.get(event.getClass()), () -> "the kind of " + event);
  }
}
