// What the script of all pages shares with the script of all that is noted. It is there before the first page of that script is made.

/** @type {import('./later.js').Shared['Looks']} */
export let Looks;
/** @type {import('./later.js').Shared['amongWhatIsNoted']} */
export let amongWhatIsNoted;
/** @type {import('./later.js').Shared['asides']} */
export let asides;
/** @type {import('./later.js').Shared['atHome']} */
export let atHome;
/** @type {import('./later.js').Shared['choice']} */
export let choice;
/** @type {import('./later.js').Shared['choices']} */
export let choices;
/** @type {import('./later.js').Shared['correction']} */
export let correction;
/** @type {import('./later.js').Shared['day']} */
export let day;
/** @type {import('./later.js').Shared['dayAndHour']} */
export let dayAndHour;
/** @type {import('./later.js').Shared['deviceKey']} */
export let deviceKey;
/** @type {import('./later.js').Shared['eraseChoice']} */
export let eraseChoice;
/** @type {import('./later.js').Shared['fold']} */
export let fold;
/** @type {import('./later.js').Shared['homeQuestions']} */
export let homeQuestions;
/** @type {import('./later.js').Shared['html']} */
export let html;
/** @type {import('./later.js').Shared['nothing']} */
export let nothing;
/** @type {import('./later.js').Shared['paperLink']} */
export let paperLink;
/** @type {import('./later.js').Shared['skills']} */
export let skills;

/** @param {import('./later.js').Shared} shared */
export function share(shared) {
  ({
    Looks,
    amongWhatIsNoted,
    asides,
    atHome,
    choice,
    choices,
    correction,
    day,
    dayAndHour,
    deviceKey,
    eraseChoice,
    fold,
    homeQuestions,
    html,
    nothing,
    paperLink,
    skills,
  } = shared);
}
