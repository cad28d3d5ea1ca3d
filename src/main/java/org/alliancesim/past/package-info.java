/**
 * The frame of past admissions: for each organisation and each window of years, who was inside, who
 * might have asked, and who came in, whether or not anything happened. A world is kept as derived,
 * rounded inputs and becomes a scenario by the same classes as a file does.
 *
 * <p>Entry points: {@link org.alliancesim.past.FrameBank}, which reads the worlds that ship with
 * the program or those of a folder, and {@link org.alliancesim.past.BankMaker}, which makes such a
 * folder of a user's tables by the formulas of {@code tables}. What is learned from the worlds, and
 * how forecasts of them are scored, is left to others; {@code docs/validation.md} says what is in
 * the frame and why.
 */
@NullMarked
package org.alliancesim.past;

import org.jspecify.annotations.NullMarked;
