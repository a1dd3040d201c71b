/** What the bot does, exactly: each rule of the engine as a plugin's author and a user see it. */
package dev.chatops.testkit.semantics;
