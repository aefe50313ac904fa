/**
 * What is there to know? Frameworks, areas, competences, skills, and the crosswalks between frameworks.
 */
@NullMarked
package org.inclusion.skill;

import org.jspecify.annotations.NullMarked;
