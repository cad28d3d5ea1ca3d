package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.smallWith;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  private static final Question AZE_PARTNER = new Question(StateCode.of("AZE"), "partner");
  private static final Question AZE_MEMBER = new Question(StateCode.of("AZE"), "member");

  @TempDir private Path folder;

  /** In which a state may become a member at once. */
  private Path asking(String question) {
    return write(
        folder,
        "asks.yaml",
        smallWith("full: true,", "full: true, from: [none],")
            .replace("name: Small\n", "name: Small\nquestion: " + question + "\n"));
  }

  @Test
  void aScenarioAsksOneQuestionOrSeveralOrNone() throws Exception {
    assertThat(read(asking("AZE partner")).questions()).containsExactly(AZE_PARTNER);
    assertThat(read(asking("[AZE   member, AZE partner]")).questions())
        .containsExactly(AZE_MEMBER, AZE_PARTNER);
    assertThat(read(asking("[]")).questions()).isEmpty();
    assertThat(read(write(folder, "small.yaml", Draft.SMALL)).questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZR partner  | unknown state 'AZR'; did you mean 'AZE'?
          aze partner  | unknown state 'aze'; did you mean 'AZE'?
          AZE partners | unknown status 'partners'; did you mean 'partner'?
          AZE observer | unknown status 'observer'; known are member, partner
          ARM member   | ARM holds 'member' at the start already and cannot gain it
          ARM partner  | ARM is a full member at the start; ask about a state that may become something
          RUS partner  | RUS leads the alliance, and so seeks no status
          AZE partner before AZR member   | in column 20 of the question, 'AZR' is no state here; did you mean 'AZE'?
          AZE partner and                 | in column 16 of the question, it ends where a state, 'any', 'nobody', 'at least N', 'not' or '(' is expected
          AZE partner by 2099             | in column 16 of the question, 2099 lies outside of the months simulated (2021-07 to 2022-06)
          any new membre                  | in column 9 of the question, 'membre' is no status here; did you mean 'member'?
          AZE partner or ARM member       | ARM holds 'member' at the start already and cannot gain it
          AZE          | must be a state's code and a status, for example AZE partner, or a list of such questions, not 'AZE'
          7            | must be a state's code and a status, for example AZE partner, or a list of such questions, not 7
          """)
  void whatCannotBeAskedIsRefusedWhereItStands(String question, String message) {
    assertThat(refusal(asking(question)))
        .singleElement()
        .asString()
        .startsWith("asks.yaml:3:")
        .endsWith("question: " + message);
  }

  @Test
  void aScenarioAsksAboutEvents() throws Exception {
    ResolvedScenario asking =
        read(asking("[AZE partner, nobody  NEW, 'AZE partner by 2021 given ARM left']"));
    assertThat(asking.questions()).containsExactly(AZE_PARTNER);
    assertThat(asking.asks()).containsExactly("nobody new", "AZE partner by 2021-12 | ARM left");
    assertThat(asking.canonicalText())
        .contains("question.2 = nobody new\n")
        .contains("question.3 = AZE partner by 2021-12 | ARM left\n");
    assertThat(asking.digest()).isEqualTo(read(asking("[]")).digest());
    Path file = asking("[nobody new, AZE partner before ARM left]");
    String text = ScenarioReader.selfContained(file, List.of());
    assertThat(read(write(folder, "alone.yaml", text)).asks())
        .containsExactly("nobody new", "AZE partner before ARM left");
    assertThat(refusal(asking("[any new, 'at least 1 new']")))
        .containsExactly("asks.yaml:3:21: question.2: asks the same as another item, any new");
  }

  @Test
  void everyItemOfAListIsJudged() {
    assertThat(refusal(asking("[AZE partner, AZE partner, AZR member]")))
        .containsExactly(
            "asks.yaml:3:25: question.2: asks the same as item 1, AZE partner",
            "asks.yaml:3:38: question.3: unknown state 'AZR'; did you mean 'AZE'?");
  }

  @Test
  void aStatusThatNobodyCanComeToIsNoQuestion() {
    Path closed =
        write(
            folder,
            "closed.yaml",
            smallWith(
                    "partner: {track: main, from: [none],",
                    "partner: {track: main, from: [none], opens: 2030-01,")
                .replace("name: Small\n", "name: Small\nquestion: AZE partner\n"));
    assertThat(refusal(closed))
        .singleElement()
        .asString()
        .contains("AZE cannot reach 'partner' within");
    Path taken =
        write(
            folder,
            "taken.yaml",
            smallWith(
                    "partner: {track: main, from: [none],",
                    "partner: {track: main, from: [none], needs-vote: false,")
                .replace("name: Small\n", "name: Small\nquestion: AZE partner\n"));
    assertThat(refusal(taken)).singleElement().asString().contains("no member votes on 'partner'");
  }

  @Test
  void aScenarioInheritsReplacesAndDeletesTheQuestion() throws Exception {
    asking("[AZE member, AZE partner]");
    Path child = write(folder, "child.yaml", "extends: asks.yaml\n");
    assertThat(read(child).questions()).containsExactly(AZE_MEMBER, AZE_PARTNER);
    Path other = write(folder, "other.yaml", "extends: asks.yaml\nquestion: AZE partner\n");
    assertThat(read(other).questions()).containsExactly(AZE_PARTNER);
    Path none = write(folder, "none.yaml", "extends: asks.yaml\nquestion: null\n");
    assertThat(read(none).questions()).isEmpty();
    Path without =
        write(folder, "without.yaml", "extends: asks.yaml\nstates: {AZE: {outside: true}}\n");
    assertThat(refusal(without))
        .first()
        .asString()
        .isEqualTo("asks.yaml:3:12: question.1: AZE is an outside power, which seeks no status");
  }

  @Test
  void aStateThatIsDeletedMayNotStayInTheQuestion() {
    asking("AZE partner");
    Path child =
        write(folder, "child.yaml", "extends: asks.yaml\nstates: {AZE: null}\nrivalries: []\n");
    assertThat(refusal(child)).singleElement().asString().contains("still named in question");
  }

  @Test
  void theCommandLineAsksAnotherQuestion() throws Exception {
    Path file = asking("AZE partner");
    assertThat(read(file, "question=AZE member").questions()).containsExactly(AZE_MEMBER);
    assertThat(read(file, "question=[AZE member, AZE partner]").questions())
        .containsExactly(AZE_MEMBER, AZE_PARTNER);
    assertThat(refusal(file, "question=AZE membre"))
        .containsExactly("--set: question: unknown status 'membre'; did you mean 'member'?");
  }

  @Test
  void itIsShownAndChangesNoDigest() throws Exception {
    ResolvedScenario plain = read(asking("[]"));
    ResolvedScenario asking = read(asking("[AZE partner, AZE member]"));
    assertThat(asking.digest()).isEqualTo(plain.digest());
    assertThat(asking.canonicalText())
        .contains("question.1 = AZE partner\nquestion.2 = AZE member\n");
    Statement first =
        asking.statements().stream()
            .filter(statement -> statement.path().equals("question.1"))
            .findFirst()
            .orElseThrow();
    assertThat(first.value()).isEqualTo("AZE partner");
    assertThat(first.origin()).isNotEqualTo(Origin.BUILT_IN);
    assertThat(read(asking("AZE partner")).canonicalText()).contains("\nquestion = AZE partner\n");
  }

  @Test
  void aScenarioInOneFileKeepsIt() throws Exception {
    Path file = asking("[AZE partner, AZE member]");
    String text = ScenarioReader.selfContained(file, List.of());
    assertThat(read(write(folder, "alone.yaml", text)).questions())
        .containsExactly(AZE_PARTNER, AZE_MEMBER);
  }

  @Test
  void everyScenarioOfTheTopFolderAsksWhatItWasMadeFor() throws Exception {
    List<Path> shipped;
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      shipped = files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    assertThat(shipped).isNotEmpty();
    for (Path file : shipped) {
      assertThat(ScenarioReader.read(file).questions()).as("%s", file).isNotEmpty();
    }
  }
}
