// Under which keys a tab keeps what a sheet has to know: the host's line, whom to call; and for whom the sheet was opened.
export const HUMAN = 'inclusion.human';
export const OPENED_FOR = 'inclusion.sheet';
