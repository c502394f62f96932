import type { OrganisationId } from '@undersigned/domain';
import { tintOf as tintNumber } from '@undersigned/protocol';

/** The colour of an organisation as a CSS value that suits both themes: the hue of its carets, everywhere. */
export const tintOf = (organisationId: OrganisationId | null): string =>
  `var(--tint-${tintNumber(organisationId)})`;
