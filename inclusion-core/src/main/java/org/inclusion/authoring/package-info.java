/**
 * What do helpers write themselves, and for whom is it published? Leaflets of one structure, checked like packs,
 * published in editions that never change, and taken back.
 */
@NullMarked
package org.inclusion.authoring;

import org.jspecify.annotations.NullMarked;
