import { useLayoutEffect, useRef, type RefObject } from "react";

/** A place where what was given last can be found by what is called later. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
