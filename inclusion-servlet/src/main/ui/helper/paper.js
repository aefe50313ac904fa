// Answers that were given on paper, entered by a helper. The sheet's date is its name: entered twice, it counts once.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';

export function paper(element) {
  const { today } = element.me;
  const go = async () => {
    const written = element.renderRoot.getElementById('written').value || today;
    return answers(element, written > today ? today : written);
  };
  return {
    title: element.say('paper.title'),
    back: { act: () => element.withHer() },
    body: html`<p>${element.say('paper.text', { name: element.who.first })}</p>
      <label for="written">${element.say('paper.day')}</label>
      <input id="written" type="date" max=${today} value=${today} />
      ${choices(choice(element.say('go-on'), go, { kind: 'main' }))}`,
  };
}

async function answers(element, written) {
  const assessment = `paper-${written}`;
  await element.post(element.hers('assessments'), { id: assessment, mode: 'FULL', told: 'PAPER' });
  const { selfReports, questions } = await element.get(element.hers(`assessments/${assessment}/paper`));
  const asked = [
    ...selfReports.map(one => ({ ...one, kind: 'self-report', options: one.options.map(({ help, text }) => ({ id: help, text })) })),
    ...questions.map(one => ({
      ...one,
      kind: 'answer',
      options: [...one.options, { id: '', text: element.say('paper.do-not-know'), ours: true }],
    })),
  ];
  return {
    title: element.say('paper.answers'),
    back: { act: () => paper(element) },
    body: html`<p>${element.say('paper.answers.text')}</p>
      ${asked.map(question => fields(element, question))}
      ${choices(choice(element.say('paper.keep'), () => keep(element, asked, assessment, written), { kind: 'main' }))}`,
  };
}

function fields(element, { id, text, options }) {
  const said = spoken => (spoken ? nothing : 'fr');
  return html`<fieldset id=${`asked-${id}`}>
    <legend lang="fr">${text}</legend>
    ${[...options, { id: 'none', text: element.say('paper.no-answer'), ours: true }].map(
      (option, i) =>
        html`<p class="check">
          <input type="radio" id=${`${id}-${i}`} name=${id} value=${option.id} ?checked=${option.id === 'none'} />
          <label for=${`${id}-${i}`} lang=${said(option.ours)}>${option.text}</label>
        </p>`,
    )}
  </fieldset>`;
}

async function keep(element, asked, assessment, written) {
  const today = written === element.me.today;
  const outcomes = await Promise.all(
    asked.flatMap(({ id, kind, ref }) => {
      const value = element.renderRoot.querySelector(`[id="asked-${id}"] input:checked`)?.value ?? 'none';
      return value === 'none'
        ? []
        : element.note(kind, ref, {
            id: `${assessment}-${id}`,
            ...(today ? {} : { at: new Date(`${written}T12:00:00`).toISOString() }),
            channel: 'PAPER',
            assessment,
            ...(kind === 'answer' ? { option: value || undefined } : { help: value }),
          });
    }),
  );
  const name = element.who.first;
  const aside = outcomes.some(({ problem }) => problem);
  return {
    title: element.say(outcomes.length === 0 ? 'paper.nothing' : 'noted.title'),
    body: html`<p>${outcomes.length === 0 ? nothing : element.say(aside ? 'paper.aside' : 'noted.text', { name })}</p>
      ${choices(choice(element.say('noted.back', { name }), () => element.withHer(), { kind: 'main' }))}`,
  };
}
