/**
 * Which inputs an outcome of the model hangs on: reads the tables of a run, or runs a design, and
 * asks the estimators of {@code experiment.sensitivity} and {@code experiment.discovery}. What it
 * finds it says in rows and in sentences.
 */
@NullMarked
package org.alliancesim.experiment.attribution;

import org.jspecify.annotations.NullMarked;
