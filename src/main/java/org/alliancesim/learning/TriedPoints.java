package org.alliancesim.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.learning.FrameEvidence.Evaluation;

/**
 * What each of some points says.
 *
 * @param points as levels of their priors
 */
record TriedPoints(double[][] points) implements FrameQuestion<List<Evaluation>> {

  /** So few that even the points of one round keep many processors busy. */
  private static final int POINTS_IN_A_PART = 5;

  private static final int SCHEMES = FrameEvidence.SCHEMES.size();

  /** Rows of numbers that an evaluation is. */
  private static final int ROWS = 1 + 2 * SCHEMES;

  @Override
  public int parts() {
    return (points.length + POINTS_IN_A_PART - 1) / POINTS_IN_A_PART;
  }

  private double[][] points(int part) {
    int first = part * POINTS_IN_A_PART;
    return Arrays.copyOfRange(points, first, Math.min(points.length, first + POINTS_IN_A_PART));
  }

  @Override
  public List<Evaluation> answer(FrameEvidence evidence, int part) {
    return Arrays.stream(points(part))
        .map(levels -> evidence.evaluate(FramePrior.point(levels)))
        .toList();
  }

  @Override
  public void write(List<Evaluation> answer, DataOutputStream out) throws IOException {
    float[][] numbers = numbers(answer);
    out.writeInt(numbers.length);
    for (float[] row : numbers) {
      out.writeInt(row.length);
      for (float number : row) {
        out.writeFloat(number);
      }
    }
  }

  @Override
  public List<Evaluation> read(DataInputStream in) throws IOException {
    float[][] numbers = new float[in.readInt()][];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = new float[in.readInt()];
      for (int each = 0; each < numbers[row].length; each++) {
        numbers[row][each] = in.readFloat();
      }
    }
    return evaluations(numbers);
  }

  /** Evaluations as the plain numbers that are kept of them. */
  static float[][] numbers(List<Evaluation> evaluations) {
    float[][] numbers = new float[evaluations.size() * ROWS][];
    for (int point = 0; point < evaluations.size(); point++) {
      Evaluation evaluation = evaluations.get(point);
      int at = point * ROWS;
      numbers[at] = evaluation.logLikelihoods();
      System.arraycopy(evaluation.forecasts(), 0, numbers, at + 1, SCHEMES);
      System.arraycopy(evaluation.years(), 0, numbers, at + 1 + SCHEMES, SCHEMES);
    }
    return numbers;
  }

  private static List<Evaluation> evaluations(float[][] numbers) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += ROWS) {
      evaluations.add(
          new Evaluation(
              numbers[at],
              Arrays.copyOfRange(numbers, at + 1, at + 1 + SCHEMES),
              Arrays.copyOfRange(numbers, at + 1 + SCHEMES, at + ROWS)));
    }
    return evaluations;
  }

  /** Evaluations of a part as they were kept; none if they are those of other points. */
  List<Evaluation> kept(int part, float[][] numbers) {
    return numbers.length == points(part).length * ROWS ? evaluations(numbers) : List.of();
  }
}
