package dev.chatops.xmpp;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.Part;
import dev.chatops.chat.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Says a part with its files: the words first, in which every file has its name and what it shows,
 * then an address each. A file that did not arrive is told of in the words.
 */
final class XmppFiles {

  private final XmppActions actions;
  private final Function<Upload, CompletionStage<String>> upload;

  /**
   * For one connection.
   *
   * @param upload brings a file to the service and gives its address
   */
  XmppFiles(XmppActions actions, Function<Upload, CompletionStage<String>> upload) {
    this.actions = actions;
    this.upload = upload;
  }

  /**
   * The stanzas for an action, once its files are where everybody can have them.
   *
   * @return what is to be sent, in its order; a failure is a {@link
   *     dev.chatops.adapter.DeliveryException}, and nothing was sent
   */
  CompletionStage<List<XmppSending>> sendings(Action action) {
    if (!(action instanceof Action.Say say) || say.part().uploads().isEmpty()) {
      return CompletableFuture.completedStage(action).thenApply(actions::of);
    }
    List<String> addresses = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    CompletionStage<?> all = CompletableFuture.completedStage(null);
    for (Upload file : say.part().uploads()) {
      all = all.thenCompose(before -> one(file, addresses, troubles));
    }
    return all.thenApply(done -> sendings(say, addresses, troubles));
  }

  private CompletionStage<?> one(Upload file, List<String> addresses, List<String> troubles) {
    return upload
        .apply(file)
        .handle(
            (address, failed) ->
                failed == null
                    ? addresses.add(address)
                    : troubles.add(file.name() + " was not uploaded: " + sentence(failed)));
  }

  /**
   * What the server does not take is told of in words; what the bot itself cannot read fails the
   * action.
   */
  private static String sentence(Throwable failed) {
    Throwable why =
        failed instanceof CompletionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    if (why instanceof XmppUpload.Unreadable) {
      throw new DeliveryException(String.valueOf(why.getMessage()), Sent.NO, why);
    }
    return why instanceof DeliveryException
        ? String.valueOf(why.getMessage())
        : "something went wrong";
  }

  private List<XmppSending> sendings(
      Action.Say say, List<String> addresses, List<String> troubles) {
    List<String> words = new ArrayList<>();
    if (!say.part().plain().isBlank()) {
      words.add(say.part().plain());
    }
    troubles.forEach(trouble -> words.add("(" + trouble + ")"));
    Part part = new Part(String.join("\n", words), "", say.part().uploads());
    List<XmppSending> sendings =
        new ArrayList<>(
            actions.of(
                new Action.Say(
                    say.id(), say.to(), say.audience(), say.cause(), say.answers(), part)));
    addresses.forEach(address -> sendings.add(actions.link(say, address)));
    return sendings;
  }
}
