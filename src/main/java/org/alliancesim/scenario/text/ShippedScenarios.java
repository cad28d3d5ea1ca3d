package org.alliancesim.scenario.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that ship with the program: the folder {@code scenarios} in the nearest folder
 * above its jar, or its classes, that has them. A scenario anywhere may extend them by {@code
 * shipped:base/csto.yaml}.
 */
public final class ShippedScenarios {

  /** How a path begins that counts from their folder. */
  public static final String PREFIX = "shipped:";

  /** What to say if they are not to be had. */
  public static final String MOVED =
      "no shipped scenarios are beside the program: it was moved away from them";

  private static final String FOLDER = "scenarios";

  /** By it the folder is told from another one of the same name. */
  private static final Path LANDMARK = Path.of("base", "csto.yaml");

  private static final Optional<Path> PLACE = program().flatMap(ShippedScenarios::above);

  private ShippedScenarios() {}

  /** Their folder, as a real path; empty if the program was moved away from them. */
  public static Optional<Path> folder() {
    return PLACE;
  }

  /** Whether a path counts from their folder. */
  public static boolean isNamedBy(String path) {
    return path.startsWith(PREFIX);
  }

  /** Whether a file is one of them, however it is named. */
  public static boolean hold(Path file) {
    try {
      Path place = file.toRealPath();
      return folder().filter(place::startsWith).isPresent();
    } catch (IOException e) {
      return false; // what cannot be found is not among them
    }
  }

  /**
   * How a scenario elsewhere names a file of the folder.
   *
   * @param folder the folder
   * @param file a file in it
   */
  public static String nameOf(Path folder, Path file) {
    return PREFIX + folder.relativize(file).toString().replace('\\', '/');
  }

  /** How to name the shipped file with this path in the folder; empty if there is none. */
  public static Optional<String> nameOf(String path) {
    return folder()
        .map(folder -> folder.resolve(path).normalize())
        .filter(file -> file.startsWith(folder().get()) && Files.isRegularFile(file))
        .map(file -> nameOf(folder().get(), file));
  }

  /**
   * The file or folder that a user names so, from anywhere.
   *
   * @param name a path that {@linkplain #isNamedBy counts from their folder}
   * @return its place, from the working folder if it lies in that, else an absolute path; where
   *     nothing need be yet
   * @throws ScenarioException if the program was moved away from them, or the path leads out of
   *     their folder
   */
  public static Path named(String name) throws ScenarioException {
    if (folder().isEmpty()) {
      throw new ScenarioException(Origin.of(name), "", MOVED);
    }
    Path file = folder().get().resolve(name.substring(PREFIX.length())).normalize();
    if (!file.startsWith(folder().get())) {
      throw new ScenarioException(
          Origin.of(name), "", "leads out of the folder of the shipped scenarios");
    }
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  private static Optional<Path> program() {
    CodeSource source = ShippedScenarios.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()).toRealPath());
    } catch (URISyntaxException | IOException e) {
      return Optional.empty(); // a program that is in no file has nothing beside it
    }
  }

  /** The folder for a program that lies here. */
  static Optional<Path> above(Path program) {
    for (@Nullable Path folder = program.getParent(); folder != null; folder = folder.getParent()) {
      Path scenarios = folder.resolve(FOLDER);
      if (Files.isRegularFile(scenarios.resolve(LANDMARK))) {
        try {
          return Optional.of(scenarios.toRealPath());
        } catch (IOException e) {
          return Optional.empty(); // it went away meanwhile
        }
      }
    }
    return Optional.empty();
  }
}
