package org.alliancesim.experiment;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * A scenario on its way to another process: texts that need no file. It is read there anew, and
 * refused unless it is the same to the last digit.
 *
 * @param text of one file that needs no other
 * @param settings that are set over it
 * @param posterior the text of the learned coefficients; empty if all have their priors
 * @param identity what tells whether it is the same there
 */
public record SentScenario(String text, List<Setting> settings, String posterior, String identity)
    implements Serializable {

  public SentScenario {
    settings = List.copyOf(settings);
  }

  /**
   * A scenario as its folder of results keeps it.
   *
   * @param kept the text
   * @param behaviour what its coefficients are drawn from
   * @param scenario as read here
   */
  public static SentScenario of(
      KeptScenario kept, CoefficientSource behaviour, ResolvedScenario scenario) {
    return new SentScenario(
        kept.whole(),
        List.of(),
        behaviour.files().getOrDefault(Posterior.FILE_NAME, ""),
        identity(scenario));
  }

  /** Scenarios of which many come from the same few files: these are read, and go, but once. */
  public static final class Envelope {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> posteriors = new HashMap<>();

    /**
     * A scenario.
     *
     * @param source where it comes from
     * @param scenario as read from there
     * @throws ScenarioException if it cannot be read any more
     */
    public SentScenario of(ScenarioSource source, ResolvedScenario scenario)
        throws ScenarioException {
      String text = texts.get(source.file());
      if (text == null) {
        text = new ScenarioSource(source.file(), List.of(), ScenarioSource.PRIOR).kept().text();
        texts.put(source.file(), text);
      }
      String posterior = posteriors.get(source.behaviour());
      if (posterior == null) {
        posterior = source.posterior().map(Posterior::json).orElse("");
        posteriors.put(source.behaviour(), posterior);
      }
      return new SentScenario(text, source.settings(), posterior, identity(scenario));
    }
  }

  /** What determines a history, with the order of the inputs, by which some designs go. */
  private static String identity(ResolvedScenario scenario) {
    return Sha256.of(scenario.digest() + "\n" + String.join("\n", scenario.inputs()));
  }

  /**
   * Reads it.
   *
   * @throws IllegalStateException if it is another one than was sent
   */
  public ResolvedScenario read() {
    try {
      Path folder = Files.createTempDirectory("alliance-sim");
      try {
        return read(folder);
      } finally {
        Files.deleteIfExists(folder.resolve(KeptScenario.FILE));
        Files.deleteIfExists(folder.resolve(Posterior.FILE_NAME));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a scenario that was sent cannot be put down to be read", e);
    } catch (ScenarioException e) {
      throw new IllegalStateException("a scenario that was sent cannot be read", e);
    }
  }

  private ResolvedScenario read(Path folder) throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve(KeptScenario.FILE), text);
    String behaviour = ScenarioSource.PRIOR;
    if (!posterior.isEmpty()) {
      behaviour = Files.writeString(folder.resolve(Posterior.FILE_NAME), posterior).toString();
    }
    ResolvedScenario scenario = new ScenarioSource(file.toString(), settings, behaviour).read();
    if (!identity(scenario).equals(identity)) {
      throw new IllegalStateException("a scenario that was sent is another one where it arrived");
    }
    return scenario;
  }
}
