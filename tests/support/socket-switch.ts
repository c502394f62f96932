import type { Page, WebSocketRoute } from 'playwright-core';

/** The way from one page to the document server, which a test can break and mend. Pages still load meanwhile. */
export interface SocketSwitch {
  /** Closes what is open and whatever is tried from now on, with this code. */
  breakWith(code: number): Promise<void>;
  mend(): void;
}

/** Puts a switch between a page and the document server; before the page opens a text. */
export async function socketSwitch(page: Page): Promise<SocketSwitch> {
  let code: number | null = null;
  const open = new Set<WebSocketRoute>();
  await page.addInitScript(dropLateFrames);
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (code !== null) return void socket.close({ code });
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async breakWith(closing) {
      code = closing;
      await Promise.all([...open].map((socket) => socket.close({ code: closing })));
      open.clear();
    },
    mend: () => {
      code = null;
    },
  };
}

/**
 * The product sends nothing into a closing handshake; Playwright's stand-in, whose state it sees, lags behind the
 * socket underneath. What the browser would drop there with a complaint is dropped without one.
 */
function dropLateFrames(): void {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    if (this.readyState <= WebSocket.OPEN) send.call(this, data);
  };
}
