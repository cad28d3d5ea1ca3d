package org.alliancesim.world;

/** What an uncertain number is called where there is no room for its path, or in a sentence. */
public final class InputName {

  private static final String BEHAVIOUR = "behaviour.";

  private InputName() {}

  /** Of a coefficient its symbol, for example {@code β_gain}; of all others the path. */
  public static String of(String path) {
    if (!path.startsWith(BEHAVIOUR)) {
      return path;
    }
    return VariableCatalogue.find("behaviour", path.substring(BEHAVIOUR.length()))
        .map(variable -> variable.definition().symbol())
        .orElse(path);
  }
}
