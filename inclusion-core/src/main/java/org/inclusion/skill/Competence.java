package org.inclusion.skill;

import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * A competence of a framework, which covers several skills.
 *
 * @param id id within its framework, {@code "2.2"}
 * @param area the id of its area
 * @param title its name
 */
public record Competence(String id, AreaId area, LocalizedText title) {}
