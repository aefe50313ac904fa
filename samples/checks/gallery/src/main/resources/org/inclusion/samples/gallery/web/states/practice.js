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
  { id: 'practice/liaison', like: 'begun', goes: () => site('liaison') },
  { id: 'practice/liaison-absence', like: 'begun', goes: () => site('liaison-absence') },
  { id: 'practice/liaison-devoirs', like: 'begun', goes: () => site('liaison-devoirs') },
  { id: 'practice/referral', like: 'begun', goes: () => site('referral') },
  { id: 'practice/guest', like: 'begun', goes: () => site('guest') },
  { id: 'practice/guest-closed', like: 'begun', goes: () => `${site('guest')}#2222-2222-2222-2222` },
  { id: 'practice/code', like: 'begun', goes: () => site('') },
  { id: 'practice/code-opened', like: 'begun', goes: async () => `${site('')}&code=${await card()}` },
  { id: 'practice/code-unknown', like: 'begun', goes: () => `${site('')}&code=ZZZZZZ` },
];
