package org.alliancesim.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancesim.parallel.Errand;

/** An errand as bytes, and what a process has made ready of those that came to it. */
final class Carried {

  private static final Map<String, Errand.Doing> BEGUN = new ConcurrentHashMap<>();

  private Carried() {}

  static byte[] bytes(Errand errand) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(errand);
    } catch (IOException e) {
      throw new UncheckedIOException("an errand is made of plain values", e);
    }
    return bytes.toByteArray();
  }

  /** By what an errand is known in a process. */
  static String name(byte[] errand) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(errand));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What does the tasks of an errand: begun once in a process, however many tasks come. */
  static Errand.Doing begun(String name, byte[] errand) {
    return BEGUN.computeIfAbsent(name, key -> read(errand).begin());
  }

  private static Errand read(byte[] errand) {
    try (ObjectInputStream in = new OfThisProgram(new ByteArrayInputStream(errand))) {
      return (Errand) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("an errand did not arrive as it was sent", e);
    }
  }

  /** Spark adds the program to a process later than its own classes, and by another loader. */
  private static final class OfThisProgram extends ObjectInputStream {
    OfThisProgram(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(described.getName(), false, Carried.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(described);
      }
    }
  }
}
