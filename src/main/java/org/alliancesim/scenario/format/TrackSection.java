package org.alliancesim.scenario.format;

import java.util.List;
import org.alliancesim.institution.Track;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Tree;

/** A map in the section {@code alliance.tracks}. */
final class TrackSection {

  private static final String TRACKS = "alliance.tracks";

  private static final Whole CALENDAR_MONTH = Whole.between(1, 12);

  private static final Key<String> NAME = Key.name("The track's name; its key if left out.");

  private static final Key<Fields> RULE =
      Key.open(
              "rule",
              VotingRuleSection.SHAPE,
              "When a ballot passes; ratification is by all voters whatever the rule.")
          .required("say when a ballot passes, for example rule: consensus");

  private static final Key<List<Tree>> SESSION_MONTHS =
      Key.items(
              "session-months",
              new Items("a list of calendar months such as [7, 11]", CALENDAR_MONTH, 1, 12),
              "The calendar months, 1 to 12, in which the council meets.")
          .required("say when the council meets, for example [11]");

  private static final Key<Boolean> PACKAGES =
      Key.truth("packages", false, "Whether several applications may be put to one vote.");

  private static final Key<Given> DOOR =
      Key.map(
          "door",
          Section.of("a map such as {open: false, opening-rate: 0.2}")
              .and(Section.variables(TRACKS, "door.")),
          "Whether its council decides on bids, and how often that changes by chance.");

  private static final Section TRACK =
      Section.of(
              "a map such as {rule: consensus, session-months: [11]}",
              NAME,
              RULE,
              SESSION_MONTHS,
              PACKAGES,
              DOOR)
          .and(Section.variables(TRACKS, ""));

  static final Shape SHAPE = Notation.byName("tracks", TRACK.shape());

  private TrackSection() {}

  static Track read(String id, Fields fields, States states) {
    Given given = TRACK.read(fields);
    Track track =
        new Track(
            id,
            given.get(NAME),
            VotingRuleSection.read(fields.get(RULE.name()), given.get(RULE), states),
            sessionMonths(given.get(SESSION_MONTHS)),
            given.get(PACKAGES));
    given.tell(RULE, track.rule());
    given.tell(SESSION_MONTHS, track.sessionMonths());
    return track;
  }

  private static List<Integer> sessionMonths(List<Tree> written) {
    return written.stream()
        .flatMap(item -> CALENDAR_MONTH.read(item).stream())
        .map(month -> month.intValue())
        .distinct()
        .sorted()
        .toList();
  }
}
