// Every tour over the states of its site: what the guide says in each is true, and whoever does it arrives. And so from wherever she
// comes: at any stop, by any act, on the tour or beside it.
import { deepEqual } from 'node:assert/strict';
import certificate from '../../main/ui/practice/attestation/fr.json' with { type: 'json' };
import offer from '../../main/ui/practice/offre/fr.json' with { type: 'json' };
import book from '../../main/ui/practice/liaison/fr.json' with { type: 'json' };
import account from '../../main/ui/practice/compte/fr.json' with { type: 'json' };
import call from '../../main/ui/practice/visio/fr.json' with { type: 'json' };
import shop from '../../main/ui/practice/boutique/fr.json' with { type: 'json' };
import doctors from '../../main/ui/practice/medecin/fr.json' with { type: 'json' };
import rota from '../../main/ui/practice/planning/fr.json' with { type: 'json' };
import vote from '../../main/ui/practice/vote/fr.json' with { type: 'json' };
import form from '../../main/ui/practice/formulaire/fr.json' with { type: 'json' };
import common from '../../main/ui/practice/fr.json' with { type: 'json' };
import health from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/ma-sante-en-ligne/tours.json' with { type: 'json' };
import leisure from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/se-faire-plaisir/tours.json' with { type: 'json' };
import equipment from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/mon-equipement/tours.json' with { type: 'json' };
import first from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/premiers-pas/tours.json' with { type: 'json' };
import school from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/ecole-des-enfants/tours.json' with { type: 'json' };
import work from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/chercher-un-emploi/tours.json' with { type: 'json' };
import atWork from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/travailler-avec-le-numerique/tours.json' with { type: 'json' };
import meetings from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/se-reunir-et-decider/tours.json' with { type: 'json' };
import link from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/garder-le-lien/tours.json' with { type: 'json' };
import safety from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/me-proteger-en-ligne/tours.json' with { type: 'json' };
import procedures from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/demarches-en-ligne/tours.json' with { type: 'json' };
import { Allocations } from '../../main/ui/practice/allocations.js';
import { Account } from '../../main/ui/practice/compte/account.js';
import { Ballot } from '../../main/ui/practice/vote/ballot.js';
import { Call } from '../../main/ui/practice/visio/call.js';
import { Doctors } from '../../main/ui/practice/medecin/doctors.js';
import { Form } from '../../main/ui/practice/formulaire/form.js';
import { Journal } from '../../main/ui/practice/journal.js';
import { Meeting } from '../../main/ui/practice/visio/meeting.js';
import { Messagerie } from '../../main/ui/practice/messagerie.js';
import { RendezVous } from '../../main/ui/practice/rendez-vous.js';
import { Rota } from '../../main/ui/practice/planning/rota.js';
import { SchoolBook } from '../../main/ui/practice/liaison/school-book.js';
import { Operator } from '../../main/ui/practice/offre/operator.js';
import { Shop } from '../../main/ui/practice/boutique/shop.js';
import { Space } from '../../main/ui/practice/attestation/space.js';
import { beginning } from '../../main/ui/guide/tour.js';
import { Visit, withoutTask } from './practise.js';
import { Reachable } from './reachable.js';
import { Walk } from './walk.js';

const WORDS = { ...common, 'go-on': 'Continuer' };
const WORD = 'Velours-tigre-9-minuit-pomme';
/** What is written on each site, right and wrong. */
const TEXTS = {
  allocations: {
    user: ['Mme Essai', '1'],
    password: [WORD, 'aaaa', 'Essai-essai-essai-9-Essai'],
    name: ['Odette Essai', '12'],
    street: ['rue du Lavoir'],
    rent: ['450', 'beaucoup'],
  },
  attestation: { to: ['accueil@tilleuls.example', 'accueil'], words: ['Bonjour', 'zz'] },
  compte: { password: [WORD, 'aaaa'], code: ['402718', '635290', '518046', '118304'], word: [WORD, 'aaaa'] },
  formulaire: { child: ['Lina Essai', '12'], room: ['petite section', 'z'] },
  liaison: { signature: ['Mme Essai', '1'], reason: ['de la fièvre', '1'] },
  messagerie: { 'mail-text': ['Bonjour, voici le papier.', 'Oui'] },
  offre: { total: ['580', '360', '695'] },
  planning: {
    planned: ['8 h 30', '13 h 30'],
    asked: ['11 h', 'tard'],
    from: ['26 mars', 'bientôt'],
    to: ['27 mars', '30 mars'],
    monday: ['7 h', 'non'],
    tuesday: ['7 h 30', '7 h'],
    wednesday: ['0', '7 h'],
    thursday: ['7 h'],
  },
};
/** What is right where a tour does not say so. */
const ANSWERS = ['hurry', 'fear', 'link', 'monday', 'rented', 'alone', 'choice-yes'];

const SITES = {
  allocations: [Allocations, WORDS],
  attestation: [Space, certificate],
  boutique: [Shop, shop],
  compte: [Account, account],
  formulaire: [Form, form],
  journal: [Journal, WORDS],
  liaison: [SchoolBook, book],
  medecin: [Doctors, doctors],
  messagerie: [Messagerie, WORDS],
  planning: [Rota, rota],
  offre: [Operator, offer],
  'rendez-vous': [RendezVous, WORDS],
  visio: [Call, call],
  'visio-reunion': [withoutTask(Meeting), call],
  vote: [withoutTask(Ballot), vote],
};
/** The steps by which two sites tell apart what is practised. */
const STEPS = {
  'visite-repondre-a-odile': 'ecrire-un-message',
  'visite-signaler-un-piege': 'reconnaitre-une-arnaque',
  'visite-mot-de-passe-qui-tient': 'mot-de-passe',
};
const TOURS = [first, procedures, health, work, school, leisure, atWork, meetings, equipment, link, safety].flatMap(({ tours }) => tours);

/** The sites, by what is practised where. */
const MODELS = new Map();

function siteOf(id, address) {
  const practised = `${address} ${STEPS[id] ?? ''}`;
  if (!MODELS.has(practised)) {
    const [name, task = ''] = SITES[address] ? [address] : address.split('-');
    const [Site, words] = SITES[name];
    MODELS.set(practised, new Reachable(() => new Visit(Site, words, task, { id: STEPS[id] ?? 'a-step' }), TEXTS[name] ?? {}));
  }
  return MODELS.get(practised);
}

/** What goes wrong, a few of it, said once each. */
function problems(found) {
  return [...new Set(found.filter(problem => problem !== null))].slice(0, 8);
}

/**
 * Walks over every tour.
 * @param {number} most from how many states of each site, those nearest to its first screen first
 * @returns {{ states: number, places: number, acts: number }} from how many states, pairs of state and stop, and acts beside what is said
 */
export function walkOver(most) {
  const walked = { states: 0, places: 0, acts: 0 };
  for (const { id, stops } of TOURS) {
    const site = siteOf(id, stops[0].page.split('/').pop());
    const walk = new Walk(stops, site, ANSWERS);
    /** What goes wrong from a state and a stop on; found out once. */
    const known = new Map();
    const leads = (state, course) => {
      const key = `${course.state} ${course.at} ${course.phase} ${state.key}`;
      if (!known.has(key)) {
        known.set(key, walk.follow(state, course));
      }
      return known.get(key);
    };
    const begun = state => walk.begun(beginning(stops, walk.shown(state)), state);

    Deno.test(`${id}: begun at any state of its site, it leads to the end`, () => {
      const states = site.nearest(most);
      walked.states += states.length;
      deepEqual(problems(states.map(state => leads(state, begun(state)))), []);
    });

    Deno.test(`${id}: whoever comes to any state from any stop is told what is true there, and arrives`, () => {
      const found = site.nearest(most).flatMap(state => stops.map((_, at) => leads(state, walk.begun(at, state))));
      walked.places += found.length;
      deepEqual(problems(found), []);
    });

    Deno.test(`${id}: after any act, on the tour or beside it, the guide finds where she is`, () => {
      const found = site
        .nearest(most)
        .flatMap(state => site.acts(state).map(act => leads(...walk.after(state, act, walk.acted(state, begun(state), act)))));
      walked.acts += found.length;
      deepEqual(problems(found), []);
    });
  }
  return walked;
}
