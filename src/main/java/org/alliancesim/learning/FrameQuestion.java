package org.alliancesim.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;

/**
 * What is asked of evidence, in numbered parts: plain values, which may go to another process.
 *
 * @param <R> the answer to a part, a function of the evidence and the part's number alone
 */
interface FrameQuestion<R> extends Serializable {

  /** How many parts it has: 0 … n−1. */
  int parts();

  /** Answers a part. Called from several threads. */
  R answer(FrameEvidence evidence, int part);

  /** Writes an answer, to the last bit. */
  void write(R answer, DataOutputStream out) throws IOException;

  /** Reads an answer that was written. */
  R read(DataInputStream in) throws IOException;
}
