// Questions that were answered on paper: printed, and entered from there as one form.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { fieldsOf, itemOf } from '../questions/asking.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** Where the paper's questions are, and where its answers are entered. */
export function onPaper(element) {
  return {
    title: element.say('sheet.questions'),
    back: { act: () => element.now() },
    body: html`<p>${element.say('sheet.questions.text')}</p>
      ${choices(
        paperLink(element, element.say('sheet.open'), 'questions', { assessment: element.begun }),
        choice(element.say('sheet.enter'), () => form(element), { picture: 'pen' }),
      )}`,
  };
}

/** The paper's questions as one form. What was left blank on paper was not asked. */
export async function form(element) {
  const { selfReports, questions } = await element.get(`${element.url}/paper`);
  const items = [...selfReports.map(selfReport => itemOf({ selfReport })), ...questions.map(question => itemOf({ question }))];
  return {
    title: element.tell('sheet.form.title'),
    back: element.leavesTo(),
    appearance: 'paper-form',
    body: html`<p>${element.tell('sheet.form.text')}</p>
      <form @submit=${event => event.preventDefault()}>${items.map((item, i) => group(element, item, i))}</form>
      ${choices(choice(element.tell('sheet.form.send'), () => send(element, items), { kind: 'main' }))}`,
  };
}

function group(element, item, index) {
  const one = (label, value, checked = false) => {
    const id = `q${index}-${value}`;
    return html`<p class="check"><input type="radio" name="q${index}" id=${id} value=${value} ?checked=${checked} /><label for=${id}>${label}</label></p>`;
  };
  const own = item.kind === 'answer' ? text => element.taught(text, item.language) : text => text;
  return html`<fieldset>
    <legend>${own(item.text)}</legend>
    ${item.options.map(option => one(own(option.text), option.id))}
    ${item.kind === 'answer' ? one(element.tell('questions.unknown'), '?') : nothing}
    ${one(element.say('sheet.form.blank'), '', true)}
  </fieldset>`;
}

async function send(element, items) {
  const form = new FormData(element.renderRoot.querySelector('form'));
  let kept = true;
  for (const [index, item] of items.entries()) {
    const ticked = form.get(`q${index}`);
    if (ticked) {
      kept = (await enter(element, item, ticked === '?' ? undefined : ticked)) && kept;
    }
  }
  return kept ? element.result() : element.later(() => element.result());
}

/** Enters one answer of the paper. An answer that is entered twice counts once. */
async function enter(element, item, option) {
  const before = (await element.entered(item)) ?? element.copied.get(item.ref.item);
  if (before && (item.kind === 'answer' ? (before.option ?? undefined) : before.help) === option) {
    return true;
  }
  const fields = { ...fieldsOf(item, option, element.begun), channel: 'PAPER', supersedes: before?.id };
  const { id, sent, problem } = await element.note(item.kind, item.ref, fields);
  element.copied.set(item.ref.item, { id, option, help: option });
  return sent || problem !== null;
}
