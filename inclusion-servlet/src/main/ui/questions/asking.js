// What one tab remembers of an assessment, so that one can go back to an answer.

/** A question or a self-report, in one shape: { id, kind, text, spoken?, options: [{ id, text }], ref, audio? }. */
export function itemOf({ selfReport, question }) {
  return selfReport
    ? { kind: 'self-report', ...selfReport, options: selfReport.options.map(({ help, text }) => ({ id: help, text })) }
    : { kind: 'answer', ...question };
}

/** What is sent of an answer: no option is "I don't know", which is an answer too. */
export function fieldsOf(item, option, assessment) {
  return item.kind === 'answer' ? { assessment, option } : { assessment, help: option };
}
