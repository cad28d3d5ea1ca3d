package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.interest.Term;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What remains of an admission that members were to ratify: who did, who held back, and when the
 * candidate was seated. States and statuses are indices, months count from the start of the clock.
 */
public final class Admission implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int state;
  private final int status;
  private final int admitted;
  private final List<Integer> members;
  private final List<Integer> before;
  private final List<Ratification> ratified = new ArrayList<>();
  private final List<Reluctance> heldBack = new ArrayList<>();
  private final int opens;
  private int seated = World.NONE;
  private int lapsed = World.NONE;
  private List<Integer> awaited = List.of();

  /**
   * A member's ratification.
   *
   * @param member who ratified
   * @param month when
   */
  public record Ratification(int member, int month) implements Serializable {}

  /**
   * A member that held its ratification back.
   *
   * @param member who held back
   * @param month when it first did so
   * @param concern what spoke most against the candidate then; null if nothing did, for a
   *     checkpoint, which keeps this, cannot hold an Optional
   */
  public record Reluctance(int member, int month, @Nullable Concern concern)
      implements Serializable {

    /** What spoke most against the candidate when the member began to hold back. */
    public Optional<Concern> over() {
      return Optional.ofNullable(concern);
    }
  }

  /**
   * One that nothing has happened to yet.
   *
   * @param bid the bid, which members are to ratify
   * @param admitted when the members voted for it or an invitation was accepted; below 0 if that
   *     was before the start
   * @param states how many states there are
   */
  Admission(Application bid, int admitted, int states) {
    Accession accession = Objects.requireNonNull(bid.accession(), "an admitted bid");
    state = bid.state();
    status = bid.status();
    this.admitted = admitted;
    opens = accession.opens();
    members = IntStream.range(0, states).filter(accession::awaited).boxed().toList();
    before = IntStream.range(0, states).filter(accession::ratifiedBy).boxed().toList();
  }

  /** Whether it is this state's way to this status, and not over. */
  boolean isOf(int candidate, int sought) {
    return candidate == state && sought == status && seated == World.NONE && lapsed == World.NONE;
  }

  void ratified(int member, int month) {
    ratified.add(new Ratification(member, month));
  }

  /** A member may begin to hold back again; the first time counts. */
  void heldBack(int member, int month, HoldingBack holding) {
    if (heldBack.stream().noneMatch(each -> each.member() == member)) {
      heldBack.add(new Reluctance(member, month, largestConcern(holding.view())));
    }
  }

  private static @Nullable Concern largestConcern(View view) {
    return mostAgainst(view).orElse(null);
  }

  /** The largest term of what speaks against a bid; empty if nothing does. */
  static Optional<Concern> mostAgainst(View view) {
    return view.terms().stream()
        .filter(term -> term.of().side() == Side.AGAINST && term.value() > 0)
        .max(Comparator.comparingDouble(Term::value))
        .map(Term::of);
  }

  void seated(int month) {
    seated = month;
  }

  /** The candidate has become a full member on another track. */
  void lapsed(int month) {
    lapsed = month;
  }

  /** The history is over before the candidate was seated. */
  void leftWaiting(List<Integer> forMembers) {
    awaited = List.copyOf(forMembers);
  }

  /** The candidate. */
  public int state() {
    return state;
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** When the members voted for it or it accepted; below 0 if that was before the start. */
  public int admitted() {
    return admitted;
  }

  /** The first month in which members could ratify. */
  public int opens() {
    return opens;
  }

  /** When the candidate was seated; {@link World#NONE} if it still waits at the end or lapsed. */
  public int seated() {
    return seated;
  }

  /**
   * When it was over since the candidate had become a full member on another track; {@link
   * World#NONE} if that did not happen.
   */
  public int lapsed() {
    return lapsed;
  }

  /** The members that were to ratify it when it was admitted. */
  public List<Integer> members() {
    return members;
  }

  /** Those that had ratified it before the start. */
  public List<Integer> before() {
    return before;
  }

  /** Who ratified it, in that order. */
  public List<Ratification> ratified() {
    return List.copyOf(ratified);
  }

  /** Who held back at any time, in the order in which they began to. */
  public List<Reluctance> heldBack() {
    return List.copyOf(heldBack);
  }

  /** Who has yet to ratify it at the end; nobody if it was seated or lapsed. */
  public List<Integer> awaited() {
    return awaited;
  }
}
