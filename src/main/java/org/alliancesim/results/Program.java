package org.alliancesim.results;

/**
 * The program that makes results, as their manifest names it.
 *
 * @param name its name
 * @param version its version: results of another one may differ
 * @param citation how to cite it
 */
public record Program(String name, String version, String citation) {

  public Program {
    Checks.text("the program's name", name);
    Checks.text("version", version);
    Checks.text("citation", citation);
  }
}
