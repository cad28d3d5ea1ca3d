package org.alliancesim.model;

import java.util.EnumMap;
import java.util.Map;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/** The same number for every draw of a process; of processes not named, one just below 1. */
final class ScriptedDraws implements Draws {

  private static final long serialVersionUID = 1L;
  private static final double HARDLY_EVER = Math.nextDown(1.0);

  private final Map<RandomProcess, Double> script = new EnumMap<>(RandomProcess.class);

  ScriptedDraws with(RandomProcess process, double u) {
    script.put(process, u);
    return this;
  }

  @Override
  public double uniform(RandomProcess process, long entity, long month, long detail) {
    return script.getOrDefault(process, HARDLY_EVER);
  }
}
