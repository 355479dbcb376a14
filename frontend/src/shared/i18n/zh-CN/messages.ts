import { base } from './base';
import { events } from './events';

export const zhCN = { ...base, ...events };
