/**
 * The command line: one class for each command, which parses, delegates and words the outcome. The
 * only package that prints, and the only one that knows exit codes.
 *
 * <p>Entry point: {@link org.alliancesim.cli.Main}.
 */
@NullMarked
package org.alliancesim.cli;

import org.jspecify.annotations.NullMarked;
