/** Agreement with the figures of established software, each under its own rule. */
@NullMarked
package org.inclusion.lab.reference;

import org.jspecify.annotations.NullMarked;
