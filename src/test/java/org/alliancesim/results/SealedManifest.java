package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancesim.digest.Sha256;

/** A manifest that was changed by somebody who knows how it is made. */
public final class SealedManifest {

  private SealedManifest() {}

  /** Gives the manifest of a folder the digest of what it says now, as output/README.md tells. */
  public static void reseal(Path folder) throws IOException {
    Path file = folder.resolve(Manifest.FILE_NAME);
    String entry = "\"manifest_digest\" : \"";
    String empty = Files.readString(file).replaceFirst(entry + "[^\"]*", entry);
    Files.writeString(file, empty.replaceFirst(entry, entry + Sha256.of(empty)));
  }
}
