// No element.
export type Nothing = never;
