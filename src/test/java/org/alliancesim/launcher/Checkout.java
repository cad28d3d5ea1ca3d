package org.alliancesim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.alliancesim.Patience;

/**
 * A copy of the launcher with a Maven of our own, which instead of building hands out a small jar
 * and a library that were laid ready. Runs everything in a shell, whose script is bytes in UTF-8:
 * the tests' own Java may not be able to name a file so.
 */
final class Checkout {

  private static final String MVN =
      """
      #!/bin/sh
      # in place of Maven: writes where the launcher says
      for each in "$@"; do
        case $each in -Dalliancesim.build=*) aside=${each#*=} ;; esac
      done
      echo $$ >>"$READY/builds"
      while [ -e "$READY/hold" ]; do sleep 0.1; done
      if [ -e "$READY/broken" ]; then
        echo '[ERROR] broken on purpose'
        exit 1
      fi
      mkdir -p "$aside/lib"
      cp "$READY/alliance-sim.jar" "$aside"
      cp "$READY"/lib/* "$aside/lib"
      """;

  private final Path folder;
  private final Path ready;
  private int shells;

  /** What a shell said. */
  record Said(int exitCode, String out, String err) {}

  /** A shell that may still run. */
  record Shell(Process process, Path out, Path err) {
    Said ended() throws IOException, InterruptedException {
      assertThat(process.waitFor(Patience.LIMIT.toMinutes(), TimeUnit.MINUTES)).as("ends").isTrue();
      return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  Checkout(Path folder) throws IOException {
    this.folder = folder;
    ready = Files.createDirectories(folder.resolve("ready"));
    Files.createDirectories(home().resolve("src/main"));
    Files.writeString(home().resolve("pom.xml"), "<project/>");
    executable(home().resolve("sim"), Files.readString(Path.of("sim")));
    executable(Files.createDirectories(folder.resolve("bin")).resolve("mvn"), MVN);
    layReady("1");
  }

  Path home() {
    return folder.resolve("checkout");
  }

  Path target() {
    return home().resolve("target");
  }

  Path jar() {
    return target().resolve("alliance-sim.jar");
  }

  /** A file by which our Maven is told what to do: {@code hold} or {@code broken}. */
  Path sign(String name) {
    return ready.resolve(name);
  }

  /** How often Maven was asked to build. */
  List<String> builds() throws IOException {
    Path builds = ready.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /** What Maven hands out from now on. */
  void layReady(String build) throws IOException {
    Path libraries = Files.createDirectories(ready.resolve("lib"));
    try (Stream<Path> old = Files.list(libraries)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
    String library = "late-" + build + ".jar";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LaunchedProgram.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/" + library);
    try (OutputStream file = Files.newOutputStream(ready.resolve("alliance-sim.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      add(jar, LaunchedProgram.class);
      jar.putNextEntry(new ZipEntry(LaunchedProgram.BUILD));
      jar.write(build.getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream file = Files.newOutputStream(libraries.resolve(library));
        JarOutputStream jar = new JarOutputStream(file)) {
      add(jar, LaunchedProgram.Late.class);
    }
  }

  private static void add(JarOutputStream jar, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    jar.putNextEntry(new ZipEntry(name));
    try (InputStream bytes = type.getResourceAsStream("/" + name)) {
      bytes.transferTo(jar);
    }
  }

  /** The program is older than its sources. */
  void age() throws IOException {
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.EPOCH));
  }

  /** An executable file. */
  static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Runs lines of a script in the folder; {@code $SIM} is the launcher. */
  Said run(String script) throws IOException, InterruptedException {
    return run(Map.of(), script);
  }

  Said run(Map<String, String> environment, String script)
      throws IOException, InterruptedException {
    return start(environment, script).ended();
  }

  Shell start(Map<String, String> environment, String script) throws IOException {
    shells++;
    Path file = folder.resolve("script-" + shells);
    Files.writeString(file, script);
    ProcessBuilder shell = new ProcessBuilder("sh", file.toString()).directory(folder.toFile());
    Path out = folder.resolve("out-" + shells);
    Path err = folder.resolve("err-" + shells);
    shell.redirectOutput(out.toFile()).redirectError(err.toFile());
    shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    shell.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().put("READY", ready.toString());
    shell.environment().put("SIM", home().resolve("sim").toString());
    shell.environment().putAll(environment);
    return new Shell(shell.start(), out, err);
  }

  /** What a build may leave behind if it is stopped. */
  List<String> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(target())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("building"))
          .toList();
    }
  }
}
