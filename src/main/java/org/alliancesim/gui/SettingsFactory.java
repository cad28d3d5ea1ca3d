package org.alliancesim.gui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where Java's preferences, which MASON's console uses, are kept in this program: in one file in a
 * settings folder of the program's own. Java's own place is a hidden folder in the home that all
 * programs share; it makes that folder, and says so on standard error, when a preference is only
 * asked for. Found by Java through {@code META-INF/services}.
 */
public final class SettingsFactory implements PreferencesFactory {

  private static final String FOLDER = "alliance-sim";
  private static final String FILE = "settings.properties";

  private final Preferences user =
      SettingsNode.root(SettingsFile.at(file(System.getenv(), System.getProperty("os.name"))));
  private final Preferences system = SettingsNode.root(SettingsFile.at(Optional.empty()));

  @Override
  public Preferences userRoot() {
    return user;
  }

  /** Nothing is kept for all users of a machine. */
  @Override
  public Preferences systemRoot() {
    return system;
  }

  /**
   * The file of this user: under {@code %APPDATA%} on Windows, under {@code ~/Library/Application
   * Support} on macOS, elsewhere under {@code $XDG_CONFIG_HOME} or {@code ~/.config}. Empty if the
   * user has no home, as in some containers.
   */
  static Optional<Path> file(Map<String, String> environment, String operatingSystem) {
    String kind = operatingSystem.toLowerCase(Locale.ROOT);
    Optional<Path> home =
        folder(environment.get("HOME")).or(() -> folder(System.getProperty("user.home")));
    Optional<Path> settings;
    if (kind.startsWith("windows")) {
      settings = folder(environment.get("APPDATA"));
    } else if (kind.startsWith("mac")) {
      settings = home.map(path -> path.resolve("Library/Application Support"));
    } else {
      settings =
          folder(environment.get("XDG_CONFIG_HOME"))
              .or(() -> home.map(path -> path.resolve(".config")));
    }
    return settings.map(path -> path.resolve(FOLDER).resolve(FILE));
  }

  /** Names that are not absolute would lead to wherever the program was started. */
  private static Optional<Path> folder(@Nullable String name) {
    try {
      return Optional.ofNullable(name).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
