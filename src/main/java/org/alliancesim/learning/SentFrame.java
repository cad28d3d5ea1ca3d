package org.alliancesim.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.SentBank;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * The worlds of which all are asked who might have come in, on their way to another process.
 *
 * @param banks from which they come, by name
 */
public record SentFrame(SortedMap<String, SentBank> banks) implements Serializable {

  /** The worlds of some banks. */
  public static SentFrame of(Map<String, FrameBank> banks) {
    SortedMap<String, SentBank> sent = new TreeMap<>();
    banks.forEach((name, bank) -> sent.put(name, bank.sent()));
    return new SentFrame(sent);
  }

  /** What tells it from others. */
  List<String> digests() {
    List<String> digests = new ArrayList<>();
    banks.forEach((name, bank) -> digests.add(name + " " + bank.digest()));
    return digests;
  }

  /** Reads the worlds, in the order in which whoever sent them has them. */
  List<AskedWorld> worlds() {
    List<AskedWorld> worlds = new ArrayList<>();
    try {
      for (Map.Entry<String, SentBank> bank : banks.entrySet()) {
        worlds.addAll(AskedWorld.of(bank.getKey(), bank.getValue().read()));
      }
    } catch (ScenarioException e) {
      throw new IllegalStateException("a bank that was sent makes no scenarios", e);
    }
    return worlds;
  }
}
