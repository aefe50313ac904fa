package org.inclusion.assessment;

/**
 * A question as its bank keeps it, numbered so that thousands are compared quickly.
 *
 * @param index the question's index in its bank, from 0
 * @param family equal for two questions of one family; numbers are compared faster than names
 * @param firstRow the first row of the question in the tables of its {@link AreaQuestions}
 * @param rows how many rows it has there
 */
record BankQuestion(QuestionBank.Item item, int index, int family, int firstRow, int rows) {}
