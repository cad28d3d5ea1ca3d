package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Application;
import org.alliancesim.model.Change;
import org.alliancesim.model.Choice;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.Intervention;
import org.alliancesim.world.StateCode;

/**
 * The latest news of a history while it happens, each in the sentence with which {@link Story}
 * begins to tell it. Clashes, ratifications, bids that pass the gate and what states only thought
 * of are no news.
 */
public final class Headlines extends EventWriter {

  private static final long serialVersionUID = 1L;

  private static final Set<Class<? extends Event>> NEWS =
      Set.of(
          Event.ShockStruck.class,
          Event.Attack.class,
          Event.Settlement.class,
          Event.StanceSettled.class,
          Event.NewGovernments.class,
          Event.Application.class,
          Event.OpenAtStart.class,
          Event.Answer.class,
          Event.Gate.class,
          Event.Door.class,
          Event.ShutOut.class,
          Event.Offer.class,
          Event.Shelving.class,
          Event.Ballot.class,
          Event.HeldBack.class,
          Event.StatusChange.class,
          Event.Lapse.class,
          Event.Notice.class);

  private final Map<StateCode, String> stateNames;
  private final int most;
  private final Deque<Headline> latest = new ArrayDeque<>();

  /**
   * A piece of news.
   *
   * @param month when
   * @param sentence what
   */
  public record Headline(YearMonth month, String sentence) implements Serializable {}

  /**
   * No news yet.
   *
   * @param start the first month
   * @param states the states, by index
   * @param stateNames their names
   * @param most so many are kept
   */
  public Headlines(
      YearMonth start, List<StateCode> states, Map<StateCode, String> stateNames, int most) {
    super(start, states);
    this.stateNames = Map.copyOf(stateNames);
    this.most = most;
  }

  /** The latest, the newest first. */
  public List<Headline> latest() {
    return List.copyOf(latest);
  }

  private Sentences sentences() {
    return new Sentences(charter(), stateNames::get);
  }

  @Override
  void write(Event event) {
    if (NEWS.contains(event.getClass())) {
      add(event.month(), sentences().of(event).get(0));
    }
  }

  private void add(YearMonth month, String sentence) {
    latest.addFirst(new Headline(month, sentence));
    if (latest.size() > most) {
      latest.removeLast();
    }
  }

  @Override
  public void intervened(Intervention made, Change before) {
    if (!made.change().equals(before)) {
      add(monthOf(made.month()), Sentences.of(before, made.change()));
    }
  }

  /** Of what a state weighed, only what it then does is news. */
  @Override
  public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
    if (chosen >= 0) {
      super.reconsidered(month, state, choice, chosen);
    }
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    // no news
  }

  @Override
  List<Requirement> requirements(Application bid, Criterion criterion) {
    return List.of();
  }
}
