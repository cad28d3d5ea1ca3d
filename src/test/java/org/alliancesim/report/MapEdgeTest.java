package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.alliancesim.report.MapWindow.Spot;
import org.junit.jupiter.api.Test;

/** Where those stand who lie beyond a map. */
class MapEdgeTest {

  private static final MapEdge EDGE = new MapEdge(200, 100, 10);

  @Test
  void eachStandsInItsDirection() {
    assertThat(
            EDGE.stand(
                List.of(
                    new Spot(100, -500), new Spot(900, 50), new Spot(100, 300), new Spot(-7, 50)),
                20))
        .containsExactly(new Spot(100, 10), new Spot(190, 50), new Spot(100, 90), new Spot(10, 50));
    Spot corner = EDGE.stand(List.of(new Spot(1000, -350)), 20).get(0);
    assertThat(corner).isEqualTo(new Spot(190, 10));
    // half as far up as across: it leaves at the side
    assertThat(EDGE.stand(List.of(new Spot(500, -50)), 20).get(0)).isEqualTo(new Spot(190, 27.5));
  }

  /** France and Britain lie behind one another, seen from Africa. */
  @Test
  void noneStandsOverAnother() {
    List<Spot> stand =
        EDGE.stand(
            List.of(
                new Spot(100, -500), new Spot(101, -600), new Spot(96, -300), new Spot(900, 50)),
            20);
    for (Spot one : stand) {
      assertThat(stand.stream().filter(other -> !other.equals(one)))
          .allMatch(
              other ->
                  Math.hypot(one.right() - other.right(), one.down() - other.down()) >= 20 - 1e-9);
    }
    assertThat(stand.get(2).right()).as("the first, from the left, stays").isBetween(99.5, 99.6);
  }

  @Test
  void alsoWhereThereAreMoreThanHaveRoom() {
    List<Spot> many = Collections.nCopies(100, new Spot(100, -500));
    List<Spot> stand = EDGE.stand(many, 20);
    assertThat(stand)
        .doesNotHaveDuplicates()
        .allMatch(
            spot ->
                spot.right() >= 10 - 1e-9
                    && spot.right() <= 190 + 1e-9
                    && spot.down() >= 10 - 1e-9
                    && spot.down() <= 90 + 1e-9);
  }
}
