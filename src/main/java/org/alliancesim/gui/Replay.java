package org.alliancesim.gui;

import java.util.List;
import java.util.function.Consumer;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Intervention;

/**
 * A history as it stood in one of its months. It is run again from its start, which is cheap: the
 * same beginning and the same interventions have the same history.
 */
final class Replay {

  private Replay() {}

  /**
   * Runs a history to the end of a month.
   *
   * @param beginning what it begins with
   * @param interventions what is changed in its course; those of later months still lie ahead
   * @param months how many months are over then, from 0 to the length of the clock
   * @param shown is shown the model as it begins, and at the end of every month
   * @return the history, which can go on from there
   */
  static AllianceModel to(
      Beginning beginning,
      List<Intervention> interventions,
      int months,
      Consumer<AllianceModel> shown) {
    int length = beginning.scenario().clock().months();
    if (months < 0 || months > length) {
      throw new IllegalArgumentException(
          "the history has " + length + " months, none after " + months + " of them");
    }
    AllianceModel model =
        new AllianceModel(beginning.world(), beginning.draws(), new WatchedHistory(beginning));
    model.start();
    interventions.forEach(model::intervene);
    shown.accept(model);
    while (model.month() < months) {
      model.schedule.step(model);
      shown.accept(model);
    }
    return model;
  }
}
