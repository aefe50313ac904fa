/**
 * What was done with her, and how? A helper notes an accompaniment or a workshop once: it becomes evidence, what she
 * reads of it, and an export in the terms of the Coop de la médiation numérique.
 */
@NullMarked
package org.inclusion.accompaniment;

import org.jspecify.annotations.NullMarked;
