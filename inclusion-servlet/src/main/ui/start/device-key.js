/** The key of the words for a device, and whose it is: « Mon téléphone », « Un ordinateur prêté ou partagé ». */
export function deviceKey({ device, ownDevice }) {
  return `device.${ownDevice ? 'own' : 'borrowed'}.${device}`;
}
