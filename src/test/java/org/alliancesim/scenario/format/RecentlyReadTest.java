package org.alliancesim.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.YamlReader;
import org.junit.jupiter.api.Test;

/** Texts that are read again. */
class RecentlyReadTest {

  private static final String TEXT = "format: 2\nname: read again\n";

  @Test
  void aTextIsParsedOnceUnderAName() throws ScenarioException {
    assertThat(RecentlyRead.tree(TEXT, "a.yaml"))
        .isSameAs(RecentlyRead.tree(TEXT, "a.yaml"))
        .isEqualTo(YamlReader.read(TEXT, "a.yaml"));
  }

  @Test
  void messagesNameTheFileThatWasRead() throws ScenarioException {
    RecentlyRead.tree(TEXT, "a.yaml");
    assertThat(RecentlyRead.tree(TEXT, "b.yaml").origin().file()).isEqualTo("b.yaml");
  }

  @Test
  void aFileThatWasChangedIsReadAnew() throws ScenarioException {
    RecentlyRead.tree(TEXT, "a.yaml");
    String changed = TEXT.replace("again", "anew");
    assertThat(RecentlyRead.tree(changed, "a.yaml")).isEqualTo(YamlReader.read(changed, "a.yaml"));
  }

  @Test
  void aMistakeIsToldEachTime() {
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> RecentlyRead.tree("a: [", "broken.yaml"))
          .isInstanceOf(ScenarioException.class);
    }
  }
}
