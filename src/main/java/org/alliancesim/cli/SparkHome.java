package org.alliancesim.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterException;
import org.jspecify.annotations.Nullable;

/** Where the classes of Spark are: on the class path of spark-submit, or in SPARK_HOME. */
final class SparkHome {

  /** Its environment variable. */
  static final String NAME = "SPARK_HOME";

  private static final String STARTER = "org.alliancesim.spark.SparkStarter";

  /** A class of a whole Spark that no library of this program's has. */
  private static final String LAUNCHER = "org.apache.spark.launcher.SparkLauncher";

  /** The line that this program is written for. */
  private static final String NEEDED = "4";

  private static final String SCALA = "2.13";
  private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-(\\d+)(\\..*)?\\.jar");

  private static final String GET_IT =
      "get Spark "
          + NEEDED
          + " from spark.apache.org, or with 'mvn -f docs/cluster/spark.xml package', and set "
          + NAME
          + " to its folder";

  /** What simulating takes of the program's libraries, by how their files begin. */
  private static final List<String> SIMULATING =
      List.of(
          "mason-",
          "commons-math3-",
          "snakeyaml-engine-",
          "json-schema-validator-",
          "jackson-",
          "itu-",
          "fastcsv-");

  private SparkHome() {}

  /**
   * What reaches a cluster.
   *
   * @throws ClusterException if there is no Spark, or one of another version
   */
  static Cluster.Starter starter() {
    return starter(Optional.ofNullable(System.getenv(NAME)).filter(home -> !home.isBlank()));
  }

  /** The same, for a home that is given. */
  static Cluster.Starter starter(Optional<String> home) {
    if (isThere()) {
      return starter(SparkHome.class.getClassLoader());
    }
    Path folder =
        Path.of(
            home.orElseThrow(
                () ->
                    new ClusterException(
                        "--engine spark needs Apache Spark, and "
                            + NAME
                            + " is not set; "
                            + GET_IT)));
    List<Path> jars = jars(folder);
    requireVersion(folder, jars);
    return starter(new SparkLoader(urls(jars), SparkHome.class.getClassLoader()));
  }

  private static boolean isThere() {
    try {
      Class.forName(LAUNCHER, false, SparkHome.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Cluster.Starter starter(ClassLoader loader) {
    try {
      return Class.forName(STARTER, true, loader)
          .asSubclass(Cluster.Starter.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Spark's part of the program is not there", e);
    }
  }

  private static List<Path> jars(Path home) {
    Path folder = home.resolve("jars");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new ClusterException(
          NAME + " is " + home + ", which has no folder 'jars' that can be read; " + GET_IT, e);
    }
  }

  private static void requireVersion(Path home, List<Path> jars) {
    Optional<Matcher> core =
        jars.stream()
            .map(jar -> CORE.matcher(jar.getFileName().toString()))
            .filter(Matcher::matches)
            .findFirst();
    if (core.isEmpty()) {
      throw new ClusterException(
          NAME + " is " + home + ", where no spark-core_" + SCALA + "-*.jar is; " + GET_IT);
    }
    Matcher found = core.get();
    if (!found.group(1).equals(SCALA) || !found.group(2).equals(NEEDED)) {
      throw new ClusterException(
          NAME
              + " is "
              + home
              + ", which is Spark "
              + found.group(2)
              + (found.group(3) == null ? "" : found.group(3))
              + " for Scala "
              + found.group(1)
              + "; Spark "
              + NEEDED
              + " for Scala "
              + SCALA
              + " is needed: "
              + GET_IT);
    }
  }

  private static URL[] urls(List<Path> jars) {
    List<URL> urls = new ArrayList<>();
    try {
      // the part of this program that knows Spark is loaded beside it
      urls.add(place().toUri().toURL());
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has a URL", e);
    }
    return urls.toArray(URL[]::new);
  }

  /** The jar of the program, or the folder of its classes. */
  private static Path place() {
    @Nullable CodeSource source = SparkHome.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the program does not know where it lies");
    }
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of the program that simulating takes, which go to the processes of a cluster. */
  static List<Path> program() {
    return program(place());
  }

  /** The same of a program that lies elsewhere. */
  static List<Path> program(Path jar) {
    List<Path> files = new ArrayList<>();
    files.add(jar);
    Path libraries = jar.resolveSibling("lib");
    if (Files.isDirectory(libraries)) {
      // what is on the class path by the jar's own word
      for (String library : classPath(jar)) {
        if (SIMULATING.stream().anyMatch(library::startsWith)) {
          files.add(libraries.resolve(library));
        }
      }
    }
    return files;
  }

  private static List<String> classPath(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      String path = file.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.of(Optional.ofNullable(path).orElse("").split(" ", -1))
          .map(entry -> entry.substring(entry.lastIndexOf('/') + 1))
          .toList();
    } catch (IOException e) {
      throw new ClusterException(
          "Spark needs the program as a jar, and " + jar + " is none; start it with ./sim", e);
    }
  }

  /**
   * Loads Spark and its libraries from its own folder, whatever else is there under their names; of
   * this program only what knows Spark. The interface of its log is this program's, which is
   * silent.
   */
  private static final class SparkLoader extends URLClassLoader {

    private static final String OWN = "org.alliancesim.";
    private static final String OF_SPARK = "org.alliancesim.spark.";
    private static final String LOG = "org.slf4j.";

    static {
      registerAsParallelCapable();
    }

    SparkLoader(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if ((name.startsWith(OWN) && !name.startsWith(OF_SPARK)) || name.startsWith(LOG)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        @Nullable Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        if (name.startsWith("java.")) {
          return super.loadClass(name, resolve);
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }
  }
}
