// Her cards for home: what a card is, which codes are open, and how to take one back. They are made here, where the host's own
// safeguards are; the page that prints only reads.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { choice, choices } from '../page/parts.js';
import { keepHuman, paperLink, sheetTab } from './link.js';

export async function cards(element, back) {
  const [{ codes }, { step }] = await Promise.all([element.get(element.hers('cards')), element.get(element.hers('next-step'))]);
  return view(element, { codes, step, back });
}

/** A card for what is next, made and shown for print in one press. */
export function giveCard(element, back) {
  return printCard(element, () => cards(element, back));
}

/**
 * Makes a card for what is next, does what else a press says, and then shows the card for print.
 * @param {import('../page/personal.js').Personal} element
 * @param {() => unknown} work answers the next view
 */
export async function printCard(element, work) {
  keepHuman();
  const sheet = sheetTab(element, 'card');
  try {
    const { step } = await element.get(element.hers('next-step'));
    if (step?.path) {
      await makeOnce(element, step);
    }
    const view = await work();
    sheet?.show();
    return view;
  } catch (problem) {
    sheet?.close();
    throw problem;
  }
}

async function makeOnce(element, { path, id }) {
  // What is tried again may have been done, and its answer lost: a second card would end an older one.
  const { codes } = await element.get(element.hers('cards'));
  if (!codes.some(one => one.step === id)) {
    await element.post(element.hers('cards'), { path, step: id });
  }
}

/**
 * @param {import('../page/personal.js').Personal} element
 * @param {{ codes: any[], step: any, back: () => unknown, said?: unknown }} what
 */
function view(element, { codes, step, back, said }) {
  keepHuman();
  const make = async () => {
    await makeOnce(element, step);
    return cards(element, back);
  };
  const takeBack = code => async () => {
    const left = await element.post(element.hers(`cards/${encodeURIComponent(code)}/revoke`), {});
    return view(element, { codes: left.codes, step, back, said: element.say('sheet.card.taken-back') });
  };
  // For what is next one code is enough. Without anything next, a card says whom to call.
  const ready = !step?.path || codes.some(one => one.step === step.id);
  return {
    title: element.tell('sheet.card.title'),
    back: { act: back },
    body: html`${said ? html`<p class="note">${said}</p>` : nothing}
      <p>${element.tell('sheet.card.text')}</p>
      <p>${element.say('sheet.card.code')}</p>
      ${choices(
        ready ? nothing : choice(element.say('sheet.card.make'), make, { kind: 'main', picture: 'pen' }),
        ready || codes.length > 0
          ? paperLink(element, element.say('sheet.card.print'), 'card', { kind: ready ? 'main' : 'choice' })
          : nothing,
      )}
      ${codes.length > 0 ? html`${element.heading(element.say('sheet.card.open'))}<p>${element.say('sheet.card.lost')}</p>` : nothing}
      ${codes.map(
        one => html`<section class="card">
          ${one.title ? html`<p class="lead">${element.taught(one.title)}</p>` : nothing}
          <p>${element.say('sheet.card.until', { day: day(`${one.lastDay}T12:00`, element.language) })}</p>
          ${choice(html`${element.say('sheet.card.take-back')} <span class="code">${one.code}</span>`, takeBack(one.code), { kind: 'quiet' })}
        </section>`,
      )}`,
  };
}
