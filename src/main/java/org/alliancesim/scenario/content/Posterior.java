package org.alliancesim.scenario.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.chance.Distribution;
import org.alliancesim.digest.Sha256;
import org.alliancesim.json.JsonMistake;
import org.alliancesim.json.JsonRecords;
import org.alliancesim.json.RecordText;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.Variable;

/**
 * What was learned about behaviour: equally likely points, each with a value for every learned
 * coefficient. Coefficients that are not among them keep their priors.
 *
 * @param formatVersion the version of this file's format, {@value #FORMAT_VERSION}
 * @param madeBy the program and the command that learned it
 * @param worlds the worlds of the past that it was learned from
 * @param effectiveSampleSize how many independent points these are worth
 * @param learnedFrom the kinds of institution and the ranges of inputs that it was learned from;
 *     empty if nothing was recorded of them
 * @param coefficients the keys of the learned coefficients; one that an organisation has of its own
 *     is followed by a slash and its short name
 * @param points [point][coefficient], at least one point
 */
public record Posterior(
    int formatVersion,
    String madeBy,
    List<String> worlds,
    double effectiveSampleSize,
    Optional<LearningDomain> learnedFrom,
    List<String> coefficients,
    List<List<Double>> points) {

  /**
   * The version this program writes and reads. Points of version 1 were learned for the first
   * model, or for parts of the second, whose coefficients of the same names mean something else.
   */
  public static final int FORMAT_VERSION = 2;

  /** The file's name where {@code sim calibrate} writes it. */
  public static final String FILE_NAME = "posterior.json";

  /** What files of every version say of themselves. */
  private record Head(int formatVersion, String madeBy) {}

  private static final String IS_NONE = "is no posterior of 'sim calibrate': ";

  public Posterior {
    worlds = List.copyOf(worlds);
    coefficients = List.copyOf(coefficients);
    points = points.stream().map(List::copyOf).toList();
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format_version must be " + FORMAT_VERSION + ", not " + formatVersion);
    }
    if (coefficients.isEmpty() || points.isEmpty()) {
      throw new IllegalArgumentException("needs at least one coefficient and one point");
    }
    if (!(effectiveSampleSize > 0 && Double.isFinite(effectiveSampleSize))) {
      throw new IllegalArgumentException(
          "effective_sample_size must be a number above 0, not " + effectiveSampleSize);
    }
    if (coefficients.stream().distinct().count() < coefficients.size()) {
      throw new IllegalArgumentException("a coefficient is given twice among the coefficients");
    }
    List<Variable> known = coefficients.stream().map(Posterior::coefficient).toList();
    double[] min = known.stream().mapToDouble(Variable::min).toArray();
    double[] max = known.stream().mapToDouble(Variable::max).toArray();
    for (int row = 0; row < points.size(); row++) {
      List<Double> point = points.get(row);
      if (point.size() != known.size()) {
        throw new IllegalArgumentException(
            "point " + (row + 1) + " needs " + known.size() + " values, one for each coefficient");
      }
      for (int column = 0; column < min.length; column++) {
        double value = point.get(column);
        if (!(value >= min[column] && value <= max[column])) {
          throw new IllegalArgumentException(
              "point "
                  + (row + 1)
                  + ": "
                  + known.get(column).key()
                  + " must be in ["
                  + Distribution.text(min[column])
                  + ", "
                  + Distribution.text(max[column])
                  + "], not "
                  + value);
        }
      }
    }
  }

  /** The posterior of points as plain numbers. */
  public static Posterior of(
      String madeBy,
      List<String> worlds,
      double effectiveSampleSize,
      List<? extends Variable> coefficients,
      double[][] points) {
    return of(madeBy, worlds, effectiveSampleSize, Optional.empty(), coefficients, points);
  }

  /**
   * The same with what it was learned from.
   *
   * @param learnedFrom the kinds of institution and the ranges of inputs; empty if unknown
   */
  public static Posterior of(
      String madeBy,
      List<String> worlds,
      double effectiveSampleSize,
      Optional<LearningDomain> learnedFrom,
      List<? extends Variable> coefficients,
      double[][] points) {
    return ofColumns(
        madeBy,
        worlds,
        effectiveSampleSize,
        learnedFrom,
        coefficients.stream().map(Variable::key).toList(),
        points);
  }

  /**
   * The same, some of it organisations' own.
   *
   * @param columns keys of coefficients, or what {@link #own} makes of them
   */
  public static Posterior ofColumns(
      String madeBy,
      List<String> worlds,
      double effectiveSampleSize,
      Optional<LearningDomain> learnedFrom,
      List<String> columns,
      double[][] points) {
    return new Posterior(
        FORMAT_VERSION,
        madeBy,
        worlds,
        effectiveSampleSize,
        learnedFrom,
        columns,
        Arrays.stream(points).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** What can be learned: of how states behave, or of the alliance. */
  private static Stream<Variable> learnable() {
    return Stream.concat(
        Arrays.stream(Coefficient.values()), Arrays.stream(AllianceVariable.values()));
  }

  /** Between a coefficient and the organisation whose own it is. */
  private static final String OF = "/";

  /** The column of a coefficient that an organisation has of its own, {@code level/csto}. */
  public static String own(Variable coefficient, String organisation) {
    return coefficient.key() + OF + organisation;
  }

  /** What a column is of, whoever's own it is. */
  private static Variable coefficient(String column) {
    int end = column.indexOf(OF);
    String key = end < 0 ? column : column.substring(0, end);
    Optional<Variable> found = learnable().filter(each -> each.key().equals(key)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> known = learnable().map(Variable::key).toList();
    throw new IllegalArgumentException(
        RetiredCoefficient.complaint(key)
            .map(complaint -> "'" + key + "' " + complaint + ". It was learned for another model")
            .orElseGet(() -> "unknown coefficient '" + key + "'" + Suggestion.of(key, known)));
  }

  /**
   * What was learned for one organisation: coefficients of its own in place of those of one that
   * nothing was learned of. A coefficient that is only others' own is not among them.
   *
   * @param organisation its short name; empty, or one that was not learned from, for any other
   */
  public Posterior of(String organisation) {
    List<String> kept = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (Variable variable : learnable().toList()) {
      int own = coefficients.indexOf(own(variable, organisation));
      int column = own < 0 ? coefficients.indexOf(variable.key()) : own;
      if (column >= 0) {
        kept.add(variable.key());
        columns.add(column);
      }
    }
    return new Posterior(
        formatVersion,
        madeBy,
        worlds,
        effectiveSampleSize,
        learnedFrom,
        kept,
        points.stream().map(row -> columns.stream().map(row::get).toList()).toList());
  }

  /**
   * The name of the coordinate that chooses a point: the path of the alphabetically first
   * coefficient, whether or not a scenario gives that one a value of its own.
   */
  public String coordinate() {
    return ScenarioPath.of(
        coefficient(
            coefficients.stream()
                .filter(column -> !column.contains(OF))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Collections.min(coefficients))));
  }

  /** The learned coefficients that no organisation has of its own, in the order of the file. */
  public List<Variable> learned() {
    return coefficients.stream()
        .filter(column -> !column.contains(OF))
        .map(Posterior::coefficient)
        .toList();
  }

  /** The short names of the organisations that have a coefficient of their own. */
  public List<String> organisations() {
    return coefficients.stream()
        .filter(column -> column.contains(OF))
        .map(column -> column.substring(column.indexOf(OF) + OF.length()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The values of a coefficient, point by point; empty if it was not learned. */
  public Optional<List<Double>> values(Variable coefficient) {
    int column = coefficients.indexOf(coefficient.key());
    return column < 0
        ? Optional.empty()
        : Optional.of(points.stream().map(row -> row.get(column)).toList());
  }

  /**
   * The posterior that is shipped with the program; empty if none is. How it was learned is in
   * {@code docs/validation.md}.
   */
  public static Optional<Posterior> shipped() {
    return ShippedPosterior.get().map(ShippedPosterior::posterior);
  }

  /** Lets another thread begin to read what {@link #shipped} will be asked for soon. */
  public static void readShippedAhead() {
    ShippedPosterior.begin();
  }

  /**
   * Reads a file that {@code sim calibrate} wrote.
   *
   * @throws ScenarioException if it is missing, is no such file, or is one of an older version
   */
  public static Posterior read(Path file) throws ScenarioException {
    String name = file.toString();
    try {
      String text = Files.readString(file);
      Head head = JsonRecords.read(text, Head.class);
      if (head.formatVersion() >= 1 && head.formatVersion() < FORMAT_VERSION) {
        throw new ScenarioException(
            Origin.of(name),
            "",
            "was learned by "
                + head.madeBy()
                + ", for a model whose coefficients meant something else; learn them again with"
                + " 'sim calibrate', or give --behaviour prior");
      }
      return JsonRecords.read(text, Posterior.class);
    } catch (NoSuchFileException e) {
      throw new ScenarioException(Origin.of(name), "", "no such file; 'sim calibrate' writes one");
    } catch (CharacterCodingException e) {
      throw new ScenarioException(Origin.of(name), "", IS_NONE + "it is no text in UTF-8");
    } catch (IOException e) {
      throw new ScenarioException(Origin.of(name), "", "cannot be read: " + e.getMessage());
    } catch (JsonMistake e) {
      throw new ScenarioException(
          new Origin(name, e.line(), e.column()), "", IS_NONE + e.getMessage());
    }
  }

  /** The SHA-256 of the file's text. */
  public String digest() {
    return ShippedPosterior.of(this)
        .map(ShippedPosterior::digest)
        .orElseGet(() -> Sha256.of(json()));
  }

  /** The file's text: a line for each point. */
  public String json() {
    return ShippedPosterior.of(this)
        .map(ShippedPosterior::text)
        .orElseGet(() -> RecordText.of(this, "points"));
  }
}
