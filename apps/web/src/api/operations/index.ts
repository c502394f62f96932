import type { Operation } from '../operation';
import { activityOperations } from './activity';
import { addresseeOperations } from './addressee';
import { amendmentOperations } from './amendment';
import { commentOperations } from './comment';
import { correctionOperations } from './correction';
import { deliveryOperations } from './delivery';
import { documentOperations } from './document';
import { editionOperations } from './edition';
import { guestLinkOperations } from './guest-link';
import { mandateOperations } from './mandate';
import { organisationOperations } from './organisation';
import { positionOperations } from './position';
import { questionOperations } from './question';
import { replyOperations } from './reply';
import { roundOperations } from './round';
import { listOperations } from './list';
import { signOnOperations } from './sign-on';
import { standingOperations } from './standing';
import { suggestionOperations } from './suggestion';
import { versionOperations } from './version';

/** Every operation of the HTTP API, in the order of its description. */
export const operations: Operation[] = [
  ...documentOperations,
  ...guestLinkOperations,
  ...commentOperations,
  ...suggestionOperations,
  ...amendmentOperations,
  ...replyOperations,
  ...positionOperations,
  ...versionOperations,
  ...questionOperations,
  ...editionOperations,
  ...roundOperations,
  ...correctionOperations,
  ...standingOperations,
  ...listOperations,
  ...signOnOperations,
  ...deliveryOperations,
  ...addresseeOperations,
  ...organisationOperations,
  ...mandateOperations,
  ...activityOperations,
];
