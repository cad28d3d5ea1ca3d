package org.alliancesim.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 digests as 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(algorithm().digest(bytes));
  }

  /**
   * Of a file's bytes.
   *
   * @throws OutputException if it cannot be read
   */
  public static String of(Path file) {
    MessageDigest digest = algorithm();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What {@code sha256sum} prints for a file. */
  public static String line(String digest, String name) {
    return digest + "  " + name + "\n";
  }

  /** Of what {@code sha256sum} prints for these files of a folder, in this order. */
  static String ofFiles(Path folder, Collection<String> names) {
    StringBuilder sums = new StringBuilder();
    for (String name : names) {
      sums.append(line(of(folder.resolve(name)), name));
    }
    return of(sums.toString());
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
