package org.inclusion.content;

import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/**
 * A question about oneself, "Can you …?", answered on the scale of help. A pack has any number of them, each about
 * one area.
 *
 * @param id id within its pack
 * @param area the area's id
 * @param text the question
 */
public record SelfReportQuestion(String id, AreaId area, LocalizedText text) {}
