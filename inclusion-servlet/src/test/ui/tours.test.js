// Whoever does at each stop of a tour what the stop says arrives, and each stop speaks of something that is on the screen.
import { ok } from 'node:assert/strict';
import book from '../../main/ui/practice/liaison/fr.json' with { type: 'json' };
import account from '../../main/ui/practice/compte/fr.json' with { type: 'json' };
import call from '../../main/ui/practice/visio/fr.json' with { type: 'json' };
import shop from '../../main/ui/practice/boutique/fr.json' with { type: 'json' };
import doctors from '../../main/ui/practice/medecin/fr.json' with { type: 'json' };
import form from '../../main/ui/practice/formulaire/fr.json' with { type: 'json' };
import health from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/ma-sante-en-ligne/tours.json' with { type: 'json' };
import leisure from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/se-faire-plaisir/tours.json' with { type: 'json' };
import first from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/premiers-pas/tours.json' with { type: 'json' };
import school from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/ecole-des-enfants/tours.json' with { type: 'json' };
import work from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/chercher-un-emploi/tours.json' with { type: 'json' };
import procedures from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/demarches-en-ligne/tours.json' with { type: 'json' };
import { Account } from '../../main/ui/practice/compte/account.js';
import { Call } from '../../main/ui/practice/visio/call.js';
import { Doctors } from '../../main/ui/practice/medecin/doctors.js';
import { Form } from '../../main/ui/practice/formulaire/form.js';
import { SchoolBook } from '../../main/ui/practice/liaison/school-book.js';
import { Shop } from '../../main/ui/practice/boutique/shop.js';
import { follow } from './follow.js';
import { Visit } from './practise.js';

const SITES = {
  boutique: [Shop, shop],
  compte: [Account, account],
  formulaire: [Form, form],
  liaison: [SchoolBook, book],
  medecin: [Doctors, doctors],
  visio: [Call, call],
};
const TOURS = [first, procedures, health, work, school, leisure].flatMap(({ tours }) => tours);

for (const { id, stops } of TOURS) {
  const [name, task = ''] = stops[0].page.split('/').pop().split('-');
  const site = SITES[name];
  if (site) {
    Deno.test(`${id} leads to the end`, () => {
      const visit = new Visit(site[0], site[1], task);
      follow(visit, stops);
      ok(visit.isDone);
    });
  }
}
