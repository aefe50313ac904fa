// What was done at home with a card, and is asked at a meeting.
export const fromHome = {
  '/home-proposals': {
    proposals: [
      {
        path: 'premiers-pas',
        step: 'joindre-un-fichier',
        title: 'Joindre un document à un message',
        successes: 2,
        tries: 2,
        sentence: 'À la maison : « Joindre un document à un message », réussi deux fois. On le note ?',
      },
    ],
  },
};
