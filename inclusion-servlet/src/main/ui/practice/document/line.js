// What the line of the letter has to say, in whatever words: the right month, and what the other one wrote at the same time.
import { wordsIn } from '../written.js';

/** Fewer words are no sentence. */
const FEW_WORDS = 3;
const PAID = /fevrier|\bfevr?\b|february|\bfeb\b/;
const BEFORE = /\bmars\b|\bmarch\b/;
const NOT = /\b(pas|non|not)\b/;
const UNPAID = /\bpas (encore )?paye|impaye|not (yet )?paid|unpaid/;
const RECEIPT = /\brecus?\b|quittance|justificatif|preuve|receipt|proof/;

/**
 * What is missing in the line: the key of a hint, or null.
 * @param {string} text
 * @param {boolean} both whether what the other one wrote has to stand there too
 */
export function flawOf(text, both) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const flaws = {
    line: wordsIn(text) < FEW_WORDS || UNPAID.test(plain),
    month: !PAID.test(plain) || (BEFORE.test(plain) && !NOT.test(plain)),
    receipt: both && !RECEIPT.test(plain),
  };
  return Object.entries(flaws).find(([, isThere]) => isThere)?.[0] ?? null;
}
