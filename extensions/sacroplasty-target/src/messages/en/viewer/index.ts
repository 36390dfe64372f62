import { controls } from './controls';
import { dialogs } from './dialogs';
import { figure } from './figure';
import { hostRefusal } from './hostRefusal';
import { segments } from './segments';
import { views } from './views';

/** Everything that stands on the views and in the host's own toolbar, dialogs and key list. */
export const viewer = { controls, dialogs, figure, hostRefusal, segments, views };
