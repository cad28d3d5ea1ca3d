package org.alliancesim.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Draws from the posterior, each with the levels that it makes likely; a part are the draws of one
 * point.
 *
 * @param chosen by draw, the number of its point
 * @param points the numbers of all points that are drawn, each once, in the order of their first
 *     draws
 * @param levels of these points, as levels of their priors
 * @param seed the master seed
 */
record PosteriorDraws(int[] chosen, int[] points, double[][] levels, long seed)
    implements FrameQuestion<List<PosteriorDraws.Drawn>> {

  /**
   * A draw from the posterior.
   *
   * @param point the number of its point
   * @param levels of the organisations, in their order
   * @param unseen of an organisation of which nothing is known
   * @param past what might have happened
   */
  record Drawn(int point, double[] levels, double unseen, boolean[] past) {}

  /** The draws that were chosen among all points. */
  static PosteriorDraws of(int[] chosen, double[][] all, long seed) {
    int[] points = Arrays.stream(chosen).distinct().toArray();
    double[][] levels =
        Arrays.stream(points).mapToObj(point -> all[point]).toArray(double[][]::new);
    return new PosteriorDraws(chosen, points, levels, seed);
  }

  @Override
  public int parts() {
    return points.length;
  }

  @Override
  public List<Drawn> answer(FrameEvidence evidence, int part) {
    FramePoint at = FramePrior.point(levels[part]);
    double[][] probabilities = evidence.probabilities(at);
    List<LevelGrid.Known> known =
        FrameEvidence.known(
            LevelGrid.shares(at.tau()),
            evidence.byOrganisation(evidence.logProbabilities(probabilities), row -> true));
    return IntStream.range(0, chosen.length)
        .filter(draw -> chosen[draw] == points[part])
        .mapToObj(draw -> drawn(evidence, points[part], at, probabilities, known, draw))
        .toList();
  }

  private Drawn drawn(
      FrameEvidence evidence,
      int point,
      FramePoint at,
      double[][] probabilities,
      List<LevelGrid.Known> known,
      int draw) {
    Draws draws = Draws.of(seed ^ Draws.key("posterior"), draw);
    double[] own = new double[known.size()];
    for (int organisation = 0; organisation < own.length; organisation++) {
      long key = Draws.key(evidence.organisations().get(organisation));
      double u = draws.uniform(RandomProcess.POSTERIOR, key, 0, 0);
      own[organisation] = LevelGrid.quantile(known.get(organisation).shares(), u);
    }
    return new Drawn(
        point,
        own,
        Invented.level(LevelGrid.shares(at.tau()), "", draws),
        Invented.past(evidence, probabilities, own, draws));
  }

  @Override
  public void write(List<Drawn> answer, DataOutputStream out) throws IOException {
    out.writeInt(answer.size());
    for (Drawn drawn : answer) {
      out.writeInt(drawn.point());
      out.writeInt(drawn.levels().length);
      for (double level : drawn.levels()) {
        out.writeDouble(level);
      }
      out.writeDouble(drawn.unseen());
      InventedPasts.writePast(drawn.past(), out);
    }
  }

  @Override
  public List<Drawn> read(DataInputStream in) throws IOException {
    List<Drawn> answer = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int point = in.readInt();
      double[] own = new double[in.readInt()];
      for (int organisation = 0; organisation < own.length; organisation++) {
        own[organisation] = in.readDouble();
      }
      answer.add(new Drawn(point, own, in.readDouble(), InventedPasts.readPast(in)));
    }
    return answer;
  }
}
