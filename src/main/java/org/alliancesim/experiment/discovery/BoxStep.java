package org.alliancesim.experiment.discovery;

/**
 * A box of a trajectory and how good it is.
 *
 * @param box its bounds
 * @param size how many points lie in it
 * @param hits at how many of these it happened
 * @param allSize how many points there are in all
 * @param allHits at how many of all it happened
 */
public record BoxStep(Box box, int size, int hits, int allSize, int allHits) {

  static BoxStep of(Box box, Cases cases) {
    boolean[] inside = cases.inside(box);
    int size = 0;
    int hits = 0;
    for (int point = 0; point < inside.length; point++) {
      if (inside[point]) {
        size++;
        hits += cases.happened()[point] ? 1 : 0;
      }
    }
    return new BoxStep(box, size, hits, cases.size(), cases.hits());
  }

  /** The share of all that happened which lies in the box. */
  public double coverage() {
    return (double) hits / allHits;
  }

  /** How often it happens in the box. */
  public double density() {
    return (double) hits / size;
  }

  /** The share of all points that lie in the box. */
  public double mass() {
    return (double) size / allSize;
  }

  /** How many inputs are restricted: the fewer, the easier to say. */
  public int restricted() {
    return box.restricted().size();
  }

  /** The harmonic mean of coverage and density: high where both are. */
  double balance() {
    return hits == 0 ? 0 : 2 * coverage() * density() / (coverage() + density());
  }
}
