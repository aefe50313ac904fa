/** Tests of the simulated people who are asked. */
@NullMarked
package org.inclusion.lab.simulation;

import org.jspecify.annotations.NullMarked;
