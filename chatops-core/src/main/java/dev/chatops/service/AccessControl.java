package dev.chatops.service;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import dev.chatops.plugin.UserException;

/**
 * Who may do what, as the configuration's {@code access} says; what is not granted is refused.
 * Thread-safe.
 */
public interface AccessControl {

  /**
   * Decides.
   *
   * @param who asks
   * @param permission a dotted name, such as {@code git.push.master}
   * @param where it is asked
   * @return the decision, with its reason
   */
  Decision decide(User who, String permission, Conversation where);

  /**
   * Decides, and ends the command if the answer is no.
   *
   * @param who asks
   * @param permission a dotted name
   * @param where it is asked
   * @throws UserException that names what is missing
   */
  default void require(User who, String permission, Conversation where) {
    Decision decision = decide(who, permission, where);
    if (!decision.allowed()) {
      throw new UserException("{}", decision.reason());
    }
  }

  /**
   * A decision.
   *
   * @param allowed whether it may be
   * @param reason one sentence: what granted it, or exactly what is missing
   */
  record Decision(boolean allowed, String reason) {}
}
