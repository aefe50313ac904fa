package org.inclusion.skill;

import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * An area of a framework: a group of competences, for which a level is given.
 *
 * @param id id within its framework, {@code "2"}
 * @param title its name
 */
public record Area(AreaId id, LocalizedText title) {}
