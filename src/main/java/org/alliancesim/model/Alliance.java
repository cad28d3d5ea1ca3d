package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Prospect;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The alliance in one month: who holds which status, which bids are open, how it stands in the
 * world.
 */
public final class Alliance implements Serializable {

  private static final long serialVersionUID = 2L;

  private Charter charter;
  private final StatusTerms terms;
  private double[][] waiver;
  private final double[][] ofTrack;
  private final int[][] held;
  private final Notices notices;
  private final OpenBids openBids;
  private final Roster roster;

  private double initialCredibility;
  private double credibility;
  private double isolation;
  private double ratification;

  Alliance(InitialWorld initial) {
    int states = initial.world().size();
    charter = initial.charter();
    int statuses = charter.statuses().size();
    int tracks = charter.tracks().size();
    terms = new StatusTerms(statuses);
    waiver = initial.waiver();
    ofTrack = new double[TrackVariable.values().length][tracks];
    held = new int[states][tracks];
    notices = new Notices(states, tracks);
    openBids = new OpenBids(states, tracks);
    roster = new Roster(states);
    begin(initial);
  }

  /** Begins a history with as many states, statuses and tracks, whatever came before. */
  void begin(InitialWorld initial) {
    charter = initial.charter();
    terms.begin(initial.terms());
    waiver = initial.waiver();
    for (int variable = 0; variable < ofTrack.length; variable++) {
      System.arraycopy(
          initial.tracks()[variable], 0, ofTrack[variable], 0, ofTrack[variable].length);
    }
    for (int state = 0; state < held.length; state++) {
      System.arraycopy(initial.holdings()[state], 0, held[state], 0, held[state].length);
    }
    notices.begin();
    initialCredibility = initial.credibility();
    credibility = initial.credibility();
    isolation = initial.isolation();
    ratification = initial.ratification();
    roster.begin(initial.chair());
    for (int state = 0; state < held.length; state++) {
      roster.admit(state, held[state], charter.statuses(), terms);
    }
    roster.call();
    openBids.begin();
    for (StandingBid bid : initial.bids()) {
      lodge(Application.atStart(bid, accession(bid, initial)));
    }
  }

  private @Nullable Accession accession(StandingBid bid, InitialWorld initial) {
    if (bid.stage() != BidStage.ADMITTED) {
      return null;
    }
    Status status = charter.statuses().get(bid.status());
    int opens = Math.max(0, initial.monthOfProtocol(status, bid.month() + 1));
    Accession opened =
        new Accession(opens, votersOn(Item.of(bid.state(), bid.status())), held.length);
    bid.ratified().forEach(opened::ratify);
    return opened;
  }

  /** The rules. */
  public Charter charter() {
    return charter;
  }

  /** K∈[0,1]. */
  public double credibility() {
    return credibility;
  }

  /** K at the start, to which it returns. */
  public double initialCredibility() {
    return initialCredibility;
  }

  /** σ∈[0,1]. */
  public double isolation() {
    return isolation;
  }

  /** T_r, months until the last member has ratified an admission, on average. */
  public double ratification() {
    return ratification;
  }

  void setRatification(double months) {
    ratification = months;
  }

  void setCredibility(double newCredibility) {
    credibility = newCredibility;
  }

  /** A track decides by another rule from now on. */
  void decideBy(int track, VotingRule rule) {
    charter = charter.with(track, charter.tracks().get(track).with(rule));
  }

  /** A track allows, or no longer allows, two bids in one vote. */
  void allowPackages(int track, boolean allowed) {
    charter = charter.with(track, charter.tracks().get(track).withPackages(allowed));
  }

  void setTerm(StatusVariable variable, int status, double value) {
    terms.set(variable, status, value);
  }

  /** What a status gives and asks, all together. */
  Prospect.Offer offer(int status) {
    return terms.offer(status);
  }

  void setIsolation(double newIsolation) {
    isolation = newIsolation;
  }

  /** Whether there is a leader, alone or as sponsors with weights. */
  public boolean chaired() {
    return roster.leaders().length > 0;
  }

  /** The state's weight in the chair; 1 for a sole leader. */
  public double chairWeight(int state) {
    return roster.chair(state);
  }

  /** Who has a weight in the chair, in ascending order. Not to be changed. */
  int[] leaders() {
    return roster.leaders();
  }

  /** Who votes, in ascending order. Not to be changed. */
  int[] voters() {
    return roster.voters();
  }

  /**
   * Who votes on an item: the voters that are not among its candidates, in ascending order. Not to
   * be changed.
   */
  int[] votersOn(Item item) {
    int[] voters = roster.voters();
    int count = 0;
    for (int voter : voters) {
      count += item.bids(voter) ? 0 : 1;
    }
    if (count == voters.length) {
      return voters;
    }
    int[] others = new int[count];
    int place = 0;
    for (int voter : voters) {
      if (!item.bids(voter)) {
        others[place++] = voter;
      }
    }
    return others;
  }

  /** The rule by which the members decide on bids for a status. */
  VotingRule ruleOf(int status) {
    return charter.tracks().get(charter.statuses().get(status).track()).rule();
  }

  /**
   * Who has a part in decisions: voters, holders of a voice and the chair, in ascending order. Not
   * to be changed.
   */
  int[] participants() {
    return roster.participants();
  }

  /** What a status gives or asks. */
  public double term(StatusVariable variable, int status) {
    return terms.of(variable, status);
  }

  /** The probability that a criterion of a status is waived for a candidate who fails it. */
  public double waiver(int status, Criterion criterion) {
    return waiver[status][charter.statuses().get(status).eligibility().indexOf(criterion)];
  }

  /** What a track does with bids. */
  public double track(TrackVariable variable, int track) {
    return ofTrack[variable.ordinal()][track];
  }

  /** Whether the council of a track decides on bids. */
  public boolean open(int track) {
    return track(TrackVariable.DOOR_OPEN, track) > 0;
  }

  void setTrack(TrackVariable variable, int track, double value) {
    ofTrack[variable.ordinal()][track] = value;
  }

  /** The index of the status a state holds on a track, or {@link World#NONE}. */
  public int held(int state, int track) {
    return held[state][track];
  }

  /** Whether a state holds any status. */
  public boolean holdsAny(int state) {
    return roster.holding(state);
  }

  /** Whether a state is a full member, frozen or not. */
  public boolean full(int state) {
    return roster.full(state);
  }

  /** By state index, who is a full member. Not to be changed by the caller. */
  boolean[] fullMembers() {
    return roster.full();
  }

  /** The full members, in ascending order. Not to be changed. */
  int[] members() {
    return roster.members();
  }

  /** Another number whenever there are other full members. */
  int blocs() {
    return roster.blocs();
  }

  /** Whether a state votes. */
  public boolean voting(int state) {
    return roster.voting(state);
  }

  /** The weight of a state's consultative voice; 0 for states that vote. */
  public double voice(int state) {
    return roster.voice(state);
  }

  /** Whether an admitted bid waits for a state, which votes, to ratify it. */
  public boolean awaits(int member, Application bid) {
    Accession accession = bid.accession();
    return accession != null
        && voting(member)
        && member != bid.state()
        && !accession.ratifiedBy(member)
        && (accession.awaited(member)
            || charter.statuses().get(bid.status()).ratification().byNewcomers());
  }

  /** The open bid of a state on a track, or null. */
  public @Nullable Application bid(int state, int track) {
    return openBids.bid(state, track);
  }

  /** Whether any state has an open bid. */
  boolean hasBids() {
    return !openBids.isEmpty();
  }

  /** Whether any state has an open bid on a track. */
  boolean hasBids(int track) {
    return !openBids.isEmpty(track);
  }

  /** All open bids on a track, in the order of the states. */
  public List<Application> bids(int track) {
    return hasBids(track) ? openBids.bids(track) : List.of();
  }

  void lodge(Application application) {
    openBids.lodge(application, trackOf(application));
  }

  /** An offer that passed takes the place of the bid for which it was made. */
  void replace(Application offer) {
    openBids.replace(offer, trackOf(offer));
  }

  /** Removes a bid; the state must wait until a month before it can apply on the track again. */
  void close(Application application, int untilMonth) {
    openBids.close(application, trackOf(application), untilMonth);
  }

  /** The first month in which a state may apply on a track again. */
  public int closedUntil(int state, int track) {
    return openBids.closedUntil(state, track);
  }

  /** Whether a state has given notice on a track. */
  public boolean leaving(int state, int track) {
    return notices.given(state, track);
  }

  /** The month in which a state will leave; only of a state that has given notice. */
  public int leavesIn(int state, int track) {
    return notices.effective(state, track);
  }

  /** Whether there may be somebody who has given notice. */
  boolean anybodyLeaves() {
    return notices.any();
  }

  boolean leavesNow(int state, int track, int month) {
    return notices.effective(state, track) <= month;
  }

  void giveNotice(int state, int track, int effective) {
    notices.give(state, track, effective);
  }

  /**
   * Gives a state a status in place of what it held on that track. A full member sits on its track
   * alone: what it holds, seeks or is about to leave on the others lapses.
   *
   * @return what lapsed, in the order of the tracks
   */
  List<Lapse> seat(int state, int status) {
    Status seated = charter.statuses().get(status);
    List<Lapse> lapsed = seated.full() ? lapse(state, seated.track()) : List.of();
    held[state][seated.track()] = status;
    notices.lapse(state, seated.track());
    updateStanding(state);
    return lapsed;
  }

  /** All that a state has on other tracks than one is over. */
  private List<Lapse> lapse(int state, int itsTrack) {
    List<Lapse> lapsed = new ArrayList<>(0);
    for (int track = 0; track < held[state].length; track++) {
      Application bid = openBids.bid(state, track);
      if (track != itsTrack && (held[state][track] != World.NONE || bid != null)) {
        lapsed.add(new Lapse(track, held[state][track], bid == null ? World.NONE : bid.status()));
        held[state][track] = World.NONE;
        notices.lapse(state, track);
        openBids.lapse(state, track);
      }
    }
    return lapsed;
  }

  /** Takes away what a state holds on a track. */
  void unseat(int state, int track) {
    held[state][track] = World.NONE;
    notices.lapse(state, track);
    updateStanding(state);
  }

  private int trackOf(Application application) {
    return charter.statuses().get(application.status()).track();
  }

  private void updateStanding(int state) {
    roster.admit(state, held[state], charter.statuses(), terms);
    roster.call();
  }
}
