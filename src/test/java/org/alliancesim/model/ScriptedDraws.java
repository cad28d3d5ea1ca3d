package org.alliancesim.model;

import java.util.EnumMap;
import java.util.Map;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.Process;

/** The same number for every draw of a process; of processes not named, one just below 1. */
final class ScriptedDraws implements Draws {

  private static final long serialVersionUID = 1L;
  private static final double HARDLY_EVER = Math.nextDown(1.0);

  private final Map<Process, Double> script = new EnumMap<>(Process.class);

  ScriptedDraws with(Process process, double u) {
    script.put(process, u);
    return this;
  }

  @Override
  public double uniform(Process process, long entity, long month, long detail) {
    return script.getOrDefault(process, HARDLY_EVER);
  }
}
