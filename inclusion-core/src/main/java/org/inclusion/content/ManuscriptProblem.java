package org.inclusion.content;

/**
 * Something in a manuscript that a pack cannot hold.
 *
 * @param file the name of the file, without its folder
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the name of the column of a table; empty for a text
 * @param problem what is wrong, in English, for the author
 * @param isRefused true where the whole manuscript is refused for it; false where this alone is left out
 */
public record ManuscriptProblem(String file, int line, String column, String problem, boolean isRefused) {}
