// Whoever does at each stop of a tour what the stop says arrives, and each stop speaks of something that is on the screen.
import { ok } from 'node:assert/strict';
import doctors from '../../main/ui/practice/medecin/fr.json' with { type: 'json' };
import form from '../../main/ui/practice/formulaire/fr.json' with { type: 'json' };
import procedures from '../../../../inclusion-core/src/main/resources/org/inclusion/content/packs/demarches-en-ligne/tours.json' with { type: 'json' };
import { Doctors } from '../../main/ui/practice/medecin/doctors.js';
import { Form } from '../../main/ui/practice/formulaire/form.js';
import { follow } from './follow.js';
import { Visit } from './practise.js';

const SITES = { medecin: [Doctors, doctors], formulaire: [Form, form] };

for (const { id, stops } of procedures.tours) {
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
