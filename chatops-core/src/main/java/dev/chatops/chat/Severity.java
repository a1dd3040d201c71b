package dev.chatops.chat;

/** How serious something is, with the colour that says so. */
public enum Severity {
  /** Not to be coloured. */
  NONE(0x9AA0A6),
  /** Worth knowing. */
  INFO(0x1A73E8),
  /** All is well, or well again. */
  OK(0x1E8E3E),
  /** Somebody should look. */
  WARNING(0xF9AB00),
  /** Somebody must look now. */
  CRITICAL(0xD93025);

  private final int rgb;

  Severity(int rgb) {
    this.rgb = rgb;
  }

  /**
   * The colour, {@code 0xRRGGBB}.
   *
   * @return red, green and blue, eight bits each
   */
  public int rgb() {
    return rgb;
  }
}
