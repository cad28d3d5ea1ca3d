package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.chance.MonthlyDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/** The process `choices`: all states decide on the world as it is when the process begins. */
final class Choices implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Accessions accessions;

  /** By state, who would decide about it. */
  private final StateAgent[] ofState;

  /** Those that do decide in this history, and how they are named in draws. */
  private StateAgent[] agents = {};

  private long[] keys = {};

  /** By agent, what it has chosen this month. */
  private @Nullable Move[] chosen = {};

  private MonthlyDraws attention;

  Choices(Situation situation, Menu menu, Accessions accessions) {
    this.situation = situation;
    this.accessions = accessions;
    ofState = new StateAgent[situation.world.size()];
    Arrays.setAll(ofState, state -> new StateAgent(state, situation, menu));
    attention = situation.draws.monthly(RandomProcess.ATTENTION, keys);
    begin();
  }

  /** Begins a history: outside powers and leaders decide nothing about themselves. */
  void begin() {
    if (!decideAlready()) {
      agents =
          Arrays.stream(ofState).filter(agent -> decides(agent.state())).toArray(StateAgent[]::new);
      keys = situation.stateKeys(Arrays.stream(agents).mapToInt(StateAgent::state).toArray());
      chosen = new Move[agents.length];
    }
    Arrays.fill(chosen, null);
    attention = situation.draws.monthly(RandomProcess.ATTENTION, keys, attention);
  }

  private boolean decides(int state) {
    return !situation.initial.outside()[state] && situation.alliance.chairWeight(state) == 0;
  }

  /** Whether those that decide are the agents there are. */
  private boolean decideAlready() {
    int deciding = 0;
    for (int state = 0; state < ofState.length; state++) {
      if (decides(state)) {
        if (deciding == agents.length || agents[deciding] != ofState[state]) {
          return false;
        }
        deciding++;
      }
    }
    return deciding == agents.length;
  }

  /** What a state could choose from now; empty if it decides nothing. */
  List<Option> options(int state) {
    for (StateAgent agent : agents) {
      if (agent.state() == state) {
        return agent.options();
      }
    }
    return List.of();
  }

  /** The same as numbers from which it can be weighed again. */
  List<Weighed> weighed(int state) {
    for (StateAgent agent : agents) {
      if (agent.state() == state) {
        return agent.weighed();
      }
    }
    return List.of();
  }

  void step() {
    departures();
    List<StateAgent.Answer> answers = situation.month == 0 ? answers() : List.of();
    for (int agent = 0; agent < agents.length; agent++) {
      chosen[agent] = attends(agent) ? agents[agent].choose() : null;
    }
    Set<Integer> seated = seated(answers);
    for (int agent = 0; agent < agents.length; agent++) {
      Move move = chosen[agent];
      int state = agents[agent].state();
      // a full member seeks nothing elsewhere, and has lost what it held there
      if (move != null && !(seated.contains(state) && situation.alliance.full(state))) {
        carryOut(state, move);
      }
    }
  }

  /** Whether a state looks at its statuses this month, with probability α. */
  private boolean attends(int agent) {
    return attention.of(agent, situation.month) < situation.k(Coefficient.ATTENTION);
  }

  /** What states say to invitations from before the start. */
  private List<StateAgent.Answer> answers() {
    List<StateAgent.Answer> answers = new ArrayList<>();
    for (StateAgent agent : agents) {
      for (int track = 0; track < situation.alliance.charter().tracks().size(); track++) {
        Application bid = situation.alliance.bid(agent.state(), track);
        if (bid != null && bid.invited()) {
          answers.add(agent.answer(bid));
        }
      }
    }
    return answers;
  }

  /** Who holds another status by its answer. */
  private Set<Integer> seated(List<StateAgent.Answer> answers) {
    if (answers.isEmpty()) {
      return Set.of();
    }
    Set<Integer> seated = new HashSet<>();
    for (StateAgent.Answer answer : answers) {
      if (carryOut(answer)) {
        seated.add(answer.bid().state());
      }
    }
    return seated;
  }

  /** Whether it holds another status by it; nothing comes of it if the invitation is gone. */
  private boolean carryOut(StateAgent.Answer answer) {
    Application bid = answer.bid();
    Alliance alliance = situation.alliance;
    int track = alliance.charter().statuses().get(bid.status()).track();
    situation.observer.answered(
        situation.month, bid, answer.accepts(), answer.draw(), answer.weighed());
    if (alliance.bid(bid.state(), track) != bid) {
      return false;
    }
    if (answer.accepts()) {
      accessions.accept(bid);
    } else {
      alliance.close(bid, situation.month);
    }
    return alliance.held(bid.state(), track) == bid.status();
  }

  private void departures() {
    Alliance alliance = situation.alliance;
    if (!alliance.anybodyLeaves()) {
      return;
    }
    for (StateAgent agent : agents) {
      for (int track = 0; track < alliance.charter().tracks().size(); track++) {
        if (alliance.leavesNow(agent.state(), track, situation.month)) {
          leave(agent.state(), track);
        }
      }
    }
  }

  private void carryOut(int state, Move move) {
    Alliance alliance = situation.alliance;
    if (move.needsVote()
        && situation.counterfactual.withholds(situation.month, state, move.status())) {
      return;
    }
    situation.observer.decided(situation.month, state, move.status(), move.gain());
    if (move.needsVote()) {
      Application bid = new Application(state, move.status(), situation.month);
      alliance.lodge(bid);
      situation.inTheNews[state] = true;
      situation.observer.applied(situation.month, bid);
    } else if (move.status() != World.NONE) {
      accessions.seat(state, move.status());
    } else {
      int held = alliance.held(state, move.track());
      int notice = alliance.charter().statuses().get(held).noticeMonths();
      if (notice == 0) {
        leave(state, move.track());
      } else {
        int effective = situation.month + notice;
        alliance.giveNotice(state, move.track(), effective);
        situation.observer.gaveNotice(situation.month, state, move.track(), effective);
      }
    }
  }

  private void leave(int state, int track) {
    int before = situation.alliance.held(state, track);
    situation.alliance.unseat(state, track);
    situation.observer.statusChanged(situation.month, state, track, before, World.NONE);
  }
}
