package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A history that the user changed says so, and what was changed, wherever it is shown or saved. */
class HistoryLabelTest {

  private static final MovableTarget ISOLATION =
      new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
  private static final MovableTarget KAPPA =
      new MovableTarget("behaviour.kappa", Coefficient.KAPPA, -1, -1);

  @TempDir private Path folder;

  private static AllianceModelWithUI watched() throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource(
            "scenarios/2021.yaml",
            List.of(Setting.parse("behaviour.attention=0.2")),
            ScenarioSource.PRIOR);
    return AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> {});
  }

  private static void play(AllianceModelWithUI watched, int months) {
    for (int month = 0; month < months; month++) {
      watched.step();
    }
  }

  @Test
  void aHistoryOfTheBatchIsNotCalledChanged() throws ScenarioException {
    AllianceModelWithUI watched = watched();
    watched.start();
    play(watched, 6);
    HistoryLabel label = watched.label();
    assertThat(label.changed()).isFalse();
    assertThat(label.changes()).isEmpty();
    assertThat(label.title()).isEqualTo("replicate 3, seed 7");
    assertThat(label.pictureName()).isEqualTo("2021-r3-2021-12");
    assertThat(label.caption().title())
        .isEqualTo("Partner states for the CSTO, July 2021, replicate 3, seed 7");
    assertThat(label.caption().description())
        .isEqualTo(
            "scenario scenarios/2021.yaml; set behaviour.attention=0.2; replicate 3; seed 7; month"
                + " 2021-12");
  }

  /** What was moved for a month to come has changed nothing yet, and what changes nothing never. */
  @Test
  void itIsChangedFromTheMonthInWhichSomethingBecameAnother() throws ScenarioException {
    AllianceModelWithUI watched = watched();
    watched.moves().move(new Change.OfVariable(KAPPA, 2));
    watched.start();
    assertThat(watched.label().title())
        .isEqualTo("replicate 3, seed 7, changed: inertia (behaviour.kappa) = 2");
    play(watched, 6);
    watched.moves().move(new Change.OfVariable(ISOLATION, watched.model().value(ISOLATION)));
    play(watched, 1);
    assertThat(watched.label().moves()).containsExactly("behaviour.kappa=2.0");
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.75));
    assertThat(watched.label().moves()).containsExactly("behaviour.kappa=2.0");
    play(watched, 1);
    HistoryLabel label = watched.label();
    assertThat(label.title())
        .isEqualTo(
            "replicate 3, seed 7, changed: how isolated its leader is from the West"
                + " (alliance.isolation) = 0.75 from 2022-02, inertia (behaviour.kappa) = 2");
    assertThat(label.pictureName()).isEqualTo("2021-changed-r3-2022-02");
    assertThat(label.caption().description())
        .endsWith(
            "month 2022-02; changed behaviour.kappa=2.0; changed alliance.isolation=0.75 from"
                + " 2022-02");
  }

  @Test
  void aTitleNamesTheLatestMovesAndCountsTheOthers() throws ScenarioException {
    HistoryLabel label =
        new HistoryLabel(
            watched().beginning(),
            List.of("a=1", "b=1", "c=1", "d=1", "e=1"),
            List.of("a = 1", "b = 1", "c = 1", "d = 1", "e = 1"),
            watched().scenario().clock().start());
    assertThat(label.changes()).isEqualTo("changed: e = 1, d = 1, c = 1 and 2 more");
  }

  @Test
  void theFilesOfPicturesSayItToo() throws IOException {
    Snapshot picture =
        new Snapshot(
                20,
                20,
                graphics -> {
                  graphics.setColor(Color.RED);
                  graphics.fillRect(0, 0, 9, 9);
                })
            .captioned(new Snapshot.Caption("Türkiye, changed: ψ=2", "seed 7; changed ψ=2"));
    picture.taken().write(folder.resolve("map.png"));
    picture.taken().write(folder.resolve("map.pdf"));
    assertThat(texts(folder.resolve("map.png")))
        .containsEntry("Title", "Türkiye, changed: ψ=2")
        .containsEntry("Description", "seed 7; changed ψ=2")
        .containsEntry("Software", "alliance-sim");
    try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("map.pdf")))) {
      assertThat(reader.getInfo())
          .containsEntry("Title", "Türkiye, changed: ψ=2")
          .containsEntry("Subject", "seed 7; changed ψ=2");
    }
  }

  private static Map<String, String> texts(Path png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    Map<String, String> texts = new TreeMap<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
      reader.setInput(in);
      NodeList entries =
          ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
              .getElementsByTagName("iTXtEntry");
      for (int entry = 0; entry < entries.getLength(); entry++) {
        Element text = (Element) entries.item(entry);
        texts.put(text.getAttribute("keyword"), text.getAttribute("text"));
      }
    } finally {
      reader.dispose();
    }
    return texts;
  }
}
