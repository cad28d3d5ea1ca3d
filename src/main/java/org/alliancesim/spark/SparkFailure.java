package org.alliancesim.spark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancesim.parallel.ClusterException;
import org.apache.spark.SparkConf;

/** What went wrong with Spark, in a sentence that says what helps. */
final class SparkFailure {

  private static final String GOES_ON =
      "; what was finished is kept, and the same command goes on from there";

  private static final Pattern SETTING =
      Pattern.compile(
          "The value '([^']*)' in the config \"([^\"]*)\" is invalid\\."
              + "([^\\n]*?)(SQLSTATE|\\n|$)");

  /** The classes of what was thrown, the outermost first. */
  private static final Pattern CLASSES = Pattern.compile("^((?:[a-z]\\w*\\.)+[\\w$]+: )+");

  /** Spark's name of a mistake before what it says, and the number after. */
  private static final Pattern CODE = Pattern.compile("^\\[[A-Z_.]+\\] *| *SQLSTATE: *\\w+ *$");

  private SparkFailure() {}

  /** Of what Spark threw while it did tasks. */
  static ClusterException of(String master, Throwable failure) {
    return new ClusterException(sentence(master, told(failure)), failure);
  }

  /** Of what it threw before it had any. */
  static ClusterException atStart(String master, Throwable failure) {
    return new ClusterException(sentence(master, told(failure)).replace(GOES_ON, ""), failure);
  }

  /**
   * The same, of one that was told settings: of a size or a time that it cannot read it does not
   * say whose it is.
   */
  static ClusterException atStart(String master, Map<String, String> settings, Throwable failure) {
    String told = told(failure);
    if (settings.isEmpty() || !told.contains("must be specified as")) {
      return atStart(master, failure);
    }
    String given =
        settings.entrySet().stream()
            .map(setting -> "--conf " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" or "));
    return new ClusterException(
        given + " is no value that Spark takes: " + plain(told.lines().findFirst().orElse("")),
        failure);
  }

  /** It ended before it had any; what was thrown then says nothing. */
  static ClusterException gone(String master, Throwable failure) {
    return new ClusterException(
        sentence(master, "SparkContext was shut down").replace(GOES_ON, ""), failure);
  }

  private static String told(Throwable failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause).append('\n');
    }
    return all.toString();
  }

  private static String sentence(String master, String told) {
    String at = "Spark at " + master;
    if (told.contains("UnsupportedClassVersionError")) {
      return "a worker of "
          + at
          + " runs a Java older than "
          + Probe.JAVA
          + "; give its workers Java "
          + Probe.JAVA
          + " or newer";
    }
    if (told.contains("InvalidClassException") || told.contains("NoSuchMethodError")) {
      return at
          + " is of another version than the one that is used here; set SPARK_HOME to the version"
          + " that the master has";
    }
    if (told.contains("ClassNotFoundException: org.alliancesim")
        || told.contains("NoClassDefFoundError: org/alliancesim")
        || told.contains("FileNotFoundException")
        || told.contains("NoSuchFileException")
        || told.matches("(?s).*Unable to create executor due to [^\n]*\\.jar.*")) {
      return "a worker of "
          + at
          + " does not have the program's jar; leave --conf spark.jars out, so that it is sent"
          + " there, or put the jar where spark.jars says on every worker";
    }
    if (told.contains("OutOfMemoryError")
        || told.contains("exited with code 52")
        || told.contains("code 137")) {
      return "a process of "
          + at
          + " has too little memory for what it is given; allow it more, for example with --conf"
          + " spark.executor.memory=2g, or fewer tasks at a time with --conf spark.executor.cores=1"
          + GOES_ON;
    }
    if (told.contains("System memory") || told.contains("Executor memory")) {
      return at
          + " refuses so little memory: "
          + line(told, "memory")
          + "; for this process set JAVA_TOOL_OPTIONS=-Xmx1g, for others --conf"
          + " spark.executor.memory=1g";
    }
    if (told.contains("stopped SparkContext")
        || told.contains("SparkContext was shut down")
        || told.contains("Master removed our application")
        || told.contains("All masters are unresponsive")) {
      return at
          + " has given up this work: the master is gone, or is of another version than SPARK_HOME's"
          + GOES_ON;
    }
    if (told.contains("Could not parse Master URL")) {
      return "'"
          + master
          + "' is no address of a cluster; for example spark://node1:7077, yarn, or local[4] for"
          + " four processors of this machine";
    }
    Matcher setting = SETTING.matcher(told);
    if (setting.find()) {
      return "--conf "
          + setting.group(2)
          + "="
          + setting.group(1)
          + " is no value that Spark takes: "
          + setting.group(3).strip();
    }
    return at + " cannot do this: " + plain(told.lines().findFirst().orElse("")) + GOES_ON;
  }

  /** What is said, without the classes that say it and the codes beside it. */
  private static String plain(String line) {
    String said = CODE.matcher(CLASSES.matcher(line).replaceFirst("")).replaceAll("").strip();
    return said.isEmpty() ? line : said;
  }

  private static String line(String told, String word) {
    return told.lines()
        .filter(line -> line.contains(word))
        .findFirst()
        .map(line -> line.substring(line.indexOf(": ") + 1).strip())
        .orElse("");
  }

  /** Processes came and ended before they had done anything. */
  static ClusterException noneLives(String master, List<String> reasons) {
    String reason = reasons.get(0);
    if (reason.matches("(?s).*exited with code 1\\b.*")) {
      return new ClusterException(
          "processes of Spark at "
              + master
              + " end as soon as they are started ("
              + reason.strip()
              + "); give its workers Java "
              + Probe.JAVA
              + " or newer and the version of Spark that SPARK_HOME has; what they said is in the"
              + " folder 'work' of each worker");
    }
    return new ClusterException(
        sentence(master, "processes end before they have begun: " + reason).replace(GOES_ON, ""));
  }

  /** Nobody was given work in time. */
  static ClusterException noProcess(String master, SparkConf conf, long milliseconds) {
    return new ClusterException(
        String.format(
            Locale.ROOT,
            "Spark at %s gave no process within %d s: no worker is there, or none has %s of memory"
                + " and %s free; ask for less, for example with --conf spark.executor.memory=512m,"
                + " wait for a free one, or start a worker with more",
            master,
            milliseconds / 1000,
            conf.get("spark.executor.memory", "1g"),
            conf.contains("spark.executor.cores")
                ? conf.get("spark.executor.cores") + " cores"
                : "a core"));
  }
}
