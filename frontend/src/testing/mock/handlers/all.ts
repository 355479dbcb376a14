import { accountHandlers } from './account';
import { consentHandlers } from './consents';
import { debuggerHandlers, quarantineHandlers, sourceHandlers } from './data';
import { homeHandlers } from './home';
import { identityHandlers } from './identity';
import { importHandlers } from './imports';
import { journeyHandlers } from './journeys';
import { overviewHandlers } from './overview';
import { peopleHandlers } from './people';
import { segmentHandlers } from './segments';
import { touchHandlers } from './touches';

export const handlers = [
  ...accountHandlers,
  ...overviewHandlers,
  ...sourceHandlers,
  ...debuggerHandlers,
  ...importHandlers,
  ...quarantineHandlers,
  ...peopleHandlers,
  ...segmentHandlers,
  ...consentHandlers,
  ...homeHandlers,
  ...journeyHandlers,
  ...touchHandlers,
  ...identityHandlers,
];
