// The trap in the mailbox: what it would have done, and the signs by which it is recognised.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../page/icons.js';
import { choice, choices } from '../page/parts.js';
import { describedBy, hintFor, marked } from './hint.js';
import { TRAP } from './mails.js';

/** What alerts in the trap, and what real messages have too. */
const SIGNS = ['hurry', 'polite', 'fear', 'money', 'subject', 'link'];
const ALERTING = ['hurry', 'fear', 'money', 'link'];
const ENOUGH = 3;

/** She fell for it: nothing happened, and what it was is said calmly. What is said later does not deny it. */
export function calm(mailbox, key) {
  const { page } = mailbox;
  mailbox.fell = true;
  return page.screen({
    title: page.say(`${key}.title`),
    body: html`${page
      .say(`${key}.text`)
      .split('\n')
      .map(line => html`<p>${line}</p>`)}
      ${choices(choice(page.say('mail.trap.again'), () => mailbox.begin(), { kind: 'main', picture: 'back' }))}`,
  });
}

/**
 * She reports a message: what alerted her in it?
 * @param {import('./messagerie.js').Messagerie} mailbox
 * @param {import('./mails.js').Mail} mail
 * @param {import('./hint.js').Hint | null} hint
 */
export function report(mailbox, mail, hint = null) {
  const { page } = mailbox;
  if (mail.who !== TRAP) {
    return page.screen({
      title: page.say('mail.known.title'),
      body: html`<p>${page.say('mail.known.text')}</p>${choices(choice(page.say('mail.known.back'), () => mailbox.open(mail), { kind: 'main' }))}`,
    });
  }
  return page.screen({
    title: page.say('mail.signs.title'),
    back: { act: () => mailbox.open(mail), label: page.say('mail.signs.read') },
    hint,
    body: html`<form id="signs" @submit=${event => mailbox.submitted(event, () => reported(mailbox, mail))}>
        <fieldset id="all-signs" aria-describedby=${describedBy(hint, 'all-signs')}>
          <legend>${page.say('mail.signs.text')}</legend>
          ${hintFor(hint, 'all-signs')}
          ${SIGNS.map(
            sign => html`<p class="check">
              <input type="checkbox" id=${sign} aria-invalid=${marked(hint, 'all-signs')} .checked=${live(mailbox.chosen.has(sign))} @change=${event => choose(mailbox, sign, event.target.checked)}>
              <label for=${sign}>${page.say(`mail.sign.${sign}`)}</label>
            </p>`,
          )}
        </fieldset>
        <button class="main">${icon('hand')}<span>${page.say('mail.report')}</span></button>
      </form>`,
  });
}

function aboutSigns(text) {
  return { field: 'all-signs', text };
}

function choose(mailbox, sign, chosen) {
  mailbox.chosen[chosen ? 'add' : 'delete'](sign);
}

function reported(mailbox, mail) {
  const { page } = mailbox;
  const common = [...mailbox.chosen].find(sign => !ALERTING.includes(sign));
  if (common) {
    return report(mailbox, mail, aboutSigns(page.say('mail.signs.common', { sign: page.say(`mail.sign.${common}`) })));
  }
  if (mailbox.chosen.size < ENOUGH) {
    return report(mailbox, mail, aboutSigns(page.say(mailbox.chosen.size === 0 ? 'mail.signs.some' : 'mail.signs.more')));
  }
  const all = html`<p>${page.say(mailbox.fell ? 'mail.reported.text.after-trap' : 'mail.reported.text')}</p><ul>${ALERTING.map(sign => html`<li>${page.say(`mail.sign.${sign}`)}</li>`)}</ul>`;
  if (mailbox.practises('reconnaitre-une-arnaque')) {
    return page.succeeded(page.say('mail.reported'), all);
  }
  return mailbox.move(mail, 'bin', 'mail.reported.bin');
}
