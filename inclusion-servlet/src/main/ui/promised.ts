// For the type checker alone: what inclusion.d.ts and addresses.d.ts promise to hosts is what the scripts are. The build makes
// addresses.d.ts, in the folder where it checks.
import type * as addresses from './addresses.d.ts';
import type * as promised from './inclusion.d.ts';
import { api } from './addresses.js';
import { Calls } from './followup/calls.js';
import { Promises } from './followup/promises.js';
import { Author } from './author/author.js';
import { Guests } from './guest/guests.js';
import { Guide } from './guide/guide.js';
import { Helper } from './helper/helper.js';
import { configure, leave } from './inclusion.js';
import { Leave } from './leave/leave.js';
import { Path } from './path/path.js';
import { Places } from './place/places.js';
import { Profile } from './profile/profile.js';
import { Questions } from './questions/questions.js';
import { Resources } from './resource/resources.js';
import { Arrived } from './referral/arrived.js';
import { Referrals } from './referral/referrals.js';
import { GlossarySearch } from './telephone/glossary-search.js';
import { Script } from './telephone/script.js';
import { Start } from './start/start.js';
import { Step } from './step/step.js';
import { Structure } from './structure/structure.js';
import { Helped } from './together/helped.js';
import { Helping } from './together/helping.js';

export const elements: {
  [Tag in keyof HTMLElementTagNameMap as Tag extends `inclusion-${string}` ? Tag : never]: () => HTMLElementTagNameMap[Tag];
} = {
  'inclusion-start': () => new Start(),
  'inclusion-questions': () => new Questions(),
  'inclusion-profile': () => new Profile(),
  'inclusion-path': () => new Path(),
  'inclusion-step': () => new Step(),
  'inclusion-guide': () => new Guide(),
  'inclusion-helper': () => new Helper(),
  'inclusion-script': () => new Script(),
  'inclusion-glossary-search': () => new GlossarySearch(),
  'inclusion-leave': () => new Leave(),
  'inclusion-structure': () => new Structure(),
  'inclusion-places': () => new Places(),
  'inclusion-resources': () => new Resources(),
  'inclusion-promises': () => new Promises(),
  'inclusion-calls': () => new Calls(),
  'inclusion-referrals': () => new Referrals(),
  'inclusion-arrived': () => new Arrived(),
  'inclusion-guests': () => new Guests(),
  'inclusion-author': () => new Author(),
  'inclusion-helped': () => new Helped(),
  'inclusion-together': () => new Helping(),
};

export const functions: Pick<typeof promised, 'configure' | 'leave'> = { configure, leave };

export const asking: (settings?: addresses.ApiSettings) => (address: addresses.Address) => Promise<unknown> = api;
