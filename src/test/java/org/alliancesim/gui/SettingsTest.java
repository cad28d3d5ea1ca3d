package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.display.Prefs;

/** What MASON's console keeps from session to session, and where. */
class SettingsTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("config/alliance-sim/settings.properties");
  }

  private Preferences session() {
    return SettingsNode.root(SettingsFile.at(Optional.of(file())));
  }

  @Test
  void masonAsksThisProgramsSettings() {
    assertThat(Preferences.userRoot()).isInstanceOf(SettingsNode.class);
    assertThat(Prefs.getGlobalPreferences("Console")).isInstanceOf(SettingsNode.class);
  }

  @Test
  void askingMakesNoFile() throws Exception {
    Preferences session = session();
    assertThat(session.node("edu/gmu/mason/global/Console").getInt("Delay", 3)).isEqualTo(3);
    session.flush();
    session.sync();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsKeptIsThereInTheNextSession() throws Exception {
    Preferences session = session();
    session.node("a/ü").put("Draw / Grids = 1", "value\nof two lines, ü");
    session.node("a/b/c").putBoolean("Tool Tips", true);
    session.put("of the root", "r");
    session.flush();
    Preferences next = session();
    assertThat(next.node("a/ü").get("Draw / Grids = 1", "")).isEqualTo("value\nof two lines, ü");
    assertThat(next.node("a").childrenNames()).containsExactlyInAnyOrder("b", "ü");
    assertThat(next.node("a").keys()).isEmpty();
    assertThat(next.childrenNames()).containsExactly("a");
    assertThat(next.keys()).containsExactly("of the root");
    assertThat(next.nodeExists("a/b/c")).isTrue();
    assertThat(next.nodeExists("a/d")).isFalse();
  }

  /** MASON removes a node without asking for it to be written. */
  @Test
  void whatIsRemovedIsGoneInTheNextSession() throws Exception {
    Preferences session = session();
    session.node("a/b").put("k", "1");
    session.node("a/bc").put("k", "2");
    session.node("a").put("k", "3");
    session.node("a").put("other", "4");
    session.flush();
    session.node("a").remove("k");
    session.node("a/b").removeNode();
    Preferences next = session();
    assertThat(next.node("a").childrenNames()).containsExactly("bc");
    assertThat(next.node("a").keys()).containsExactly("other");
  }

  @Test
  void twoSessionsAtOnceKeepWhatEitherChanged() throws Exception {
    Preferences one = session();
    Preferences other = session();
    one.node("a").put("one", "1");
    one.flush();
    other.node("a").put("other", "2");
    other.flush();
    assertThat(session().node("a").keys()).containsExactlyInAnyOrder("one", "other");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidToWhoeverWantsToKeepAndToNobodyElse() throws Exception {
    Files.createFile(folder.resolve("config"));
    Preferences session = session();
    assertThat(session.node("a").get("k", "default")).isEqualTo("default");
    session.flush();
    session.node("a").put("k", "1");
    assertThatThrownBy(session::flush).isInstanceOf(BackingStoreException.class);
    assertThat(session.node("a").get("k", "")).isEqualTo("1");
  }

  @Test
  void aFileThatIsNoneCountsAsEmpty() throws Exception {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xff, 'a', '=', '\\', 'u', 'x'});
    assertThat(session().childrenNames()).isEmpty();
    Files.writeString(file(), "a = \\ux");
    assertThat(session().childrenNames()).isEmpty();
  }

  @Test
  void theFolderIsTheSystemsPlaceForSettings() {
    String root = folder.getRoot().toString();
    Map<String, String> home = Map.of("HOME", root + "home");
    assertThat(SettingsFactory.file(home, "Linux"))
        .contains(Path.of(root, "home/.config/alliance-sim/settings.properties"));
    assertThat(
            SettingsFactory.file(
                Map.of("HOME", root + "home", "XDG_CONFIG_HOME", root + "xdg"), "Linux"))
        .contains(Path.of(root, "xdg/alliance-sim/settings.properties"));
    assertThat(
            SettingsFactory.file(
                Map.of("HOME", root + "home", "XDG_CONFIG_HOME", "not/absolute"), "FreeBSD"))
        .contains(Path.of(root, "home/.config/alliance-sim/settings.properties"));
    assertThat(SettingsFactory.file(home, "Mac OS X"))
        .contains(
            Path.of(root, "home/Library/Application Support/alliance-sim/settings.properties"));
    assertThat(SettingsFactory.file(Map.of("APPDATA", root + "app"), "Windows 11"))
        .contains(Path.of(root, "app/alliance-sim/settings.properties"));
    assertThat(SettingsFactory.file(Map.of(), "Windows 11")).isEmpty();
    assertThat(SettingsFactory.file(Map.of(), "Linux"))
        .as("without HOME: the home that Java knows")
        .contains(
            Path.of(System.getProperty("user.home"), ".config/alliance-sim/settings.properties"));
  }
}
