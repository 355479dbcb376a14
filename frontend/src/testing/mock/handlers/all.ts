import { accountHandlers } from './account';
import { debuggerHandlers, quarantineHandlers, sourceHandlers } from './data';
import { importHandlers } from './imports';
import { dictionaryHandlers } from './dictionary';
import { journeyHandlers } from './journeys';
import { overviewHandlers } from './overview';
import { peopleHandlers } from './people';
import { touchHandlers } from './touches';

export const handlers = [...accountHandlers, ...overviewHandlers, ...sourceHandlers, ...debuggerHandlers, ...importHandlers, ...quarantineHandlers, ...peopleHandlers, ...journeyHandlers, ...touchHandlers, ...dictionaryHandlers];
