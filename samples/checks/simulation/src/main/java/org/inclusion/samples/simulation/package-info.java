/**
 * Does anything go wrong in some order of what people do at once? A town over simulated stores, where one seed
 * decides everything.
 */
@NullMarked
package org.inclusion.samples.simulation;

import org.jspecify.annotations.NullMarked;
