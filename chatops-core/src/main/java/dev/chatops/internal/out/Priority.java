package dev.chatops.internal.out;

/** What goes first where several things wait in one conversation. */
public enum Priority {
  /** Somebody has to act now. */
  PAGE,
  /** Somebody asked. */
  REPLY,
  /** Nobody asked. */
  NOTICE,
  /** Something said already shall read differently. */
  EDIT
}
