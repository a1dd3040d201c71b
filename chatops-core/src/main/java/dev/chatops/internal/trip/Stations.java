package dev.chatops.internal.trip;

/**
 * The stations behind the router, made once a bot.
 *
 * @param bot what all share
 * @param gate who may
 * @param pipeline what stands around a method
 * @param help what people are told about commands
 * @param exclusives the keys of what must not overlap
 */
record Stations(Bot bot, Gate gate, Pipeline pipeline, Help help, Exclusives exclusives) {}
