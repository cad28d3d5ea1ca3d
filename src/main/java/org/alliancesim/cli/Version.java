package org.alliancesim.cli;

import org.alliancesim.results.Program;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, as built. */
final class Version implements IVersionProvider {

  static final String PROGRAM = "alliance-sim";

  @Override
  public String[] getVersion() {
    return new String[] {PROGRAM + " " + number(), "Java " + System.getProperty("java.version")};
  }

  static String number() {
    return Program.builtVersion();
  }

  /** As a manifest names it. */
  static Program program() {
    return new Program(PROGRAM, number(), citation());
  }

  static String citation() {
    return PROGRAM
        + ", version "
        + number()
        + ": an agent-based simulator of alliance expansion (computer program)";
  }
}
