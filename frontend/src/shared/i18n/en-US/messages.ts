import { base } from './base';
import { events } from './events';

export const enUS = { ...base, ...events };
