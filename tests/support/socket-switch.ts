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
