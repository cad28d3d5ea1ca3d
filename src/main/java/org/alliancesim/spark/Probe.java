package org.alliancesim.spark;

import org.apache.spark.api.java.function.Function;

/** Asks a process of Spark's which version of this program and which Java it has. */
final class Probe implements Function<Integer, String> {

  private static final long serialVersionUID = 1L;

  /** The newest line of class files that this program needs. */
  static final int JAVA = 17;

  private final String version;

  /**
   * A question.
   *
   * @param version that of the program which asks
   */
  Probe(String version) {
    this.version = version;
  }

  /** Nothing, if a process will do; else what is wrong with it. */
  @Override
  public String call(Integer ignored) throws Exception {
    int java = Runtime.version().feature();
    if (java < JAVA) {
      return "runs Java " + java + "; give it Java " + JAVA + " or newer";
    }
    String there = ProgramVersion.here();
    return there.equals(version)
        ? ""
        : "has alliance-sim " + there + " and this is " + version + "; give both the same";
  }
}
