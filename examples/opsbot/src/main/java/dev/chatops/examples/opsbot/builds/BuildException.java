package dev.chatops.examples.opsbot.builds;

/** Nothing was built; the message says why, in words for people. */
public class BuildException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The reason goes on after "has failed: ". */
  public BuildException(String reason) {
    super(reason);
  }
}
