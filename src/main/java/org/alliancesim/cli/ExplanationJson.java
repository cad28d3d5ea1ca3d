package org.alliancesim.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.experiment.TypicalMatch.Trait;
import org.alliancesim.explanation.Event;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.Summary;
import org.alliancesim.explanation.TurningPoint;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Side;
import org.alliancesim.report.Answer;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** An explanation for other programs: its events, each with its type, and the names of things. */
final class ExplanationJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addMixIn(Event.class, Typed.class)
          .addMixIn(TurningPoint.class, WithoutEvents.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(new Word<>(StateCode.class, StateCode::value))
                  .addSerializer(new Word<>(Criterion.class, Criterion::key))
                  .addSerializer(new Word<>(Stage.class, Stage::key))
                  .addSerializer(new Word<>(BidStage.class, BidStage::key))
                  .addSerializer(new Word<>(Interest.class, Interest::key))
                  .addSerializer(new Word<>(Concern.class, Concern::key))
                  .addSerializer(
                      new Word<>(Bound.class, bound -> bound.name().toLowerCase(Locale.ROOT)))
                  .addSerializer(
                      new Word<>(Side.class, side -> side.name().toLowerCase(Locale.ROOT)))
                  .addSerializer(
                      new Word<>(Vote.class, vote -> vote.name().toLowerCase(Locale.ROOT))))
          .build();

  private ExplanationJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.ShockStruck.class, name = "shock"),
    @JsonSubTypes.Type(value = Event.Clash.class, name = "clash"),
    @JsonSubTypes.Type(value = Event.Attack.class, name = "attack"),
    @JsonSubTypes.Type(value = Event.Settlement.class, name = "settlement"),
    @JsonSubTypes.Type(value = Event.StanceSettled.class, name = "stance-settlement"),
    @JsonSubTypes.Type(value = Event.NewGovernments.class, name = "new-governments"),
    @JsonSubTypes.Type(value = Event.Reconsideration.class, name = "reconsideration"),
    @JsonSubTypes.Type(value = Event.Stay.class, name = "stay"),
    @JsonSubTypes.Type(value = Event.Deterrence.class, name = "deterrence"),
    @JsonSubTypes.Type(value = Event.Application.class, name = "application"),
    @JsonSubTypes.Type(value = Event.OpenAtStart.class, name = "open-at-start"),
    @JsonSubTypes.Type(value = Event.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Event.Gate.class, name = "gate"),
    @JsonSubTypes.Type(value = Event.Door.class, name = "door"),
    @JsonSubTypes.Type(value = Event.ShutOut.class, name = "shut-out"),
    @JsonSubTypes.Type(value = Event.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Event.Shelving.class, name = "shelving"),
    @JsonSubTypes.Type(value = Event.Ballot.class, name = "ballot"),
    @JsonSubTypes.Type(value = Event.Ratification.class, name = "ratification"),
    @JsonSubTypes.Type(value = Event.HeldBack.class, name = "held-back"),
    @JsonSubTypes.Type(value = Event.StatusChange.class, name = "status-change"),
    @JsonSubTypes.Type(value = Event.Lapse.class, name = "lapse"),
    @JsonSubTypes.Type(value = Event.Notice.class, name = "notice")
  })
  private interface Typed {}

  /** Its events are among those of the history. */
  @JsonIgnoreProperties("events")
  private interface WithoutEvents {}

  /** Writes a value as one word. */
  private static final class Word<T> extends StdSerializer<T> {
    private final Function<T, String> word;

    Word(Class<T> type, Function<T, String> word) {
      super(type);
      this.word = word;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(word.apply(value));
    }
  }

  /** The document; its fields are those of output/README.md. */
  private record Document(
      String scenario,
      String digest,
      long seed,
      int replicate,
      String version,
      YearMonth start,
      YearMonth end,
      Map<String, String> states,
      Map<String, String> statuses,
      List<Answer> questions,
      Optional<Match> match,
      Optional<Summary> summary,
      List<Event> events) {}

  /**
   * How the history was found.
   *
   * @param query what was asked
   * @param matches in how many replicates it is so
   * @param judged out of how many
   * @param typical whether this is the typical one of them, not the first
   * @param traits its own, with their percentiles among the matches
   */
  private record Match(String query, int matches, int judged, boolean typical, List<Trait> traits) {

    static Match of(HistorySearch.Found found) {
      return new Match(
          found.query(),
          found.matches().matches(),
          found.judged(),
          found.typical(),
          found.matches().traits(found.replicate()));
    }
  }

  /**
   * The document.
   *
   * @param answers what became of what the scenario asks
   * @param found how the history was found; empty if it was named
   * @param summary empty if none is wanted
   * @param line whether it stands on one line
   */
  static String of(
      ResolvedScenario scenario,
      long seed,
      int replicate,
      List<Answer> answers,
      Optional<HistorySearch.Found> found,
      Optional<Summary> summary,
      Explanation explanation,
      boolean line) {
    Map<String, String> states = new LinkedHashMap<>();
    scenario.states().forEach(code -> states.put(code.value(), scenario.stateName(code)));
    Map<String, String> statuses = new LinkedHashMap<>();
    for (Status status : scenario.charter().statuses()) {
      statuses.put(status.id(), status.name());
    }
    return (line ? MAPPER.writer() : MAPPER.writerWithDefaultPrettyPrinter())
        .writeValueAsString(
            new Document(
                scenario.name(),
                scenario.digest(),
                seed,
                replicate,
                Version.number(),
                scenario.clock().start(),
                scenario.clock().end(),
                states,
                statuses,
                answers,
                found.map(Match::of),
                summary,
                explanation.events()));
  }
}
