/**
 * Apache Spark as a cluster: the only package that sees its classes, which are there at run time if
 * {@code SPARK_HOME} or {@code spark-submit} gives them. It carries bytes and knows nothing of what
 * they mean.
 */
@NullMarked
package org.alliancesim.spark;

import org.jspecify.annotations.NullMarked;
