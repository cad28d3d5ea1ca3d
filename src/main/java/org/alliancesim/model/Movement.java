package org.alliancesim.model;

import java.io.Serializable;

/**
 * What something from outside did to one variable.
 *
 * @param target the variable
 * @param before its value until then
 * @param after its value from then on, within its range
 */
public record Movement(MovableTarget target, double before, double after) implements Serializable {

  /** Whether there is a difference. */
  public boolean changed() {
    return before != after;
  }
}
