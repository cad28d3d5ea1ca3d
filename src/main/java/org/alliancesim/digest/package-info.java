/**
 * The digests by which texts and files are told from others. Where they stand, and of what they
 * are, is left to whoever keeps them: {@code scenario} for what determines results, {@code results}
 * for the files of a folder.
 */
@NullMarked
package org.alliancesim.digest;

import org.jspecify.annotations.NullMarked;
