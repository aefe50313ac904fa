// The fictitious services. They are pages of their own: the state goes there.
const site = (name, step) => {
  const { lang } = document.documentElement;
  return `/inclusion/practice/${name}?${new URLSearchParams({ lang, ...(step ? { path: 'premiers-pas', step } : {}) })}`;
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
  { id: 'practice/referral', like: 'begun', goes: () => site('referral') },
  { id: 'practice/guest', like: 'begun', goes: () => site('guest') },
  { id: 'practice/guest-closed', like: 'begun', goes: () => `${site('guest')}#2222-2222-2222-2222` },
  { id: 'practice/code', like: 'begun', goes: () => site('') },
  { id: 'practice/code-opened', like: 'begun', goes: async () => `${site('')}&code=${await card()}` },
  { id: 'practice/code-unknown', like: 'begun', goes: () => `${site('')}&code=ZZZZZZ` },
];
