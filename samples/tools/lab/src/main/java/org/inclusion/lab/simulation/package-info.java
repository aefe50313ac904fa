/** People made by a seed, asked by the library: how many questions, how right, how sure, how gentle. */
@NullMarked
package org.inclusion.lab.simulation;

import org.jspecify.annotations.NullMarked;
