package org.alliancesim.review;

import java.util.List;
import org.alliancesim.scenario.content.SourcedValue;

/** What the numbers rest on. */
final class EvidenceReview {

  private EvidenceReview() {}

  static List<Weakness> of(Reading reading) {
    List<SourcedValue> written = reading.written();
    if (written.isEmpty() || written.stream().anyMatch(EvidenceReview::rests)) {
      return List.of();
    }
    boolean none = written.stream().allMatch(value -> value.source().isEmpty());
    return List.of(
        none
            ? new Weakness(
                reading.file(),
                "",
                "none of its " + written.size() + " numbers has a source, so nobody can check them",
                "write 'source:' beside a number, or once in a block for all below it: where it is"
                    + " from, or 'assumption: ' and the reason")
            : new Weakness(
                reading.file(),
                "",
                "none of its "
                    + written.size()
                    + " numbers rests on data, all are assumed: a level says what follows from them,"
                    + " nothing of the world",
                "read differences between scenarios ('sim compare') rather than levels, and look up"
                    + " what decides most (the inputs in report.html)"));
  }

  private static boolean rests(SourcedValue value) {
    return !value.source().isEmpty() && !value.assumed();
  }
}
