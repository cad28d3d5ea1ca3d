package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;

/** Reads the section {@code alliance}. */
public final class AllianceReader {

  private static final double SUM_SLACK = 1e-9;
  private static final String STATUSES = "statuses";

  private final Fields alliance;
  private final Problems problems;
  private final States states;
  private final Values values;
  private final Optional<YearMonth> start;

  private AllianceReader(Fields alliance, States states, Values values, Optional<YearMonth> start) {
    this.alliance = alliance;
    this.problems = alliance.problems();
    this.states = states;
    this.values = values;
    this.start = start;
  }

  /**
   * The alliance's rules.
   *
   * @param charter its tracks and statuses
   * @param holders the statuses that states hold at the start
   * @param leaders who has a weight in the chair
   */
  public record Alliance(
      Charter charter, SortedMap<StateCode, List<String>> holders, Set<StateCode> leaders) {

    /** Whether a state holds a status of full membership at the start. */
    boolean hasMember(StateCode state) {
      List<String> held = holders.getOrDefault(state, List.of());
      return charter.statuses().stream()
          .anyMatch(status -> status.full() && held.contains(status.id()));
    }
  }

  /**
   * Reads the section.
   *
   * @param start the first month, if the clock is known
   */
  public static Alliance read(
      Fields scenario, States states, Values values, Optional<YearMonth> start) {
    return new AllianceReader(scenario.below("alliance"), states, values, start).read();
  }

  private Alliance read() {
    for (AllianceVariable variable : AllianceVariable.values()) {
      values.take(alliance.pathOf(variable.key()), variable, alliance.get(variable.key()));
    }
    Fields tracks = alliance.below("tracks");
    List<String> trackIds = tracks.names();
    List<Track> trackList = trackIds.stream().map(id -> track(id, tracks.below(id))).toList();
    Fields statuses = alliance.below(STATUSES);
    List<Status> statusList = new ArrayList<>();
    for (String id : statuses.names()) {
      status(id, statuses, trackIds).ifPresent(statusList::add);
    }
    Charter charter = new Charter(alliance.name("the alliance"), trackList, statusList);
    Set<StateCode> leaders = leaders();
    Alliance read = new Alliance(charter, holders(statuses), leaders);
    leaders.forEach(leader -> requirePart(leader, read));
    return read;
  }

  private Track track(String id, Fields fields) {
    fields.require("rule", "say when a ballot passes, for example rule: consensus");
    fields.require("session-months", "say when the council meets, for example [11]");
    return new Track(
        id,
        fields.name(id),
        VotingRuleReader.read(fields, states),
        sessionMonths(fields),
        fields.truth("packages", false));
  }

  private static List<Integer> sessionMonths(Fields fields) {
    List<Integer> months = new ArrayList<>();
    if (fields.get("session-months") instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        AllianceFormat.CALENDAR_MONTH.read(item).ifPresent(month -> months.add(month.intValue()));
      }
    }
    return months.stream().distinct().sorted().toList();
  }

  private Optional<Status> status(String id, Fields statuses, List<String> trackIds) {
    Fields fields = statuses.below(id);
    if (id.equals(AllianceFormat.NONE)) {
      problems.add(fields.origin(), fields.path(), "'none' stands for no status; use another name");
      return Optional.empty();
    }
    for (StatusVariable variable : StatusVariable.values()) {
      values.take(fields.pathOf(variable.key()), variable, fields.get(variable.key()));
    }
    Set<Criterion> eligibility = eligibility(fields.below("eligibility"));
    List<String> from = neighbours(fields, "from", statuses);
    List<String> resumesFrom = neighbours(fields, "resumes-from", statuses);
    fields.require("track", "name one of the alliance's tracks");
    String track = fields.text("track", "");
    if (!track.isEmpty() && !trackIds.isEmpty() && !trackIds.contains(track)) {
      fields.wrong("track", "unknown track '" + track + "'" + nearest(track, trackIds));
    }
    if (!trackIds.contains(track)) {
      return Optional.empty();
    }
    return Optional.of(
        new Status(
            id,
            fields.name(id),
            trackIds.indexOf(track),
            (int) fields.whole("rank", 0, AllianceFormat.RANK),
            fields.truth("full", false),
            from.contains(AllianceFormat.NONE),
            without(from, AllianceFormat.NONE),
            without(resumesFrom, AllianceFormat.NONE),
            fields.truth("needs-vote", true),
            fields.truth("ratified", false),
            opens(fields),
            noticeMonths(fields),
            eligibility));
  }

  private int noticeMonths(Fields fields) {
    String key = AllianceFormat.NOTICE.key();
    String path = fields.pathOf(key);
    Optional<SourcedValue> months =
        fields.has(key)
            ? values.take(path, AllianceFormat.NOTICE, fields.get(key))
            : values.takeDefault(path, AllianceFormat.NOTICE, 0);
    if (months.isEmpty()) {
      return 0;
    }
    double number = months.get().quantity().quantile(0.5);
    if (months.get().quantity().uncertain() || number != Math.rint(number)) {
      fields.wrong(key, "must be a whole number of months, the same in every replicate");
    }
    return (int) number;
  }

  /** A status without an opening month is open from the start. */
  private int opens(Fields fields) {
    Optional<YearMonth> month = fields.month("opens");
    if (month.isEmpty() || start.isEmpty()) {
      return 0;
    }
    return new Clock(start.get(), start.get()).indexOf(month.get());
  }

  private static Set<String> without(List<String> ids, String excluded) {
    return ids.stream().filter(id -> !id.equals(excluded)).collect(Collectors.toSet());
  }

  /** The statuses that a field names; reports unknown ones and those of other tracks. */
  private List<String> neighbours(Fields fields, String key, Fields statuses) {
    boolean none = key.equals("from");
    List<String> known =
        Stream.concat(
                none ? Stream.of(AllianceFormat.NONE) : Stream.of(), statuses.names().stream())
            .toList();
    List<String> found = new ArrayList<>();
    for (Leaf leaf : fields.texts(key)) {
      String id = leaf.text();
      if (!known.contains(id)) {
        problems.add(
            leaf.origin(), fields.pathOf(key), "unknown status '" + id + "'" + nearest(id, known));
      } else if (!id.equals(AllianceFormat.NONE)
          && !statuses.below(id).text("track", "").equals(fields.text("track", ""))) {
        problems.add(
            leaf.origin(),
            fields.pathOf(key),
            "the status '" + id + "' is on another track; a state moves within one track");
      } else {
        found.add(id);
      }
    }
    return found;
  }

  private Set<Criterion> eligibility(Fields fields) {
    Set<Criterion> eligibility = EnumSet.noneOf(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      if (fields.has(criterion.key())) {
        eligibility.add(criterion);
        Fields terms = fields.below(criterion.key());
        String path = terms.pathOf(AllianceFormat.WAIVER.key());
        Tree waiver = terms.get(AllianceFormat.WAIVER.key());
        if (waiver == null) {
          values.takeDefault(path, AllianceFormat.WAIVER, 0);
        } else {
          values.take(path, AllianceFormat.WAIVER, waiver);
        }
      }
    }
    return eligibility;
  }

  /** Who leads members without being one can only be a sponsor from outside. */
  private void requirePart(StateCode leader, Alliance read) {
    boolean founded = read.holders().keySet().stream().anyMatch(read::hasMember);
    if (founded && !read.hasMember(leader) && !states.profile(leader).outside()) {
      Fields chair = alliance.below("chair");
      problems.add(
          chair.map().originOf(leader.value()),
          chair.pathOf(leader.value()),
          "is neither a full member at the start nor an outside power; who leads seeks no status, so"
              + " give it one in alliance.holders, or write outside: true in states."
              + leader);
    }
  }

  private Set<StateCode> leaders() {
    Set<StateCode> leaders = new TreeSet<>();
    alliance.require(
        "chair", "say who leads, for example {RUS: 1}; an empty map {} if nobody does");
    Fields chair = alliance.below("chair");
    double sum = 0;
    for (String name : chair.names()) {
      Optional<StateCode> leader = states.find(chair, name);
      Optional<SourcedValue> weight =
          values.take(chair.pathOf(name), AllianceFormat.CHAIR_WEIGHT, chair.get(name));
      boolean uncertain = weight.isPresent() && weight.get().quantity().uncertain();
      if (uncertain) {
        chair.wrong(name, "must be a fixed number, since the weights sum to 1");
      }
      double share =
          weight.isEmpty() || uncertain ? Double.NaN : weight.get().quantity().quantile(0.5);
      sum += share;
      if (share > 0) {
        leader.ifPresent(leaders::add);
      }
    }
    if (!chair.names().isEmpty() && Math.abs(sum - 1) > SUM_SLACK) {
      problems.add(
          chair.origin(),
          chair.path(),
          "the weights sum to " + Ranges.sum(sum) + "; they must sum to 1, or be an empty map {}");
    }
    return leaders;
  }

  private SortedMap<StateCode, List<String>> holders(Fields statuses) {
    Fields holders = alliance.below("holders");
    SortedMap<StateCode, List<String>> found = new TreeMap<>();
    for (String name : holders.names()) {
      Optional<StateCode> holder = states.find(holders, name);
      List<String> held = new ArrayList<>();
      Set<String> tracks = new HashSet<>();
      for (Leaf leaf : holders.texts(name)) {
        String id = leaf.text();
        if (!statuses.names().contains(id)) {
          problems.add(
              leaf.origin(),
              holders.pathOf(name),
              "unknown status '" + id + "'" + nearest(id, statuses.names()));
        } else if (!tracks.add(statuses.below(id).text("track", ""))) {
          problems.add(
              leaf.origin(),
              holders.pathOf(name),
              "holds two statuses of one track: " + String.join(", ", held) + " and " + id);
        } else {
          held.add(id);
        }
      }
      if (holder.isPresent() && !held.isEmpty()) {
        found.put(holder.get(), held.stream().sorted().toList());
      }
    }
    return found;
  }

  private static String nearest(String word, List<String> known) {
    String suggestion = Suggestion.of(word, known);
    return suggestion.isEmpty() ? "; known are " + String.join(", ", known) : suggestion;
  }
}
