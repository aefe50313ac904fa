// The documents of the space, and the address to which one of them is sent. All of it is invented.

/** Where the certificate is wanted, as the letter of the centre says it. */
export const WANTED_AT = 'accueil@tilleuls.example';

/**
 * A document: its kind, its year, and the file in which it is kept.
 * @typedef {{ id: string, kind: 'rights' | 'payment' | 'refunds', year: number, file: string }} Document
 */

/**
 * The documents on a day: the certificate of this year stands between that of the year before and one about something else.
 * @param {Date} today
 * @returns {Document[]}
 */
export function documentsOn(today) {
  const year = today.getFullYear();
  return [
    { id: 'statement', kind: 'refunds', year, file: `releve-remboursements-${year}.pdf` },
    { id: 'old', kind: 'rights', year: year - 1, file: `attestation-droits-${year - 1}.pdf` },
    { id: 'payment', kind: 'payment', year, file: `attestation-paiement-${year}.pdf` },
    { id: 'right', kind: 'rights', year, file: `attestation-droits-${year}.pdf` },
  ];
}

/**
 * Why a document is not the one that is asked for: the last word of a hint, or null.
 * @param {Document} document
 */
export function flawOf({ id }) {
  return id === 'right' ? null : id;
}

/**
 * What keeps what somebody wrote from being the address: the last word of a hint, or null. Blanks, capitals and the full stop of a
 * sentence do no harm.
 * @param {string} written
 */
export function flawOfAddress(written) {
  const address = written
    .replace(/\s/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .replace(/[.,;]$/, '')
    .toLowerCase();
  const [, domain] = WANTED_AT.split('@');
  const flaws = {
    empty: address === '',
    at: !address.includes('@'),
    ending: address === WANTED_AT.slice(0, WANTED_AT.lastIndexOf('.')),
    before: address === `@${domain}`,
    more: address !== WANTED_AT && address.includes(WANTED_AT),
    other: address !== WANTED_AT,
  };
  return Object.entries(flaws).find(([, isSo]) => isSo)?.[0] ?? null;
}
