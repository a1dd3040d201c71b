package dev.chatops.examples.opsbot.oncall;

import dev.chatops.chat.User;
import dev.chatops.plugin.Arg;
import java.time.Duration;
import java.util.Optional;

/**
 * What has to be known to hand over. Each component is a question.
 *
 * @param who takes over
 * @param length how long
 * @param note what they should know
 */
record Handover(
    @Arg(help = "Who takes over?") User who,
    @Arg(help = "For how long, such as 7d?") Duration length,
    @Arg(help = "Anything to watch?") Optional<String> note) {}
