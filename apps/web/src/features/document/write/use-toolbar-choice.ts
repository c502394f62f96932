'use client';

import { useState } from 'react';

const name = 'toolbar';

/** Whether this person wants the plain toolbar; remembered on this device. */
export function useToolbarChoice(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(readChoice);
  const choose = (on: boolean) => {
    setOn(on);
    keepChoice(on);
  };
  return [isOn, choose];
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(name) === 'on';
  } catch {
    return false; // storage switched off
  }
}

function keepChoice(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    return; // storage switched off: the choice lives as long as the page
  }
}
