// The six wishes that come first where the structure names none.

/** Of each language those whose lessons stand in it. */
export const USUAL = {
  fr: [
    'rentrer-dans-mon-compte',
    'deposer-un-papier-demande',
    'faire-une-demande-en-ligne',
    'avoir-une-attestation',
    'ne-pas-me-faire-avoir',
    'voir-ma-famille-en-video',
  ],
  en: [
    'lire-mes-messages',
    'envoyer-un-document',
    'faire-une-demande-d-aide',
    'prendre-un-rendez-vous',
    'ne-pas-me-faire-avoir',
    'voir-ma-famille-en-video',
  ],
};
