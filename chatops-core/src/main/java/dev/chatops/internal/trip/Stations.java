package dev.chatops.internal.trip;

/**
 * The stations behind the router, made once a bot.
 *
 * @param bot what all share
 * @param gate who may
 * @param pipeline what stands around a method
 * @param help what people are told about commands
 */
record Stations(Bot bot, Gate gate, Pipeline pipeline, Help help) {}
