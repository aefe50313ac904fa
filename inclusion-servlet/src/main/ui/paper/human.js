// Under which key a tab keeps the host's line: whom to call.
export const HUMAN = 'inclusion.human';
