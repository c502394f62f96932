/** What a caret says about its owner, as the server writes it from the session. */
export interface CaretOwner {
  name: string;
  organisation: string | null;
  /** Number of the organisation's tint. */
  tint: number;
  /** They came by a guest link. */
  isGuest?: true;
}

/** The person behind an awareness state; null for states that name nobody. */
export function caretOwner(user: unknown): CaretOwner | null {
  if (typeof user !== 'object' || user === null || !('name' in user)) return null;
  const { name, organisation, tint, isGuest } = user as Record<string, unknown>;
  if (typeof name !== 'string') return null;
  return {
    name,
    organisation: typeof organisation === 'string' ? organisation : null,
    tint: typeof tint === 'number' ? tint : 0,
    ...(isGuest === true ? { isGuest } : {}),
  };
}

/** Whether two carets are of one person, as that person's windows are. */
export const isSameOwner = (one: CaretOwner, other: CaretOwner): boolean =>
  one.name === other.name && one.organisation === other.organisation;

/** Another person's caret in the text, with name and organisation on it; one's own in another window is not shown. */
export function caretLabel(user: unknown, me: CaretOwner): HTMLElement {
  const owner = caretOwner(user);
  const caret = document.createElement('span');
  if (owner && isSameOwner(owner, me)) return caret;
  caret.className = 'caret';
  caret.dataset.tint = String(owner?.tint ?? 0);
  // Read aloud, every move of every caret would drown the text; who is here stands in a list.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'caret-label';
  label.textContent = owner ? [owner.name, owner.organisation].filter(Boolean).join(' · ') : '';
  caret.append(label);
  return caret;
}

/** How the words another person has selected are marked. */
export function selectionLook(user: unknown, me: CaretOwner): Record<string, string> {
  const owner = caretOwner(user);
  if (owner && isSameOwner(owner, me)) return {};
  return { class: 'caret-selection', 'data-tint': String(owner?.tint ?? 0) };
}
