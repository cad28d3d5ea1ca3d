package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Counterfactual;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Poll;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/**
 * Histories of the scenarios that are shipped, in which much happens: every change that is told as
 * verified is made once more, from what the event says alone, and a lesser one as a control.
 */
class FlipsOfScenariosTest {

  private static final long SEED = 7;

  /** A decision of a history, and how to run that again. */
  private record Case(Supplier<InitialWorld> start, Draws draws, Event event) {}

  private static List<Case> cases(
      String file, int replicates, Class<? extends Event> type, String... settings)
      throws Exception {
    List<Setting> all = Arrays.stream(settings).map(Setting::parse).toList();
    ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios", file), all);
    List<Case> cases = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      Supplier<InitialWorld> start = Replicate.start(scenario, SEED, replicate);
      Draws draws = Draws.of(SEED, replicate);
      Explanation.of(start, draws).events().stream()
          .filter(type::isInstance)
          .forEach(event -> cases.add(new Case(start, draws, event)));
    }
    return cases;
  }

  @Test
  void withTheChangeToldAReturnedBidPassesTheGateAndWithoutAnyPartOfItDoesNot() throws Exception {
    int several = 0;
    int returned = 0;
    for (String file : List.of("2021.yaml", "2018.yaml")) {
      for (Case each : cases(file, 8, Event.Gate.class, "behaviour.kappa=1")) {
        Event.Gate gate = (Event.Gate) each.event();
        if (!gate.passed()) {
          GateFlip flip = gate.flip().orElseThrow();
          assertThat(flip.verified()).as("%s", gate).isTrue();
          assertThat(passesGate(each, gate, flip.changes())).as("%s", gate).isTrue();
          for (Requirement spared : flip.changes()) {
            List<Requirement> others = new ArrayList<>(flip.changes());
            others.remove(spared);
            assertThat(passesGate(each, gate, others)).as("%s", gate).isFalse();
          }
          several += flip.changes().size() > 1 ? 1 : 0;
          returned++;
        }
      }
    }
    assertThat(returned).isGreaterThan(10);
    assertThat(several).isPositive();
  }

  private static boolean passesGate(Case each, Event.Gate gate, List<Requirement> changes) {
    Fate fate = new Fate(each.start().get(), gate.month(), gate.bid());
    fate.changes = changes;
    return fate.of(each).passedGate;
  }

  @Test
  void withTheRaiseToldAShelvedBidIsPutToTheVoteAndWithHalfOfItIsNot() throws Exception {
    int shelved = 0;
    for (String file : List.of("2021-open-gate.yaml", "sco-2017.yaml")) {
      for (Case each :
          cases(file, 8, Event.Shelving.class, "behaviour.kappa=0", "behaviour.phi=3")) {
        Event.Shelving shelving = (Event.Shelving) each.event();
        AgendaFlip flip = shelving.flip().orElseThrow();
        assertThat(flip.verified()).as("%s", shelving).isTrue();
        assertThat(tabled(each, shelving, flip.raise())).as("%s", shelving).isTrue();
        assertThat(tabled(each, shelving, flip.raise() / 2)).as("%s", shelving).isFalse();
        shelved++;
      }
    }
    assertThat(shelved).isGreaterThan(5);
  }

  private static boolean tabled(Case each, Event.Shelving shelving, double raise) {
    Fate fate = new Fate(each.start().get(), shelving.month(), shelving.bid());
    fate.raise = raise;
    return fate.of(each).tabled;
  }

  /** Makes the change and watches one bid in one month. */
  private static final class Fate implements Counterfactual, HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final int month;
    private final int state;
    private final int status;
    private final double[] chair;
    private List<Requirement> changes = List.of();
    private double raise;
    private boolean passedGate;
    private boolean tabled;

    Fate(InitialWorld initial, YearMonth when, Event.Bid bid) {
      month = (int) initial.start().until(when, ChronoUnit.MONTHS);
      state = initial.world().states().indexOf(bid.state());
      status = initial.charter().statusIndex(bid.status());
      chair = initial.chair().clone();
    }

    Fate of(Case each) {
      AllianceModel model = new AllianceModel(each.start().get(), each.draws(), this, this);
      model.start();
      while (model.month() <= month) {
        model.schedule.step(model);
      }
      model.finish();
      return this;
    }

    private boolean watches(int now, Application bid) {
      return now == month && bid.state() == state && bid.status() == status;
    }

    @Override
    public void beforeGate(int now, Application bid, World world) {
      if (watches(now, bid)) {
        changes.forEach(change -> make(change, world));
      }
    }

    private static void make(Requirement change, World world) {
      String[] path = change.path().split("\\.");
      double value = change.bound() == Bound.BELOW ? 0.999 * change.needed() : change.needed();
      List<StateCode> states = world.states();
      if (path[0].equals("states")) {
        StateVariable variable =
            Arrays.stream(StateVariable.values())
                .filter(each -> each.key().equals(path[2]))
                .findFirst()
                .orElseThrow();
        world.set(variable, states.indexOf(StateCode.of(path[1])), value);
      } else if (path[0].equals("organisations")) {
        List<String> names = world.organisations().stream().map(World.Organisation::name).toList();
        world.setHostility(names.indexOf(path[1]), value);
      } else {
        String[] pair = path[1].split("-");
        PairVariable variable =
            path[0].equals("relations") ? PairVariable.RELATIONS : PairVariable.GUARANTEE;
        world.set(
            variable,
            states.indexOf(StateCode.of(pair[0])),
            states.indexOf(StateCode.of(pair[1])),
            value);
      }
    }

    @Override
    public double goodwill(int now, int member, Application bid) {
      return watches(now, bid) && chair[member] > 0 ? raise : 0;
    }

    @Override
    public void passedGate(int now, Application bid, Supplier<List<GateCheck>> checks) {
      passedGate |= watches(now, bid);
    }

    @Override
    public void voted(int now, Ballot ballot, Supplier<Poll> poll) {
      tabled |= ballot.bids().stream().anyMatch(bid -> watches(now, bid));
    }
  }
}
