package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the window between two sessions. */
class WindowMemoryTest {

  @TempDir private Path folder;

  private WindowMemory memory() {
    return WindowMemory.in(
        SettingsNode.root(SettingsFile.at(Optional.of(folder.resolve("settings.properties")))));
  }

  @Test
  void theNextSessionFindsWhatTheLastOneKept() {
    WindowMemory first = memory();
    assertThat(first.place()).isEmpty();
    assertThat(first.knowsLayers()).isFalse();
    assertThat(first.colour()).isEmpty();
    first.keepPlace(new Rectangle(10, 20, 1280, 700));
    first.keepShare("left", 0.4);
    first.keepHiddenLayers(List.of("Legend", "Names"));
    first.keepColour("Threat");
    first.write();
    WindowMemory next = memory();
    assertThat(next.place()).contains(new Rectangle(10, 20, 1280, 700));
    assertThat(next.share("left", 0.7)).isEqualTo(0.4);
    assertThat(next.hiddenLayers()).containsExactly("Legend", "Names");
    assertThat(next.colour()).contains("Threat");
  }

  @Test
  void whoForgetsBeginsAsAtFirst() {
    WindowMemory first = memory();
    first.keepShare("left", 0.4);
    first.keepColour("Threat");
    first.write();
    first.clear();
    first.keepShare("left", 0.3);
    first.keepColour("Resentment");
    first.write();
    assertThat(memory().share("left", 0.7)).isEqualTo(0.7);
    assertThat(memory().colour()).isEmpty();
  }

  @Test
  void whatIsNonsenseCountsForNothing() throws IOException {
    Files.writeString(
        folder.resolve("settings.properties"),
        "/org/alliancesim/window//place=a;b\n/org/alliancesim/window//left=7\n");
    assertThat(memory().place()).isEmpty();
    assertThat(memory().share("left", 0.7)).isEqualTo(0.7);
  }
}
