// The messages of the device in this practice: the code that was asked for, one of yesterday, and somebody who wants to hear it.

/** What the site sends, one after the other: only the last one works. */
export const CODES = ['402718', '635290', '518046'];
/** The code of yesterday, which works no more. */
export const OLD = '118304';

const SIGNS = 6;

/**
 * The signs of a code, as somebody writes them: blanks, points and dashes do no harm.
 * @param {string} written
 */
export function signsOf(written) {
  return written.replace(/[\s.-]/g, '');
}

/**
 * What keeps a code from opening the way: the last word of a hint, or null.
 * @param {string} written
 * @param {{ sent: number, told: boolean }} state how many codes were sent, and whether the last one was told to somebody
 */
export function flawOf(written, { sent, told }) {
  const code = signsOf(written);
  const last = CODES[(sent - 1) % CODES.length];
  const flaws = {
    empty: code === '',
    six: !/^\d+$/.test(code) || code.length !== SIGNS,
    old: code === OLD,
    before: code !== last && CODES.slice(0, sent).includes(code),
    other: code !== last,
    told,
  };
  return Object.entries(flaws).find(([, isSo]) => isSo)?.[0] ?? null;
}

/**
 * The messages, the newest first.
 * @param {import('./account.js').Account} account
 */
export function messages(account) {
  const { page, kit, sent, told } = account;
  const { html, choice, choices, nothing } = kit;
  const ours = CODES.slice(0, sent).reverse();
  return page.screen({
    title: page.say('compte.messages'),
    body: html`<p>${page.say('compte.messages.text')}</p>
      <div class="letter" id="stranger">
        <p><strong>06 39 98 04 17</strong></p>
        <p>${page.say('compte.stranger')}</p>
        ${told ? nothing : html`<div id="tell">${choices(choice(page.say('compte.tell'), () => account.tells(), { picture: 'mail' }))}</div>`}
      </div>
      ${ours.map(
        (code, i) => html`<div class="letter" id=${i === 0 ? 'last' : `before-${i}`}>
          <p><strong>${page.say('compte.sender')}</strong>, ${page.say(i === 0 ? 'compte.now' : 'compte.before')}</p>
          <p>${page.say('compte.sms', { code })}</p>
        </div>`,
      )}
      <div class="letter" id="old">
        <p><strong>${page.say('compte.sender')}</strong>, ${page.say('compte.yesterday')}</p>
        <p>${page.say('compte.sms', { code: OLD })}</p>
      </div>
      <div id="to-page">${choices(choice(page.say('compte.to-page'), () => account.code(), { kind: 'main', picture: 'back' }))}</div>`,
  });
}
