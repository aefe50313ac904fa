// The page on which an instructor chooses what a link opens: each place can be seen first, as learners will see it.
import { handBack, isOurs, leave } from './hand-back.js';
import { element, place, post, show, told } from './page.js';

const { words, entrance, library } = told;

/** The page of ours in the platform's frame that has opened this window: once its frame is gone, the browser no longer tells which it was. */
const opener = isOurs(window.opener) ? window.opener : null;

/**
 * @typedef {{ title: string, language: string, step: string, practice: boolean }} Step
 * @typedef {{ title: string, language: string, path: string, steps: Step[] }} Path
 * @typedef {{ token: string, completion: boolean, several: boolean, paths: Path[] }} Choice
 * @typedef {{ kind: string, path?: string, step?: string, practice?: boolean }} Target
 */

/**
 * @param {Choice} choice
 * @param {Record<string, string>} headers
 */
export function choose(choice, headers) {
  const form = element('form', '', { class: 'choice' });
  const preview = element('section', '', { class: 'preview', 'aria-live': 'off' });
  const status = element('p', '', { role: 'status' });
  const completion = tells(choice);
  /** In the order in which they were ticked. @type {Target[]} */
  let chosen = [];
  /** Whether a step with a practice site opens the site at once. */
  let atOnce = false;

  const list = element('fieldset', '');
  list.append(element('legend', words[choice.several ? 'choose.text-several' : 'choose.text']));
  list.append(option({ kind: 'WISH' }, words['choose.wish']), option({ kind: 'GLOSSARY' }, words['choose.glossary']));
  choice.paths.forEach(path => list.append(group(path)));
  const how = element('fieldset', '', { hidden: '' });
  const look = element('button', words['choose.preview'], { type: 'button', class: 'quiet', disabled: '' });
  const take = element('button', words['choose.take'], { type: 'submit' });
  const nothing = element('button', words['choose.nothing'], { type: 'button', class: 'quiet' });
  look.addEventListener('click', () => chosen.length && see(chosen[chosen.length - 1]));
  nothing.addEventListener('click', () => send([]));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (chosen.length) {
      send(chosen.map(target => sent(target, atOnce)));
    } else {
      status.textContent = words['choose.first'];
    }
  });
  const acts = element('div', '', { class: 'answers' });
  acts.append(take, nothing);
  // Above the list, which is long: what was ticked is sent without a way to its end.
  form.append(acts, status, ...completion.shown, how, look, preview, list);
  show(words['choose.title'], form);

  function group(path) {
    const details = element('details', '');
    details.append(element('summary', path.title, { lang: path.language }));
    details.append(option({ kind: 'PATH', path: path.path }, words['choose.path']));
    path.steps.forEach(step =>
      details.append(option({ kind: 'STEP', path: path.path, step: step.step, practice: step.practice }, step.title, step.language)),
    );
    return details;
  }

  /** @param {Target} target */
  function option(target, text, language = '') {
    const label = element('label', '');
    const input = /** @type {HTMLInputElement} */ (element('input', '', { type: choice.several ? 'checkbox' : 'radio', name: 'target' }));
    input.addEventListener('change', () => pick(target, input.checked));
    label.append(input, element('span', text, language ? { lang: language } : {}));
    return label;
  }

  /**
   * A step with a practice site opens the lesson first, or the site at once.
   * @param {Target} target
   * @param {boolean} isTicked
   */
  function pick(target, isTicked) {
    chosen = choice.several ? chosen.filter(one => one !== target) : [];
    chosen.push(...(isTicked ? [target] : []));
    look.toggleAttribute('disabled', chosen.length === 0);
    status.textContent = '';
    preview.replaceChildren();
    completion.counts(chosen.some(one => one.kind !== 'WISH' && one.kind !== 'GLOSSARY'));
    how.hidden = !chosen.some(one => one.practice);
    how.replaceChildren(
      element('legend', words['choose.how']),
      ...[false, true].map((site, index) => {
        const label = element('label', '');
        const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'radio', name: 'how' }));
        input.checked = site === atOnce;
        input.addEventListener('change', () => (atOnce = site));
        label.append(input, element('span', words[index === 0 ? 'choose.lesson' : 'choose.practice']));
        return label;
      }),
    );
  }

  /** @param {Target} target */
  async function see({ kind, path, step }) {
    const level = { 'heading-level': '3' };
    const heading = element('h2', words['choose.preview'], { tabindex: '-1' });
    /** @type {Node[]} */
    let seen = [];
    if (kind === 'PATH') {
      seen = steps(choice.paths.find(one => one.path === path));
    } else if (kind === 'GLOSSARY') {
      await import(`${library}ui/telephone/telephone.js`);
      seen = [element('inclusion-glossary-search', '', level)];
    } else if (kind === 'WISH') {
      seen = [element('inclusion-start', '', level)];
    } else {
      seen = [element('inclusion-step', '', { ...level, path: String(path), step: String(step) })];
    }
    preview.replaceChildren(heading, element('p', words['choose.preview-text']), ...seen);
    heading.focus();
  }

  /** One choice is sent: the platform would take whichever came first. */
  function waits(isSending) {
    [take, nothing].forEach(button => button.toggleAttribute('disabled', isSending));
  }

  /** @param {Target[]} items */
  async function send(items) {
    waits(true);
    const what = { token: choice.token, items, completion: completion.input?.checked ?? false };
    const answer = await post(`${entrance}choice`, what, headers).catch(() => null);
    if (!answer?.ok) {
      waits(false);
      const problem = await answer?.json().catch(() => null);
      status.textContent = problem?.detail ?? words['choose.failed'];
      return;
    }
    const { to, jwt } = await answer.json();
    status.textContent = words['choose.sends'];
    if (!opener) {
      leave(place, to, jwt);
      return;
    }
    // The platform listens in its frame, where the page stands that has opened this window.
    const say = key => show(words['choose.title'], element('p', words[key], { role: 'status' }));
    handBack(
      opener,
      { to, jwt },
      {
        taken: () => {
          say('choose.handed');
          window.close();
        },
        alone: () => say('choose.alone'),
      },
    );
  }
}

/**
 * @param {Target} target
 * @param {boolean} atOnce
 * @returns {Target}
 */
function sent({ kind, path, step, practice }, atOnce) {
  return { kind: practice && atOnce ? 'PRACTICE' : kind, ...(path ? { path } : {}), ...(step ? { step } : {}) };
}

/** @param {Path | undefined} path */
function steps(path) {
  const list = element('ol', '');
  path?.steps.forEach(step => list.append(element('li', step.title, { lang: step.language })));
  return path ? [element('h3', path.title, { lang: path.language }), element('p', words['choose.steps']), list] : [];
}

/** Whether the gradebook gets a column; nothing is shown where the platform takes none, or what is chosen has no steps. */
function tells({ completion }) {
  if (!completion) {
    return { shown: [], input: null, counts: () => {} };
  }
  const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'checkbox', checked: '', 'aria-describedby': 'completion' }));
  const label = element('label', '');
  label.append(input, element('span', words['choose.completion']));
  const text = element('p', words['choose.completion-text'], { id: 'completion' });
  const box = element('div', '', { hidden: '' });
  box.append(label, text);
  return { shown: [box], input, counts: hasSteps => (box.hidden = !hasSteps) };
}
