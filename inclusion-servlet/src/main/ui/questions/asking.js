// What one tab remembers of an assessment, so that one can go back to an answer.

/**
 * @typedef {{
 *   id: string, kind: 'answer' | 'self-report', text: string, spoken?: string, options: { id: string, text: string }[],
 *   ref: { pack: string, version: string, item: string }, audio?: string, picture?: object | null
 * }} Item
 */

/**
 * A question or a self-report, in one shape.
 * @param {{ selfReport?: any, question?: any }} asked
 * @returns {Item}
 */
export function itemOf({ selfReport, question }) {
  return selfReport
    ? { kind: 'self-report', ...selfReport, options: selfReport.options.map(({ help, text }) => ({ id: help, text })) }
    : { kind: 'answer', ...question };
}

/** What is sent of an answer: no option is "I don't know", which is an answer too. */
export function fieldsOf(item, option, assessment) {
  return item.kind === 'answer' ? { assessment, option } : { assessment, help: option };
}
