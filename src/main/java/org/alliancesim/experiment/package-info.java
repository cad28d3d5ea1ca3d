/**
 * Many histories: replicates of a scenario, run in parallel and combined in the order of their
 * numbers, and what they estimate.
 *
 * <p>Entry points: {@link org.alliancesim.experiment.MonteCarlo}, which runs them, and {@link
 * org.alliancesim.experiment.Estimates}, which turns their rows into tables; {@link
 * org.alliancesim.experiment.Comparison} sets two scenarios against each other, {@link
 * org.alliancesim.experiment.Sweep} many points of a design, which {@link
 * org.alliancesim.experiment.ExperimentRunner} runs. {@link org.alliancesim.experiment.PlannedRun}
 * says what is to be run and how it is recorded, {@link
 * org.alliancesim.experiment.RunningEstimates} what is known while it runs, {@link
 * org.alliancesim.experiment.RunningPairs} the same of a comparison; {@link
 * org.alliancesim.experiment.RepeatedRun} plans again what another folder tells of. A single
 * history is in {@code model}; files are in {@code results}.
 */
@NullMarked
package org.alliancesim.experiment;

import org.jspecify.annotations.NullMarked;
