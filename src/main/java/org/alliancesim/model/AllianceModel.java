package org.alliancesim.model;

import ec.util.MersenneTwisterFast;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One history, month by month: MASON's {@code SimState}, with one driver on its schedule. MASON's
 * own generator serves only MASON; every draw of the model is looked up by name in {@link Draws},
 * so that a history is a pure function of its initial world and its draws, watched or not.
 */
public final class AllianceModel extends SimState {

  private static final long serialVersionUID = 1L;

  /** Nothing is drawn from it, so all histories that nobody watches may have the same. */
  private static final MersenneTwisterFast UNUSED = new MersenneTwisterFast(0);

  private final Situation situation;
  private final Valuations valuations;
  private final Deliberation deliberation;
  private final Interventions interventions;
  private final Shocks shocks;
  private final Rivalries rivalries;
  private final Choices choices;
  private final Council council;
  private final Accessions accessions;

  /**
   * A history that has not begun.
   *
   * @param initial what it starts from; the model takes it over and changes it
   * @param draws its random numbers
   * @param observer who is told what happens
   */
  public AllianceModel(InitialWorld initial, Draws draws, HistoryObserver observer) {
    this(initial, draws, observer, Counterfactual.NONE);
  }

  /**
   * The same history with something otherwise when the council meets.
   *
   * @param initial what it starts from; the model takes it over and changes it
   * @param draws its random numbers
   * @param observer who is told what happens
   * @param counterfactual what is otherwise
   */
  public AllianceModel(
      InitialWorld initial, Draws draws, HistoryObserver observer, Counterfactual counterfactual) {
    this(new Situation(initial, draws, observer, counterfactual));
  }

  private AllianceModel(Situation situation) {
    super(UNUSED);
    this.situation = situation;
    valuations = new Valuations(situation);
    deliberation = new Deliberation(situation, valuations);
    interventions = new Interventions(situation);
    shocks = new Shocks(situation, interventions);
    rivalries = new Rivalries(situation);
    accessions = new Accessions(situation, valuations, deliberation);
    choices = new Choices(situation, new Menu(situation, valuations, deliberation), accessions);
    council = new Council(situation, valuations, deliberation, accessions);
  }

  /**
   * Forgets the history it was and begins another in the room it has: who runs many one after
   * another need not make a model for each. To be started anew.
   *
   * @param initial what it starts from: its world is {@link #world}, which became another in the
   *     meantime, and its charter the same
   * @param draws its random numbers
   * @param observer who is told what happens
   */
  public void begin(InitialWorld initial, Draws draws, HistoryObserver observer) {
    begin(initial, draws, observer, ChoiceTilt.NONE);
  }

  /**
   * The same where some choices have another law.
   *
   * @param tilt that law, which is told of every look of the states that it is on, and may end the
   *     history before its horizon
   */
  public void begin(InitialWorld initial, Draws draws, HistoryObserver observer, ChoiceTilt tilt) {
    situation.begin(initial, draws, observer, tilt);
    interventions.begin();
    shocks.begin();
    rivalries.begin();
    choices.begin();
  }

  /** Runs a history to its horizon. */
  public static void run(InitialWorld initial, Draws draws, HistoryObserver observer) {
    new AllianceModel(initial, draws, observer).run();
  }

  /** Runs this history to its horizon. */
  public void run() {
    start();
    while (!over()) {
      schedule.step(this);
    }
    finish();
  }

  @Override
  public void start() {
    // what else SimState would do is to warm up a generator from which nothing is drawn
    schedule.reset();
    situation.month = 0;
    situation.observer.began(situation.alliance);
    schedule.scheduleRepeating(new Month());
  }

  /** The driver on the schedule; a class with a name, so that a checkpoint can be read again. */
  private static final class Month implements Steppable {
    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
      ((AllianceModel) state).stepMonth();
    }
  }

  private void stepMonth() {
    if (over()) {
      return;
    }
    situation.observer.monthBegan(situation.month);
    shocks.step();
    interventions.step();
    rivalries.step();
    choices.step();
    council.step();
    accessions.step();
    situation.month++;
    if (over()) {
      situation.observer.ended(situation.month, situation.alliance);
    }
  }

  /** Who is told what happens. */
  public HistoryObserver observer() {
    return situation.observer;
  }

  /** Whether the horizon has been reached, or nobody asks how it goes on. */
  public boolean over() {
    return situation.month >= situation.initial.months() || situation.tilt.isOver();
  }

  /** Months since the start of the clock. */
  public int month() {
    return situation.month;
  }

  /** The world this month. Reading it is free; changes go through {@link #intervene}. */
  public World world() {
    return situation.world;
  }

  /** The alliance this month. */
  public Alliance alliance() {
    return situation.alliance;
  }

  /**
   * U_i(s), what a status is worth to a state as the world stands now, whether or not it could have
   * it. Reading it is free.
   *
   * @param state the state's index
   * @param status the index of a status, or {@code World.NONE}
   * @return logit units; 0 for no status
   */
  public double utility(int state, int status) {
    return valuations.utility(state, status);
  }

  /**
   * The threat to a state as the world stands now.
   *
   * @param state the state's index
   * @return θ∈[0,1]
   */
  public double threat(int state) {
    return valuations.threat(state);
  }

  /**
   * What a state could do about its statuses if it reconsidered them now. Reading it is free.
   *
   * @param state the state's index
   * @return in the order of tracks and statuses, leaving last on each track; empty for outside
   *     powers and leaders, who decide nothing about themselves
   */
  public List<Option> options(int state) {
    return choices.options(state);
  }

  /**
   * The same as numbers from which it can be weighed again under other coefficients. Reading it is
   * free.
   *
   * @param state the state's index
   */
  public List<Weighed> weighed(int state) {
    return choices.weighed(state);
  }

  /**
   * What the chair would find out about a bid if the council met now. Reading it is free.
   *
   * @param candidate the candidate's index
   * @param status the index of the status sought
   */
  public Hearing hearing(int candidate, int status) {
    return deliberation.hearing(candidate, status);
  }

  /** The coefficients of behaviour of this history. */
  public Coefficients coefficients() {
    return situation.coefficients();
  }

  /** A movable variable's value as the history stands. */
  public double value(MovableTarget target) {
    return interventions.value(target);
  }

  /**
   * Changes something from outside in the coming month, after whatever strikes in it; as a shock
   * with the date of that month would. Nothing happens if the history is over.
   */
  public void intervene(Change change) {
    intervene(new Intervention(situation.month, change));
  }

  /**
   * Changes something from outside in a month to come; a change of the same path in the same month
   * takes its place.
   *
   * @throws IllegalArgumentException if the month is over
   */
  public void intervene(Intervention intervention) {
    interventions.ask(intervention);
  }

  /** What was asked for by {@link #intervene}, made or not yet, in that order. */
  public List<Intervention> interventions() {
    return interventions.asked();
  }
}
