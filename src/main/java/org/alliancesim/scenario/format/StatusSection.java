package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/** A map in the section {@code alliance.statuses}. */
final class StatusSection {

  /** What criteria of one's own cannot be called, for it says in tables why a bid stopped. */
  private static final List<String> RESERVED =
      Stream.concat(
              Stream.of(RunHistory.DOOR, RunHistory.DECLINED),
              Arrays.stream(StandardCriterion.values()).map(Criterion::key))
          .toList();

  /** Stands among the statuses of {@code from} for holding none. */
  private static final String NONE = PastCase.NONE;

  private static final VariableDefinition NOTICE_MONTHS =
      Ranges.number(
          "notice-months",
          "months from the notice of leaving to leaving; 0 if left out",
          "months",
          0,
          1200);

  private static final Key<String> TRACK =
      Key.text("track", "The track it belongs to.").required("name one of the alliance's tracks");

  private static final Key<String> NAME = Key.name("The status's name; its key if left out.");

  private static final Key<Long> RANK =
      Key.whole(
          "rank",
          Whole.between(-1000, 1000),
          0,
          "Its place on the ladder: the chair may offer a lower one, and reports follow it.");

  private static final Key<Boolean> FULL =
      Key.truth(
          "full",
          false,
          "Whether its holder is a full member: candidates need relations with it, and it seeks"
              + " nothing on other tracks.");

  private static final Key<List<Leaf>> FROM =
      Key.texts(
          "from",
          Notation.names("a list of statuses such as [none, observer]"),
          "The statuses of the track from which it can be reached; none for no status.");

  private static final Key<List<Leaf>> RESUMES_FROM =
      Key.texts(
          "resumes-from",
          Notation.names("a list of statuses such as [frozen]"),
          "The statuses from which its holder returns to it without a vote.");

  private static final Key<Boolean> NEEDS_VOTE =
      Key.truth(
          "needs-vote", true, "Whether the members vote on it; if not, a state takes it itself.");

  private static final Key<Boolean> RATIFIED =
      Key.truth(
          "ratified",
          false,
          "Whether each member that voted must ratify the admission, whatever the rule of votes.");

  private static final Key<Boolean> BY_NEWCOMERS =
      Key.truth(
          "newcomers-ratify",
          false,
          "Whether states that come to vote in the meantime must ratify it too.");

  private static final Key<Optional<Long>> PROTOCOL_MONTH =
      Key.whole(
          "protocol-month",
          Whole.between(1, 12),
          "The calendar month in which admissions are opened to ratification; if left out, the month"
              + " after the vote.");

  private static final Key<Optional<YearMonth>> OPENS =
      Key.month("opens", "The month from which it can be sought.").untold();

  private static final Key<Optional<SourcedValue>> NOTICE = Key.number(NOTICE_MONTHS, 0);

  private static final Key<Optional<SourcedValue>> WAIVER =
      Key.number(
          Ranges.number(
              "waiver",
              "probability that the criterion is waived if it fails; 0 if left out",
              "1",
              0,
              1),
          0);

  private static final Section TERMS = Section.of("a map such as {} or {waiver: 0.5}", WAIVER);

  private static final Key<Fields> ELIGIBILITY =
      Key.open(
          "eligibility",
          Section.of("a map of criteria")
              .and(Arrays.stream(StandardCriterion.values()).map(StatusSection::criterion).toList())
              .shape(),
          "The criteria that a candidate must meet.");

  private static final Key<String> ABOUT =
      Key.line("about", "What it asks, for explanations.").naming();

  private static final Section OWN =
      Section.of("a map such as {about: it can pay its dues, waiver: 0.5}", ABOUT, WAIVER);

  private static final Key<Fields> CRITERIA =
      Key.open(
          "criteria",
          new NamedMap(
              "a map of criteria of the institution's own",
              "a name in small letters such as capacity",
              "[a-z][a-z0-9-]*",
              OWN.shape(),
              true),
          "Criteria of its own; states.X.meets says how likely a state is to meet them.");

  private static final Section STATUS =
      Section.of("a map that describes the status")
          .and(TRACK, NAME, RANK, FULL, FROM, RESUMES_FROM)
          .and(NEEDS_VOTE, RATIFIED, BY_NEWCOMERS, PROTOCOL_MONTH, OPENS, NOTICE)
          .and(Section.variables("alliance.statuses", ""))
          .and(ELIGIBILITY, CRITERIA);

  static final Shape SHAPE = Notation.byName("statuses", STATUS.shape());

  private final Fields statuses;
  private final List<String> tracks;
  private final Optional<YearMonth> start;

  /** The statuses of which it is not known what they are, since that is reported as wrong. */
  private final Set<String> mistaken = new HashSet<>();

  /** The criteria of statuses' own, each with its index, in the order of the file. */
  private final Map<String, CriterionVariable> own = new LinkedHashMap<>();

  /**
   * A reader of statuses.
   *
   * @param statuses the section
   * @param tracks the ids of the alliance's tracks
   * @param start the first month, if it is known
   */
  StatusSection(Fields statuses, List<String> tracks, Optional<YearMonth> start) {
    this.statuses = statuses;
    this.tracks = tracks;
    this.start = start;
  }

  private static Key<Fields> criterion(StandardCriterion criterion) {
    return Key.open(
        criterion.key(), TERMS.shape(), "Returns an application if " + criterion.failure() + ".");
  }

  /**
   * The statuses; one that names no track of the alliance is put on the first, so that it is known
   * by its name to whoever names it.
   */
  List<Status> read() {
    return statuses.names().stream().flatMap(id -> status(id).stream()).toList();
  }

  /** The ids of all statuses, those among them that cannot be read. */
  List<String> ids() {
    return statuses.names();
  }

  /**
   * The ids of the statuses that were read and of which it is not known what leads to them, or
   * whether they are full or on which track they are: what follows from that is no other mistake.
   */
  Set<String> mistaken() {
    return mistaken;
  }

  /** The track that a status names; empty if it names none. */
  String trackOf(String status) {
    return statuses.below(status).text(TRACK.name(), "");
  }

  private Optional<Status> status(String id) {
    Fields fields = statuses.below(id);
    if (id.equals(NONE)) {
      mistaken.add(id);
      fields
          .problems()
          .add(fields.origin(), fields.path(), "'none' stands for no status; use another name");
      return Optional.empty();
    }
    Given given = STATUS.read(fields);
    List<Criterion> eligibility = eligibility(given.get(ELIGIBILITY));
    eligibility.addAll(own(given));
    Set<String> from = neighbours(given, FROM, true);
    Set<String> resumesFrom = neighbours(given, RESUMES_FROM, false);
    String track = given.get(TRACK);
    if (!track.isEmpty() && !tracks.isEmpty() && !tracks.contains(track)) {
      given.wrong(TRACK, "unknown track '" + track + "'" + Suggestion.orKnown(track, tracks));
    }
    Optional<YearMonth> opens = given.get(OPENS).or(() -> start);
    given.tell(FROM, from.stream().sorted().toList());
    given.tell(RESUMES_FROM, resumesFrom.stream().sorted().toList());
    given.get(PROTOCOL_MONTH).ifPresent(month -> given.tell(PROTOCOL_MONTH, month));
    opens.ifPresent(month -> given.tell(OPENS, month));
    given.tell(ELIGIBILITY, eligibility.stream().map(Criterion::key).toList());
    if (isMistaken(given, from, resumesFrom)) {
      mistaken.add(id);
    }
    boolean fromNone = from.remove(NONE);
    int notice = noticeMonths(given);
    if (tracks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Status(
            id,
            given.get(NAME),
            Math.max(0, tracks.indexOf(track)),
            given.get(RANK).intValue(),
            given.get(FULL),
            fromNone,
            from,
            resumesFrom,
            given.get(NEEDS_VOTE),
            new Ratification(
                given.get(RATIFIED),
                given.get(BY_NEWCOMERS),
                given.get(PROTOCOL_MONTH).map(Long::intValue).orElse(Ratification.AT_ONCE)),
            opens.map(this::monthOf).orElse(0),
            notice,
            eligibility));
  }

  /** Whether it is reported that something is wrong with what other sections go by. */
  private boolean isMistaken(Given given, Set<String> from, Set<String> resumesFrom) {
    Fields fields = given.fields();
    boolean full =
        !fields.has(FULL.name())
            || fields.get(FULL.name()) instanceof Leaf leaf && leaf.kind() == Kind.TRUTH;
    return fields.mistaken()
        || !tracks.contains(given.get(TRACK))
        || !full
        || !isAll(from, fields.get(FROM.name()))
        || !isAll(resumesFrom, fields.get(RESUMES_FROM.name()));
  }

  /** Whether the statuses that were read are all that is written. */
  private static boolean isAll(Set<String> read, @Nullable Tree written) {
    return written == null
        || written instanceof Sequence list
            && list.items().stream()
                .allMatch(item -> item instanceof Leaf leaf && read.contains(leaf.text()));
  }

  /** Whole, and the same in every replicate. */
  private static int noticeMonths(Given given) {
    Optional<SourcedValue> months = given.get(NOTICE);
    if (months.isEmpty()) {
      return 0;
    }
    double number = months.get().quantity().quantile(0.5);
    if (months.get().quantity().uncertain() || number != Math.rint(number)) {
      given.wrong(NOTICE, "must be a whole number of months, the same in every replicate");
    }
    return (int) number;
  }

  private int monthOf(YearMonth month) {
    return start.map(first -> new Clock(first, first).indexOf(month)).orElse(0);
  }

  /** The statuses that a key names; reports unknown ones and those of other tracks. */
  private Set<String> neighbours(Given given, Key<List<Leaf>> key, boolean none) {
    List<String> known =
        Stream.concat(none ? Stream.of(NONE) : Stream.of(), ids().stream()).toList();
    Set<String> found = new HashSet<>();
    for (Leaf leaf : given.get(key)) {
      String id = leaf.text();
      if (!known.contains(id)) {
        report(given, key, leaf, "unknown status '" + id + "'" + Suggestion.orKnown(id, known));
      } else if (!id.equals(NONE) && areApart(trackOf(id), given.get(TRACK))) {
        report(
            given,
            key,
            leaf,
            "the status '" + id + "' is on another track; a state moves within one track");
      } else {
        found.add(id);
      }
    }
    return found;
  }

  /** Whether two tracks are different ones; an unknown one is reported as that alone. */
  private boolean areApart(String track, String other) {
    return !track.equals(other) && tracks.contains(track) && tracks.contains(other);
  }

  /** Criteria of the status's own; one of the same name in several statuses is the same. */
  private List<OwnCriterion> own(Given given) {
    Fields fields = given.get(CRITERIA);
    List<OwnCriterion> criteria = new ArrayList<>();
    for (String name : fields.names()) {
      if (RESERVED.contains(name)) {
        fields.wrong(
            name, "'" + name + "' has a meaning of its own; call the criterion something else");
      }
      Given criterion = OWN.read(fields.below(name));
      CriterionVariable variable =
          own.computeIfAbsent(name, key -> new CriterionVariable(own.size(), key));
      criteria.add(new OwnCriterion(variable, criterion.get(ABOUT)));
    }
    criteria.sort(Criterion.ORDER);
    return criteria;
  }

  private static void report(Given given, Key<?> key, Leaf leaf, String message) {
    Fields fields = given.fields();
    fields.problems().add(leaf.origin(), fields.pathOf(key.name()), message);
  }

  private static List<Criterion> eligibility(Fields fields) {
    List<Criterion> eligibility = new ArrayList<>();
    for (StandardCriterion criterion : StandardCriterion.values()) {
      if (fields.has(criterion.key())) {
        eligibility.add(criterion);
        TERMS.read(fields.below(criterion.key()));
      }
    }
    return eligibility;
  }
}
