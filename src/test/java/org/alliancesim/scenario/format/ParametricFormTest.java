package org.alliancesim.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.alliancesim.chance.ParametricForm;
import org.alliancesim.chance.ParametricForm.Bound;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One declaration of a form is behind reading, schema and dump. */
class ParametricFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{uniform: [0.1, 0.5]}",
        "{triangular: [1, 2.3, 4.5]}",
        "{normal: [0.5, 1]}",
        "{normal: [6, 3], min: 0}",
        "{normal: [6, 3], min: 0, max: 20}",
        "{half-normal: 2}",
        "{half-normal: 2, max: 5}",
        "{lognormal: [1.7, 0.2]}",
        "{lognormal: [1.7, 0.2], max: 3}",
        "{beta: [2, 3]}",
        "{beta: [2, 3], min: 0, max: 5}"
      })
  void whatIsReadIsDumpedAsItWasWritten(String written) throws ScenarioException {
    Problems problems = new Problems();
    Optional<Quantity> read = read(written, problems);
    assertThat(read.map(Quantity::toString)).contains(written);
  }

  @Test
  void aBetaStretchedToOneSideIsDumpedWithBothEnds() throws ScenarioException {
    assertThat(read("{beta: [2, 3], max: 5}", new Problems()).map(Quantity::toString))
        .contains("{beta: [2, 3], min: 0, max: 5}");
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaTakesAsManyNumbersAsItHasParameters(ParametricForm form) {
    Shape shape = ScenarioFormat.QUANTITY.child(form.key());
    assertThat(shape).isNotNull();
    int size = form.size();
    if (size > 1) {
      assertThat(shape.schema(false))
          .containsEntry("minItems", size)
          .containsEntry("maxItems", size);
    }
    assertThat(ScenarioFormat.QUANTITY.exactlyOne()).contains(form.key());
  }

  @ParameterizedTest
  @EnumSource
  void aBoundThatAFormDoesNotTakeIsRefused(ParametricForm form) throws ScenarioException {
    String numbers = form.size() == 1 ? "1" : "[1, 2" + third(form) + "]";
    for (String bound : new String[] {ParametricForm.MIN, ParametricForm.MAX}) {
      String value = bound.equals(ParametricForm.MIN) ? "0.5" : "9";
      Problems problems = new Problems();
      Optional<Quantity> read =
          read("{" + form.key() + ": " + numbers + ", " + bound + ": " + value + "}", problems);
      assertThat(read.isPresent()).as(bound).isEqualTo(form.bound(bound) != Bound.NONE);
    }
  }

  private static String third(ParametricForm form) {
    return form.size() == 3 ? ", 3" : "";
  }

  private static Optional<Quantity> read(String written, Problems problems)
      throws ScenarioException {
    return QuantityReader.read(
        YamlReader.value(written, Origin.BUILT_IN, "assumption: a test"),
        Ranges.number("x", "", "1", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        "behaviour.x",
        problems);
  }
}
