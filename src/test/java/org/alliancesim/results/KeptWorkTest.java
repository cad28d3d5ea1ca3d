package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWorkTest {

  private static final List<AskedRow> ROWS =
      List.of(new AskedRow(0, 0, true), new AskedRow(1, 0, false));
  private static final float[][] NUMBERS = {{1.5f, Float.MIN_VALUE}, {}, {-0f}};

  @TempDir private Path folder;

  private KeptWork of(String inputs) {
    return new KeptWork(folder, inputs, () -> {});
  }

  @Test
  void rowsAndNumbersComeBackAsTheyWereAndOnlyForTheSameInputs() {
    of("a").saveRows("rows", AskedRow.TABLE, ROWS);
    of("a").saveNumbers("numbers", NUMBERS);
    assertThat(of("a").parts()).containsExactly("numbers", "rows");
    assertThat(of("a").loadRows("rows", AskedRow.TABLE)).contains(ROWS);
    assertThat(of("a").loadNumbers("numbers").orElseThrow()).isDeepEqualTo(NUMBERS);
    assertThat(of("a").loadRows("rows", GainRow.TABLE)).isEmpty();
    assertThat(of("a").loadNumbers("rows")).isEmpty();
    assertThat(of("b").parts()).isEmpty();
    assertThat(of("b").loadRows("rows", AskedRow.TABLE)).isEmpty();
    assertThat(of("b").loadNumbers("numbers")).isEmpty();
  }

  @Test
  void aPartIsMissingWhenOneOfItsBytesIsAnother() throws IOException {
    of("a").saveNumbers("numbers", NUMBERS);
    Path file = folder.resolve("partial/numbers/numbers.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(of("a").loadNumbers("numbers")).isEmpty();
    of("a").saveNumbers("numbers", NUMBERS);
    assertThat(of("a").loadNumbers("numbers")).isPresent();
  }

  /** Folders of interrupted work outlive the program that wrote them. */
  @Test
  void aPartHasItsChecksumsBesideIt() throws IOException {
    of("a").saveRows("rows", AskedRow.TABLE, ROWS);
    assertThat(Files.readString(folder.resolve("partial/rows/asked.csv")))
        .isEqualTo("replicate,ask,occurred\n0,0,1\n1,0,0\n");
    // CRC-32C (polynomial 0x1EDC6F41) of that text, worked out bit by bit without Java's
    assertThat(Files.readString(folder.resolve("partial/rows/crc32c")))
        .isEqualTo("a  inputs\n9630f8f6  asked.csv\n");
  }

  @Test
  void aStrangersFileStaysAndAllElseGoes() throws IOException {
    of("a").saveRows("rows", AskedRow.TABLE, ROWS);
    of("a").saveNumbers("numbers", NUMBERS);
    Path stranger = Files.writeString(folder.resolve("partial/rows/notes.txt"), "mine");
    of("").clear();
    assertThat(FileTree.files(folder)).containsExactly("partial/rows/notes.txt");
    assertThat(stranger).hasContent("mine");
  }

  @Test
  void aTableThatIsAResultIsNoPart() {
    assertThatThrownBy(() -> of("a").saveRows("rows", AskRow.TABLE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asks.csv is no part of unfinished work");
  }
}
