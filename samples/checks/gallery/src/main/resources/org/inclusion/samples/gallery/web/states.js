// A state: { id, like, element, attributes?, answers?, words?, lang?, reach? }
//   like        who looks: see People.java
//   answers     what the server is made to say, by the end of an address: a body, or 'never', 'away', 'signed-out', 'stale', 'broken'
//   page        what else stands there: () => elements;  properties: what is set on the element besides attributes
//   with        whom a helper helps: begun, known or new
//   goes        a page of the library's own instead of an element: (whose ids) => its address
//   reach       what leads there: async element => …, with the tools of reach.js
import { followup } from '/states/followup.js';
import { authorStates } from '/states/author.js';
import { guestStates } from '/states/guest.js';
import { guide } from '/states/guide.js';
import { helper } from '/states/helper.js';
import { leave } from '/states/leave.js';
import { path } from '/states/path.js';
import { paper } from '/states/paper.js';
import { papers } from '/states/papers.js';
import { places } from '/states/places.js';
import { practice } from '/states/practice.js';
import { profile } from '/states/profile.js';
import { questions } from '/states/questions.js';
import { referralStates } from '/states/referral.js';
import { resources } from '/states/resources.js';
import { script } from '/states/script.js';
import { start } from '/states/start.js';
import { step } from '/states/step.js';
import { structure } from '/states/structure.js';
import { liveHelp } from '/states/together.js';

export const STATES = [...start, ...questions, ...profile, ...path, ...step, ...helper, ...followup, ...referralStates, ...guestStates, ...authorStates, ...script, ...liveHelp, ...places, ...resources, ...structure, ...leave, ...paper, ...papers, ...guide, ...practice];
