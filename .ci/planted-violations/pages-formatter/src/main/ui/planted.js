export const planted = "planted";
