package org.alliancesim.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each criterion is failed by its own shortcoming and by no other. */
class CriterionTest {

  private static final int CANDIDATE = 0;
  private static final int MEMBER = 1;
  private static final boolean[] FULL = {false, true};
  private static final double CONTRARY_FROM = 0.4;

  private static World blameless() {
    World world =
        new World(
            List.of(StateCode.of("AAA"), StateCode.of("MMM")),
            List.of(new World.Organisation("BLOC", List.of(true, false), 0, false)));
    for (int state : new int[] {CANDIDATE, MEMBER}) {
      world.set(StateVariable.UN_MEMBER, state, 1);
      world.set(StateVariable.PEACEFUL_SETTLEMENT, state, 1);
    }
    return world;
  }

  private static World with(Consumer<World> shortcoming) {
    World world = blameless();
    shortcoming.accept(world);
    return world;
  }

  private static boolean met(StandardCriterion criterion, World world) {
    return criterion.met(world, CANDIDATE, FULL, CONTRARY_FROM);
  }

  private static World failing(StandardCriterion criterion) {
    return switch (criterion) {
      case UN_MEMBER -> with(world -> world.set(StateVariable.UN_MEMBER, CANDIDATE, 0));
      case RELATIONS_WITH_ALL_MEMBERS ->
          with(world -> world.set(PairVariable.RELATIONS, CANDIDATE, MEMBER, 0));
      case PEACEFUL_SETTLEMENT ->
          with(world -> world.set(StateVariable.PEACEFUL_SETTLEMENT, CANDIDATE, 0));
      case NO_CONTRARY_OBLIGATIONS ->
          new World(
              blameless().states(),
              List.of(new World.Organisation("BLOC", List.of(true, false), CONTRARY_FROM, false)));
      case NO_CONFLICT -> with(world -> world.set(StateVariable.CONFLICT, CANDIDATE, 1));
      case NOT_UNDER_UN_SANCTIONS ->
          with(world -> world.set(StateVariable.UN_SANCTIONS, CANDIDATE, 1));
    };
  }

  @ParameterizedTest
  @EnumSource
  void itsOwnShortcomingFailsIt(StandardCriterion criterion) {
    assertThat(met(criterion, blameless())).as("control: nothing to object to").isTrue();
    assertThat(met(criterion, failing(criterion))).isFalse();
  }

  @Test
  void aMembersShortcomingIsNotTheCandidates() {
    World world =
        with(
            w -> {
              w.set(StateVariable.UN_SANCTIONS, MEMBER, 1);
              w.set(StateVariable.CONFLICT, MEMBER, 1);
            });
    assertThat(StandardCriterion.values()).allMatch(criterion -> met(criterion, world));
  }
}
