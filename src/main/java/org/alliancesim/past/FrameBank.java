package org.alliancesim.past;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.tables.Csv;

/**
 * Worlds of the past with their frame: all that might have come in, whether or not anything
 * happened.
 */
public final class FrameBank {

  private final List<FrameWorld> worlds;
  private final String digest;

  /** By the names of their files. */
  private final SortedMap<String, String> texts;

  private FrameBank(List<FrameWorld> worlds, String digest, SortedMap<String, String> texts) {
    this.worlds = List.copyOf(worlds);
    this.digest = digest;
    this.texts = texts;
  }

  /** The frame that ships with the program: full membership of 36 organisations, 1966–2014. */
  public static FrameBank shipped() {
    return resource("frame");
  }

  /**
   * The frame of the rungs below full membership that ships with the program: SCO, CSTO and the
   * CSTO's Parliamentary Assembly, 2005–2024.
   */
  public static FrameBank shippedRungs() {
    return resource("rungs");
  }

  /**
   * Reads the bank of a folder.
   *
   * @throws ScenarioException with every mistake in its tables, each with its file, line and column
   */
  public static FrameBank read(Path folder) throws ScenarioException {
    Map<BankFile, Csv> tables = new EnumMap<>(BankFile.class);
    for (BankFile file : BankFile.values()) {
      Path path = folder.resolve(file.fileName());
      if (!file.optional() || Files.exists(path)) {
        tables.put(file, Csv.read(path));
      }
    }
    return of(tables);
  }

  private static FrameBank resource(String bank) {
    Map<BankFile, Csv> tables = new EnumMap<>(BankFile.class);
    try {
      for (BankFile file : BankFile.values()) {
        String name = bank + "/" + file.fileName();
        try (InputStream in = FrameBank.class.getResourceAsStream(name)) {
          if (in == null && file.optional()) {
            continue;
          }
          Objects.requireNonNull(in, name);
          tables.put(file, Csv.of("shipped:" + name, in.readAllBytes()));
        }
      }
      return of(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped bank cannot be read", e);
    } catch (ScenarioException e) {
      throw new IllegalStateException("the shipped bank is damaged", e);
    }
  }

  private static FrameBank of(Map<BankFile, Csv> tables) throws ScenarioException {
    String digests = tables.values().stream().map(Csv::digest).collect(Collectors.joining("\n"));
    SortedMap<String, String> texts = new TreeMap<>();
    tables.forEach((file, table) -> texts.put(file.fileName(), table.text()));
    return new FrameBank(new BankReader(tables).worlds(), Sha256.of(digests), texts);
  }

  /** The bank of which these are the tables, by the names of their files. */
  static FrameBank arrived(SortedMap<String, String> texts) throws ScenarioException {
    Map<BankFile, Csv> tables = new EnumMap<>(BankFile.class);
    for (BankFile file : BankFile.values()) {
      String text = texts.get(file.fileName());
      if (text != null) {
        String name = "sent:" + file.fileName();
        tables.put(file, Csv.of(name, text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return of(tables);
  }

  /** What goes to another process, so that it has the same bank. */
  public SentBank sent() {
    return SentBank.of(texts);
  }

  /** The worlds, in the order of the bank: by organisation, then by year. */
  public List<FrameWorld> worlds() {
    return worlds;
  }

  /** The world of this name; empty if there is none. */
  public Optional<FrameWorld> world(String name) {
    return worlds.stream().filter(world -> world.name().equals(name)).findFirst();
  }

  /** SHA-256 of its tables: two banks with the same digest say the same. */
  public String digest() {
    return digest;
  }
}
