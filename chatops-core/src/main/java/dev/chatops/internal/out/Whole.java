package dev.chatops.internal.out;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Upload;
import java.util.ArrayList;
import java.util.List;

/** What would be more messages than anybody reads: the first of them, and the whole as a file. */
final class Whole {

  private Whole() {}

  static List<Part> of(List<Part> parts, Content lowered, Renderer renderer, Limit limit) {
    String text = lowered.plain();
    Upload file = Upload.text("output.txt", text, "all " + text.lines().count() + " lines");
    List<Part> whole = new ArrayList<>(renderer.render(file, limit));
    Part last = whole.remove(whole.size() - 1);
    List<Upload> uploads = new ArrayList<>();
    parts.forEach(part -> uploads.addAll(part.uploads()));
    uploads.addAll(last.uploads());

    Part first = parts.get(0);
    whole.add(0, new Part(first.plain(), first.wire(), List.of()));
    whole.add(new Part(last.plain(), last.wire(), uploads));
    return List.copyOf(whole);
  }
}
