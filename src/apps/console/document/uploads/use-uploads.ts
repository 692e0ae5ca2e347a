import { useCallback, useEffect, useRef, useState } from "react";
import type { Attachment } from "../draft.ts";
import { useLatest } from "../use-latest.ts";
import { uploadLine } from "./line.ts";
import { uploadFile } from "./upload-file.ts";

/** A file on its way. */
export type Sending = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly broken: boolean;
  readonly problem: string | null;
};

/** Sends files one after another and says how far they are. */
export function useUploads(onDone: (file: Attachment) => void) {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const done = useLatest(onDone);
  const stops = useRef(new Map<string, AbortController>());
  const files = useRef(new Map<string, File>());
  const row = useRef(Promise.resolve());

  const put = useCallback((key: string, change: Partial<Sending> | null) => {
    setSendings((all) =>
      change === null
        ? all.filter((one) => one.key !== key)
        : all.map((one) => (one.key === key ? { ...one, ...change } : one)),
    );
  }, []);
  const send = useCallback(
    async (key: string) => {
      const file = files.current.get(key);
      const stop = stops.current.get(key);
      if (file === undefined || stop === undefined || stop.signal.aborted) return;
      put(key, { problem: null });
      try {
        const stored = await uploadFile(file, uploadLine(stop.signal), (progress) =>
          put(key, progress),
        );
        put(key, null);
        done.current(stored);
      } catch (error) {
        if (stop.signal.aborted) return;
        put(key, {
          problem: error instanceof Error && error.message !== "" ? error.message : "没有传上去。",
        });
      }
    },
    [done, put],
  );
  const line = useCallback(
    (key: string) => {
      row.current = row.current.then(() => send(key));
    },
    [send],
  );

  useEffect(() => {
    const { current } = stops;
    return () => current.forEach((stop) => stop.abort());
  }, []);
  return {
    sendings,
    add: useCallback(
      (given: readonly File[]) => {
        for (const file of given) {
          const key = crypto.randomUUID();
          files.current.set(key, file);
          stops.current.set(key, new AbortController());
          setSendings((all) => [
            ...all,
            { key, name: file.name, size: file.size, sent: 0, broken: false, problem: null },
          ]);
          line(key);
        }
      },
      [line],
    ),
    again: line,
    drop: useCallback(
      (key: string) => {
        stops.current.get(key)?.abort();
        files.current.delete(key);
        put(key, null);
      },
      [put],
    ),
  };
}

/** Sends one file and answers what is stored of it: for pictures in the text and Word files. */
export function sendOne(file: File): Promise<Attachment> {
  return uploadFile(file, uploadLine(new AbortController().signal), () => {});
}
