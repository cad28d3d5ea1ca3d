package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/**
 * What came of a command that was given as a user gives it.
 *
 * @param exitCode what it returned
 * @param out what it printed
 * @param err what it printed as errors and warnings
 */
record Outcome(int exitCode, String out, String err) {

  /** Gives a command within this Java; paths and numbers are written as they print themselves. */
  static Outcome sim(Object... words) {
    return sim(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  /** Gives a command within this Java. */
  static Outcome sim(String[] words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.execute(words, new PrintWriter(out, true), new PrintWriter(err, true));
    assertThat(err.toString()).as("never a stack trace").doesNotContain("\tat ");
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
