package org.alliancesim.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alliancesim.parallel.Errand;

/**
 * A question about evidence, to be answered in another process.
 *
 * @param evidence of what is asked
 * @param question what
 * @param <R> the answer to a part
 */
record FrameErrand<R>(SentEvidence evidence, FrameQuestion<R> question) implements Errand {

  @Override
  public Doing begin() {
    // not kept here: errands that a process has done with stay in its memory
    return part -> bytes(question.answer(evidence.evidence(), (int) part));
  }

  private byte[] bytes(R answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      question.write(answer, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return bytes.toByteArray();
  }

  /** An answer that came back. */
  R answer(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return question.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer did not arrive as it was sent", e);
    }
  }
}
