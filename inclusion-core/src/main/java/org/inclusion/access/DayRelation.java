package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A relation between a helper and a learner for one day, opened with the learner present. It ends by itself at midnight
 * in the library's zone.
 *
 * @param helper the helper's actor id
 * @param learner the learner
 * @param structure the structure they share
 * @param day the calendar day
 * @param openedAt when it was opened
 */
public record DayRelation(String helper, LearnerId learner, String structure, LocalDate day, Instant openedAt) {}
