package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.parallel.Engine;
import org.alliancesim.parallel.Errand;
import org.alliancesim.parallel.Job;

/** Asks evidence, on threads of this process or in others; whichever it was leaves no trace. */
final class FrameTasks {

  private final FrameEvidence evidence;
  private final PastWork work;
  private final Engine engine;
  private final Optional<SentEvidence> sent;

  /**
   * Nothing is asked yet.
   *
   * @param evidence that is asked
   * @param work on how many threads, and whether it is to stop
   * @param elsewhere where it is asked; empty if on threads
   * @param histories silent histories of each world of the evidence
   * @param seed of these
   */
  FrameTasks(
      FrameEvidence evidence,
      PastWork work,
      Optional<Elsewhere> elsewhere,
      int histories,
      long seed) {
    this.evidence = evidence;
    this.work = work;
    this.engine = elsewhere.map(Elsewhere::engine).orElseGet(() -> Engine.threads(work.threads()));
    this.sent = elsewhere.map(there -> new SentEvidence(there.frame(), histories, seed));
  }

  /**
   * The answers to a question.
   *
   * @return by part
   * @throws CancellationException if the work was asked to stop
   */
  <R> List<R> answers(FrameQuestion<R> question) throws InterruptedException {
    return answers(question, part -> true, (answer, part) -> {});
  }

  /**
   * The answers to some parts of a question.
   *
   * @param wanted which parts
   * @param done is given each answer as soon as it is there; called from several threads
   * @return in the order of the parts
   * @throws CancellationException if the work was asked to stop
   */
  <R> List<R> answers(FrameQuestion<R> question, IntPredicate wanted, ObjIntConsumer<R> done)
      throws InterruptedException {
    List<R> answers = new ArrayList<>();
    boolean complete =
        engine.run(
            question.parts(),
            part -> wanted.test((int) part),
            new Parts<>(question, done),
            (part, answer) -> answers.add(answer));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    work.requireGoingOn();
    if (!complete) {
      throw new CancellationException("it was broken off while points were looked at");
    }
    return answers;
  }

  /** The parts of a question. */
  private final class Parts<R> implements Job<R> {
    private final FrameQuestion<R> question;
    private final ObjIntConsumer<R> done;
    private final Optional<FrameErrand<R>> errand;

    Parts(FrameQuestion<R> question, ObjIntConsumer<R> done) {
      this.question = question;
      this.done = done;
      errand = sent.map(it -> new FrameErrand<>(it, question));
    }

    @Override
    public Optional<R> here(long part) {
      return stopped() ? Optional.empty() : done(question.answer(evidence, (int) part), part);
    }

    private Optional<R> done(R answer, long part) {
      done.accept(answer, (int) part);
      return Optional.of(answer);
    }

    private FrameErrand<R> sent() {
      return errand.orElseThrow(
          () -> new IllegalStateException("nothing was said of what goes to other processes"));
    }

    @Override
    public Errand errand() {
      return sent();
    }

    @Override
    public Optional<R> arrived(long part, byte[] result) {
      return done(sent().answer(result), part);
    }

    @Override
    public boolean stopped() {
      return work.isCancelled();
    }
  }
}
