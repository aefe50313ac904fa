export const planted = Math.round('planted');
