import type { OrganisationId } from '@undersigned/domain';
import { tintOf } from '@undersigned/protocol';

/** The colour of an organisation as a CSS value that suits both themes: the hue of its carets, everywhere. */
export const tintColour = (id: OrganisationId | null): string => `var(--tint-${tintOf(id)})`;
