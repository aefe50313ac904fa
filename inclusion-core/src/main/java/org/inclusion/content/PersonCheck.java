package org.inclusion.content;

import java.time.LocalDate;

/**
 * The record that a person tried what the pack says on the real site, and found it correct.
 *
 * @param by who checked it, as the person wants to be named: a name, a function or a structure; never empty
 * @param on the day of the check
 */
public record PersonCheck(String by, LocalDate on) {}
