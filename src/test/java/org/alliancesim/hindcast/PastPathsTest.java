package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** How far cases of the past came, and who objected. */
class PastPathsTest {

  private static final int HISTORIES = 60;

  private static PastWorld world(String name) throws Exception {
    return PastWorld.of(
        name,
        ScenarioReader.read(
            Path.of("scenarios/hindcast/" + name + ".yaml"), List.of(), Optional.empty()));
  }

  private static PastPaths paths(List<PastWorld> worlds, int threads) throws Exception {
    return PastPaths.simulate(worlds, HISTORIES, 1, PastWork.unkept(threads, done -> {}));
  }

  /** The same histories as ever: forecasts are those of the answers alone. */
  @Test
  void sharesAreThoseOfTheAnswers() throws Exception {
    List<PastWorld> worlds = List.of(world("cst-1994"), world("sco-2015"));
    PastForecasts.Model shares = paths(worlds, 2).shares();
    PastForecasts.Model answers =
        PastForecasts.shares(
            CaseBank.asWritten(worlds, HISTORIES, 1, PastWork.unkept(1, done -> {})));
    boolean anything = false;
    for (int world = 0; world < worlds.size(); world++) {
      for (int each = 0; each < worlds.get(world).cases().size(); each++) {
        Estimate share = shares.forecast(world, each);
        assertThat(share).isEqualTo(answers.forecast(world, each));
        anything |= share.value() > 0;
      }
    }
    assertThat(anything).isTrue();
  }

  @Test
  void whoCameFurtherCameThroughWhatIsBefore() throws Exception {
    PastPaths paths = paths(List.of(world("sco-2015")), 1);
    for (CaseStageRow row : paths.stages()) {
      assertThat(row.sought()).isGreaterThanOrEqualTo(row.lodged());
      assertThat(row.lodged()).isGreaterThanOrEqualTo(row.gate());
      assertThat(row.gate()).isGreaterThanOrEqualTo(row.vote());
      assertThat(row.vote()).isGreaterThanOrEqualTo(row.seated());
    }
    assertThat(paths.stages()).anyMatch(row -> row.lodged() > row.vote());
    assertThat(paths.objectors()).allMatch(row -> row.objections() <= row.votes());
    assertThat(paths.objectors()).anyMatch(row -> row.objections() > 0);
    for (CaseObjectorRow row : paths.objectors()) {
      assertThat(row.topConcern().isPresent()).isEqualTo(row.objections() > 0);
    }
  }

  @Test
  void threadsChangeNothing() throws Exception {
    List<PastWorld> worlds = List.of(world("csto-2018-rivals"), world("cst-1994"));
    PastPaths one = paths(worlds, 1);
    PastPaths three = paths(worlds, 3);
    assertThat(three.stages()).isEqualTo(one.stages());
    assertThat(three.objectors()).isEqualTo(one.objectors());
  }
}
