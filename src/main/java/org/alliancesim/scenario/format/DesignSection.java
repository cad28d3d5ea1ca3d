package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.DesignSettings;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Text;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Tree.Leaf;

/** The section {@code experiment.design}. */
final class DesignSection {

  private static final Key<Optional<Leaf>> METHOD =
      Key.leaf(
              "method",
              new Choice(DesignMethod.words()),
              "How its points are chosen: every combination of levels (grid), one factor at a time"
                  + " around the scenario's own values (oat), a Latin hypercube (lhs) or a Sobol"
                  + " sequence. Default: grid.")
          .naming();

  private static final Key<Optional<Long>> POINTS =
      Key.whole(
              "points",
              Whole.between(1, DesignSettings.MOST_POINTS),
              "How many points a Latin hypercube or a Sobol sequence has.")
          .naming();

  private static final Text FACTOR =
      new Text("a text key=lo:hi:n or key=a,b,c, for example behaviour.psi=0:2:5");

  private static final Key<List<Leaf>> VARY =
      Key.texts(
              "vary",
              new Items("a list of factors such as behaviour.psi=0:2:5", FACTOR, 1, 1000),
              "What is varied, each as --vary of 'sim sweep' takes it.")
          .naming();

  private static final Key<String> BASELINE =
      Key.line(
              "baseline",
              "The point that the others are compared with, key=value,… of one of them, or own: the"
                  + " scenario as it stands.")
          .naming();

  static final Section SECTION =
      Section.of("a map {vary: [\"behaviour.psi=0:2:5\"]}", METHOD, POINTS, VARY, BASELINE);

  private DesignSection() {}

  static DesignSettings read(Given given) {
    List<Factor> factors = new ArrayList<>();
    List<Leaf> written = given.get(VARY);
    for (int index = 0; index < written.size(); index++) {
      Leaf leaf = written.get(index);
      String path = given.fields().pathOf(VARY.name()) + "." + (index + 1);
      try {
        factors.add(FactorNotation.parse(leaf.text(), leaf.origin()));
        given.tell(VARY, path, leaf.text(), leaf);
      } catch (IllegalArgumentException e) {
        given.fields().problems().add(leaf.origin(), path, String.valueOf(e.getMessage()));
      }
    }
    Optional<DesignMethod> method =
        given.get(METHOD).flatMap(leaf -> DesignMethod.named(leaf.text()));
    method.ifPresent(found -> given.tell(METHOD, found.key()));
    Optional<Long> points = given.get(POINTS);
    points.ifPresent(found -> given.tell(POINTS, found));
    return new DesignSettings(
        method.orElse(DesignMethod.GRID),
        points.map(Long::intValue).orElse(0),
        factors,
        given.get(BASELINE));
  }
}
