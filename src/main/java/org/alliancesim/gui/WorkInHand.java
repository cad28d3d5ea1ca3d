package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a user would lose by leaving, in sentences. */
final class WorkInHand {

  private WorkInHand() {}

  /**
   * What would be lost, the dearest first.
   *
   * @param runs the batches in the background
   * @param compared the comparison in the background
   * @param unsaved the paths of what was moved and not saved
   * @param recording whether the months that are played are recorded
   */
  static List<String> of(
      BackgroundRuns.View runs,
      BackgroundComparison.View compared,
      List<String> unsaved,
      boolean recording) {
    List<String> lost = new ArrayList<>(of(runs));
    lost.addAll(of(compared));
    moves(unsaved, lost);
    if (recording) {
      lost.add("Pictures are being recorded; those made so far are kept.");
    }
    return lost;
  }

  /** What another run would lose. */
  static List<String> of(BackgroundRuns.View runs) {
    List<String> lost = new ArrayList<>();
    if (runs.phase() == BackgroundWork.Phase.EXPORTING) {
      lost.add("A run is being written; broken off, its folder can be gone on with by sim run.");
    } else if (runs.phase().busy()) {
      lost.add(replicates(runs) + "being simulated in the background; they will be lost.");
    } else if (runs.exportable() && !runs.exported()) {
      lost.add(replicates(runs) + "simulated and not exported; they will be lost.");
    }
    return lost;
  }

  /** What another comparison would lose. */
  static List<String> of(BackgroundComparison.View compared) {
    String pairs =
        String.format(
            Locale.ROOT,
            "%,d of %,d pairs of histories are ",
            compared.pairs(),
            compared.plan().map(plan -> plan.pairs().wanted()).orElse(0));
    return compared.phase().busy()
        ? List.of(pairs + "compared so far; they will be lost.")
        : compared.pairs() > 0 ? List.of(pairs + "compared; they will be lost.") : List.of();
  }

  /** What opening another session would lose. */
  static List<String> of(List<String> unsaved) {
    List<String> lost = new ArrayList<>();
    moves(unsaved, lost);
    return lost;
  }

  private static void moves(List<String> unsaved, List<String> lost) {
    if (!unsaved.isEmpty()) {
      lost.add("What you moved is not saved: " + String.join(", ", unsaved) + ".");
    }
  }

  private static String replicates(BackgroundRuns.View runs) {
    int wanted = runs.plan().map(plan -> plan.replicates()).orElse(0);
    return wanted == 0
        ? "Replicates are "
        : String.format(Locale.ROOT, "%,d of %,d replicates are ", runs.replicates(), wanted);
  }
}
