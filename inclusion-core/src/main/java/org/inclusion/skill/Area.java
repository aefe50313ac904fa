package org.inclusion.skill;

import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * A competence area: what a level is given for.
 *
 * @param id id within its framework, {@code "2"}
 * @param title its name
 */
public record Area(AreaId id, LocalizedText title) {}
