import { base } from './base';
import { events } from './events';
import { sources } from './sources';

export const zhCN = { ...base, ...events, ...sources };
