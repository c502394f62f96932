/** Where one goes who comes into the margin, best first: what is being written, what is being read, what is first. */
const doors = ['[data-thread="draft"] textarea', '.thread-active', '[data-thread]', 'button'];

/** Moves the focus into the margin. */
export function enterMargin(margin: ParentNode | null): void {
  for (const door of doors) {
    const element = margin?.querySelector<HTMLElement>(door);
    if (element) return element.focus();
  }
}
