/** Who may do what: the configuration's people, roles and groups, and the decision. */
@NullMarked
package dev.chatops.internal.access;

import org.jspecify.annotations.NullMarked;
