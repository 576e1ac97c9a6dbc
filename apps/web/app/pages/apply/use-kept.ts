import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'react-router';
import { forget, recall, remember } from './kept-typing';
import type { Kept } from './kept-typing';

/** What was typed on this page earlier in this window and never saved. */
export interface Unsaved {
  /** Stands around the form; what is typed in it is kept. */
  readonly around: RefObject<HTMLDivElement | null>;
  readonly kept: Kept | null;
  readonly discard: () => void;
}

/** Keeps what is typed on a page until it is saved, and brings it back after a reload or a closed session. */
export function useKept(): Unsaved {
  const { pathname } = useLocation();
  const around = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    // The page as the server drew it comes first; what this window kept is not known there.
    setKept(recall(pathname));
    const box = around.current;
    const keep = (): void => {
      const form = box?.querySelector('form');
      if (form) remember(pathname, form);
    };
    box?.addEventListener('input', keep);
    return () => box?.removeEventListener('input', keep);
  }, [pathname]);
  const discard = useCallback(() => {
    forget(pathname);
    setKept(null);
  }, [pathname]);
  return { around, kept, discard };
}
