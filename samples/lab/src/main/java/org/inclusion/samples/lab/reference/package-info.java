/** Agreement with the figures of established software, each under its own rule. */
@NullMarked
package org.inclusion.samples.lab.reference;

import org.jspecify.annotations.NullMarked;
