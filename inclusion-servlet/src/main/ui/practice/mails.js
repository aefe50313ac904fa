// What is in the mailbox to practise in. All of it is invented.

/**
 * A message, received or sent.
 * @typedef {{
 *   id: string, who: string, address?: string, link?: string, folder: string, subject: string, text: string, attached: string[], read?: boolean
 * }} Mail
 */

export const SERVICE = 'Service Logement de Valbonne-les-Prés';
export const NEIGHBOUR = 'Odile, ma voisine';
export const LIBRARY = 'Bibliothèque de Valbonne';
export const TRAP = 'Suivi Colis';
export const DOCUMENT = 'attestation-loyer.pdf';
export const DOCUMENTS = [
  { name: 'photo-jardin.jpg', picture: 'photo' },
  { name: DOCUMENT, picture: 'file' },
  { name: 'recette-soupe.pdf', picture: 'file' },
  { name: 'facture-eau.pdf', picture: 'file' },
];
export const CONTACTS = [SERVICE, NEIGHBOUR, LIBRARY];
export const RECEIVED = [
  { id: 'logement', who: SERVICE, address: 'logement@valbonne.example' },
  { id: 'colis', who: TRAP, address: 'alerte@colis-urgent.example', link: 'http://colis-urgent.example/payer' },
  { id: 'voisine', who: NEIGHBOUR, address: 'odile@voisins.example' },
  { id: 'bibliotheque', who: LIBRARY, address: 'bibliotheque@valbonne.example' },
];
