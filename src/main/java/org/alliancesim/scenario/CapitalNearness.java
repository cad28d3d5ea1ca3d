package org.alliancesim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.world.Distance;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/**
 * How near states lie to members, going by capitals: what holds where a scenario does not say it.
 * An uncertain place of a capital counts at its median.
 */
final class CapitalNearness {

  private final List<SourcedValue> quantities;
  private final int[] latitude;
  private final int[] longitude;

  /**
   * Of some states.
   *
   * @param quantities the numbers of the scenario in their order
   * @param ofState by state variable and state, the place of its number there, or {@link
   *     World#NONE}
   */
  CapitalNearness(List<SourcedValue> quantities, int[][] ofState) {
    this.quantities = quantities;
    latitude = ofState[StateVariable.LATITUDE.ordinal()];
    longitude = ofState[StateVariable.LONGITUDE.ordinal()];
  }

  /**
   * How near each state lies to the nearest full member other than itself; where there is none, or
   * a capital is not known, it counts as next door.
   *
   * @param full by state, whether it is a full member at the start
   * @return by state, in [0, 1]
   */
  double[] toNearest(boolean[] full) {
    return IntStream.range(0, full.length)
        .mapToDouble(
            state ->
                IntStream.range(0, full.length)
                    .filter(member -> full[member] && member != state)
                    .mapToDouble(member -> between(state, member))
                    .max()
                    .orElse(1))
        .toArray();
  }

  private double between(int state, int member) {
    int[] places = {latitude[state], longitude[state], latitude[member], longitude[member]};
    if (Arrays.stream(places).anyMatch(place -> place == World.NONE)) {
      return 1;
    }
    double[] degrees =
        Arrays.stream(places)
            .mapToDouble(place -> quantities.get(place).quantity().quantile(0.5))
            .toArray();
    return Distance.nearness(degrees[0], degrees[1], degrees[2], degrees[3]);
  }
}
