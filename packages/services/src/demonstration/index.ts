export { demonstrationGuestLink } from './guest-link.js';
export type { DemonstrationPersonKey } from './people.js';
export { demonstrationLink, demonstrationSlug, plantDemonstration } from './plant.js';
