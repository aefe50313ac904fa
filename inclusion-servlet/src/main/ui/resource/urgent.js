// What cannot wait: a number to call stands above all addresses, large. Where somebody speaks of her own death, nothing else stands beside it.

/**
 * @typedef {{ number: string, about: string, only?: string, heard: RegExp }} Urgent `about` names its sentence, `only` is the one address that may stand below
 */

/** @type {Urgent[]} The first that is heard is said. Words without accents, in French and in English. */
const ALL = [
  {
    number: '119',
    about: 'child',
    heard:
      /\b(pere|mere|parents?) (me|nous|le|la|les) (frappe|tape|bat)|\b(frappe|tape|bat|battent|maltraite)\w* (un|une|mon|ma|mes|le|la|les|son|leur) (enfant|petit|gosse|bebe|gamin|fils|fille)|\b(enfant|gosse|bebe|gamin)s? (battu|frappe|maltraite|en danger)|\bchild(ren)? (is |are )?(beaten|hit|abused|in danger)/,
  },
  {
    number: '3919',
    about: 'violence',
    heard:
      /\b(mari|copain|compagnon|conjoint|ex|il|femme|copine|compagne|elle) (me|m) (frappe|tape|bat|menace|viole)|\bil (veut|va|menace de) me tuer|\bfemme battue|\bviolences? conjugale|\b(husband|boyfriend|partner|ex|he) (hits|beats|threatens|hurts) me/,
  },
  {
    number: '3114',
    about: 'dying',
    only: 'numero-3114',
    heard:
      /\b(veux|voudrais|vais|prefere|prefererais|envie de|pense a|penser a) (plus )?(mourir|me tuer|en finir|me suicider|me foutre en l air)|\benvie d en finir|\bsuicid|\bplus envie de vivre|\bveux plus vivre|\bidees noires|\b(want to die|kill myself|end my life|end it all)/,
  },
  {
    number: '115',
    about: 'roof',
    heard:
      /\ba la rue\b|\bsans abri|\bsdf\b|\bsans domicile|\b(dors|dormir|dort|dehors|nuit) (dehors|ce soir|dans la rue|dans ma voiture)|\bpas de toit|\b(homeless|sleep(ing)? (outside|rough|in the street)|nowhere to sleep)/,
  },
];

/**
 * What is urgent in what somebody says; none where nothing is.
 * @param {string} words
 * @returns {Urgent | undefined}
 */
export function urgentIn(words) {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return ALL.find(({ heard }) => heard.test(plain));
}
