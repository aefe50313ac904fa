// The page on which an instructor chooses what a link opens: each place can be seen first, as learners will see it.
import { element, place, post, show, told } from './page.js';

const { words, entrance, library } = told;

/**
 * @typedef {{ title: string, language: string, step: string, practice: boolean }} Step
 * @typedef {{ title: string, language: string, path: string, steps: Step[] }} Path
 * @typedef {{ token: string, completion: boolean, paths: Path[] }} Choice
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
  /** @type {Target | null} */
  let chosen = null;

  const list = element('fieldset', '');
  list.append(element('legend', words['choose.text']));
  list.append(option({ kind: 'WISH' }, words['choose.wish']), option({ kind: 'GLOSSARY' }, words['choose.glossary']));
  choice.paths.forEach(path => list.append(group(path)));
  const how = element('fieldset', '', { hidden: '' });
  const look = element('button', words['choose.preview'], { type: 'button', class: 'quiet', disabled: '' });
  const take = element('button', words['choose.take'], { type: 'submit' });
  const nothing = element('button', words['choose.nothing'], { type: 'button', class: 'quiet' });
  look.addEventListener('click', () => chosen && see(chosen));
  nothing.addEventListener('click', () => send({}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (chosen) {
      send({ ...sent(chosen), completion: completion.input?.checked ?? false });
    } else {
      status.textContent = words['choose.first'];
    }
  });
  const acts = element('div', '', { class: 'answers' });
  acts.append(take, nothing);
  form.append(list, how, look, preview, ...completion.shown, status, acts);
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
    const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'radio', name: 'target' }));
    input.addEventListener('change', () => pick(target));
    label.append(input, element('span', text, language ? { lang: language } : {}));
    return label;
  }

  /** A step with a practice site opens the lesson first, or the site at once. @param {Target} target */
  function pick(target) {
    chosen = target;
    look.removeAttribute('disabled');
    preview.replaceChildren();
    completion.counts(target.kind !== 'WISH' && target.kind !== 'GLOSSARY');
    how.hidden = !target.practice;
    how.replaceChildren(
      ...['STEP', 'PRACTICE'].map((kind, index) => {
        const label = element('label', '');
        const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'radio', name: 'how' }));
        input.checked = index === 0;
        input.addEventListener('change', () => (chosen = { ...target, kind }));
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

  async function send(what) {
    take.setAttribute('disabled', '');
    const answer = await post(`${entrance}choice`, { token: choice.token, ...what }, headers).catch(() => null);
    if (!answer?.ok) {
      take.removeAttribute('disabled');
      const problem = await answer?.json().catch(() => null);
      status.textContent = problem?.detail ?? words['choose.failed'];
      return;
    }
    const { to, jwt } = await answer.json();
    status.textContent = words['choose.sends'];
    leave(to, jwt);
  }
}

/** @param {Target} target */
function sent({ kind, path, step }) {
  return { kind, ...(path ? { path } : {}), ...(kind === 'STEP' || kind === 'PRACTICE' ? { step } : {}) };
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

/** The platform takes the choice as a form that the browser posts. */
function leave(to, jwt) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = to;
  form.hidden = true;
  const field = element('input', '', { type: 'hidden', name: 'JWT', value: jwt });
  form.append(field);
  place.append(form);
  form.submit();
}
