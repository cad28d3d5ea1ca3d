package org.alliancesim.past;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * A bank on its way to another process: its tables, from which it is read anew there, and refused
 * unless they are the same to the last letter.
 *
 * @param pressed the tables with the names of their files
 * @param digest SHA-256 of what was pressed, by which banks are told apart
 */
public record SentBank(byte[] pressed, String digest) implements Serializable {

  static SentBank of(SortedMap<String, String> tables) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream pressed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(plain);
        DeflaterOutputStream press = new DeflaterOutputStream(pressed)) {
      out.writeInt(tables.size());
      for (Map.Entry<String, String> table : tables.entrySet()) {
        byte[] text = table.getValue().getBytes(StandardCharsets.UTF_8);
        out.writeUTF(table.getKey());
        out.writeInt(text.length);
        out.write(text);
      }
      press.write(plain.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return new SentBank(pressed.toByteArray(), Sha256.of(plain.toByteArray()));
  }

  /**
   * Reads it.
   *
   * @throws IllegalStateException if it is another one than was sent
   */
  public FrameBank read() {
    try (InflaterInputStream unpressed =
        new InflaterInputStream(new ByteArrayInputStream(pressed))) {
      byte[] plain = unpressed.readAllBytes();
      if (!Sha256.of(plain).equals(digest)) {
        throw new IllegalStateException("a bank that was sent is another one where it arrived");
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
      SortedMap<String, String> tables = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        tables.put(name, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return FrameBank.arrived(tables);
    } catch (IOException | ScenarioException e) {
      throw new IllegalStateException("a bank that was sent cannot be read", e);
    }
  }
}
