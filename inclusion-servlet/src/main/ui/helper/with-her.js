// With one person: what is next, what is done today and afterwards, and what is known.
import { absence, accompaniment, asides, cards, choice, choices, homeQuestions, html, nothing, papers, propose } from './ours.js';
import { toLookAt } from './look-at.js';
import { noteAct, noteSkill } from './note.js';

/** @typedef {import('./helper.js').Helper} Helper */

/**
 * The page of one person.
 * @param {Helper} element
 */
export function herView(element) {
  const leaves = element.chosen || element.root !== element;
  return {
    title: element.say('with', { name: element.who.first }),
    kicker: element.say(`with.${element.who.channel}`),
    back: leaves
      ? { act: () => (element.chosen ? element.toAnother() : element.go('back')), label: element.say('with.others') }
      : undefined,
    body: html`${toLookAt(element, element.seen)} ${homeQuestions(element, element.home ?? [], () => element.withHer())} ${nextCard(element, element.next)}
      ${element.heading(element.say('with.today'))}
      ${choices(
        element.who.channel === 'TELEPHONE'
          ? choice(element.say('with.together', { name: element.who.first }), () => element.goLater('together'), {
              picture: 'phone',
            })
          : nothing,
        choice(element.say('with.note'), () => (element.steps.length > 0 ? noteAct(element) : noteSkill(element)), { picture: 'pen' }),
        choice(element.say('with.questions'), () => element.go(element.wish ? 'questions' : 'start'), { picture: 'ear' }),
        choice(element.say('with.path'), () => element.go('path'), { picture: 'road' }),
        choice(element.say('with.propose'), () => propose(element), { picture: 'hand' }),
        choice(element.say('with.done'), () => accompaniment(element, () => element.withHer()), { picture: 'pen' }),
      )}
      ${element.heading(element.say('with.afterwards'))}
      ${choices(
        choice(element.say('with.promises'), () => element.goLater('promises'), { picture: 'phone' }),
        choice(element.say('with.referrals'), () => element.goLater('referrals'), { picture: 'road' }),
        choice(element.say('with.guests'), () => element.goLater('guests'), { picture: 'people' }),
        choice(element.say('with.places'), () => element.goLater('places'), { picture: 'place' }),
        element.wish ? choice(element.say('with.papers'), () => papers(element, () => herView(element)), { picture: 'file' }) : nothing,
      )}
      ${element.heading(element.say('with.known'))}
      ${choices(
        choice(element.say('with.profile'), () => element.go('profile'), { picture: 'leaf' }),
        element.who.channel === 'TELEPHONE'
          ? nothing
          : choice(element.say('with.noted', { name: element.who.first }), () => element.go('profile', { noted: true }), {
              picture: 'book',
            }),
        choice(element.say('with.absence'), () => absence(element, () => element.withHer()), { picture: 'clock' }),
      )}
      ${element.heading(element.say('with.on-paper'))}
      ${choices(
        choice(element.say('with.paper'), () => which(element), { picture: 'pen' }),
        choice(element.say('with.card'), () => cards(element, () => element.withHer()), { picture: 'file' }),
      )}
      ${asides(
        element.steps.length > 0 ? choice(element.say('with.skill'), () => noteSkill(element), { kind: 'quiet', picture: 'eye' }) : nothing,
        otherChannel(element),
      )}`,
  };
}

/** Which sheet she wrote on: the short one is about her wish. */
function which(element) {
  const copy = mode => element.go('questions', { mode, paper: true });
  return {
    title: element.say('with.paper.which'),
    back: { act: () => herView(element) },
    body: html`<p>${element.say('with.paper.text')}</p>
      ${choices(
        element.wish ? choice(element.say('with.paper.short'), () => copy('counter'), { picture: 'file' }) : nothing,
        choice(element.say('with.paper.long'), () => copy('full'), { picture: 'file' }),
      )}`,
  };
}

function nextCard(element, { step, reason, how, callBack }) {
  if (!step) {
    return html`<div class="card next">
      <p>${element.say('with.wish-first', { name: element.who.first })}</p>
      ${choices(choice(element.say('with.wish'), () => element.go('start'), { kind: 'main', picture: 'next' }))}
    </div>`;
  }
  return html`<section class="card next">
    ${element.heading(element.taught(step.title, step.language))}
    <p>${[reason, how, callBack]
      .map(said => said?.sentence)
      .filter(Boolean)
      .join(' ')}</p>
    ${choices(choice(element.say('with.step'), () => element.go('step', { path: step.path, step: step.id }), { kind: 'main', picture: 'next' }))}
  </section>`;
}

function otherChannel(element) {
  const other = element.who.channel === 'TELEPHONE' ? 'FACE_TO_FACE' : 'TELEPHONE';
  const change = () => {
    element.reached = other;
    element.who = element.about(element.me);
    element.keepPlace();
    return herView(element);
  };
  return choice(element.say(`with.change.${other}`), change, { kind: 'quiet', picture: other === 'TELEPHONE' ? 'phone' : 'people' });
}
