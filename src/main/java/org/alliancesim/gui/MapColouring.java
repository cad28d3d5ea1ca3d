package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.experiment.RunningEstimates;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.report.NumberPalette;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusPalette;
import org.jspecify.annotations.Nullable;

/** By what the states of a map are filled: by their statuses, or by a number of theirs. */
final class MapColouring {

  private final AllianceModelWithUI watched;
  private volatile Optional<MapNumber> number = Optional.empty();
  private volatile @Nullable Reading last;

  /**
   * The numbers of one moment.
   *
   * @param number which they are
   * @param values by state index; empty for one that has none
   * @param end where the scale, which begins at 0, ends; above 0
   */
  record Scaled(MapNumber number, List<Optional<MapNumber.Value>> values, double end) {

    private static Scaled of(MapNumber number, List<Optional<MapNumber.Value>> values) {
      double largest =
          values.stream()
              .flatMap(Optional::stream)
              .filter(value -> !value.vague())
              .mapToDouble(MapNumber.Value::number)
              .max()
              .orElse(0);
      // where all is 0, any scale would do
      return new Scaled(number, values, largest == 0 ? 1 : RoundScale.end(largest));
    }

    /** Whether there is a number that is more than a bound. */
    boolean tells() {
      return values.stream().flatMap(Optional::stream).anyMatch(value -> !value.vague());
    }

    /** Whether all of these are 0. */
    boolean isZero() {
      return values.stream()
          .flatMap(Optional::stream)
          .allMatch(value -> value.vague() || value.number() == 0);
    }

    /** Whether there is one that is no more. */
    boolean isVague() {
      return values.stream().flatMap(Optional::stream).anyMatch(MapNumber.Value::vague);
    }

    private StatusFill fill(int state) {
      return values
          .get(state)
          .map(
              value ->
                  value.vague() ? NumberPalette.VAGUE : NumberPalette.fill(value.number() / end))
          .orElse(NumberPalette.NONE);
    }
  }

  /** The numbers as they were read last, of a month and so many replicates of a batch. */
  private record Reading(AllianceModel model, int month, int replicates, Scaled scaled) {

    boolean isOf(AllianceModel other, int otherMonth, int otherReplicates, MapNumber wanted) {
      return model.equals(other)
          && month == otherMonth
          && replicates == otherReplicates
          && scaled.number().equals(wanted);
    }
  }

  MapColouring(AllianceModelWithUI watched) {
    this.watched = watched;
  }

  /** Fills states by a number from now on; empty: by status. */
  void by(Optional<MapNumber> newNumber) {
    number = newNumber;
  }

  /** The number by which states are filled; empty: by status. */
  Optional<MapNumber> number() {
    return number;
  }

  /** The numbers of this month; empty if states are filled by status. */
  Optional<Scaled> scaled() {
    return number.map(this::scaled);
  }

  /** Read once a month, for what a state weighs takes long to work out, and layers ask often. */
  private Scaled scaled(MapNumber wanted) {
    AllianceModel model = watched.model();
    int month = model.month();
    int replicates = replicates();
    Reading known = last;
    if (known == null || !known.isOf(model, month, replicates, wanted)) {
      known = new Reading(model, month, replicates, Scaled.of(wanted, wanted.read(watched)));
      last = known;
    }
    return known.scaled();
  }

  /** Whether the batch has got on since its numbers were read. */
  boolean outdated() {
    Reading known = last;
    return number.filter(MapNumber::ofBatch).isPresent()
        && (known == null || known.replicates() != replicates());
  }

  private int replicates() {
    return watched.batch().map(RunningEstimates::replicates).orElse(0);
  }

  /** How each state is filled, by its index. */
  List<StatusFill> fills() {
    int states = watched.model().world().size();
    Optional<Scaled> scaled = scaled();
    if (scaled.isPresent()) {
      return IntStream.range(0, states).mapToObj(scaled.get()::fill).toList();
    }
    Alliance alliance = watched.model().alliance();
    StatusPalette palette = StatusPalette.of(alliance.charter());
    List<StatusFill> fills = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      fills.add(MapColours.of(palette, alliance, state, watched.outside(state)));
    }
    return fills;
  }

  /** What is said of a state beside its statuses; empty if states are filled by status. */
  Optional<String> told(int state) {
    return scaled()
        .map(
            shown ->
                shown.number().label()
                    + ": "
                    + shown
                        .values()
                        .get(state)
                        .map(MapNumber.Value::told)
                        .orElse("no such number"));
  }
}
