// The practice sites. Those that most people meet are in this script; the others are scripts of their own, each loaded when it is opened.
import { Allocations } from './allocations.js';
import { Journal } from './journal.js';
import { KIT } from './kit.js';
import { Messagerie } from './messagerie.js';
import { RendezVous } from './rendez-vous.js';

const HERE = { journal: Journal, messagerie: Messagerie, allocations: Allocations, 'rendez-vous': RendezVous };

/** The picture of each site that is a script of its own. */
const LATER = {
  medecin: 'calendar',
  visio: 'people',
  formulaire: 'file',
  boutique: 'counter',
  liaison: 'book',
  compte: 'alone',
  document: 'pen',
  planning: 'clock',
  vote: 'check',
  offre: 'phone',
  attestation: 'file',
};

/**
 * A site by its address: `medecin`, or `medecin-annuler` where the site has several tasks. None where there is no such site.
 * @param {string} address
 * @returns {{ name: string, task: string, picture: string } | null}
 */
export function siteOf(address) {
  if (Object.hasOwn(HERE, address)) {
    return { name: address, task: '', picture: HERE[address].picture };
  }
  const [name, task = ''] = address.split('-');
  return Object.hasOwn(LATER, name) ? { name, task, picture: LATER[name] } : null;
}

/** Loads what a site needs; fails where its script cannot be loaded. Answers how it is opened on a page that knows what is practised. */
export async function loadSite({ name, task }) {
  if (Object.hasOwn(HERE, name)) {
    return page => new HERE[name](page);
  }
  const { open } = await import(new URL(`${name}.js`, import.meta.url).href);
  return page => open(page, task, KIT);
}
