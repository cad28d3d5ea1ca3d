package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.OpenBid;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;

/** The list {@code alliance.bids}: the bids that are open at the start. */
final class BidsSection {

  private static final Key<Optional<Leaf>> STATE =
      Key.leaf("state", Notation.CODE, "The candidate's code.");

  private static final Key<Optional<Leaf>> STATUS =
      Key.leaf("status", Notation.TEXT, "The status sought.");

  private static final Key<BidStage> STAGE =
      Key.choice(
              "stage",
              BidStage.values(),
              BidStage::key,
              BidStage.LODGED,
              "Whether the council has yet to decide on it (lodged), the state to accept (invited), or"
                  + " members to ratify it (admitted).")
          .untold();

  private static final Key<Optional<YearMonth>> MONTH =
      Key.month(
              "month",
              "When it was lodged, decided on or admitted; the month before the start if left out.")
          .untold();

  private static final Key<List<Leaf>> RATIFIED =
      Key.texts("ratified", Notation.CODES, "Who has ratified it, of one that is admitted.");

  private static final Section BID =
      Section.of(
              "a map such as {state: AZE, status: partner, stage: lodged}",
              STATE,
              STATUS,
              STAGE,
              MONTH,
              RATIFIED)
          .requiring(STATE, STATUS);

  static final Items SHAPE = new Items("a list of bids", BID.shape(), 0, Integer.MAX_VALUE);

  private final States states;
  private final Alliance alliance;
  private final Optional<Clock> clock;
  private final Set<String> taken = new HashSet<>();

  private BidsSection(States states, Alliance alliance, Optional<Clock> clock) {
    this.states = states;
    this.alliance = alliance;
    this.clock = clock;
  }

  /**
   * The bids, in the order of the file.
   *
   * @param section the section around the list
   * @param key its key, under which each bid is told
   * @param clock the months, unless they are reported as wrong
   */
  static List<OpenBid> read(
      Given section, Key<List<Tree>> key, States states, Alliance alliance, Optional<Clock> clock) {
    BidsSection reader = new BidsSection(states, alliance, clock);
    List<OpenBid> bids = new ArrayList<>();
    List<Tree> items = section.get(key);
    for (int place = 0; place < items.size(); place++) {
      if (items.get(place) instanceof Mapping map) {
        Fields fields = section.fields().entry(key.name(), String.valueOf(place + 1), map);
        reader
            .bid(fields)
            .ifPresent(
                bid -> {
                  section.tell(key, fields.path(), told(bid), map);
                  bids.add(bid);
                });
      }
    }
    return bids;
  }

  private static String told(OpenBid bid) {
    return bid.state()
        + " for "
        + bid.status()
        + ", "
        + bid.stage().key()
        + " "
        + bid.month()
        + (bid.ratified().isEmpty()
            ? ""
            : ", ratified by "
                + bid.ratified().stream().map(StateCode::value).collect(Collectors.joining(", ")));
  }

  private Optional<OpenBid> bid(Fields fields) {
    Given given = BID.read(fields);
    Optional<StateCode> state =
        given.get(STATE).flatMap(leaf -> states.find(leaf, fields.pathOf(STATE.name())));
    Optional<Status> status = given.get(STATUS).flatMap(leaf -> status(given, leaf));
    List<StateCode> ratified = states.findAll(given, RATIFIED);
    Optional<YearMonth> month = month(given);
    if (state.isEmpty() || status.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    requireSeeker(given, state.get());
    requireReachable(given, state.get(), status.get());
    requireStage(given, status.get());
    requireVoters(given, state.get(), ratified);
    return Optional.of(
        new OpenBid(state.get(), status.get().id(), given.get(STAGE), month.get(), ratified));
  }

  private Optional<Status> status(Given given, Leaf leaf) {
    Charter charter = alliance.charter();
    Optional<Status> found =
        charter.statuses().stream().filter(each -> each.id().equals(leaf.text())).findFirst();
    if (found.isEmpty()) {
      List<String> ids = charter.statuses().stream().map(Status::id).toList();
      if (!ids.isEmpty()) {
        given.wrong(
            STATUS, "unknown status '" + leaf.text() + "'" + Suggestion.orKnown(leaf.text(), ids));
      }
      return found;
    }
    if (!found.get().needsVote()) {
      given.wrong(
          STATUS,
          "'"
              + leaf.text()
              + "' needs no vote: a state takes it itself, so there are no bids for it");
    } else if (found.get().opens() > 0) {
      given.wrong(
          STATUS, "'" + leaf.text() + "' cannot be sought yet at the start: it opens later");
    }
    return found;
  }

  /** The month it came to its stage; empty if it is wrong or the clock is. */
  private Optional<YearMonth> month(Given given) {
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    YearMonth start = clock.get().start();
    YearMonth month = given.get(MONTH).orElse(start.minusMonths(1));
    if (!month.isBefore(start)) {
      given.wrong(
          MONTH,
          "must lie before the clock's start, "
              + start
              + "; what happens from then on is what is simulated");
      return Optional.empty();
    }
    return Optional.of(month);
  }

  private void requireSeeker(Given given, StateCode state) {
    if (states.profile(state).outside()) {
      given.wrong(STATE, state + " is an outside power, which seeks no status");
    } else if (alliance.leaders().contains(state)) {
      given.wrong(STATE, state + " has a weight in the chair, and who leads seeks no status");
    }
  }

  private void requireReachable(Given given, StateCode state, Status status) {
    Charter charter = alliance.charter();
    if (alliance.mistaken().contains(status.id())) {
      return;
    }
    String track = charter.tracks().get(status.track()).id();
    if (!taken.add(state + " " + track)) {
      given.wrong(
          STATE, state + " has another bid on the track '" + track + "'; one at a time is allowed");
    }
    if (alliance.unclear().contains(state)) {
      return;
    }
    List<Status> held =
        alliance.holders().getOrDefault(state, List.of()).stream()
            .map(id -> charter.statuses().get(charter.statusIndex(id)))
            .toList();
    Optional<Status> here =
        held.stream().filter(each -> each.track() == status.track()).findFirst();
    if (here.isEmpty() && held.stream().anyMatch(Status::full)) {
      given.wrong(STATE, state + " is a full member, which seeks nothing on other tracks");
    } else if (here.map(each -> !status.from().contains(each.id())).orElse(!status.fromNone())) {
      given.wrong(
          STATUS,
          "'"
              + status.id()
              + "' cannot be reached from "
              + here.map(each -> "'" + each.id() + "', which " + state + " holds")
                  .orElse("no status, and " + state + " holds none on its track")
              + ": see alliance.statuses."
              + status.id()
              + ".from");
    }
  }

  private static void requireStage(Given given, Status status) {
    BidStage stage = given.get(STAGE);
    if (stage == BidStage.ADMITTED && !status.ratified()) {
      given.wrong(
          STAGE,
          "'"
              + status.id()
              + "' is not ratified, so whoever is admitted holds it: write that in alliance.holders,"
              + " or stage: invited if the state has yet to accept");
    }
    if (stage != BidStage.ADMITTED && !given.get(RATIFIED).isEmpty()) {
      given.wrong(
          RATIFIED,
          "belongs only to a bid with stage: admitted, not "
              + stage.name().toLowerCase(Locale.ROOT));
    }
  }

  private void requireVoters(Given given, StateCode candidate, List<StateCode> ratified) {
    Set<StateCode> seen = new HashSet<>();
    for (StateCode member : ratified) {
      if (!seen.add(member)) {
        given.wrong(RATIFIED, "names " + member + " twice");
      } else if (member.equals(candidate)) {
        given.wrong(RATIFIED, member + " does not ratify its own admission");
      } else if (!alliance.unclear().contains(member) && !mayVote(given, member)) {
        given.wrong(RATIFIED, member + " holds no status with a vote at the start");
      }
    }
  }

  private boolean mayVote(Given given, StateCode member) {
    return alliance.holders().getOrDefault(member, List.of()).stream()
        .map(status -> ScenarioPath.of(StatusVariable.VOTES, status))
        .map(path -> given.fields().reading().values().all().get(path))
        .anyMatch(votes -> votes != null && mayBeYes(votes));
  }

  private static boolean mayBeYes(SourcedValue votes) {
    return votes.quantity().uncertain() || votes.quantity().quantile(0.5) > 0;
  }
}
