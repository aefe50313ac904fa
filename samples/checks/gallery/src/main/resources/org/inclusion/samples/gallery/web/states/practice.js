// The fictitious services. They are pages of their own: the state goes there.
const site = (name, step, path = 'premiers-pas') => {
  const { lang } = document.documentElement;
  return `/inclusion/practice/${name}?${new URLSearchParams({ lang, ...(step ? { path, step } : {}) })}`;
};

async function card() {
  const given = await fetch('/inclusion/api/learners/me/cards', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inclusion': '1' },
    body: JSON.stringify({ path: 'premiers-pas', step: 'joindre-un-fichier' }),
  });
  return (await given.json()).code;
}

export const practice = [
  { id: 'practice/messagerie', like: 'begun', goes: () => site('messagerie', 'joindre-un-fichier') },
  { id: 'practice/messagerie-free', like: 'begun', goes: () => site('messagerie') },
  { id: 'practice/messagerie-with-a-code', like: 'begun', goes: async () => `${site('messagerie')}&code=${await card()}` },
  { id: 'practice/allocations', like: 'begun', goes: () => site('allocations', 'demarche-en-ligne') },
  { id: 'practice/rendez-vous', like: 'begun', goes: () => site('rendez-vous', 'rendez-vous-en-ligne') },
  { id: 'practice/medecin', like: 'begun', goes: () => site('medecin') },
  { id: 'practice/medecin-deplacer', like: 'begun', goes: () => site('medecin-deplacer', 'changer-un-rendez-vous', 'mes-demarches-en-ligne') },
  { id: 'practice/medecin-annuler', like: 'begun', goes: () => site('medecin-annuler') },
  { id: 'practice/visio', like: 'begun', goes: () => site('visio') },
  { id: 'practice/visio-famille', like: 'begun', goes: () => site('visio-famille', 'appel-video') },
  { id: 'practice/visio-entretien', like: 'begun', goes: () => site('visio-entretien') },
  { id: 'practice/formulaire', like: 'begun', goes: () => site('formulaire', 'deposer-un-papier', 'mes-demarches-en-ligne') },
  { id: 'practice/boutique', like: 'begun', goes: () => site('boutique') },
  { id: 'practice/boutique-acheter', like: 'begun', goes: () => site('boutique-acheter') },
  { id: 'practice/compte', like: 'begun', goes: () => site('compte', 'refaire-un-mot-de-passe', 'mes-demarches-en-ligne') },
  { id: 'practice/formulaire-candidature', like: 'begun', goes: () => site('formulaire-candidature') },
  { id: 'practice/document', like: 'begun', goes: () => site('document', 'ecrire-a-trois', 'mes-outils-de-travail') },
  { id: 'practice/document-droits', like: 'begun', goes: () => site('document-droits') },
  { id: 'practice/liaison', like: 'begun', goes: () => site('liaison') },
  { id: 'practice/liaison-absence', like: 'begun', goes: () => site('liaison-absence') },
  { id: 'practice/liaison-devoirs', like: 'begun', goes: () => site('liaison-devoirs') },
  { id: 'practice/planning', like: 'begun', goes: () => site('planning') },
  { id: 'practice/planning-conge', like: 'begun', goes: () => site('planning-conge') },
  { id: 'practice/planning-heures', like: 'begun', goes: () => site('planning-heures') },
  { id: 'practice/vote', like: 'begun', goes: () => site('vote') },
  { id: 'practice/vote-projets', like: 'begun', goes: () => site('vote-projets') },
  { id: 'practice/visio-reunion', like: 'begun', goes: () => site('visio-reunion') },
  { id: 'practice/formulaire-conge', like: 'begun', goes: () => site('formulaire-conge') },
  { id: 'practice/offre', like: 'begun', goes: () => site('offre', 'lire-une-offre', 'mon-equipement') },
  { id: 'practice/offre-telephone', like: 'begun', goes: () => site('offre-telephone') },
  { id: 'practice/attestation', like: 'begun', goes: () => site('attestation', 'trouver-une-attestation', 'mes-demarches-en-ligne') },
  { id: 'practice/attestation-envoyer', like: 'begun', goes: () => site('attestation-envoyer') },
  { id: 'practice/referral', like: 'begun', goes: () => site('referral') },
  { id: 'practice/guest', like: 'begun', goes: () => site('guest') },
  { id: 'practice/guest-closed', like: 'begun', goes: () => `${site('guest')}#2222-2222-2222-2222` },
  { id: 'practice/code', like: 'begun', goes: () => site('') },
  { id: 'practice/code-opened', like: 'begun', goes: async () => `${site('')}&code=${await card()}` },
  { id: 'practice/code-unknown', like: 'begun', goes: () => `${site('')}&code=ZZZZZZ` },
];
