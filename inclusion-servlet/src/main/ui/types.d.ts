// For the type checker alone: the properties that Lit makes of `static properties`, as inclusion.d.ts promises them to hosts.
import type {
  CommonProperties,
  GlossarySearchProperties,
  GuideProperties,
  HelpedProperties,
  HelperProperties,
  LeaveProperties,
  PathProperties,
  PlacesProperties,
  ProfileProperties,
  PromisesProperties,
  QuestionsProperties,
  ResourcesProperties,
  ScriptProperties,
  StepProperties,
  StructureProperties,
} from './inclusion.d.ts';
import type { InclusionElement } from './page/element.js';
import type { Actor } from './page/me.js';
import type { Person } from './page/person.js';

/** What is assigned outside a constructor. */
interface PlacedState {
  /** Whether the host chose the theme of this very element. */
  ownTheme?: boolean;
}
interface PersonalState {
  /** Who is signed in. */
  me: Actor;
  /** The person it is about. */
  who: Person;
}

declare module './page/placed.js' {
  interface Placed extends CommonProperties, PlacedState {}
}
declare module './page/personal.js' {
  interface Personal extends PersonalState {}
}
declare module './questions/questions.js' {
  interface Questions extends QuestionsProperties {}
}
declare module './path/path.js' {
  interface Path extends PathProperties {}
}
declare module './profile/profile.js' {
  interface Profile extends ProfileProperties {}
}
declare module './step/step.js' {
  interface Step extends StepProperties {}
}
declare module './structure/structure.js' {
  interface Structure extends StructureProperties {}
}
declare module './place/places.js' {
  interface Places extends PlacesProperties {}
}
declare module './resource/resources.js' {
  interface Resources extends ResourcesProperties {}
}
declare module './followup/promises.js' {
  interface Promises extends PromisesProperties {}
}
declare module './guide/guide.js' {
  interface Guide extends GuideProperties {}
}
declare module './helper/helper.js' {
  interface Helper extends HelperProperties {}
}
declare module './telephone/script.js' {
  interface Script extends ScriptProperties {}
}
declare module './telephone/glossary-search.js' {
  interface GlossarySearch extends GlossarySearchProperties {}
}
declare module './together/helped.js' {
  interface Helped extends HelpedProperties {}
}
/** What is assigned to the band by the element that bears it. */
interface BandState {
  page?: InclusionElement;
  code?: string | null;
}
declare module './together/band.js' {
  interface Band extends BandState {}
}
declare module './leave/leave.js' {
  interface Leave extends LeaveProperties {}
}
