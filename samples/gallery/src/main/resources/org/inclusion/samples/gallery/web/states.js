// A state: { id, like, element, attributes?, answers?, words?, dir?, reach? }
//   like        who looks: see People.java
//   with        whom a helper helps: begun, known or new
//   answers     what the server is made to say, by the end of an address: a body, or 'never', 'away', 'signed-out', 'broken'
//   reach       what leads there: async element => …, with the tools of reach.js
import { helper } from '/states/helper.js';
import { leave } from '/states/leave.js';
import { path } from '/states/path.js';
import { start } from '/states/start.js';
import { step } from '/states/step.js';

export const STATES = [...start, ...path, ...step, ...leave, ...helper];
