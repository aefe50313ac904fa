// What her own word about help says, where the guide showed the way or where she had the answer before her eyes.

/**
 * Whether she said first that it did not work, and that it did once the answer was open. Comparing at the end is checking; this is
 * being helped by the answer.
 * @param {{ success?: boolean, missed?: boolean, answerSeen?: boolean }} act
 */
export function isByAnswer({ success = true, missed = false, answerSeen = false }) {
  return success && missed && answerSeen;
}

/** What is noted: whom the guide or the answer showed the way, had some support. */
export function helpNoted(help, act) {
  return help === 'ALONE' && (act.guided || isByAnswer(act)) ? 'SUPPORTED' : help;
}
