package org.alliancesim.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.alliancesim.chance.Draws;

/**
 * A past as it might have been under each of some points; a part is one of them.
 *
 * @param points as levels of their priors
 * @param seed of the draws
 */
record InventedPasts(double[][] points, long seed) implements FrameQuestion<boolean[]> {

  @Override
  public int parts() {
    return points.length;
  }

  @Override
  public boolean[] answer(FrameEvidence evidence, int part) {
    return Invented.past(evidence, FramePrior.point(points[part]), Draws.of(seed, part));
  }

  @Override
  public void write(boolean[] answer, DataOutputStream out) throws IOException {
    writePast(answer, out);
  }

  @Override
  public boolean[] read(DataInputStream in) throws IOException {
    return readPast(in);
  }

  static void writePast(boolean[] happened, DataOutputStream out) throws IOException {
    out.writeInt(happened.length);
    for (boolean each : happened) {
      out.writeBoolean(each);
    }
  }

  static boolean[] readPast(DataInputStream in) throws IOException {
    boolean[] happened = new boolean[in.readInt()];
    for (int row = 0; row < happened.length; row++) {
      happened[row] = in.readBoolean();
    }
    return happened;
  }
}
