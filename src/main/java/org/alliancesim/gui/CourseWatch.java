package org.alliancesim.gui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import org.alliancesim.model.Intervention;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Works out, in the background, the course of the history that is on the screen, whenever that has
 * become another one. Belongs to Swing's thread.
 */
final class CourseWatch implements AutoCloseable {

  private final Known known;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "Course");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Wanted> latest = Optional.empty();

  /** How many histories there have been. */
  private int number;

  /** Is told of courses. */
  interface Known {

    /**
     * A course is known.
     *
     * @param course of the history on the screen
     * @param asWritten of the scenario as it is written, under the same draws; empty if that is the
     *     one on the screen, or the scenario's files cannot be read any more
     */
    void known(Course course, Optional<Course> asWritten);
  }

  /** Which history it is. */
  private record Wanted(int number, Beginning beginning, List<Intervention> interventions) {
    boolean is(Beginning other, List<Intervention> made) {
      return beginning.is(other) && interventions.equals(made);
    }
  }

  /**
   * A watch that knows of no history.
   *
   * @param known is told of every course, on Swing's thread; not of one that is outdated by then
   */
  CourseWatch(Known known) {
    this.known = known;
  }

  /** This is the history on the screen. */
  void follow(Beginning beginning, List<Intervention> interventions) {
    if (latest.isEmpty() || !latest.get().is(beginning, interventions)) {
      Wanted wanted = new Wanted(++number, beginning, interventions);
      latest = Optional.of(wanted);
      worker.execute(
          () -> {
            Course course = Course.of(beginning, interventions);
            Optional<Course> asWritten = asWritten(course);
            SwingUtilities.invokeLater(() -> tell(wanted, course, asWritten));
          });
    }
  }

  private static Optional<Course> asWritten(Course course) {
    if (course.beginning().moved().isEmpty() && course.interventions().isEmpty()) {
      return Optional.empty();
    }
    try {
      Beginning written =
          course.beginning().moved().isEmpty()
              ? course.beginning()
              : course.beginning().with(List.of());
      return Optional.of(Course.of(written, List.of()));
    } catch (ScenarioException e) {
      // whoever begins anew is told
      return Optional.empty();
    }
  }

  private void tell(Wanted wanted, Course course, Optional<Course> asWritten) {
    if (latest.isPresent() && latest.get().number() == wanted.number()) {
      known.known(course, asWritten);
    }
  }

  @Override
  public void close() {
    latest = Optional.empty();
    worker.shutdownNow();
  }
}
