package dev.chatops.chat;

import java.util.List;

/**
 * One message's worth of rendered content: it fits, and is sent as it is.
 *
 * @param plain what a reader sees, without markup
 * @param wire the same in the network's own form, made by the adapter's renderer and understood by
 *     nobody else
 * @param uploads the files that go with it
 */
public record Part(String plain, String wire, List<Upload> uploads) {

  /** Copies the uploads. */
  public Part {
    uploads = List.copyOf(uploads);
  }

  /**
   * Text that needs no other form.
   *
   * @param text what is sent and seen
   * @return a part without uploads
   */
  public static Part of(String text) {
    return new Part(text, text, List.of());
  }
}
