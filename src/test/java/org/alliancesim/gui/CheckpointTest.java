package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that were saved, and files that only look so. */
class CheckpointTest {

  private static final ScenarioSource SOURCE =
      ScenarioSource.of("scenarios/2021-open-gate.yaml", List.of("behaviour.kappa=1"));

  /** Levels at which a hash code takes 2⁴⁰ steps. */
  private static final int LEVELS = 40;

  /** Levels at which the test can still make it. */
  private static final int LOW = 12;

  private static final Duration SOON = Duration.ofMinutes(1);

  private static Beginning beginning;

  @TempDir private Path folder;

  @BeforeAll
  static void readAnEventfulScenario() throws Exception {
    beginning = Beginning.of(SOURCE, 7, 3);
  }

  @Test
  void whatWasSavedInAnyMonthIsOpened() throws Exception {
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning, () -> {});
    watched.start();
    Path file = folder.resolve("session.checkpoint");
    boolean more = true;
    while (more) {
      Checkpoint.write(watched.model(), file);
      AllianceModel opened = Checkpoint.read(file);
      assertThat(opened.month()).isEqualTo(watched.model().month());
      assertThat(((WatchedHistory) opened.observer()).news()).isEqualTo(watched.history().news());
      more = watched.step();
    }
    assertThat(watched.history().news()).as("eventful").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018", "2019", "2021-hindsight", "2021", "2024", "sco-2017", "sco-2017-vote"})
  void sessionsOfEveryShippedScenarioAreOpened(String scenario) throws Exception {
    ScenarioSource source = ScenarioSource.of("scenarios/" + scenario + ".yaml", List.of());
    AllianceModelWithUI watched = AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> {});
    watched.moves().move(kappa(0));
    watched.start();
    for (int month = 0; month < 6; month++) {
      watched.step();
    }
    watched.moves().move(kappa(1));
    turnEverything(watched);
    while (watched.step()) {
      assertThat(watched.model().over()).isFalse();
    }
    Path file = folder.resolve("session.checkpoint");
    Checkpoint.write(watched.model(), file);
    AllianceModel opened = Checkpoint.read(file);
    assertThat(opened.over()).isTrue();
    assertThat(opened.interventions()).isEqualTo(watched.model().interventions());
  }

  private static Change kappa(double value) {
    return new Change.OfVariable(
        new MovableTarget("behaviour.kappa", Coefficient.KAPPA, World.NONE, World.NONE), value);
  }

  /** Every list to its last choice: rules and packages are saved too. */
  private static void turnEverything(AllianceModelWithUI watched) {
    for (KnobGroup group : KnobGroups.of(watched.moves(), watched.beginning())) {
      for (int index = 0; index < group.numProperties(); index++) {
        if (group.getDomain(index) instanceof String[] choices) {
          group.setValue(index, String.valueOf(choices.length - 1));
        }
      }
    }
  }

  /** What an attacker's file would do in a stream without a filter, here: tell so. */
  static final class Trap implements Serializable {
    private static final long serialVersionUID = 1L;
    private static boolean sprung;

    private void readObject(ObjectInputStream in) {
      sprung = true;
    }
  }

  /** Opens a port when it is read, as any exported object does. */
  static final class Server extends UnicastRemoteObject {
    private static final long serialVersionUID = 1L;

    Server() throws RemoteException {
      super(0);
    }
  }

  static Stream<Named<Serializable>> strangers() throws Exception {
    Server server = new Server();
    UnicastRemoteObject.unexportObject(server, true);
    return Stream.of(
        Named.of("port", server),
        Named.of("trap", new Trap()),
        Named.of("trap in a list", new ArrayList<>(List.of(new Trap()))),
        Named.of("array", new Trap[1]),
        Named.of("other collection", new PriorityQueue<>(List.of(1))),
        Named.of(
            "proxy",
            (Serializable)
                Proxy.newProxyInstance(
                    CheckpointTest.class.getClassLoader(),
                    new Class<?>[] {Comparable.class, Serializable.class},
                    (Serializable & InvocationHandler) (proxy, method, given) -> 0)));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void classesOfWhichNoSessionConsistsAreRefused(Serializable stranger) throws Exception {
    Path file = written(stranger);
    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " is no session of alliance-sim: it holds ")
        .hasMessageEndingWith(", and no session does.");
    assertThat(Trap.sprung).isFalse();
  }

  @Test
  void withoutTheFilterTheTrapIsSprung() throws Exception {
    Path file = written(new Trap());
    try (InputStream bytes = Files.newInputStream(file)) {
      SessionFile.requireVersion(file, bytes);
      ObjectInputStream plain = new ObjectInputStream(new GZIPInputStream(bytes));
      assertThat(plain.readObject()).isInstanceOf(Trap.class);
    }
    assertThat(Trap.sprung).isTrue();
    Trap.sprung = false;
  }

  /** Each level twice in the next one. */
  static Stream<Named<Serializable>> knots() {
    HashSet<Object> sets = new HashSet<>();
    HashMap<Object, Object> maps = new HashMap<>();
    ArrayList<Object> lists = new ArrayList<>();
    Set<Object> immutable = Set.of();
    HashSet<Object> low = sets;
    HashMap<Object, Object> lower = maps;
    ArrayList<Object> lowest = lists;
    for (int level = 0; level < LOW; level++) {
      immutable = Set.of(immutable, Set.of(immutable));
    }
    for (int level = 0; level < LEVELS; level++) {
      HashSet<Object> left = new HashSet<>();
      HashSet<Object> right = new HashSet<>(Set.of("right"));
      low.addAll(List.of(left, right));
      low = left;
      right.add(left);
      HashMap<Object, Object> next = new HashMap<>();
      lower.put("one", next);
      lower.put("other", next);
      lower = next;
      ArrayList<Object> list = new ArrayList<>();
      lowest.addAll(List.of(list, list));
      lowest = list;
    }
    return Stream.of(
        Named.of("sets", sets),
        Named.of("maps", maps),
        Named.of("lists", lists),
        Named.of("sets that cannot change", new ArrayList<>(List.of(immutable))),
        Named.of("map of sets", new HashMap<>(Map.of(immutable, 1))));
  }

  @ParameterizedTest
  @MethodSource("knots")
  void knotsThatWouldTakeForEverAreRefusedAtOnce(Serializable knot) throws Exception {
    Path file = written(knot);
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> Checkpoint.read(file))
                .hasMessageStartingWith(file + " is no session of alliance-sim: it"));
  }

  static Stream<Named<Serializable>> giants() {
    ArrayList<Object> deep = new ArrayList<>();
    for (int level = 0; level < 100; level++) {
      deep = new ArrayList<>(List.of(deep));
    }
    return Stream.of(
        Named.of("array", new int[1_000_000]),
        Named.of("depth", deep),
        Named.of("bytes", "a".repeat(40_000_000)));
  }

  @ParameterizedTest
  @MethodSource("giants")
  void whatIsFarLargerThanASessionIsRefused(Serializable giant) throws Exception {
    Path file = written(giant);
    assertThatThrownBy(() -> Checkpoint.read(file))
        .hasMessageStartingWith(file + " is no session of alliance-sim: it is far larger");
  }

  @Test
  void whatIsNoSessionIsToldApart() throws Exception {
    Path other = written("a word");
    assertThatThrownBy(() -> Checkpoint.read(other)).hasMessageEndingWith("holds something else.");
    AllianceModel unwatched =
        new AllianceModel(beginning.world(), beginning.draws(), HistoryObserver.NONE);
    Path file = folder.resolve("unwatched");
    assertThat(unwatched.observer()).isNotInstanceOf(WatchedHistory.class);
    Files.writeString(file, "format: 2\n");
    assertThatThrownBy(() -> Checkpoint.read(file)).hasMessageContaining("is no session");
    assertThatThrownBy(() -> Checkpoint.read(folder.resolve("none")))
        .hasMessage(folder.resolve("none") + " is not there.");
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning, () -> {});
    watched.start();
    Checkpoint.write(watched.model(), file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Checkpoint.read(file)).hasMessageContaining("its end is missing");
  }

  /** Builds before 0.2.0 saved no version: what they saved begins as zipped files do. */
  @Test
  void whatOtherVersionsSavedIsRefusedWithTheirNumber() throws Exception {
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning, () -> {});
    watched.start();
    Path older = folder.resolve("older.checkpoint");
    watched.model().writeToCheckpoint(older.toFile());
    assertThatThrownBy(() -> Checkpoint.read(older))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            older + " was saved by version 0.1.0 (or a build before 0.2.0) of alliance-sim, and")
        .hasMessageContaining(Program.builtVersion())
        .hasMessageContaining("'sim gui SCENARIO --replicate K'");
    assertThatThrownBy(() -> SessionFile.advice(older)).hasMessageContaining("version 0.1.0");
    Path newer = folder.resolve("newer.checkpoint");
    Files.writeString(newer, "alliance-sim session, version 7.0.1\nwhatever");
    assertThatThrownBy(() -> Checkpoint.read(newer)).hasMessageContaining("version 7.0.1");
    Path now = folder.resolve("now.checkpoint");
    Checkpoint.write(watched.model(), now);
    assertThat(SessionFile.advice(now))
        .isEqualTo(now + " is a saved session; open it with File, Open in 'sim gui'.");
  }

  private Path written(Serializable object) throws IOException {
    Path file = folder.resolve("crafted.checkpoint");
    try (OutputStream bytes = Files.newOutputStream(file)) {
      SessionFile.writeVersion(bytes);
      try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
        out.writeObject(object);
      }
    }
    return file;
  }
}
