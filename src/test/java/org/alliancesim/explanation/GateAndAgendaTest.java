package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.chance.Draws;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;

/** What kept a bid from the vote: criteria, and a chair to whom it was not worth it. */
class GateAndAgendaTest {

  private static final int REPLICATES = 30;

  /** φ_L, what a refusal costs the chair. */
  private static final double LOST_FACE = 3;

  /** One month in which a candidate applies whatever it expects. */
  private static TestWorld keen() {
    return TestWorld.of("AAA", "LLL", "MMM", "OUT")
        .members("LLL", "MMM")
        .passive("MMM", "OUT")
        .chair("LLL", 1)
        .coefficient(Coefficient.KAPPA, -8)
        .coefficient(Coefficient.PHI, 0.1)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .coefficient(Coefficient.COOLDOWN_RETURNED, 12)
        .term(TestWorld.PARTNER, StatusVariable.TRAINING, 0.5)
        .months(1);
  }

  private static <E extends Event> List<E> events(Class<E> type, TestWorld world) {
    List<E> events = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      Explanation.of(world::build, Draws.of(9, replicate)).events().stream()
          .filter(type::isInstance)
          .map(type::cast)
          .forEach(events::add);
    }
    assertThat(events).isNotEmpty();
    return events;
  }

  @Test
  void aReturnedBidNamesTheMemberWithWhomRelationsAreMissing() {
    TestWorld world =
        keen()
            .criterion(TestWorld.PARTNER, StandardCriterion.RELATIONS_WITH_ALL_MEMBERS, 0)
            .set(PairVariable.RELATIONS, "AAA", "MMM", 0);
    for (Event.Gate gate : events(Event.Gate.class, world)) {
      assertThat(gate.passed()).isFalse();
      assertThat(gate.closedUntil()).contains(gate.month().plusMonths(12));
      assertThat(gate.failed()).hasSize(1);
      FailedCriterion failed = gate.failed().get(0);
      assertThat(failed.requirements())
          .containsExactly(
              new Requirement(
                  PairVariable.RELATIONS, "relations.AAA-MMM.diplomatic", 0, Bound.EXACTLY, 1));
      assertThat(gate.flip()).contains(new GateFlip(failed.requirements(), true));
    }
    assertThat(events(Event.Gate.class, world.set(PairVariable.RELATIONS, "AAA", "MMM", 1)))
        .as("the model agrees")
        .allMatch(Event.Gate::passed);
  }

  @Test
  void aWaiverIsToldWithItsDraw() {
    TestWorld world =
        keen()
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONFLICT, 0.3)
            .criterion(TestWorld.PARTNER, StandardCriterion.UN_MEMBER, 0.9)
            .set(StateVariable.CONFLICT, "AAA", 1)
            .set(StateVariable.UN_MEMBER, "AAA", 0);
    List<Event.Gate> gates = events(Event.Gate.class, world);
    assertThat(gates.stream().filter(Event.Gate::passed).count()).isBetween(1L, REPLICATES - 1L);
    for (Event.Gate gate : gates) {
      assertThat(gate.failed())
          .extracting(FailedCriterion::criterion)
          .containsExactly(StandardCriterion.UN_MEMBER, StandardCriterion.NO_CONFLICT);
      assertThat(gate.flip().isEmpty()).isEqualTo(gate.passed());
      gate.flip()
          .ifPresent(
              flip -> {
                assertThat(flip.verified()).isTrue();
                assertThat(flip.changes())
                    .as("those of all criteria that were not waived, and of no other")
                    .containsExactlyElementsOf(
                        gate.failed().stream()
                            .filter(failed -> !failed.waived())
                            .flatMap(failed -> failed.requirements().stream())
                            .toList());
              });
      assertThat(gate.failed().get(1).waiver()).isEqualTo(0.3);
      assertThat(gate.failed())
          .allMatch(failed -> failed.waived() == failed.uniform() < failed.waiver());
      assertThat(gate.passed()).isEqualTo(gate.failed().stream().allMatch(FailedCriterion::waived));
    }
  }

  @Test
  void obligationsToARivalBlocAreTracedToPatronAndOrganisation() {
    TestWorld world =
        keen()
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONTRARY_OBLIGATIONS, 0)
            .organisation("BLOC", 0.8, false, "OUT")
            .organisation("PACT", 0.5, false, "AAA")
            .set(PairVariable.GUARANTEE, "OUT", "AAA", 0.9);
    assertThat(events(Event.Gate.class, world))
        .allSatisfy(
            gate -> {
              FailedCriterion failed = gate.failed().get(0);
              assertThat(gate.flip().orElseThrow().verified()).isTrue();
              assertThat(failed.requirements())
                  .containsExactly(
                      new Requirement(
                          OrganisationVariable.HOSTILITY,
                          "organisations.PACT.hostility",
                          0.5,
                          Bound.BELOW,
                          0.4),
                      new Requirement(
                          PairVariable.GUARANTEE,
                          "guarantees.OUT-AAA.level",
                          0.9,
                          Bound.BELOW,
                          0.5));
            });
  }

  /** A milder bloc makes the patron in it milder too: its guarantee need not be weaker. */
  @Test
  void whatAnotherChangeAlreadyBringsAboutIsNotAskedFor() {
    TestWorld world =
        keen()
            .criterion(TestWorld.PARTNER, StandardCriterion.NO_CONTRARY_OBLIGATIONS, 0)
            .organisation("BLOC", 0.8, false, "AAA", "OUT")
            .set(PairVariable.GUARANTEE, "OUT", "AAA", 0.9);
    Requirement milder =
        new Requirement(
            OrganisationVariable.HOSTILITY, "organisations.BLOC.hostility", 0.8, Bound.BELOW, 0.4);
    assertThat(events(Event.Gate.class, world))
        .allSatisfy(gate -> assertThat(gate.flip()).contains(new GateFlip(List.of(milder), true)));
  }

  @Test
  void aGateThatOpensOnlyWithMoreOrAlreadyWithLessIsNotCalledVerified() {
    Remedy remedy =
        Remedy.of(
            new Requirement(StateVariable.UN_MEMBER, "states.AAA.un-member", 0, Bound.EXACTLY, 1),
            0,
            0);
    ReturnedBid returned =
        new ReturnedBid(0, 0, new Setback.Candidate(0, 1), List.of(remedy, remedy));
    assertThat(returned.flip(changes -> changes.stream().allMatch(each -> each.value() == 1)))
        .matches(GateFlip::verified);
    assertThat(returned.flip(changes -> changes.get(0).value() == 1).verified()).isFalse();
    assertThat(returned.flip(changes -> false).verified()).isFalse();
  }

  /** A rival in the council and much face to lose: the chair does not try. */
  private static TestWorld hopeless() {
    return keen().rivalry("AAA", "MMM", 1).coefficient(Coefficient.PHI_CHAIR, LOST_FACE);
  }

  @Test
  void aShelvedBidSaysByHowMuchTheChairsValuationFellShort() {
    for (Event.Shelving shelving : events(Event.Shelving.class, hopeless())) {
      Agenda agenda = shelving.agenda();
      AgendaFlip flip = shelving.flip().orElseThrow();
      assertThat(agenda.worth()).isNegative();
      assertThat(flip.verified()).isTrue();
      // LLL has nothing against the bid: its goodwill raises what tabling is worth, not the odds
      double raised = agenda.valuation() + flip.raise();
      double pass = agenda.passProbability();
      assertThat(raised * pass - LOST_FACE * (1 - pass)).isBetween(0.0, 1e-3);
      assertThat(shelving.strongestOpponent()).contains(StateCode.of("MMM"));
    }
  }

  /** A chair that is itself against it would, once in favour, press. */
  @Test
  void aReluctantChairWouldHaveToTurnAround() {
    TestWorld world =
        keen().rivalry("AAA", "LLL", 1).coefficient(Coefficient.GAMMA_RIV, 3).months(1);
    assertThat(events(Event.Shelving.class, world))
        .allSatisfy(
            shelving -> {
              assertThat(shelving.agenda().valuation()).isNegative();
              AgendaFlip flip = shelving.flip().orElseThrow();
              assertThat(flip.verified()).isTrue();
              assertThat(flip.raise()).isGreaterThan(-shelving.agenda().valuation());
            });
  }

  @Test
  void aRaiseThatDoesNotMakeTheChairTableTheBidIsNotCalledVerified() {
    ShelvedBid shelved = new ShelvedBid(0, 0, new Setback.Candidate(0, 1));
    assertThat(shelved.flip(raise -> OptionalDouble.empty())).isEmpty();
    for (double needed : new double[] {0.03, 1.25, 70}) {
      AgendaFlip flip = shelved.flip(raise -> tabledFrom(needed, raise)).orElseThrow();
      assertThat(flip.verified()).isTrue();
      assertThat(flip.raise()).isBetween(needed, 1.001 * needed);
      assertThat(flip.pressure()).isEqualTo(0.75);
    }
    AgendaFlip always = shelved.flip(raise -> tabledFrom(0, raise)).orElseThrow();
    assertThat(always.verified()).as("it would have been tabled anyway").isFalse();
  }

  private static OptionalDouble tabledFrom(double least, double raise) {
    return raise >= least ? OptionalDouble.of(0.75) : OptionalDouble.empty();
  }
}
