package dev.chatops.internal.run;

/** Where a turn stands between its start and its end, as far as those count who wait for rest. */
enum Phase {
  /** A worker is at it, or will be. */
  UNDER_WAY,
  /** It has run for so long that whoever wants to go on does not wait for it. */
  LASTING,
  /** Its worker waits in a place that the engine knows, such as a question. */
  STANDING,
  /** Somebody has said that nobody shall wait for it. */
  APART,
  /** It has ended. */
  OVER
}
