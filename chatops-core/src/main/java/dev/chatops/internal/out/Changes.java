package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What has to be done so that messages read differently.
 *
 * @param speaker of their network
 * @param out how they were said
 */
record Changes(Speaker speaker, Outgoing out) {

  /** A part too many is said after the others; a message too many is taken back. */
  List<Function<String, Action>> to(List<Part> parts, List<MessageId> old) {
    List<Function<String, Action>> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(parts.size(), old.size()); i++) {
      steps.add(edit(old.get(i), parts.get(i)));
    }
    if (parts.size() > old.size()) {
      steps.addAll(speaker.steps(out, parts.subList(old.size(), parts.size())));
    } else if (speaker.can(out.to(), Feature.DELETE)) {
      steps.addAll(deletions(old.subList(parts.size(), old.size())));
    }
    return steps;
  }

  List<Function<String, Action>> deletions(List<MessageId> messages) {
    return messages.stream().map(this::deletion).toList();
  }

  private Function<String, Action> edit(MessageId message, Part part) {
    return id -> new Action.Edit(id, out.to(), message, part);
  }

  private Function<String, Action> deletion(MessageId message) {
    return id -> new Action.Delete(id, out.to(), message);
  }

  static List<MessageId> made(List<Receipt> receipts) {
    List<MessageId> ids = new ArrayList<>();
    receipts.forEach(receipt -> receipt.made().ifPresent(ids::add));
    return ids;
  }

  /** The receipt of an edit need not name the message, which keeps its id. */
  List<MessageId> made(List<Receipt> done, List<MessageId> old, Delivery delivery) {
    List<MessageId> now = new ArrayList<>();
    for (int i = 0; i < delivery.parts().size(); i++) {
      MessageId before = i < old.size() ? old.get(i) : null;
      MessageId made = i < done.size() ? done.get(i).message() : null;
      if (made != null || before != null) {
        now.add(made == null ? before : made);
      }
    }
    return now;
  }
}
