package org.inclusion.skill;

import org.inclusion.words.LocalizedText;

/**
 * Something concrete that a person can learn to do, under one competence.
 *
 * @param id id within its content pack
 * @param competence the id of its competence in the pack's framework
 * @param title what one can do who has the skill
 * @param parameters how hard the skill is, and how sharply it discriminates
 */
public record Skill(String id, String competence, LocalizedText title, ItemParameters parameters) {}
