package org.alliancesim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.interest.ArmsMarket;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Logit;
import org.alliancesim.interest.Prospect;
import org.alliancesim.interest.Voting;

/** The arrows of CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.alliancesim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String MATHS = "org.apache.commons.math3..";
  private static final String TREES = "org.tribuo..";
  private static final String REGRESSIONS = "de.bwaldvogel.liblinear..";
  private static final String JACKSON = "tools.jackson..";
  private static final String JSON = own("json");
  private static final String DIGEST = own("digest");
  private static final String PARALLEL = own("parallel");

  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "min",
          "max",
          "floor",
          "floorDiv",
          "floorMod",
          "ceil",
          "rint",
          "signum",
          "sqrt",
          "multiplyHigh",
          "nextDown");

  /** Nothing but functions that decide. */
  private static final Set<String> FORMULAS =
      Set.of(
          Logit.class.getName(),
          Voting.class.getName(),
          ArmsMarket.class.getName(),
          Prospect.class.getName(),
          Candidacy.class.getName());

  /** Of interests and concerns, which also have names. */
  private static final Set<String> TERMS =
      Set.of("value", "utility", "against", "goodwill", "largest");

  @ArchTest static final ArchRule worldKnowsNothing = mayUse("world");

  @ArchTest static final ArchRule institutionKnowsTheWorld = mayUse("institution", own("world"));

  @ArchTest
  static final ArchRule interestKnowsWorldAndInstitution =
      mayUse("interest", own("world"), own("institution"), MATHS);

  @ArchTest static final ArchRule chanceKnowsOnlyMathematics = mayUse("chance", MATHS);

  @ArchTest
  static final ArchRule jsonKnowsNothingOfWhatItReads =
      mayUse("json", JACKSON, "com.fasterxml.jackson.annotation..");

  @ArchTest static final ArchRule digestsKnowOnlyBytes = mayUse("digest");

  @ArchTest static final ArchRule numberedTasksKnowNothing = mayUse("parallel");

  @ArchTest
  static final ArchRule sparkCarriesBytesAndKnowsNoHistory =
      mayUse(
          "spark",
          PARALLEL,
          "org.apache.spark..",
          "scala..",
          // whether a master answers
          "java.net..");

  @ArchTest
  static final ArchRule onlyOnePackageKnowsSpark =
      noClasses()
          .that()
          .resideOutsideOfPackage(own("spark"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", own("spark"))
          .because("without Spark nothing of it may be asked for");

  @ArchTest
  static final ArchRule modelKnowsNoScenarioAndNoScreen =
      mayUse(
          "model",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          MATHS,
          "sim.engine..",
          "sim.util..",
          "sim.field..",
          "ec.util..");

  @ArchTest
  static final ArchRule scenarioBuildsWhatTheModelStartsFrom =
      mayUse(
          "scenario",
          PARALLEL,
          own("query"),
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          JSON,
          DIGEST,
          MATHS,
          "org.snakeyaml..",
          "com.networknt..",
          JACKSON,
          // the place of the program, beside which the shipped scenarios lie, is a URL
          "java.net");

  @ArchTest
  static final ArchRule textKnowsNoFormat =
      mayUse(
          "scenario.text",
          "org.snakeyaml..",
          // the place of the program, beside which the shipped scenarios lie, is a URL
          "java.net");

  @ArchTest
  static final ArchRule questionsKnowNoScenarioAndNoTables =
      mayUse("query", own("world"), own("institution"), own("scenario.text"));

  @ArchTest
  static final ArchRule whatAScenarioSaysIsPlainValues =
      mayUse(
          "scenario.content",
          PARALLEL,
          own("scenario.text"),
          own("query"),
          own("world"),
          own("institution"),
          own("chance"),
          own("model"),
          JSON,
          DIGEST);

  @ArchTest
  static final ArchRule theFormatKnowsNoWorldsOfReplicates =
      mayUse(
          "scenario.format",
          PARALLEL,
          own("scenario.text"),
          own("query"),
          own("scenario.content"),
          own("world"),
          own("institution"),
          own("chance"),
          own("model"),
          DIGEST,
          "com.networknt..",
          JACKSON);

  @ArchTest
  static final ArchRule resultsAreTablesThatKnowNoModel =
      mayUse(
          "results",
          own("world"),
          own("institution"),
          PARALLEL,
          JSON,
          DIGEST,
          "de.siegmar.fastcsv..",
          JACKSON);

  @ArchTest
  static final ArchRule designsKnowWhatIsVariedAndNoHistory =
      mayUse("experiment.design", own("chance"), own("scenario.content"));

  @ArchTest
  static final ArchRule experimentsRunModelsAndFillTables =
      mayUse(
          "experiment",
          own("query"),
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          own("scenario"),
          own("results"),
          PARALLEL,
          DIGEST,
          MATHS,
          TREES);

  @ArchTest
  static final ArchRule treesGrowInDiscoveryAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(own("experiment.discovery"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TREES);

  @ArchTest
  static final ArchRule whatIsWeakIsAskedOfTheModel =
      mayUse(
          "review",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          own("scenario"),
          own("experiment"));

  @ArchTest
  static final ArchRule draftsAreWrittenInTheWordsOfTheFormat =
      mayUse("draft", own("world"), own("institution"), own("scenario"), "org.alliancesim.report");

  @ArchTest
  static final ArchRule estimatorsOfSensitivityKnowOnlyNumbers =
      mayUse("experiment.sensitivity", own("chance"), MATHS);

  @ArchTest
  static final ArchRule discoveryKnowsOnlyNumbers =
      mayUse("experiment.discovery", own("chance"), MATHS, TREES);

  @ArchTest
  static final ArchRule thePastIsSimulatedLikeAnyOtherWorld =
      mayUse(
          "hindcast",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          own("scenario"),
          own("experiment"),
          own("results"),
          PARALLEL,
          MATHS);

  @ArchTest
  static final ArchRule learningUsesThePastAndTheModel =
      mayUse(
          "learning",
          "sim.engine..",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          own("scenario"),
          own("experiment"),
          own("past"),
          own("parallel"),
          own("hindcast"),
          own("results"),
          MATHS);

  @ArchTest
  static final ArchRule judgesOfForecastsSimulateNothing =
      mayUse(
          "scoring",
          own("world"),
          own("chance"),
          "org.alliancesim.experiment",
          own("results"),
          MATHS,
          REGRESSIONS);

  @ArchTest
  static final ArchRule powerIsReckonedFromRulesAndVotes =
      mayUse("power", own("world"), own("institution"), own("experiment"), own("results"), MATHS);

  @ArchTest
  static final ArchRule tablesBecomeScenariosAndRunNothing =
      mayUse(
          "tables",
          own("world"),
          own("institution"),
          own("scenario"),
          DIGEST,
          "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule thePastIsKeptAsInputsAndRunsNothing =
      mayUse(
          "past",
          own("world"),
          own("institution"),
          own("scenario"),
          own("tables"),
          DIGEST,
          "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule anArchivePacksWhatIsThere =
      mayUse(
          "archive", "org.alliancesim.report", own("scenario"), own("experiment"), own("results"));

  @ArchTest
  static final ArchRule explanationsWatchHistoriesAndKnowNoBatch =
      mayUse(
          "explanation",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          "sim.engine..");

  @ArchTest
  static final ArchRule reportsAreDrawnFromTablesAlone =
      mayUse(
          "report",
          own("query"),
          own("results"),
          PARALLEL,
          own("world"),
          own("institution"),
          "org.jfree..",
          "org.apache.batik..",
          "com.lowagie.text..",
          "com.samskivert.mustache..",
          JACKSON,
          "org.w3c.dom..",
          "ar.com.hjg.pngj..",
          "javax.xml.parsers..",
          "java.awt..",
          // a style context completes a font by the machine's
          "javax.swing.text..");

  @ArchTest
  static final ArchRule figuresAreDataThatNoPainterTouches =
      mayUse(
          "report.figure",
          "org.alliancesim.report",
          own("results"),
          own("world"),
          own("institution"));

  @ArchTest
  static final ArchRule onlyPrintAndScreenKnowTheLibraryOfCharts =
      noClasses()
          .that()
          .resideOutsideOfPackages(own("report.paper"), own("gui"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jfree..")
          .because("what a figure shows is decided in report.figure, whatever paints it");

  @ArchTest
  static final ArchRule theScreenReplaysWhatTheBatchRuns =
      mayUse(
          "gui",
          own("world"),
          own("institution"),
          own("interest"),
          own("chance"),
          own("model"),
          own("scenario"),
          own("explanation"),
          own("experiment"),
          own("results"),
          "org.alliancesim.report",
          "org.alliancesim.report.rendering",
          "sim.engine..",
          "sim.util..",
          "sim.display..",
          "sim.portrayal..",
          "org.jfree..",
          "com.lowagie.text..",
          "javax.imageio..",
          "java.awt..",
          "javax.accessibility..",
          "javax.swing..");

  @ArchTest
  static final ArchRule theModelTellsAndOthersOnlyWordIt =
      noClasses()
          .that()
          .resideInAnyPackage(own("explanation"), own("review"), own("gui"))
          .should()
          .callMethodWhere(describe("formulas of the model", ArchitectureTest::isFormula))
          .because(
              "what is told of a history comes from the model itself: a second copy of a formula"
                  + " drifts from the first");

  @ArchTest
  static final ArchRule onlyTheScreenKnowsTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage(own("gui"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sim.display..", "sim.portrayal..", "sim.util.media..")
          .because("everything else must run without a display");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.alliancesim.(**)")
          .should()
          .beFreeOfCycles()
          .because("data flows one way, from scenario to command line");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(own("cli"))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library that prints cannot be used by another program");

  @ArchTest
  static final ArchRule theModelReadsNoFileAndNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              own("world"), own("institution"), own("interest"), own("chance"), own("model"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.awt..", "javax.swing..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because("a history is a function of its initial world and its draws");

  @ArchTest
  static final ArchRule functionsGiveTheSameBitsEverywhere =
      noClasses()
          .that()
          .resideInAnyPackage(
              own("world"),
              own("institution"),
              own("interest"),
              own("chance"),
              own("model"),
              own("experiment"),
              own("hindcast"),
              own("learning"))
          .should()
          .callMethodWhere(describe("inexact functions of Math", ArchitectureTest::isInexact))
          .because(
              "Math.exp, log and pow may differ in the last bit between machines; StrictMath"
                  + " and FastMath do not");

  @ArchTest
  static final ArchRule commandsTakeTheirThreadsFromOnePlace =
      noClasses()
          .that()
          .resideInAPackage(own("cli"))
          .and()
          .doNotHaveSimpleName("ResultOptions")
          .should()
          .callMethod(Runtime.class, "availableProcessors")
          .because("how many threads a command takes unless it is told is decided once");

  @ArchTest
  static final ArchRule chanceComesFromNamedDrawsAlone =
      noClasses()
          .that()
          // takes chance out of the names of embedded fonts
          .doNotHaveFullyQualifiedName("org.alliancesim.report.paper.FigurePdf$SameEachTime")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("generators of random numbers") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                  return Set.of(
                          "java.util.Random",
                          "java.util.SplittableRandom",
                          "java.util.concurrent.ThreadLocalRandom",
                          "java.security.SecureRandom")
                      .contains(type.getFullName());
                }
              })
          .because("everything random comes from named streams");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("a name should say what the thing is");

  private static boolean isFormula(JavaCall<?> call) {
    String owner = call.getTargetOwner().getFullName();
    boolean ofTerms = Set.of(Interest.class.getName(), Concern.class.getName()).contains(owner);
    return FORMULAS.contains(owner) || (ofTerms && TERMS.contains(call.getName()));
  }

  private static boolean isInexact(JavaCall<?> call) {
    return call.getTargetOwner().isEquivalentTo(Math.class) && !EXACT.contains(call.getName());
  }

  private static String own(String name) {
    return "org.alliancesim." + name + "..";
  }

  private static ArchRule mayUse(String name, String... others) {
    String[] allowed =
        Stream.concat(
                Stream.of(
                    own(name),
                    "java.lang..",
                    "java.util..",
                    "java.io..",
                    "java.time..",
                    "java.nio..",
                    "java.security..",
                    "java.math..",
                    "java.text..",
                    "org.jspecify.annotations.."),
                Arrays.stream(others))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(own(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("of the import table in CONTRIBUTING.md");
  }
}
