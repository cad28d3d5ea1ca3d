package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameCandidate;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
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

  /** Seats are taken in the middle of a year, as far as is known. */
  private static final double HALF_A_YEAR = 0.5;

  public AskedWorld {
    answers = List.copyOf(answers);
  }

  /**
   * The worlds of a bank in which anything is asked that counts.
   *
   * @param name the bank's name
   * @throws ScenarioException if what the bank says makes no scenario
   */
  public static List<AskedWorld> of(String name, FrameBank bank) throws ScenarioException {
    List<AskedWorld> worlds = new ArrayList<>();
    for (FrameWorld world : bank.worlds()) {
      if (!world.counted().isEmpty()) {
        worlds.add(
            new AskedWorld(
                name,
                world.name(),
                world.organisation(),
                world.kind().key(),
                world.start(),
                world.years(),
                world.scenario(),
                world.counted().stream().map(each -> answer(each, world.start())).toList()));
      }
    }
    return worlds;
  }

  private static Answer answer(FrameCandidate asked, int start) {
    return new Answer(
        asked.state(),
        asked.status(),
        asked.happened(),
        asked.years(),
        asked.happened()
            ? OptionalDouble.of(asked.year() - start + HALF_A_YEAR)
            : OptionalDouble.empty());
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
