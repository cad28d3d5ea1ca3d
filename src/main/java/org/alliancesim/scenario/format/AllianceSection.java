package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.OpenBid;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.ClockSection.Months;
import org.alliancesim.scenario.format.Told.Kind;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.VariableDefinition;

/** The section {@code alliance}. */
final class AllianceSection {

  private static final double SUM_SLACK = 1e-9;

  private static final VariableDefinition CHAIR_WEIGHT =
      Ranges.number("weight", "weight in the chair", "share", 0, 1);

  private static final Key<String> NAME = Key.name("The alliance's name.", "the alliance");

  static final Key<String> LEARNED_AS =
      Key.line(
              "learned-as",
              "Which organisation of the past it is, for example csto: where coefficients are as"
                  + " they were learned, those of its own are taken; without it, those of one that"
                  + " nothing was learned of.")
          .naming();

  private static final Key<Fields> CHAIR =
      Key.open(
              "chair",
              Notation.byCode("weights", new Shape.Numeric(CHAIR_WEIGHT)),
              "Who leads, as weights that sum to 1; {} if nobody does.")
          .required("say who leads, for example {RUS: 1}; an empty map {} if nobody does");

  private static final Key<Fields> TRACKS =
      Key.open("tracks", TrackSection.SHAPE, "Ladders of statuses, each with a council.");

  private static final Key<Fields> STATUSES =
      Key.open("statuses", StatusSection.SHAPE, "What a state can hold.");

  private static final Key<Fields> HOLDERS =
      Key.open(
          "holders",
          Notation.byCode(
              "lists of statuses", Notation.names("a list of statuses such as [member]")),
          "Who holds which statuses at the start.");

  private static final Key<List<Tree>> BIDS =
      Key.items("bids", BidsSection.SHAPE, "The bids that are open at the start.");

  static final Section SECTION =
      Section.of("a map that describes the alliance", NAME, LEARNED_AS, CHAIR)
          .and(Arrays.stream(AllianceVariable.values()).map(Key::learnable).toList())
          .and(TRACKS, STATUSES, HOLDERS, BIDS);

  private final Given given;
  private final States states;

  private AllianceSection(Given given, States states) {
    this.given = given;
    this.states = states;
  }

  /**
   * The alliance's rules.
   *
   * @param charter its tracks and statuses
   * @param holders the statuses that states hold at the start
   * @param leaders who has a weight in the chair
   * @param bids the bids that are open at the start
   * @param mistaken the statuses of which it is reported that it is not known what they are
   * @param unclear the states of which it is reported that it is not known what they hold
   */
  record Alliance(
      Charter charter,
      SortedMap<StateCode, List<String>> holders,
      Set<StateCode> leaders,
      List<OpenBid> bids,
      Set<String> mistaken,
      Set<StateCode> unclear) {

    /** The same with these bids. */
    Alliance with(List<OpenBid> open) {
      return new Alliance(charter, holders, leaders, open, mistaken, unclear);
    }

    /** The statuses that a state holds at the start. */
    List<String> held(StateCode state) {
      return holders.getOrDefault(state, List.of());
    }

    /**
     * What a state can come to hold, step by step, from what it holds or after giving that up; as
     * much as can be if it is not known what it holds or what a status asks.
     *
     * @param clock the months within which a status must open; unknown months rule out nothing
     */
    Set<String> reachable(StateCode state, Optional<Clock> clock) {
      Set<String> reachable = new HashSet<>(held(state));
      reachable.addAll(mistaken);
      boolean more = true;
      while (more) {
        more = false;
        for (Status status : charter.statuses()) {
          boolean leads =
              unclear.contains(state)
                  || status.fromNone()
                  || status.from().stream().anyMatch(reachable::contains)
                  || status.resumesFrom().stream().anyMatch(reachable::contains);
          boolean opens = clock.isEmpty() || status.opens() < clock.get().months();
          more |= leads && opens && reachable.add(status.id());
        }
      }
      return reachable;
    }

    /** Whether a state holds a status of full membership at the start. */
    boolean hasMember(StateCode state) {
      List<String> held = held(state);
      return charter.statuses().stream()
          .anyMatch(status -> status.full() && held.contains(status.id()));
    }

    /** The same, or it is not known what the state holds. */
    boolean mayHaveMember(StateCode state) {
      return unclear.contains(state) || hasMember(state);
    }

    /** Whether a status is one of full membership, or it is not known what it is. */
    boolean mayBeFull(Status status) {
      return status.full() || mistaken.contains(status.id());
    }
  }

  /**
   * Reads the section.
   *
   * @param months the first month, if it is known, and the months, unless they are wrong
   */
  static Alliance read(Fields fields, States states, Months months) {
    return new AllianceSection(SECTION.read(fields), states).read(months);
  }

  /** Asks for what any alliance must have. */
  static void requireContents(Fields fields) {
    fields.require(TRACKS.name(), "describe at least one, with its rule and session-months");
    fields.require(STATUSES.name(), "describe at least one, with its track");
    fields.requireContents(TRACKS.name(), "describe at least one, with its rule");
    fields.requireContents(STATUSES.name(), "describe at least one, with its track");
  }

  private Alliance read(Months months) {
    Fields tracks = given.get(TRACKS);
    List<String> ids = tracks.names();
    List<Track> trackList =
        ids.stream().map(id -> TrackSection.read(id, tracks.below(id), states)).toList();
    StatusSection statuses = new StatusSection(given.get(STATUSES), ids, months.start());
    Charter charter = new Charter(given.get(NAME), trackList, statuses.read());
    Set<StateCode> leaders = leaders();
    Set<StateCode> unclear = new HashSet<>();
    SortedMap<StateCode, List<String>> holders = holders(statuses, unclear);
    Alliance founded =
        new Alliance(charter, holders, leaders, List.of(), statuses.mistaken(), unclear);
    leaders.forEach(leader -> requirePart(leader, founded));
    return founded.with(BidsSection.read(given, BIDS, states, founded, months.clock()));
  }

  /** Tells of a map that it is empty, which results depend on only through what is missing. */
  private void tellEmpty(Key<Fields> key) {
    Fields fields = given.fields();
    fields
        .reading()
        .told()
        .next(Kind.OTHER)
        .tell(fields.pathOf(key.name()), "{}", fields.get(key.name()));
  }

  /** Who leads members without being one can only be a sponsor from outside. */
  private void requirePart(StateCode leader, Alliance read) {
    boolean founded = read.holders().keySet().stream().anyMatch(read::hasMember);
    if (founded && !read.mayHaveMember(leader) && !states.profile(leader).outside()) {
      Fields chair = given.get(CHAIR);
      chair
          .problems()
          .add(
              chair.map().originOf(leader.value()),
              chair.pathOf(leader.value()),
              "is neither a full member at the start nor an outside power; who leads seeks no"
                  + " status, so give it one in alliance.holders, or write outside: true in states."
                  + leader);
    }
  }

  private Set<StateCode> leaders() {
    Set<StateCode> leaders = new TreeSet<>();
    Fields chair = given.get(CHAIR);
    double sum = 0;
    for (String name : chair.names()) {
      Optional<StateCode> leader = states.find(chair, name);
      Optional<SourcedValue> weight =
          chair.reading().values().take(chair.pathOf(name), CHAIR_WEIGHT, chair.get(name));
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
      chair
          .problems()
          .add(
              chair.origin(),
              chair.path(),
              "the weights sum to "
                  + Ranges.sum(sum)
                  + "; they must sum to 1, or be an empty map {}");
    }
    if (leaders.isEmpty()) {
      tellEmpty(CHAIR);
    }
    return leaders;
  }

  /**
   * Who holds which statuses.
   *
   * @param unclear takes the states whose entry is mistaken, or holds a mistaken status
   */
  private SortedMap<StateCode, List<String>> holders(
      StatusSection statuses, Set<StateCode> unclear) {
    Fields holders = given.get(HOLDERS);
    if (holders.mistaken()) {
      unclear.addAll(states.codes());
    }
    SortedMap<StateCode, List<String>> found = new TreeMap<>();
    for (String name : holders.names()) {
      Optional<StateCode> holder = states.find(holders, name);
      List<String> held = new ArrayList<>();
      List<Leaf> texts = holders.texts(name);
      boolean mistaken =
          !(holders.get(name) instanceof Sequence list) || texts.size() < list.items().size();
      Set<String> tracks = new HashSet<>();
      for (Leaf leaf : texts) {
        String id = leaf.text();
        if (!statuses.ids().contains(id)) {
          mistaken = true;
          if (!statuses.ids().isEmpty()) {
            holders
                .problems()
                .add(
                    leaf.origin(),
                    holders.pathOf(name),
                    "unknown status '" + id + "'" + Suggestion.orKnown(id, statuses.ids()));
          }
        } else if (statuses.mistaken().contains(id)) {
          mistaken = true;
        } else if (!tracks.add(statuses.trackOf(id))) {
          mistaken = true;
          holders
              .problems()
              .add(
                  leaf.origin(),
                  holders.pathOf(name),
                  "holds two statuses of one track: " + String.join(", ", held) + " and " + id);
        } else {
          held.add(id);
        }
      }
      if (mistaken) {
        holder.ifPresent(unclear::add);
      }
      if (holder.isPresent() && !held.isEmpty()) {
        found.put(holder.get(), held.stream().sorted().toList());
      }
    }
    found.forEach(
        (state, held) -> {
          String path = holders.pathOf(state.value());
          given.tell(HOLDERS, path, held, holders.get(state.value()));
        });
    if (found.isEmpty()) {
      tellEmpty(HOLDERS);
    }
    return found;
  }
}
