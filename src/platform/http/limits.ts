/**
 * What a connection may take, in milliseconds: for the head of a request, for the whole of it, between two requests,
 * and without a byte in either direction. Slow clients hold nothing else up; those who hold on are let go.
 */
export const LIMITS = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 72_000,
  timeout: 300_000,
} as const;

/** The largest head of a request, in bytes: a question of ten thousand Chinese characters in the address fits. */
export const HEAD_BYTES = 128 * 1_024;
