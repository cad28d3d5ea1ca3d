package org.alliancesim.experiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * The uncertain inputs of a run, block by block of the design; batches of one block on several
 * threads share it, and blocks that are past are let go.
 */
public final class InputBlocks {

  /** Enough that batches which are run at the same time seldom need one that was let go. */
  private static final int HELD = 4;

  private final IntFunction<Inputs> made;
  private final Map<Integer, Inputs> blocks = new ConcurrentHashMap<>();

  InputBlocks(ResolvedScenario scenario, long seed) {
    this(block -> Inputs.of(scenario, seed, block));
  }

  /**
   * Blocks of a design.
   *
   * @param made makes a block, a pure function of its number
   */
  public InputBlocks(IntFunction<Inputs> made) {
    this.made = made;
  }

  /** A block. May be called from any thread. */
  public Inputs of(int block) {
    blocks.keySet().removeIf(held -> held <= block - HELD);
    return blocks.computeIfAbsent(block, made::apply);
  }

  /** The values of a replicate, in the order of the scenario's inputs. */
  double[] values(int replicate) {
    return of(replicate / SamplingDesign.BLOCK).of(replicate);
  }
}
