package org.alliancesim.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests as 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** Of a text's bytes in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(algorithm().digest(bytes));
  }

  /**
   * Of all that can be read.
   *
   * @throws IOException if reading fails
   */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = algorithm();
    new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A stream that hands on what is written to it and knows its digest. */
  public static final class Writing extends DigestOutputStream {

    /** Nothing written yet. */
    public Writing(OutputStream out) {
      super(out, algorithm());
    }

    /** The digest of all that was written; to be asked once, at the end. */
    public String hex() {
      return HexFormat.of().formatHex(getMessageDigest().digest());
    }
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
