package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SnapshotTest {

  private static final Snapshot RED =
      new Snapshot(
          40,
          30,
          graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, 20, 30);
          });

  @TempDir private Path folder;

  @Test
  void aPngHasTwoPixelsToAUnit() throws IOException {
    RED.taken().write(folder.resolve("red.png"));
    BufferedImage image = ImageIO.read(folder.resolve("red.png").toFile());
    assertThat(image.getWidth()).isEqualTo(80);
    assertThat(image.getHeight()).isEqualTo(60);
    assertThat(image.getRGB(39, 59)).isEqualTo(Color.RED.getRGB());
    assertThat(image.getRGB(40, 0)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void aPngIsAsLargeInPrintAsThePdf() throws IOException {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(RED.taken().png()))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(stream);
      Node size =
          ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
              .getElementsByTagName("pHYs")
              .item(0);
      // 144 pixels an inch
      assertThat(size.getAttributes().getNamedItem("pixelsPerUnitXAxis").getNodeValue())
          .isEqualTo("5669");
      assertThat(size.getAttributes().getNamedItem("unitSpecifier").getNodeValue())
          .isEqualTo("meter");
    }
  }

  @Test
  void aViewThatChangesIsWrittenAsItWasTaken() throws IOException {
    AtomicReference<Color> colour = new AtomicReference<>(Color.RED);
    Snapshot.Taken taken =
        new Snapshot(
                10,
                10,
                graphics -> {
                  graphics.setColor(colour.get());
                  graphics.fillRect(0, 0, 10, 10);
                })
            .taken();
    colour.set(Color.BLUE);
    taken.write(folder.resolve("view.png"));
    BufferedImage image = ImageIO.read(folder.resolve("view.png").toFile());
    assertThat(image.getRGB(5, 5)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void theMapAsPdfIsOnePageOfShapes() throws IOException, ScenarioException {
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(
            Beginning.of(
                new ScenarioSource("scenarios/2021.yaml", List.of(), ScenarioSource.PRIOR), 1, 0),
            () -> {});
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    List<MapLayer> layers =
        List.of(new CountryLayer(new MapColouring(watched), atlas), new NameLayer(watched, atlas));
    Path file = folder.resolve("map.PDF");
    new Snapshot(
            MapLayer.WIDTH,
            MapLayer.HEIGHT,
            (Graphics2D sheet) -> layers.forEach(layer -> layer.paintSmoothly(sheet)))
        .taken()
        .write(file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype/Image");
    try (PdfReader reader = new PdfReader(bytes)) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      assertThat(reader.getPageSize(1).getWidth()).isEqualTo(MapLayer.WIDTH);
      String page = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
      assertThat(page.lines().filter(line -> line.endsWith(" l")).count())
          .as("lines of borders and letters")
          .isGreaterThan(5_000);
    }
  }

  @Test
  void theEndingTypedDecidesAndElseTheKindChosen() {
    assertThat(SnapshotButton.named(new File("map"), false)).isEqualTo(Path.of("map.png"));
    assertThat(SnapshotButton.named(new File("map"), true)).isEqualTo(Path.of("map.pdf"));
    assertThat(SnapshotButton.named(new File("map.PDF"), false)).isEqualTo(Path.of("map.PDF"));
    assertThat(SnapshotButton.named(new File("map.png"), true)).isEqualTo(Path.of("map.pdf"));
  }

  @Test
  void aSequenceIsNumberedWithoutGapsUntilItEnds() throws IOException {
    PictureSequence sequence = new PictureSequence(() -> RED);
    sequence.add();
    sequence.begin(folder);
    sequence.add();
    sequence.add();
    assertThat(sequence.end()).isEqualTo(3);
    sequence.add();
    assertThat(files()).containsExactly("map-000000.png", "map-000001.png", "map-000002.png");
  }

  @Test
  void aFolderWithAnEarlierSequenceIsLeftAlone() throws IOException {
    PictureSequence sequence = new PictureSequence(() -> RED);
    sequence.begin(folder);
    sequence.end();
    assertThatThrownBy(() -> sequence.begin(folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("choose an empty folder");
    assertThat(sequence.recording()).isFalse();
  }

  @Test
  void aSequenceWhoseFolderIsGoneEnds() throws IOException {
    PictureSequence sequence = new PictureSequence(() -> RED);
    Path gone = Files.createDirectory(folder.resolve("gone"));
    sequence.begin(gone);
    Files.delete(gone.resolve("map-000000.png"));
    Files.delete(gone);
    assertThatThrownBy(sequence::add).isInstanceOf(OutputException.class);
    assertThat(sequence.recording()).isFalse();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
