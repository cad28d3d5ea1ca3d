package org.alliancesim.learning;

import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/**
 * A world of the past of which every state is asked that might have come to hold a status, whether
 * or not it sought it.
 *
 * @param bank the bank it is from, {@code frame} or {@code rungs}
 * @param name its name, which no other world of the banks has
 * @param organisation whose level counts in it
 * @param kind the key of an {@code InstitutionKind}
 * @param year the year in which its window begins
 * @param years how many years the window has
 * @param scenario the world as it was at the start
 * @param answers what was asked, and what came of it
 */
public record AskedWorld(
    String bank,
    String name,
    String organisation,
    String kind,
    int year,
    int years,
    ResolvedScenario scenario,
    List<Answer> answers) {

  public AskedWorld {
    answers = List.copyOf(answers);
  }

  /**
   * Whether a state came to hold a status.
   *
   * @param state the state
   * @param status the status
   * @param happened whether it did within the years that are seen of it
   * @param years how many years of the window these are, from the first on
   * @param waited years from the start until it did; empty if it did not
   */
  public record Answer(
      StateCode state, String status, boolean happened, int years, OptionalDouble waited) {}
}
