import { api } from 'inclusion-elements/addresses';

export const planted = api()('GET /api/nobody');
