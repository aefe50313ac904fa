// Under which keys a tab keeps what a sheet has to know: the host's line, whom to call; for whom the sheet was opened; and the places to print.
export const HUMAN = 'inclusion.human';
export const OPENED_FOR = 'inclusion.sheet';
export const PLACES = 'inclusion.places';
