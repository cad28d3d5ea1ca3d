package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;

/**
 * Saves a session, a picture in both kinds, a film and a scenario, as a process of its own that may
 * write no long files. Prints what a user is told.
 */
public final class FullDiskSession {

  private FullDiskSession() {}

  private interface Save {
    void to(Path file) throws Exception;
  }

  /** Argument: a folder to save in; the working folder has scenarios, and one called old. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ScenarioSource source = ScenarioSource.of("scenarios/2021-open-gate.yaml", List.of());
    AllianceModelWithUI watched = AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> {});
    // a scenario with so much moved is no short file
    for (Coefficient coefficient : Coefficient.values()) {
      if (coefficient.definition().movable()) {
        MovableTarget target =
            new MovableTarget(
                "behaviour." + coefficient.key(), coefficient, World.NONE, World.NONE);
        // what is as it was is not among what was moved
        double other = coefficient.clamp(0.99 * watched.moves().value(target) + 0.001);
        watched.moves().move(new Change.OfVariable(target, other));
      }
    }
    tell(folder.resolve("session.checkpoint"), file -> Checkpoint.write(watched.model(), file));
    Snapshot.Taken taken = new Snapshot(400, 400, FullDiskSession::scatter).taken();
    tell(folder.resolve("map.png"), taken::write);
    tell(folder.resolve("map.pdf"), taken::write);
    PictureSequence film =
        new PictureSequence(() -> new Snapshot(400, 400, FullDiskSession::scatter));
    tell(folder.resolve("film"), film::begin);
    tell(Path.of("scenarios/old.yaml"), file -> new ModelTab(watched).saveTo(file));
    Files.writeString(folder.resolve("small.txt"), "this fits");
    System.out.println("recording " + film.recording());
  }

  /** Nothing that could be packed well. */
  private static void scatter(Graphics2D sheet) {
    Random random = new Random(1);
    for (int line = 0; line < 2_000; line++) {
      sheet.setColor(new Color(random.nextInt()));
      sheet.drawLine(
          random.nextInt(400), random.nextInt(400), random.nextInt(400), random.nextInt(400));
    }
  }

  private static void tell(Path file, Save save) throws Exception {
    try {
      save.to(file);
      System.out.println("saved " + file);
    } catch (OutputException e) {
      System.out.println(Saving.failed(file, e));
    }
  }
}
