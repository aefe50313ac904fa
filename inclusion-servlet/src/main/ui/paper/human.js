// Under which keys a tab keeps what a sheet has to know: the host's line, whom to call; for whom the sheet was opened; the places to print; and the sheet of a referral.
export const HUMAN = 'inclusion.human';
export const OPENED_FOR = 'inclusion.sheet';
export const PLACES = 'inclusion.places';
export const SHEET = 'inclusion.referral-sheet';

/** Whom to call, as the host says it, where the sheet was opened from one of its pages. */
export function human() {
  try {
    return sessionStorage.getItem(HUMAN);
  } catch {
    return null;
  }
}
