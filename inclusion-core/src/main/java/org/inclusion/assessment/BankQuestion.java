package org.inclusion.assessment;

/**
 * A question as its bank keeps it: tabulated and numbered, so that thousands are compared quickly.
 *
 * @param index the question's index in its bank, from 0
 * @param item the question
 * @param family equal for two questions of one family; numbers are compared faster than names
 * @param curves the probabilities of its answers
 */
record BankQuestion(int index, QuestionBank.Item item, int family, AnswerCurves curves) {}
