package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.Shape.Matching;
import org.alliancesim.scenario.format.Shape.OneOrMany;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.StateCode;

/**
 * What stands under {@code question}. A question that no run could answer otherwise than in one way
 * is a mistake: its state must be one that a run gives probabilities for.
 */
final class QuestionReader {

  private static final String ONE = "a state's code and a status, for example AZE partner";

  static final OneOrMany SHAPE =
      new OneOrMany(
          ONE + ", or a list of such questions", new Matching(ONE, "^\\s*\\S+\\s+\\S(.|\\s)*$"));

  private final Problems problems;
  private final States states;
  private final Alliance alliance;
  private final Optional<Clock> clock;
  private final Set<String> asks = new LinkedHashSet<>();

  QuestionReader(Problems problems, States states, Alliance alliance, Optional<Clock> clock) {
    this.problems = problems;
    this.states = states;
    this.alliance = alliance;
    this.clock = clock;
  }

  /** Reads the questions, reports those that cannot be asked, and tells the others. */
  List<Question> read(Given given, Key<List<Leaf>> key) {
    String section = given.fields().pathOf(key.name());
    List<Leaf> written = given.get(key);
    boolean alone = given.fields().get(key.name()) instanceof Leaf;
    Map<Question, Leaf> asked = new LinkedHashMap<>();
    List<Question> questions = new ArrayList<>();
    for (int index = 0; index < written.size(); index++) {
      Leaf leaf = written.get(index);
      String path = alone ? section : section + "." + (index + 1);
      if (!QueryReader.isPathAlone(leaf.text())) {
        ask(leaf, path).ifPresent(event -> given.tell(key, path, event, leaf));
        continue;
      }
      Optional<Question> question = question(leaf, path);
      if (question.isEmpty()) {
        continue;
      }
      Leaf first = asked.putIfAbsent(question.get(), leaf);
      if (first != null) {
        wrong(
            leaf,
            path,
            "asks the same as item " + (written.indexOf(first) + 1) + ", " + question.get());
        continue;
      }
      questions.add(question.get());
      given.tell(key, path, question.get(), leaf);
    }
    return List.copyOf(questions);
  }

  /** The events among what was read, each as one text. */
  List<String> asks() {
    return List.copyOf(asks);
  }

  /** Empty if it cannot be asked, or there are no two words, which the schema reports. */
  private Optional<String> ask(Leaf leaf, String path) {
    if (clock.isEmpty() || leaf.text().strip().split("\\s+", 2).length < 2) {
      return Optional.empty();
    }
    Vocabulary words =
        Vocabulary.of(
            states.profiles().keySet().stream().map(StateCode::value).toList(),
            alliance.charter().statuses().stream().map(Status::id).toList(),
            alliance.charter().ownCriteria().stream().map(OwnCriterion::key).toList(),
            clock.get().start(),
            clock.get().end());
    try {
      AskedEvent asked = QueryReader.read(leaf.text(), words);
      List<String> complaints =
          asked.atoms().map(this::complaint).flatMap(Optional::stream).distinct().toList();
      complaints.forEach(message -> wrong(leaf, path, message));
      if (!complaints.isEmpty()) {
        return Optional.empty();
      }
      if (!asks.add(asked.toString())) {
        wrong(leaf, path, "asks the same as another item, " + asked);
        return Optional.empty();
      }
      return Optional.of(asked.toString());
    } catch (MistakenQuery e) {
      wrong(leaf, path, "in column " + e.column() + " of the question, " + e.fault());
      return Optional.empty();
    }
  }

  /** Why it is so in no history: nobody comes to hold what he holds. */
  private Optional<String> complaint(Condition atom) {
    return atom instanceof Condition.Path path && !path.status().equals(Vocabulary.LEFT)
        ? neverGained(path.state(), path.status())
        : Optional.empty();
  }

  private Optional<String> neverGained(StateCode state, String status) {
    if (states.profile(state).outside()) {
      return Optional.of(state + " is an outside power, which seeks no status");
    }
    if (alliance.leaders().contains(state)) {
      return Optional.of(state + " leads the alliance, and so seeks no status");
    }
    return alliance.held(state).contains(status)
        ? Optional.of(state + " holds '" + status + "' at the start already and cannot gain it")
        : Optional.empty();
  }

  /** One that could be asked, of the first state that could become something. */
  Optional<Question> askable() {
    for (StateCode state : states.profiles().keySet()) {
      for (Status status : alliance.charter().statuses()) {
        if (complaint(state, status).isEmpty()) {
          return Optional.of(new Question(state, status.id()));
        }
      }
    }
    return Optional.empty();
  }

  /** Empty if it cannot be asked, or has no two words, which the schema reports. */
  private Optional<Question> question(Leaf leaf, String path) {
    String[] words = leaf.text().strip().split("\\s+", 2);
    if (words.length < 2) {
      return Optional.empty();
    }
    Optional<StateCode> state = states.find(words[0], leaf.origin(), path);
    Optional<Status> status = status(words[1].strip().replaceAll("\\s+", " "), leaf, path);
    if (state.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> complaint = complaint(state.get(), status.get());
    complaint.ifPresent(message -> wrong(leaf, path, message));
    return complaint.isPresent()
        ? Optional.empty()
        : Optional.of(new Question(state.get(), status.get().id()));
  }

  private Optional<Status> status(String id, Leaf leaf, String path) {
    List<Status> statuses = alliance.charter().statuses();
    Optional<Status> found = statuses.stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty() && !statuses.isEmpty()) {
      List<String> ids = statuses.stream().map(Status::id).toList();
      Optional<String> named =
          statuses.stream()
              .filter(each -> each.name().equalsIgnoreCase(id))
              .map(Status::id)
              .findFirst();
      wrong(
          leaf,
          path,
          "unknown status '"
              + id
              + "'"
              + named.map(Suggestion::text).orElseGet(() -> Suggestion.orKnown(id, ids)));
    }
    return found;
  }

  /** Why a run has no probability of it that could be anything but 0 or 1. */
  private Optional<String> complaint(StateCode state, Status status) {
    Optional<String> never = neverGained(state, status.id());
    if (never.isPresent()) {
      return never;
    }
    if (alliance.hasMember(state)) {
      return Optional.of(
          state + " is a full member at the start; ask about a state that may become something");
    }
    if (!status.needsVote()) {
      return Optional.of(
          "no member votes on '"
              + status.id()
              + "', which a state takes itself; ask about a status that others give");
    }
    if (!alliance.reachable(state, clock).contains(status.id())) {
      return Optional.of(
          state
              + " cannot reach '"
              + status.id()
              + "' within the clock: see 'from' and 'opens' in alliance.statuses."
              + status.id());
    }
    return Optional.empty();
  }

  private void wrong(Leaf leaf, String path, String message) {
    problems.add(leaf.origin(), path, message);
  }
}
