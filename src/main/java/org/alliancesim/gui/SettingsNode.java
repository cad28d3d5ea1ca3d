package org.alliancesim.gui;

import java.io.IOException;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of Java's preferences, kept with all others in one file. Says nothing on any stream. */
final class SettingsNode extends AbstractPreferences {

  /** Between a node's path and a key: no path has two. */
  private static final String KEY = "//";

  private final SettingsFile file;

  private SettingsNode(@Nullable SettingsNode parent, String name, SettingsFile file) {
    super(parent, name);
    this.file = file;
  }

  static SettingsNode root(SettingsFile file) {
    return new SettingsNode(null, "", file);
  }

  /** The beginning of the names of all that is kept in this node and below it. */
  private String within() {
    return parent() == null ? "/" : absolutePath() + "/";
  }

  private String named(String key) {
    return absolutePath() + KEY + key;
  }

  @Override
  protected void putSpi(String key, String value) {
    file.put(named(key), value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return file.get(named(key));
  }

  @Override
  protected void removeSpi(String key) {
    file.removeIf(named(key)::equals);
  }

  /** Written at once, for MASON does not flush after it. */
  @Override
  protected void removeNodeSpi() throws BackingStoreException {
    file.removeIf(name -> name.startsWith(within()));
    flushSpi();
  }

  @Override
  protected String[] keysSpi() {
    return file.namesAfter(named(""));
  }

  @Override
  protected String[] childrenNamesSpi() {
    return Stream.of(file.namesAfter(within()))
        .filter(rest -> !rest.startsWith("/"))
        .map(rest -> rest.substring(0, rest.indexOf('/')))
        .distinct()
        .toArray(String[]::new);
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    return new SettingsNode(this, name, file);
  }

  @Override
  protected void syncSpi() throws BackingStoreException {
    flushSpi();
  }

  @Override
  protected void flushSpi() throws BackingStoreException {
    try {
      file.write();
    } catch (IOException e) {
      throw new BackingStoreException(e);
    }
  }
}
