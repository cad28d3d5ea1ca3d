package org.alliancesim.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to single places of a text, all others being left alone. */
class YamlEditTest {

  private static String without(String text, String... path) {
    YamlEdit edit = YamlEdit.of(text);
    edit.takeOut(List.of(path));
    return edit.text();
  }

  /** ⏎ stands for the end of a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "b: {k: 1, l: 2}⏎|b: {l: 2}⏎",
        "b: {l: 2, k: 1}⏎|b: {l: 2}⏎",
        "b: { l: 2 , k: 1 }⏎|b: { l: 2 }⏎",
        "b: {a: 1, k: 1, l: 2} # c⏎|b: {a: 1, l: 2} # c⏎",
        "b: {k: {normal: [1, 2]}, l: 2}⏎|b: {l: 2}⏎",
        "b: {⏎  k: 1,⏎  l: 2⏎}⏎|b: {⏎  l: 2⏎}⏎",
        "b: {⏎  l: 2,⏎  k: 1⏎}⏎|b: {⏎  l: 2⏎}⏎",
        "b: {⏎  k: 1,  # why⏎  l: 2⏎}⏎|b: {⏎  # why⏎  l: 2⏎}⏎",
        "b: {k: 1}⏎c: 3⏎|# b: {k: 1}⏎c: 3⏎",
        "b:⏎  k: 1⏎  l: 2⏎|b:⏎  # k: 1⏎  l: 2⏎",
        "b:⏎  l: 2⏎  k: 1   # why|b:⏎  l: 2⏎  # k: 1   # why",
        "b:⏎  # of k⏎  k:⏎    value: 1⏎⏎    source: S⏎  l: 2"
            + "|b:⏎  # of k⏎  # k:⏎  #   value: 1⏎⏎  #   source: S⏎  l: 2",
        "b:⏎  k: |-⏎    two⏎    lines⏎  l: 2⏎|b:⏎  # k: |-⏎  #   two⏎  #   lines⏎  l: 2⏎",
        "b:⏎  k: 1⏎# end⏎c: 3⏎|# b:⏎#   k: 1⏎# end⏎c: 3⏎",
        "b:⏎  k:⏎  l: 2⏎|b:⏎  # k:⏎  l: 2⏎",
        "\"b\": {'k': \"1\", l: 2}⏎|\"b\": {l: 2}⏎",
        "𝄞: {x: 1}⏎b: {k: 1, l: '𝄞'}⏎|𝄞: {x: 1}⏎b: {l: '𝄞'}⏎",
      })
  void anEntryIsTakenOut(String beforeAndAfter) {
    String[] parts = beforeAndAfter.split("\\|(?!-)", -1);
    assertThat(without(parts[0].replace('⏎', '\n'), "b", "k"))
        .isEqualTo(parts[1].replace('⏎', '\n'));
  }

  @Test
  void anItemIsTakenOutOfAList() {
    String text = "list:\n  - {a: 1}   # one\n  -   a: 2\n      b: 3\n  - {a: 4}\n";
    assertThat(without(text, "list", "1"))
        .isEqualTo("list:\n  - {a: 1}   # one\n  # -   a: 2\n  #     b: 3\n  - {a: 4}\n");
    assertThat(without("list: [{a: 1}, {a: 2}, {a: 3}]\n", "list", "2"))
        .isEqualTo("list: [{a: 1}, {a: 2}]\n");
  }

  @Test
  void endsOfLinesStayAsTheyAre() {
    YamlEdit edit = YamlEdit.of("b:\r\n  k: 1\r\n  l: 2\r\n");
    edit.takeOut(List.of("b", "k"));
    edit.putFirst("format", "2");
    assertThat(edit.text()).isEqualTo("format: 2\r\nb:\r\n  # k: 1\r\n  l: 2\r\n");
  }

  @Test
  void aScalarIsReplacedAndAKeyPutFirst() {
    YamlEdit block = YamlEdit.of("# mine\nformat:   1   # old\nname: 1\n");
    block.replace("format", "2");
    assertThat(block.text()).isEqualTo("# mine\nformat:   2   # old\nname: 1\n");
    YamlEdit flow = YamlEdit.of("# mine\n{name: X}\n");
    flow.putFirst("format", "2");
    assertThat(flow.text()).isEqualTo("# mine\n{format: 2, name: X}\n");
    YamlEdit marked = YamlEdit.of("%YAML 1.2\n---\n# mine\nname: X\n");
    marked.putFirst("format", "2");
    assertThat(marked.text()).isEqualTo("%YAML 1.2\n---\n# mine\nformat: 2\nname: X\n");
  }

  @Test
  void whatCannotBeTakenOutIsLeftToTheUser() {
    assertThatThrownBy(() -> without("list:\n  - - 1\n    - 2\n  - 3\n", "list", "0", "0"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "shares its line with something else and cannot be taken out by the program; do it by"
                + " hand");
    assertThatThrownBy(() -> without("x: &a 1\nb: {k: *a, l: 2}\n", "b", "k"))
        .hasMessageStartingWith("is an alias");
  }
}
