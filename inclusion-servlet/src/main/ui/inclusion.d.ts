// The elements of inclusion, what they tell the page, and what a host says about itself: for editors and type checkers.
//   /// <reference path="inclusion.d.ts" />, or import type { … } from './inclusion.d.ts'
// What each name means, with examples: docs/components.md.

export type Channel = 'FACE_TO_FACE' | 'TELEPHONE' | 'WORKSHOP';

export type Theme = 'light' | 'dark' | 'contrast' | 'auto';

/** What all elements know. */
export interface CommonProperties {
  /** The id of the person a helper has in front of her; left out, whoever is signed in. */
  learner?: string;
  /** The name of that person, as it is shown. */
  name?: string;
  /** How that person is reached. */
  channel?: Channel;
  /** The colours; left out, those of the page, or light ones. */
  theme?: Theme;
  /** The level of the view's heading. Attribute `heading-level`. Default: 2. */
  headingLevel: number;
}

export interface QuestionsProperties {
  /** The assessment to go on with. */
  assessment?: string;
  /** What begins where there is no assessment: five questions, or all. Default: `counter`. */
  mode?: 'counter' | 'full';
  /** For `counter`: the goal it is about; left out, that of the latest wish. */
  goal?: string;
  /** Enters what was answered on paper. */
  paper?: boolean;
}

export interface PathProperties {
  /** Only this path; left out, all she is on. */
  path?: string;
}

export interface ProfileProperties {
  /** Opens all that is noted, on one page. */
  noted: boolean;
}

export interface StepProperties {
  path?: string;
  step?: string;
  /** Where to go on; left out, from the lesson. */
  at?: 'practice' | 'questions' | 'try';
}

/** What holds once a stop is done: something is there, or has a value. */
export interface Check {
  selector?: string;
  /** A regular expression, or `notEmpty`; of the selector, or of the target. */
  value?: string;
}

/** A stop of a tour. */
export interface Stop {
  id: string;
  /** A CSS selector; ` >>> ` leads into an open shadow root. */
  target: string;
  /** How the path of the address ends, `*` for anything; left out, any page. */
  page?: string;
  /** One sentence. */
  say: string;
  act: 'READ' | 'INPUT' | 'SELECT' | 'CLICK' | 'VISIT';
  check?: Check;
  /** Of a tour of a pack: a helper in a session of live help may be told that she is here. */
  shareable?: boolean;
}

export interface GuideProperties {
  /** The id of a tour of the content packs; or a name for `stops`. */
  tour?: string;
  /** The stops themselves, for a host without packs. */
  stops?: Stop[];
  /** Begins at once, instead of offering to. */
  auto?: boolean;
  /** A card's code, which opens the tour to whoever holds it. */
  code?: string;
  /** The step that is practised meanwhile. */
  step?: string;
  /** Keeps nothing: the tour begins anew each time the page is opened. */
  anew?: boolean;
  /** What the tour leads to is done: the tour is not offered any more. */
  done?: boolean;
}

export interface HelperProperties {
  /** How the host finds somebody; without it the element asks the page, by `inclusion-find-person`. */
  find?: (name: string) => Found[] | Promise<Found[]>;
}

/** Somebody whom the host knows. */
export interface Found {
  id: string;
  name: string;
  /** What tells people of one name apart: a street, a town. */
  about?: string;
}

/** Of the script `telephone/telephone.js`. */
export interface ScriptProperties {
  /** The id of the content pack. */
  pack?: string;
  /** The path, where the pack is not named. */
  path?: string;
  step?: string;
  /** The anchor where the learner is: the line about it is marked. */
  at?: string;
  /** Whether a line may be shown on her page: then the page is told by `inclusion-point`. */
  points: boolean;
}

/** Of the script `telephone/telephone.js`. */
export interface GlossarySearchProperties {
  /** The id of the content pack. */
  pack?: string;
  /** The path, where the pack is not named. */
  path?: string;
}

export interface HelpedProperties {
  /** The signs of a card, where nobody is signed in. */
  code?: string;
}

export interface LeaveProperties {
  /** Where the host signs out; without it, the page is told by `inclusion-left`. */
  href?: string;
}

/** Of the script `structure/coordinator.js`. */
export interface StructureProperties {
  /** The id of the structure; left out, the structure of whoever is signed in. */
  structure?: string;
}

/** Of the script `author/form.js`. */
export interface AuthorProperties {
  /** The id of the structure; left out, that of whoever is signed in. */
  structure?: string;
}

/** Of the script `place/place.js`. */
export interface PlacesProperties {
  /** What somebody wants to do: a goal of the content. Left out, beside a person, what she has said. */
  goal?: string;
  /** A competence of DigComp, in the place of a goal. */
  competence?: string;
  /** The postcode that is written there at first. */
  postcode?: string;
}

/** Of the script `resource/resource.js`. */
export interface ResourcesProperties {
  /** What somebody wants to do: a goal of the content. Left out, beside a person, what she has said. */
  goal?: string;
  /** A competence of DigComp that is chosen at first. */
  competence?: string;
  /** A theme of the Coop de la médiation numérique that is chosen at first, by its code. */
  subject?: string;
}

export interface PromisesProperties {
  /** What a call or an appointment made here is about; left out, it is asked, or is nothing in particular. */
  matter?: 'STEP' | 'DISAGREEMENT' | 'WISH' | 'NEWS';
  /** The pack of what it is about, for `STEP` and `DISAGREEMENT`. */
  pack?: string;
  /** The id of what it is about: a step, a skill, a goal. */
  item?: string;
}

export interface InclusionElement extends HTMLElement, CommonProperties {}
export interface InclusionStart extends InclusionElement {}
export interface InclusionQuestions extends InclusionElement, QuestionsProperties {}
export interface InclusionProfile extends InclusionElement, ProfileProperties {}
export interface InclusionPath extends InclusionElement, PathProperties {}
export interface InclusionStep extends InclusionElement, StepProperties {}
export interface InclusionGuide extends InclusionElement, GuideProperties {}
export interface InclusionHelper extends InclusionElement, HelperProperties {}
export interface InclusionScript extends InclusionElement, ScriptProperties {}
export interface InclusionGlossarySearch extends InclusionElement, GlossarySearchProperties {}
export interface InclusionLeave extends InclusionElement, LeaveProperties {}
export interface InclusionHelped extends InclusionElement, HelpedProperties {}
export interface InclusionTogether extends InclusionElement {}
export interface InclusionStructure extends InclusionElement, StructureProperties {}
export interface InclusionPlaces extends InclusionElement, PlacesProperties {}
export interface InclusionResources extends InclusionElement, ResourcesProperties {}
export interface InclusionPromises extends InclusionElement, PromisesProperties {}
export interface InclusionCalls extends InclusionElement {}
export interface InclusionReferrals extends InclusionElement {}
export interface InclusionArrived extends InclusionElement {}
export interface InclusionGuests extends InclusionElement {}
export interface InclusionAuthor extends InclusionElement, AuthorProperties {}

/** An element leads to another. Cancel the event to go to a page of your own. */
export interface Go extends StepProperties, QuestionsProperties, PromisesProperties, PlacesProperties, ResourcesProperties {
  to:
    | 'start'
    | 'questions'
    | 'path'
    | 'step'
    | 'profile'
    | 'places'
    | 'resources'
    | 'promises'
    | 'calls'
    | 'referrals'
    | 'arrived'
    | 'guests'
    | 'script'
    | 'helped'
    | 'together'
    | 'back';
  learner?: string;
  name?: string;
  channel?: Channel;
}

/** Something was noted. */
export interface Recorded {
  id: string;
  kind: string;
  item: string;
  /** False while it waits on this device. */
  sent: boolean;
}

/** This device has forgotten, or the learner left quickly; the host signs out. */
export interface Leaving {
  /** True after "Quitter vite": lead to a page that names neither the host nor the service. */
  quickly: boolean;
}

/** A tour ended, or was left. */
export interface Guided {
  tour: string | null;
  step: string | null;
  finished: boolean;
}

/** A helper wants an anchor of the step to be shown on the learner's page. */
export interface Point {
  anchor: string;
}

/** A helper looks for somebody: the page sets `answer`. Asked once without a name; no answer, no search. */
export interface FindPerson {
  name: string;
  answer?: Found[] | Promise<Found[]>;
}

/** The events of all elements. They bubble, cross shadow roots, and can be cancelled. */
export interface InclusionEvents {
  'inclusion-go': CustomEvent<Go>;
  'inclusion-recorded': CustomEvent<Recorded>;
  'inclusion-guided': CustomEvent<Guided>;
  'inclusion-find-person': CustomEvent<FindPerson>;
  'inclusion-point': CustomEvent<Point>;
  'inclusion-left': CustomEvent<Leaving>;
  'inclusion-signed-out': CustomEvent<Record<string, never>>;
}

/** What a host says about itself. Everything has a default that works. */
export interface Settings {
  /** Where the servlet is mounted. Default: beside the script. */
  base: string;
  /** Headers of each request, such as a CSRF token; asked before each. */
  headers: () => Record<string, string> | Promise<Record<string, string>>;
  /** Where to sign in again. */
  signIn: string | null;
  /** The theme of elements without one of their own. */
  theme: Theme | null;
  /** Sentences to say instead of ours, by language and key. */
  words: Record<string, Record<string, string>>;
  /** Whom to call, as it is shown and printed. */
  human: string | null;
  /** The wishes that a learner sees first, up to six: ids of goals of the content. Default: the usual six. */
  wishes: string[] | null;
  /** What requests are made with. Default: the browser's. */
  fetch: typeof fetch;
  /** Opens a window for a page of ours, where this page cannot lead there itself; null where the browser opens none. Default: this page leads there. */
  tab: (() => Tab | null) | null;
  /** Where a page of ours leads back to. Default: this page. */
  back: string | null;
}

/** A window that waits for its page. */
export interface Tab {
  show(address: URL | string): void;
  close(): void;
  /** Ends once the window is closed: what was done there is then shown here. Left out, it is shown at the next visit of the path. */
  closed?: Promise<void>;
}

/** Changes what is given, and leaves the rest. */
export function configure(changes: Partial<Settings>): void;

/** What became of what was kept on this device. */
export interface Left {
  /** How many messages are not sent. */
  unsent: number;
  /** Whether everything of her was erased here. */
  erased: boolean;
  /** Whether something is kept here of which nobody can say whose it is: it stays. */
  unknown: boolean;
  visitIsOver: boolean;
}

/** Sends what is kept on this device, and says what is not sent; with `erase`, nothing of her stays here. */
export function leave(options?: { erase?: boolean }): Promise<Left>;

declare global {
  interface HTMLElementTagNameMap {
    'inclusion-start': InclusionStart;
    'inclusion-questions': InclusionQuestions;
    'inclusion-profile': InclusionProfile;
    'inclusion-path': InclusionPath;
    'inclusion-step': InclusionStep;
    'inclusion-guide': InclusionGuide;
    'inclusion-helper': InclusionHelper;
    'inclusion-script': InclusionScript;
    'inclusion-glossary-search': InclusionGlossarySearch;
    'inclusion-leave': InclusionLeave;
    'inclusion-structure': InclusionStructure;
    'inclusion-places': InclusionPlaces;
    'inclusion-resources': InclusionResources;
    'inclusion-promises': InclusionPromises;
    'inclusion-calls': InclusionCalls;
    'inclusion-referrals': InclusionReferrals;
    'inclusion-arrived': InclusionArrived;
    'inclusion-guests': InclusionGuests;
    'inclusion-author': InclusionAuthor;
    'inclusion-helped': InclusionHelped;
    'inclusion-together': InclusionTogether;
  }
  interface HTMLElementEventMap extends InclusionEvents {}
  interface DocumentEventMap extends InclusionEvents {}
}
