/**
 * What a batch of histories leaves behind: tidy tables, one typed record per row and one CSV file
 * per table, the manifest that says how they came about, and the folder that holds them.
 *
 * <p>Comparisons, sweeps, studies of inputs, hindcasts and what was learned have tables of their
 * own.
 *
 * <p>Entry points: {@link org.alliancesim.results.ResultFolder}, which opens, resumes and finishes
 * a folder of any kind of results, {@link org.alliancesim.results.Verification}, which tells
 * whether one is as it was made, and {@link org.alliancesim.results.RunTables}, all that can be
 * read back from one. Estimating is {@code experiment}'s work; drawing is {@code report}'s. The
 * columns are documented for their readers in {@code output/README.md}.
 */
@NullMarked
package org.alliancesim.results;

import org.jspecify.annotations.NullMarked;
