package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;

/**
 * What became of the states of a scenario about the past.
 *
 * @param institution which institution's decisions these are; learning leaves one out at a time
 * @param cases at least one
 */
public record Hindcast(String institution, List<PastCase> cases) implements Serializable {

  public Hindcast {
    cases = List.copyOf(cases);
  }
}
