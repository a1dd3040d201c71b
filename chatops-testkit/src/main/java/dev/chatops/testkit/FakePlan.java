package dev.chatops.testkit;

import dev.chatops.Builder;
import dev.chatops.service.Storage;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a fake chat was set up.
 *
 * @param builder begins a bot with its plugins
 * @param profile what the network can do
 * @param texts what the test adds to the configuration
 * @param allowed what the test may leave behind
 * @param patience how long the bot may take to come to rest
 * @param storage what lasts from one bot to the next
 * @param timeline what lasts from one bot to the next
 */
record FakePlan(
    Supplier<Builder> builder,
    Profile profile,
    List<String> texts,
    Set<Leniency> allowed,
    Duration patience,
    Storage storage,
    Timeline timeline) {}
