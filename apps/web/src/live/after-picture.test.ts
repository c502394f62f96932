import { beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPicture } from './after-picture';
import { browserByHand } from './testing/browser-by-hand';

const browser = browserByHand();
let run: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  run = vi.fn();
});

describe('what can wait until the picture is drawn', () => {
  it('is done once, after the picture', () => {
    const later = afterPicture(run);
    later.soon();
    later.soon();
    expect(run).not.toHaveBeenCalled();
    browser.draw();
    expect(run).toHaveBeenCalledTimes(1);
    browser.draw();
    vi.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
    later.soon();
    browser.draw();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('does not wait for a browser that draws nothing', () => {
    afterPicture(run).soon();
    vi.advanceTimersByTime(50);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is done at once in a page that is hidden, is being hidden, or is left', () => {
    afterPicture(run).soon();
    browser.hide();
    expect(run).toHaveBeenCalledTimes(1);
    afterPicture(run).soon();
    expect(run).toHaveBeenCalledTimes(2);
    browser.show();
    afterPicture(run).soon();
    browser.leave();
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('is done on demand, and not if nobody asked for it', () => {
    const later = afterPicture(run);
    later.now();
    expect(run).not.toHaveBeenCalled();
    later.soon();
    later.now();
    browser.draw();
    expect(run).toHaveBeenCalledTimes(1);
  });
});
