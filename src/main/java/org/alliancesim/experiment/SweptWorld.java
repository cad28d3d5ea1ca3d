package org.alliancesim.experiment;

import java.lang.ref.SoftReference;
import java.util.List;
import org.alliancesim.experiment.design.DesignPoint;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;

/**
 * A point of a sweep and the scenario there, which is read again if memory was short: thousands of
 * scenarios are more than many machines hold.
 */
final class SweptWorld implements PointWorld.Drawn {

  private final DesignPoint point;
  private final ScenarioSource source;
  private final String digest;
  private final List<Pathway> prospects;
  private volatile SoftReference<ResolvedScenario> read;

  private SweptWorld(DesignPoint point, ScenarioSource source, ResolvedScenario scenario) {
    this.point = point;
    this.source = source;
    digest = scenario.digest();
    prospects = CommonGround.prospects(scenario);
    read = new SoftReference<>(scenario);
  }

  /**
   * Reads the scenario of a point.
   *
   * @throws ScenarioException if there is none
   */
  static SweptWorld of(DesignPoint point, ScenarioSource source) throws ScenarioException {
    return new SweptWorld(point, source, source.read());
  }

  DesignPoint point() {
    return point;
  }

  /** Where its scenario comes from. */
  ScenarioSource source() {
    return source;
  }

  /** What determines its results. */
  String digest() {
    return digest;
  }

  /** What may become of whom, candidates first. */
  List<Pathway> prospects() {
    return prospects;
  }

  @Override
  public ResolvedScenario scenario() {
    @Nullable ResolvedScenario scenario = read.get();
    if (scenario == null) {
      try {
        scenario = source.read();
      } catch (ScenarioException e) {
        throw new IllegalStateException(
            "a file of the scenario at point " + point.number() + " was changed meanwhile", e);
      }
      read = new SoftReference<>(scenario);
    }
    return scenario;
  }
}
