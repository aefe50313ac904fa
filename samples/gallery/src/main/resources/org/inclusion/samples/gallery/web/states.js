// A state: { id, like, element, attributes?, answers?, words?, dir?, reach? }
//   like        who looks: see People.java
//   answers     what the server is made to say, by the end of an address: a body, or 'never', 'away', 'signed-out', 'broken'
//   reach       what leads there: async element => …, with the tools of reach.js
import { helper } from '/states/helper.js';
import { start } from '/states/start.js';

export const STATES = [...start, ...helper];
