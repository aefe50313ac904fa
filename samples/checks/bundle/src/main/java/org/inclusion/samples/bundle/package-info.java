/**
 * May this bundle be sent? Each rule of the public repository, and each rule of ours, is looked at before anybody
 * is asked.
 */
@NullMarked
package org.inclusion.samples.bundle;

import org.jspecify.annotations.NullMarked;
