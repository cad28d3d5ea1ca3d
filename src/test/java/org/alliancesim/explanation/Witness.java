package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.interest.Term;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Change;
import org.alliancesim.model.Choice;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.Hearing;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Movement;
import org.alliancesim.model.Option;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Pressing;
import org.alliancesim.model.Shock;
import org.alliancesim.model.Standpoint;
import org.alliancesim.model.View;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;

/** Holds what it is told of a history against what the model holds at that moment. */
final class Witness implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private static final double HAIR = 1e-9;

  /** How often what was told. */
  private final Map<String, Integer> told = new TreeMap<>();

  /** Everything moved by shocks, as it was told. */
  private final List<Movement> moved = new ArrayList<>();

  /** What was to be moved, as it stood when the month began. */
  private final Map<MovableTarget, Double> values = new HashMap<>();

  private final Map<List<Application>, Hearing> hearings = new HashMap<>();

  /** By member and candidate, between what votes since its government came put its draw. */
  private final Map<List<Integer>, double[]> shown = new HashMap<>();

  private final Set<MovableTarget> fading;
  private transient AllianceModel model;

  /**
   * A witness.
   *
   * @param fading what fades, so that it moves without being told
   */
  Witness(Set<MovableTarget> fading) {
    this.fading = fading;
  }

  void watch(AllianceModel watched) {
    model = watched;
  }

  Map<String, Integer> told() {
    return told;
  }

  List<Movement> moved() {
    return moved;
  }

  /** A value to be watched from the next month on. */
  void watch(MovableTarget target) {
    values.put(target, Double.NaN);
  }

  private void count(String what) {
    told.merge(what, 1, Integer::sum);
  }

  private double k(Coefficient coefficient) {
    return model.coefficients().of(coefficient);
  }

  @Override
  public void monthBegan(int month) {
    hearings.clear();
    values.replaceAll((target, before) -> model.value(target));
  }

  @Override
  public void shockStruck(int month, Shock shock, Supplier<List<Movement>> told) {
    List<Movement> movements = told.get();
    assertThat(movements).hasSameSizeAs(shock.effects());
    for (int index = 0; index < movements.size(); index++) {
      Movement movement = movements.get(index);
      Shock.Effect effect = shock.effects().get(index);
      assertThat(movement.target()).isEqualTo(effect.target());
      if (!fading.contains(movement.target())) {
        assertThat(movement.before())
            .as("before %s", movement.target().path())
            .isEqualTo(values.get(movement.target()));
      }
      double wanted =
          switch (effect.operation()) {
            case ADD -> movement.before() + effect.amount();
            case SET -> effect.amount();
            case MULTIPLY -> movement.before() * effect.amount();
          };
      assertThat(movement.after()).isEqualTo(movement.target().variable().clamp(wanted));
      values.put(movement.target(), movement.after());
      count("shock on " + movement.target().variable().getClass().getSimpleName());
      if (movement.changed()) {
        count("changed");
      }
    }
    movements.forEach(
        each -> assertThat(model.value(each.target())).isEqualTo(values.get(each.target())));
    moved.addAll(movements);
  }

  @Override
  public void intervened(Intervention made, Change before) {
    if (made.change() instanceof Change.OfVariable now) {
      assertThat(now.value()).isEqualTo(model.value(now.target()));
      assertThat(((Change.OfVariable) before).value()).isEqualTo(values.get(now.target()));
      values.put(now.target(), now.value());
      count("you moved " + now.target().variable().getClass().getSimpleName());
    } else if (made.change() instanceof Change.OfRule rule) {
      assertThat(rule.rule())
          .isEqualTo(model.alliance().charter().tracks().get(rule.track()).rule())
          .isNotEqualTo(((Change.OfRule) before).rule());
      count("you moved a rule");
    } else if (made.change() instanceof Change.OfPackages packages) {
      assertThat(packages.allowed())
          .isEqualTo(model.alliance().charter().tracks().get(packages.track()).packages())
          .isNotEqualTo(((Change.OfPackages) before).allowed());
      count("you moved packages");
    }
  }

  @Override
  public void settled(int month, int first, int second, double before, double after) {
    assertThat(after)
        .isEqualTo(model.world().get(PairVariable.RIVALRY_BASELINE, first, second))
        .isLessThanOrEqualTo(before);
    count("settlement");
  }

  @Override
  public void reconsidered(int month, int state, Supplier<Choice> told, int chosen) {
    Choice choice = told.get();
    List<Option> options = choice.options();
    assertThat(options).isEqualTo(model.options(state));
    assertThat(choice.chosen()).isEqualTo(chosen);
    same(options.stream().mapToDouble(Option::probability).sum() + staying(options), 1);
    for (int index = 0; index < options.size(); index++) {
      Option option = options.get(index);
      double success = option.needsVote() ? option.expectation().success() : 1;
      same(sum(option.terms()), option.gain());
      double tilt = k(Coefficient.KAPPA_STEP) * (option.step() - 0.5);
      same(k(Coefficient.KAPPA) * (1 + tilt) + option.exit(), option.inertia());
      double worth = success * option.gain() - (1 - success) * k(Coefficient.PHI);
      double level = option.needsVote() ? k(Coefficient.LEVEL) : 0;
      same(option.level(), level);
      same(option.advantage(), worth - (option.inertia() - level));
      if (option.needsVote()) {
        same(choice.chosenIf(index, success), chosen);
      }
    }
    count(chosen < 0 ? "stay" : "change");
  }

  /** 1/(1+Σ over nests of (Σ e^(X/λ_N))^λ_N), plainly: the X of the scenarios are small. */
  private double staying(List<Option> options) {
    Map<String, Double> nests = new TreeMap<>();
    double lambda = k(Coefficient.DISSIMILARITY);
    for (Option option : options) {
      String nest = option.track() + " " + option.direction();
      nests.merge(nest, Math.exp(option.advantage() / lambda), Double::sum);
    }
    return 1 / (1 + nests.values().stream().mapToDouble(sum -> Math.pow(sum, lambda)).sum());
  }

  /** Thousands of numbers are compared, and few assertions are as quick as this. */
  private static void same(double told, double held) {
    if (!(Math.abs(told - held) <= HAIR * Math.max(1, Math.abs(held)))) {
      assertThat(told).isCloseTo(held, within(HAIR));
    }
  }

  private static double sum(List<? extends Term<?>> terms) {
    return terms.stream().mapToDouble(Term::value).sum();
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    checks(bid, checks.get());
    assertThat(checks.get().stream().filter(check -> !check.waived()).map(GateCheck::criterion))
        .containsExactlyInAnyOrderElementsOf(failed);
    count("returned");
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    checks(bid, checks.get());
    assertThat(checks.get()).allMatch(GateCheck::waived);
    count("passed the gate");
  }

  private void checks(Application bid, List<GateCheck> checks) {
    for (GateCheck check : checks) {
      assertThat(check.waiver())
          .isEqualTo(model.alliance().waiver(bid.status(), check.criterion()));
      assertThat(check.waived()).isEqualTo(check.draw() < check.waiver());
    }
  }

  @Override
  public void consulted(int month, List<Application> bids, Supplier<Hearing> told) {
    Hearing hearing = told.get();
    hearings.put(bids, hearing);
    if (bids.size() == 1) {
      Application bid = bids.get(0);
      Hearing read = model.hearing(bid.state(), bid.status());
      assertThat(read.standpoints()).isEqualTo(hearing.standpoints());
      assertThat(read.pressings()).isEqualTo(hearing.pressings());
    }
    double chair = 0;
    for (Standpoint each : hearing.standpoints()) {
      double pressed =
          hearing.pressings().stream()
              .filter(pressing -> pressing.member() == each.state())
              .mapToDouble(Pressing::strength)
              .sum();
      same(pressed, hearing.consultation().pressure() * each.leverage());
      double objectsToNone = 1;
      double consentsToAll = 1;
      double valuation = 0;
      for (View view : each.views()) {
        view(each.state(), view);
        same(view.underPressure(), view.goodwill() + k(Coefficient.PSI) * pressed);
        valuation += view.goodwill() - view.against();
        objectsToNone *= 1 - asKnown(view.objects(), view);
        consentsToAll *= 1 - asKnown(view.hesitates(), view);
      }
      same(each.valuation(), valuation);
      chair += each.chair() * valuation;
      if (each.votes()) {
        same(each.objects(), 1 - objectsToNone);
        same(each.consents(), consentsToAll);
      }
      count(each.votes() ? "voter" : each.chair() > 0 ? "chair without vote" : "voice");
    }
    for (Pressing pressing : hearing.pressings()) {
      assertThat(hearing.of(pressing.presser()).orElseThrow().valuation()).isPositive();
      count("pressure");
    }
    if (model.alliance().chaired()) {
      assertThat(chair).isCloseTo(hearing.consultation().chairValuation(), within(HAIR));
    }
  }

  /** What a member thinks of one bid, against the world and what its votes have shown. */
  private void view(int member, View view) {
    same(sum(view, Side.AGAINST), view.against());
    same(sum(view, Side.FOR), view.goodwill());
    double against = view.against();
    double hesitant = against * (1 + k(Coefficient.NU));
    same(view.objects(), share(against, view.underPressure()));
    same(view.hesitates(), share(hesitant, view.underPressure()));
    double[] shown = shown(member, view.candidate());
    same(view.low(), shown[0]);
    same(view.high(), shown[1]);
    double stance = model.world().stance(member, view.candidate());
    same(value(view, Concern.STANCE), k(Coefficient.GAMMA_STANCE) * Math.max(0, -stance));
    same(value(view, Concern.SUPPORT), k(Coefficient.GAMMA_STANCE) * Math.max(0, stance));
    assertThat(view.position())
        .isEqualTo(
            stance == 0 ? Optional.empty() : model.world().position(member, view.candidate()));
    if (stance != 0) {
      count("stance");
    }
    if (view.counterweight() > 0) {
      count("counterweight");
    }
    if (view.known()) {
      count("something known");
    }
  }

  /** C^k/(C^k+Γ^k) by itself, and 0 where C is. */
  private double share(double against, double goodwill) {
    double decisiveness = k(Coefficient.DECISIVENESS);
    return against == 0 ? 0 : 1 / (1 + Math.pow(goodwill / against, decisiveness));
  }

  private static double asKnown(double bound, View view) {
    return Math.min(1, Math.max(0, (bound - view.low()) / (view.high() - view.low())));
  }

  private static double sum(View view, Side side) {
    return view.terms().stream()
        .filter(term -> term.of().side() == side)
        .mapToDouble(Term::value)
        .sum();
  }

  private static double value(View view, Concern concern) {
    return view.terms().stream()
        .filter(term -> term.of() == concern)
        .mapToDouble(Term::value)
        .sum();
  }

  /** What the votes that were told have shown of a member's draw on a candidate. */
  private double[] shown(int member, int candidate) {
    return shown.computeIfAbsent(List.of(member, candidate), pair -> new double[] {0, 1});
  }

  @Override
  public void governmentChanged(int month, int member) {
    shown.keySet().removeIf(pair -> pair.get(0) == member);
    count("government");
  }

  @Override
  public void stanceSettled(int month, int holder, int toward, double before) {
    assertThat(model.world().stance(holder, toward)).isZero();
    assertThat(before).isNotZero();
    count("stance settled");
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> told) {
    Poll poll = told.get();
    Hearing hearing = hearings.get(ballot.bids());
    double degree = hearing.consultation().pressure();
    assertThat(poll.votes().stream().map(Poll.CastVote::vote)).isEqualTo(ballot.votes());
    assertThat(poll.passes(cast -> poll.pressure(cast, degree))).isEqualTo(ballot.passed());
    for (int voter = 0; voter < poll.votes().size(); voter++) {
      Poll.CastVote cast = poll.votes().get(voter);
      Standpoint stood = hearing.of(cast.voter()).orElseThrow();
      List<Integer> named = new ArrayList<>();
      Vote worst = Vote.CONSENT;
      double largest = 0;
      for (int bid = 0; bid < cast.answers().size(); bid++) {
        Poll.Answer answer = cast.answers().get(bid);
        assertThat(answer.view()).isEqualTo(stood.views().get(bid));
        assertThat(answer.draw()).isEqualTo(ballot.draws()[bid][voter]);
        assertThat(answer.draw())
            .as("the draw lies where votes have shown it to lie")
            .isGreaterThanOrEqualTo(answer.view().low())
            .isLessThan(answer.view().high());
        answer(answer, poll);
        if (answer.vote() == Vote.OBJECT) {
          named.add(bid);
        }
        worst = answer.vote().compareTo(worst) < 0 ? answer.vote() : worst;
      }
      assertThat(cast.vote()).isEqualTo(worst);
      assertThat(ballot.named().get(voter)).isEqualTo(named);
      for (int bid = 0; bid < cast.answers().size(); bid++) {
        if (named.isEmpty() || named.contains(bid)) {
          for (Term<Concern> term : cast.answers().get(bid).view().terms()) {
            largest = term.of().side() == Side.AGAINST ? Math.max(largest, term.value()) : largest;
          }
        }
      }
      same(cast.largestConcern().map(reason -> reason.term().value()).orElse(0.0), largest);
      assertThat(cast.largestConcern().map(reason -> reason.term().of()))
          .isEqualTo(ballot.concerns().get(voter));
      if (cast.vote() == Vote.OBJECT) {
        assertThat(cast.largestConcern()).as("nobody objects without a concern").isPresent();
        count("objection");
      }
      remember(cast);
    }
    ballot
        .struckOut()
        .ifPresent(
            out -> {
              int place = ballot.bids().indexOf(out);
              assertThat(ballot.passed()).isFalse();
              assertThat(ballot.named())
                  .allMatch(named -> named.isEmpty() || named.equals(List.of(place)));
              count("struck out");
            });
    count(ballot.bids().size() == 1 ? "vote" : "vote on a package");
  }

  /** An answer follows from the draw, and what is told would have changed it just would have. */
  private void answer(Poll.Answer answer, Poll poll) {
    View view = answer.view();
    Vote expected =
        answer.draw() < view.objects()
            ? Vote.OBJECT
            : answer.draw() < view.hesitates() ? Vote.ABSTAIN : Vote.CONSENT;
    assertThat(answer.vote()).isEqualTo(expected);
    if (view.against() > 0) {
      same(share(view.against(), poll.goodwillNeeded(answer)), answer.draw());
      same(share(poll.concernTolerated(answer), view.underPressure()), answer.draw());
      assertThat(poll.goodwillNeeded(answer) > view.underPressure())
          .isEqualTo(answer.vote() == Vote.OBJECT);
    }
  }

  private void remember(Poll.CastVote cast) {
    for (Poll.Answer answer : cast.answers()) {
      View view = answer.view();
      double[] shown = shown(cast.voter(), view.candidate());
      if (answer.vote() == Vote.OBJECT) {
        shown[1] = Math.min(shown[1], view.objects());
      } else {
        double least = cast.vote() == Vote.CONSENT ? view.hesitates() : view.objects();
        shown[0] = Math.max(shown[0], least);
        if (cast.vote() == Vote.ABSTAIN && cast.answers().size() == 1) {
          shown[1] = Math.min(shown[1], view.hesitates());
        }
      }
    }
  }
}
